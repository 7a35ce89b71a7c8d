"""Days side by side over their hours, drawn into what is left of a page."""

from __future__ import annotations

from math import inf
from typing import NamedTuple

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from exports.blocks import DayGrid, GridCard, GridDay, Words
from exports.render.pdf.single_lines import draw_line, put_on, wrapped
from exports.render.pdf.styles import HAIRLINE, STRONG, THIN, Style
from exports.render.pdf.text import Typesetter

HOURS_WIDTH = 34.0
"""The column of the hours at the left."""
LEADING = 8.4
"""From line to line on a card."""
HEAD_HEIGHT = 26.0
LEGEND_HEIGHT = 12.0
PAD = 3.0
GAP = 1.5
"""Points between cards side by side."""
BAR = 1.6
BETWEEN = 2.5
"""Points between time and title on one line."""
LEAST_TITLE = 30.0
"""Points of a title that are worth giving an hour's place to; a shorter rest of it says nothing."""
MOST_INSET = 1.5
BELOW = 0.8
"""Points over the first and under the last line of a card."""
MOST_TITLE_LINES = 3
_GROUND = HexColor(0xF1F4F7)
_DASHES = (2.2, 1.6)


class _Frame(NamedTuple):
    """Where a grid lies: its corner, the top of the hours, the width of a day, the height of a minute."""

    left: float
    top: float
    hours_top: float
    day_width: float
    minute: float


