"""Draws the weeks of a month: days with their load, visits as bars, today, and where the keyboard stands."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from models.identifiers import VisitId
from models.messages import N_, NP_, Message
from models.records.visits import Visit
from models.vocabulary import VisitStatus
from ui.appearance import Appearance, mixed
from ui.visits.month_layout import DAYS_OF_WEEK, Bar, Week
from ui.widgets.week_grid import weekday_names
from ui.wording import Wording

_PENS: Mapping[VisitStatus, Qt.PenStyle] = {
    VisitStatus.DRAFT: Qt.PenStyle.DashLine,
    VisitStatus.SUBMITTED: Qt.PenStyle.DashDotLine,
    VisitStatus.CANCELLED: Qt.PenStyle.DotLine,
}
"""Lines of what is not settled; all else has a whole line."""
_BUSY = 12
"""Items from which on a day is shaded as deeply as any."""
_GAP = 2.0
_SIDE = 4.0


class MonthView(NamedTuple):
    """What is to be seen: the weeks of the month of `day`, on which the keyboard stands.

    `loads` are the items of each day, `visits` those that the bars name. `selected` is the visit that is
    chosen, `today` the present day.
    """

    day: date
    today: date
    weeks: tuple[Week, ...]
    visits: Mapping[VisitId, Visit]
    loads: Mapping[date, int]
    selected: VisitId | None = None
    has_focus: bool = False


class MonthGeometry(NamedTuple):
    """Where things lie; all in pixels. `line` is the height of a line of text."""

    width: float
    height: float
    weeks: int
    line: float

    @property
    def head(self) -> float:
        """The height of the line of weekdays."""
        return self.line + 10

    @property
    def bar(self) -> float:
        """The height of a bar."""
        return self.line + 4

    def cell(self, week: int, weekday: int) -> QRectF:
        """Where a day lies."""
        row = (self.height - self.head) / self.weeks
        left, right = (round(self.width * number / DAYS_OF_WEEK) for number in (weekday, weekday + 1))
        top, bottom = (round(self.head + row * number) for number in (week, week + 1))
        return QRectF(left, top, right - left, bottom - top)

    def place_at(self, point: QPointF) -> tuple[int, int]:
        """The week and the weekday that lie under a point, or next to it."""
        row = (self.height - self.head) / self.weeks
        week, weekday = (point.y() - self.head) // row, point.x() * DAYS_OF_WEEK // max(1.0, self.width)
        return min(max(int(week), 0), self.weeks - 1), min(max(int(weekday), 0), DAYS_OF_WEEK - 1)

    def lanes(self) -> int:
        """How many bars have room under each other, one at least."""
        room = self.cell(0, 0).height() - self.bar - _SIDE
        return max(1, int(room // (self.bar + _GAP)))

    def bar_box(self, week: int, bar: Bar) -> QRectF:
        """Where a bar lies: a little inside its days, up to their edge where the visit goes on."""
        first, last = self.cell(week, bar.first), self.cell(week, bar.last)
        left = first.left() + (_SIDE if bar.begins else 0)
        right = last.right() - (_SIDE if bar.ends else 0)
        top = first.top() + self.bar + bar.lane * (self.bar + _GAP)
        return QRectF(left, top, right - left, self.bar)

    def is_shown(self, week: Week, bar: Bar) -> bool:
        """Whether a bar has room; where others do not, the last lane says how many they are."""
        needed = max(one.lane for one in week.bars) + 1
        return bar.lane < self.lanes() if needed <= self.lanes() else bar.lane < self.lanes() - 1


class MonthPainter:
    """Draws months in one appearance, language and font."""

    def __init__(self, look: Appearance, words: Wording, font: QFont) -> None:
        """Draw with these colours, words and font."""
        self._look, self._words, self._font = look, words, font
        self._weekdays = weekday_names(words)
        self._metrics = QFontMetricsF(font)

    def geometry(self, width: float, height: float, weeks: int) -> MonthGeometry:
        """The measures of a month of so many weeks in so much room."""
        return MonthGeometry(width, height, weeks, self._metrics.height())

    def draw(self, painter: QPainter, view: MonthView, geometry: MonthGeometry) -> None:
        """Draw a month."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        self._draw_head(painter, geometry)
        for number, week in enumerate(view.weeks):
            for weekday, day in enumerate(week.days):
                self._draw_day(painter, view, day, geometry.cell(number, weekday))
        self._draw_cursor(painter, view, geometry)
        for number, week in enumerate(view.weeks):
            for bar in week.bars:
                if geometry.is_shown(week, bar):
                    self._draw_bar(painter, view, bar, geometry.bar_box(number, bar))
            for weekday in range(DAYS_OF_WEEK):
                self._draw_hidden(painter, geometry, number, week, weekday)

    def _draw_head(self, painter: QPainter, geometry: MonthGeometry) -> None:
        painter.fillRect(QRectF(0, 0, geometry.width, geometry.head), self._look.surface)
        painter.setPen(self._look.muted)
        for weekday, name in enumerate(self._weekdays):
            cell = geometry.cell(0, weekday)
            box = QRectF(cell.left() + 8, 0, cell.width() - 12, geometry.head)
            self._write(painter, box, name, Qt.AlignmentFlag.AlignLeft)

    def _draw_day(self, painter: QPainter, view: MonthView, day: date, cell: QRectF) -> None:
        load = view.loads.get(day, 0)
        is_of_month = (day.year, day.month) == (view.day.year, view.day.month)
        painter.fillRect(cell, self._ground(load, is_of_month))
        painter.setPen(QPen(self._look.line, 1))
        painter.drawLine(cell.topLeft() + QPointF(0, 0.5), cell.topRight() + QPointF(0, 0.5))
        if cell.left() > 0:
            painter.drawLine(cell.topLeft() + QPointF(0.5, 0), cell.bottomLeft() + QPointF(0.5, 0))
        line = self._metrics.height() + 4
        number = QRectF(cell.left() + 4, cell.top() + 2, max(line, self._advance(f" {day.day} ")), line - 2)
        painter.setPen(self._look.text if is_of_month else self._look.muted)
        if day == view.today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.accent)
            painter.drawRoundedRect(number, number.height() / 2, number.height() / 2)
            painter.setPen(self._look.on_accent)
        painter.drawText(number, int(Qt.AlignmentFlag.AlignCenter), str(day.day))
        if load:
            said = self._words.say(Message.of(*NP_("{count} item", "{count} items"), count=load))
            room = cell.right() - number.right() - 10
            if self._advance(said) > room:
                said = str(load)  # in large letters the word has no room
            box = QRectF(number.right() + 4, number.top(), room, number.height())
            painter.setPen(self._look.muted)
            self._write(painter, box, said, Qt.AlignmentFlag.AlignRight)

    def _ground(self, load: int, is_of_month: bool) -> QColor:
        """The deeper, the more takes place; the number beside it says how much."""
        ground = self._look.surface if is_of_month else self._look.shade
        return mixed(ground, self._look.accent, 0.14 * min(load, _BUSY) / _BUSY)

    def _draw_bar(self, painter: QPainter, view: MonthView, bar: Bar, box: QRectF) -> None:
        visit = view.visits[bar.visit_id]
        is_chosen = bar.visit_id == view.selected
        edge = self._look.muted if visit.status in _FADED else self._look.accent
        painter.setBrush(self._look.selection if is_chosen else self._fill(visit))
        painter.setPen(QPen(edge, 2 if is_chosen else 1, _PENS.get(visit.status, Qt.PenStyle.SolidLine)))
        painter.drawPath(_outline(box.adjusted(0.5, 0.5, -0.5, -0.5), bar))
        font = QFont(self._font)
        font.setStrikeOut(visit.status is VisitStatus.CANCELLED)
        painter.setFont(font)
        painter.setPen(self._look.muted if visit.status in _FADED else self._look.text)
        title = self._words.text(visit.title) or self._words.words(N_("Visit without a title"))
        self._write(painter, box.adjusted(7, 0, -5, 0), title, Qt.AlignmentFlag.AlignLeft)
        painter.setFont(self._font)

    def _fill(self, visit: Visit) -> QColor:
        if visit.status in (VisitStatus.APPROVED, VisitStatus.UNDER_WAY):
            return mixed(self._look.surface, self._look.accent, 0.22)
        return self._look.panel if visit.status in _FADED else self._look.surface

    def _draw_hidden(
        self, painter: QPainter, geometry: MonthGeometry, number: int, week: Week, weekday: int
    ) -> None:
        """How many visits of a day have no room for their bars."""
        here = [bar for bar in week.bars if bar.first <= weekday <= bar.last]
        hidden = sum(not geometry.is_shown(week, bar) for bar in here)
        if hidden:
            said = self._words.words(N_("+{number} more"), number=hidden)
            lane = Bar(here[0].visit_id, weekday, weekday, geometry.lanes() - 1, begins=True, ends=True)
            painter.setPen(self._look.muted)
            self._write(painter, geometry.bar_box(number, lane), said, Qt.AlignmentFlag.AlignLeft)

    def _draw_cursor(self, painter: QPainter, view: MonthView, geometry: MonthGeometry) -> None:
        for number, week in enumerate(view.weeks):
            if view.day in week.days:
                cell = geometry.cell(number, week.days.index(view.day))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._look.accent if view.has_focus else self._look.muted, 2))
                painter.drawRect(cell.adjusted(1, 1, -1, -1))

    def _write(self, painter: QPainter, box: QRectF, text: str, side: Qt.AlignmentFlag) -> None:
        """One line, cut with an ellipsis where it has no room."""
        line = self._metrics.elidedText(
            " ".join(text.split()), Qt.TextElideMode.ElideRight, max(0, box.width())
        )
        painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), line)

    def _advance(self, text: str) -> float:
        return self._metrics.horizontalAdvance(text)


_FADED = frozenset({VisitStatus.DONE, VisitStatus.CANCELLED})
"""Visits that need nothing done any more."""


def _outline(box: QRectF, bar: Bar) -> QPainterPath:
    """A bar with round ends, where the visit begins and ends, and open ones where it goes on."""
    path = QPainterPath()
    path.addRoundedRect(box.adjusted(0 if bar.begins else -8, 0, 0 if bar.ends else 8, 0), 4, 4)
    return path
