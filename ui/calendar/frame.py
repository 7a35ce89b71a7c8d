"""What stands around and under the cards: hours at the left, days on top, the untimed strip, the grid."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from models.messages import N_
from ui.appearance import Appearance, mixed
from ui.calendar.columns import Column
from ui.calendar.geometry import STRIP_PADDING, Box, Geometry
from ui.calendar.lettering import Lettering, Role
from ui.calendar.scene import LEAST_MINUTES, ColumnScene, Scene
from ui.wording import Wording

_GUTTER_PAD = 8.0
_HEADER_PAD = 6.0
_STRIP_SHARE = 0.45
_LEAST_HOLIDAY = 56.0
"""So many pixels of a holiday's name have to fit beside its date: less would not be read."""
_LEAST_COLUMN = 132.0
_LEAST_LETTERS = 6.5
"""How wide a column is at least, in heights of a line: with large letters a narrow one says nothing."""
_NARROWEST_LETTERS = 2.0
"""The same where somebody wants to see more columns at once than have room for all their words."""


class Measures(NamedTuple):
    """The sizes that follow from the fonts: of the clock's column, headers, a strip's row, an hour, a day.

    A column is no narrower than `least_column` by itself, and never than `narrowest_column`.
    """

    gutter: float
    header: float
    row: float
    least_hour: float
    least_column: float
    narrowest_column: float

    def hour(self, least: int) -> float:
        """The least height of an hour, where a card of one line is so many minutes high."""
        return round(self.least_hour * LEAST_MINUTES / least)

    def strip_height(self, rows: int) -> float:
        """The height that so many rows of untimed items ask for; there is always room for one."""
        return max(1, rows) * self.row + 2 * STRIP_PADDING

    def geometry(
        self, columns: int, rows: int, size: tuple[float, float], hour: float, at_once: int = 0
    ) -> Geometry:
        """The board's measures in a viewport of this width and height, unscrolled.

        So many columns stand side by side `at_once`, or for 0 as many as have room for their words.
        """
        width, height = size
        most = max(self.strip_height(1), (height - self.header) * _STRIP_SHARE)
        strip = min(self.strip_height(rows), most)
        shown = min(at_once, columns) or columns
        least = self.narrowest_column if at_once else self.least_column
        column = max(least, (width - self.gutter) / max(1, shown))
        return Geometry(columns, width, height, self.gutter, self.header, strip, self.row, hour, column)


def measures(lettering: Lettering, words: Wording) -> Measures:
    """The sizes that the fonts ask for."""
    note, title = lettering.line_height(Role.NOTE), lettering.line_height(Role.TITLE)
    gutter = max(lettering.width(words.clock(time(hour)), Role.NOTE) for hour in (0, 10, 22))
    untimed = lettering.width(words.words(N_("no hour")), Role.NOTE)
    return Measures(
        gutter=round(max(gutter, untimed) + 2 * _GUTTER_PAD),
        header=round(title + note + 2 * _HEADER_PAD),
        row=round(title + 9),
        least_hour=round(4 * (title + 2)),
        least_column=max(_LEAST_COLUMN, round(_LEAST_LETTERS * title)),
        narrowest_column=round(_NARROWEST_LETTERS * title),
    )


class HeaderWords(NamedTuple):
    """What is told over the columns besides their days; each empty, or with an entry for every column.

    `lengths` say how long unusual days are, `holidays` which public holidays they are.
    """

    lengths: tuple[str, ...] = ()
    holidays: tuple[str, ...] = ()

    def length(self, column: int) -> str:
        """How long the day of a column is; empty where it is as usual."""
        return self.lengths[column] if column < len(self.lengths) else ""

    def holiday(self, column: int) -> str:
        """The public holidays of a column's day; empty where there is none."""
        return self.holidays[column] if column < len(self.holidays) else ""


class _About(NamedTuple):
    """What is unusual over a column: today, weekdays in few letters, a holiday."""

    is_today: bool
    is_narrow: bool
    holiday: str