class DayGridOnPaper(NamedTuple):
    """A grid that takes all the height it is given, and goes to the next page where that is too little."""

    grid: DayGrid
    width: float
    setter: Typesetter
    above: float = 0
    room: float | None = None

    @property
    def height(self) -> float:
        """What it takes: at least so much that a line fits on its lowest card."""
        return self.least_height if self.room is None else self.room

    @property
    def least_height(self) -> float:
        """The height at which the lowest card has room for one line."""
        lowest = LEADING / self.grid.least_minutes
        return self._over_hours + self._under_hours + lowest * self._minutes

    @property
    def _minutes(self) -> int:
        return 60 * (len(self.grid.hours) - 1)

    @property
    def _over_hours(self) -> float:
        rows = max((len(day.rows) for day in self.grid.days), default=0)
        return self._head_height + rows * LEADING + (2 * PAD if rows else PAD)

    @property
    def _head_height(self) -> float:
        """Weekday and date, and a line for the holidays of all days where one has any."""
        has_holidays = any(day.holidays for day in self.grid.days)
        return HEAD_HEIGHT + LEADING if has_holidays else HEAD_HEIGHT

    @property
    def _under_hours(self) -> float:
        return LEGEND_HEIGHT if self.grid.legend else 0

    def parted(self, room: float, page: float) -> tuple[DayGridOnPaper | None, DayGridOnPaper | None]:
        """The grid as high as `room`, or left for the next page; it is never parted."""
        if room < self.least_height and room < page:
            return None, self
        return self._replace(room=room), None

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        """Put the grid on the page, its upper left corner at this point."""
        hours_top = top - self._over_hours
        hours_height = self.height - self._over_hours - self._under_hours
        day_width = (self.width - HOURS_WIDTH) / max(1, len(self.grid.days))
        frame = _Frame(left, top, hours_top, day_width, hours_height / self._minutes)
        self._draw_hours(canvas, frame)
        for number, day in enumerate(self.grid.days):
            self._draw_day(canvas, frame, left + HOURS_WIDTH + number * day_width, day)
        canvas.setStrokeColor(HAIRLINE)
        canvas.setLineWidth(THIN)
        for number in range(len(self.grid.days) + 1):
            x = left + HOURS_WIDTH + number * day_width
            canvas.line(x, top, x, hours_top - hours_height)
        if self.grid.legend:
            self._draw_text(canvas, self.grid.legend, Style.GRID_TEXT, (left, top - self.height), self.width)

    def _draw_hours(self, canvas: Canvas, frame: _Frame) -> None:
        """A line and its name at every hour; the first one stands out, as under a heading."""
        for number, hour in enumerate(self.grid.hours):
            y = frame.hours_top - number * 60 * frame.minute
            canvas.setStrokeColor(HAIRLINE if number else self.setter.theme.colour)
            canvas.setLineWidth(THIN if number else STRONG)
            canvas.line(frame.left + HOURS_WIDTH, y, frame.left + self.width, y)
            self._draw_text(
                canvas, hour, Style.GRID_TEXT, (frame.left, y - LEADING / 3), HOURS_WIDTH - 2 * PAD
            )

    def _draw_day(self, canvas: Canvas, frame: _Frame, left: float, day: GridDay) -> None:
        width = frame.day_width - 2 * PAD
        self._draw_text(canvas, day.heading, Style.GRID_DAY, (left + PAD, frame.top - 9), width)
        self._draw_text(canvas, day.date, Style.GRID_TEXT, (left + PAD, frame.top - 19), width)
        self._draw_text(canvas, day.holidays, Style.GRID_TEXT, (left + PAD, frame.top - 19 - LEADING), width)
        for number, row in enumerate(day.rows):
            y = frame.top - self._head_height - PAD - number * LEADING - Style.GRID_TEXT.ascent
            self._draw_text(canvas, row, Style.GRID_TITLE, (left + PAD, y), width)
        for card in day.cards:
            self._draw_card(canvas, frame, left, card)

    def _draw_card(self, canvas: Canvas, frame: _Frame, left: float, card: GridCard) -> None:
        lane = (frame.day_width - 2 * GAP) / card.lanes
        minutes = max(card.end - card.begin, self.grid.least_minutes)
        x = left + GAP + card.lane * lane
        top = frame.hours_top - (card.begin - self.grid.first_minute) * frame.minute
        height = minutes * frame.minute
        width = max(lane * card.wide - GAP, BAR)
        canvas.setFillColor(_GROUND)
        canvas.setStrokeColor(self.setter.theme.colour)
        canvas.setLineWidth(THIN)
        canvas.setDash([] if card.firm else _DASHES)
        canvas.rect(x, top - height + GAP / 2, width, height - GAP / 2, stroke=1, fill=1)
        canvas.setDash([])
        canvas.setFillColor(self.setter.theme.colour)
        canvas.rect(x, top - height + GAP / 2, BAR, height - GAP / 2, stroke=0, fill=1)
        self._write_card(canvas, card, (x + BAR + PAD - 1, top), (width - BAR - PAD, height))

    def _write_card(
        self, canvas: Canvas, card: GridCard, at: tuple[float, float], size: tuple[float, float]
    ) -> None:
        """Title, time and place where there are three lines; hour and title on the only one."""
        (left, top), (width, height) = at, size
        if width <= 0:
            return
        inset = max(0.0, min(MOST_INSET, (height - LEADING) / 2))
        room = int((height - inset - BELOW) // LEADING)
        y = top - Style.GRID_TITLE.ascent - inset
        if room <= 1:
            self._write_one_line(canvas, card, (left, y), width)
            return
        title = wrapped(
            self.setter, _text(card.title), Style.GRID_TITLE, width, min(MOST_TITLE_LINES, room - 1)
        )
        put_on(canvas, Style.GRID_TITLE, self.setter.theme)
        for line in title:
            draw_line(canvas, line, Style.GRID_TITLE, left, y)
            y -= LEADING
        time = card.time if self._width(card.time, Style.GRID_TEXT) <= width + BETWEEN else card.hour
        for words in (time or card.time, card.place)[: room - len(title)]:
            self._draw_text(canvas, words, Style.GRID_TEXT, (left, y), width)
            y -= LEADING

    def _write_one_line(self, canvas: Canvas, card: GridCard, at: tuple[float, float], width: float) -> None:
        """The time and the title; the begin alone, or no hour, where the title would not be understood."""
        title = self._width(card.title, Style.GRID_TITLE)
        least = min(title, LEAST_TITLE)
        room = [(card.time, title), (card.hour, least)]
        fitting = (time for time, rest in room if time and self._width(time, Style.GRID_TEXT) + rest <= width)
        time = next(fitting, ())
        end = self._draw_text(canvas, time, Style.GRID_TEXT, at, width)
        start = end + BETWEEN if time else at[0]
        self._draw_text(canvas, card.title, Style.GRID_TITLE, (start, at[1]), at[0] + width - start)

    def _width(self, words: Words, style: Style) -> float:
        """How wide a text is on one line, with the space that parts it from the next one."""
        return self.setter.line(_text(words), style, inf).width + BETWEEN

    def _draw_text(
        self, canvas: Canvas, words: Words, style: Style, at: tuple[float, float], width: float
    ) -> float:
        """One line of text, shortened to `width`; where it ends."""
        if not words or width <= 0:
            return at[0]
        put_on(canvas, style, self.setter.theme)
        return draw_line(canvas, self.setter.line(_text(words), style, width), style, *at)


def _text(words: Words) -> str:
    return words[0] if words else ""