class FramePainter:
    """Draws everything on the board that is not a card."""

    def __init__(self, appearance: Appearance, lettering: Lettering, words: Wording) -> None:
        """Draw with these colours, fonts and words."""
        self.appearance = appearance
        self.lettering = lettering
        self.words = words

    def draw_grid(self, painter: QPainter, geometry: Geometry, scene: Scene, exposed: Box) -> None:
        """The days outside the visit and the lines of the hours, as far as the canvas is exposed."""
        self._draw_outside_days(painter, geometry, scene, exposed)
        half = QPen(mixed(self.appearance.surface, self.appearance.faint, 0.6), 1)
        full = QPen(self.appearance.line, 1)
        for half_hour in range(0, 49):
            y = round(geometry.y_of(half_hour * 30)) + 0.5
            if exposed.y - 1 <= y <= exposed.bottom + 1:
                painter.setPen(half if half_hour % 2 else full)
                painter.drawLine(QLineF(exposed.x, y, exposed.right, y))
        self._draw_column_lines(painter, geometry, exposed)
        self._draw_bounds(painter, geometry, scene, exposed)

    def _draw_bounds(self, painter: QPainter, geometry: Geometry, scene: Scene, exposed: Box) -> None:
        """A stronger line where the visit begins and ends, between its days and those outside it."""
        painter.setPen(QPen(self.appearance.muted, 2))
        outside = [column.column.outside_visit for column in scene.columns]
        for index in range(1, len(outside)):
            if outside[index] != outside[index - 1]:
                x = round(geometry.x_of(index))
                painter.drawLine(QLineF(x, exposed.y, x, exposed.bottom))

    def _draw_outside_days(self, painter: QPainter, geometry: Geometry, scene: Scene, exposed: Box) -> None:
        for index, column in enumerate(scene.columns):
            if column.column.outside_visit:
                box = Box(geometry.x_of(index), exposed.y, geometry.column, exposed.height)
                painter.fillRect(_rect(box), self.appearance.shade)

    def _draw_column_lines(self, painter: QPainter, geometry: Geometry, exposed: Box) -> None:
        painter.setPen(QPen(self.appearance.line, 1))
        for index in range(geometry.columns + 1):
            x = round(geometry.x_of(index)) - 0.5
            if exposed.x - 1 <= x <= exposed.right + 1:
                painter.drawLine(QLineF(x, exposed.y, x, exposed.bottom))

    def draw_now(self, painter: QPainter, geometry: Geometry, scene: Scene, now: datetime) -> None:
        """The line at the present moment, where its day is on the board."""
        indexes = scene.columns_of(now.date())
        if not indexes:
            return
        y = round(geometry.y_of(now.hour * 60 + now.minute)) + 0.5
        x = geometry.x_of(indexes[0])
        painter.setPen(QPen(self.appearance.accent, 2))
        painter.drawLine(QLineF(x, y, geometry.x_of(indexes[-1]) + geometry.column, y))
        painter.setBrush(self.appearance.accent)
        painter.drawEllipse(QPointF(x, y), 3.5, 3.5)

    def draw_hours(self, painter: QPainter, geometry: Geometry) -> None:
        """The clock at the left, one line an hour."""
        area = QRectF(0, geometry.top, geometry.gutter, geometry.height - geometry.top)
        painter.save()
        painter.setClipRect(area)
        painter.fillRect(area, self.appearance.panel)
        painter.setPen(self.appearance.muted)
        height = self.lettering.line_height(Role.NOTE)
        for hour in range(24):
            y = geometry.y_of(hour * 60) - height / 2
            if hour == 0:
                y = geometry.y_of(0) + 1
            if geometry.top - height < y < geometry.height:
                self._draw_right(painter, self.words.clock(time(hour)), geometry.gutter - _GUTTER_PAD, y)
        painter.restore()

    def draw_strip(self, painter: QPainter, geometry: Geometry, scene: Scene) -> None:
        """The ground of the strip of untimed items, and what it is for."""
        area = QRectF(0, geometry.header, geometry.width, geometry.strip)
        painter.fillRect(area, self.appearance.panel)
        for index, column in enumerate(scene.columns):
            if column.column.outside_visit:
                x = geometry.x_of(index)
                painter.fillRect(QRectF(x, area.y(), geometry.column, area.height()), self.appearance.shade)
        self._draw_column_lines(
            painter, geometry, Box(geometry.gutter, area.y(), geometry.width, area.height())
        )

    def draw_corner(self, painter: QPainter, geometry: Geometry) -> None:
        """The upper left corner, over whatever scrolls under it, and the lines that part the regions."""
        painter.fillRect(QRectF(0, 0, geometry.gutter, geometry.top), self.appearance.panel)
        painter.setPen(self.appearance.muted)
        y = geometry.header + STRIP_PADDING + (geometry.row - self.lettering.line_height(Role.NOTE)) / 2
        self._draw_right(painter, self.words.words(N_("no hour")), geometry.gutter - _GUTTER_PAD, y)
        painter.setPen(QPen(self.appearance.line, 1))
        for y in (geometry.header, geometry.top):
            painter.drawLine(QLineF(0, y - 0.5, geometry.width, y - 0.5))
        painter.drawLine(QLineF(geometry.gutter - 0.5, 0, geometry.gutter - 0.5, geometry.height))

    def draw_headers(
        self,
        painter: QPainter,
        geometry: Geometry,
        scene: Scene,
        today: date | None,
        told: HeaderWords,
    ) -> None:
        """Weekday and date over each column; days outside the visit say so, and so do public holidays."""
        painter.fillRect(QRectF(0, 0, geometry.width, geometry.header), self.appearance.panel)
        narrow = self._asks_for_few_letters(geometry, scene)
        for index, column in enumerate(scene.columns):
            box = Box(geometry.x_of(index), 0, geometry.column, geometry.header)
            if box.right < geometry.gutter or box.x > geometry.width:
                continue
            if column.column.outside_visit:
                painter.fillRect(_rect(box), self.appearance.shade)
            length = told.length(index)
            taken = self._draw_length(painter, box, length) if self._has_room(box, length, column) else 0.0
            is_today = column.column.day == today
            about = _About(is_today, narrow, told.holiday(index))
            self._draw_header(painter, box, column.column, about, taken)
        self._draw_column_lines(painter, geometry, Box(geometry.gutter, 0, geometry.width, geometry.header))

    def _has_room(self, box: Box, length: str, column: ColumnScene) -> bool:
        """Whether a length of the day finds room beside the weekday; it is told under the mouse as well."""
        weekday = self.lettering.width(self.words.weekday_briefly(column.column.day), Role.TITLE)
        beside = box.width - 4 * _HEADER_PAD - LEFT_OF_HEADER - self.lettering.width(length, Role.NOTE)
        return bool(length) and weekday <= beside

    def _asks_for_few_letters(self, geometry: Geometry, scene: Scene) -> bool:
        """Whether some weekday does not fit over its column: then all of them are said in few letters."""
        width = geometry.column - 2 * _HEADER_PAD
        days = (column.column.day for column in scene.columns if column.column.holder is None)
        return any(self.lettering.width(self.words.weekday(day), Role.TITLE) > width for day in days)

    def _draw_header(self, painter: QPainter, box: Box, column: Column, about: _About, taken: float) -> None:
        """What stands over a column, of whose first line so many pixels are taken at the right."""
        is_today, narrow, holiday = about
        day, outside, holder = column
        width = box.width - 2 * _HEADER_PAD
        at = QPointF(round(box.x) + LEFT_OF_HEADER, _HEADER_PAD)
        painter.setPen(self.appearance.muted if outside else self.appearance.text)
        if is_today:
            painter.setPen(self.appearance.accent)
        title = self.words.weekday_briefly(day) if narrow else self.words.weekday(day)
        texts = [self.words.short_date(day), self.words.day_and_month(day), str(day.day)]
        if holder is not None:
            title = self.words.words(N_("{name}"), name=holder.name)
            texts[0] = self.words.day_of_visit(day)
        if outside:
            texts.insert(0, self.words.words(N_("{date} · outside the visit"), date=texts[0]))
        name = self.lettering.fitted(title, Role.TITLE, width - taken)
        used = self.lettering.draw(painter, at, name, Role.TITLE)
        painter.setPen(self.appearance.muted)
        text = self.lettering.longest_that_fits(texts, Role.NOTE, width)
        if holiday:
            self._draw_holiday_mark(painter, box)
            text = self._with_holiday(text, day, holiday, width)
        fitted = self.lettering.fitted(text, Role.NOTE, width)
        self.lettering.draw(painter, QPointF(at.x(), at.y() + used), fitted, Role.NOTE)

    def _with_holiday(self, text: str, day: date, holiday: str, width: float) -> str:
        """The date and the holiday, as much of its name as fits; the date alone where that is too little."""
        brief = self.words.day_and_month(day)
        if self.lettering.width(brief, Role.NOTE) + _LEAST_HOLIDAY > width:
            return text
        return self.words.words(N_("{date} · {holiday}"), date=brief, holiday=holiday)

    def _draw_holiday_mark(self, painter: QPainter, box: Box) -> None:
        """A stroke under the header of a public holiday: its name may not fit."""
        painter.fillRect(
            QRectF(round(box.x), box.bottom - 4, round(box.right) - round(box.x) - 1, 3),
            self.appearance.hint,
        )

    def _draw_length(self, painter: QPainter, box: Box, text: str) -> float:
        """How long an unusual day is, at the right of its header; gives how wide that is."""
        width = self.lettering.width(text, Role.NOTE) + 2 * _HEADER_PAD
        height = self.lettering.line_height(Role.NOTE) + 2
        area = QRectF(round(box.right - width - _HEADER_PAD), _HEADER_PAD, round(width), round(height))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(self.appearance.panel, self.appearance.hint, 0.2))
        painter.drawRoundedRect(area, 4, 4)
        painter.setPen(self.appearance.text)
        self._draw_right(painter, text, area.right() - _HEADER_PAD, area.y() + 1)
        return width + _HEADER_PAD

    def draw_hidden_rows(self, painter: QPainter, geometry: Geometry, scene: Scene) -> None:
        """How many untimed items of a day lie below what the strip shows."""
        for index, column in enumerate(scene.columns):
            bottom = geometry.top - 1
            hidden = sum(geometry.untimed_box(card).bottom > bottom + 2 for card in column.untimed)
            if not hidden:
                continue
            text = self.words.words(N_("{count} more ↓"), count=hidden)
            width = self.lettering.width(text, Role.NOTE) + 2 * _HEADER_PAD
            height = self.lettering.line_height(Role.NOTE) + 2
            right = geometry.x_of(index) + geometry.column - 9
            area = QRectF(right - width, bottom - height, width, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.appearance.panel)
            painter.drawRoundedRect(area, 4, 4)
            painter.setPen(self.appearance.muted)
            self._draw_right(painter, text, area.right() - _HEADER_PAD, area.y() + 1)

    def _draw_right(self, painter: QPainter, text: str, right: float, y: float) -> None:
        width = self.lettering.width(text, Role.NOTE)
        fitted = self.lettering.fitted(text, Role.NOTE, width + 1)
        self.lettering.draw(painter, QPointF(round(right - width), y), fitted, Role.NOTE)


LEFT_OF_HEADER = 8.0


def faint_line(appearance: Appearance) -> QColor:
    """The colour of what was there before: the place that a card has left."""
    return mixed(appearance.line, appearance.muted, 0.4)


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)
