"""A table with its seats as it is drawn: the board, a chair for each seat, and beside each who sits there.

Rows at the left and right run down the page, so that every name has a line of its own. A table is never
parted; one that is higher than a page is drawn smaller.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from math import cos, pi, sin
from typing import NamedTuple

from reportlab.lib.colors import white
from reportlab.pdfgen.canvas import Canvas

from exports.blocks import SeatMark, TableEdge, TablePlan, Words
from exports.render.pdf.contents import enter_heading
from exports.render.pdf.single_lines import draw_line, put_on, wrapped
from exports.render.pdf.styles import HAIRLINE, INK, STRONG, THIN, Style
from exports.render.pdf.text import Line, Typesetter

CHAIR = 8.5
"""Points from the middle of a chair to its edge."""
OFF_TABLE = 5.0
"""From a chair to the board."""
UNDER_CHAIR = 2.0
BESIDE = 7.0
"""From a chair to the name."""
BOARD_WIDTH = 78.0
ARM_WIDTH = 34.0
"""The width of a board between two rows, and of one arm of a U."""
ROW_GAP = 9.0
"""Between the words of one seat and those of the next."""
LEAST_ROW = 2 * CHAIR + 5
MOST_HEAD, MOST_HEAD_OF_U = 170.0, 80.0
"""Points that a seat over the table takes at most, so that names beside the arms of a U have room."""
BEYOND_CHAIR = 18.0
"""From the middle of the last chair at the head of a U to the corner of the board."""
HEAD_BOARD = 30.0
FLAG_WIDTH, FLAG_HEIGHT, POLE = 30.0, 19.0, 44.0
LEAST_SCALE = 0.85
"""So much smaller a table may be drawn to find room on a page that is begun."""
MOST_LINES = 2
"""Lines on which a name, and a title, may be broken."""
LEAST_RADIUS = 52.0
UNDER_RULE = 6.0
OVER_TABLE = 12.0
UNDER_TABLE = 14.0
_LEADING = {Style.NAME: 12.0, Style.FOOT: 9.8}


class _Label(NamedTuple):
    """The words of a seat, broken into lines, each with its style."""

    lines: tuple[tuple[Line, Style], ...]

    @property
    def height(self) -> float:
        return sum(_LEADING[style] for _, style in self.lines)


class _Placed(NamedTuple):
    """A seat in the drawing: the middle of its chair, and its words with their alignment.

    `x` and `y` are points from the middle of the drawing and down from its top; `align` is -1 where the words
    end at the left of the chair, 1 where they begin at its right, 0 where they stand over it, or `under` it.
    """

    seat: SeatMark
    x: float
    y: float
    label: _Label
    align: int
    under: bool = False

    @property
    def reach(self) -> float:
        """How far below the middle of the chair it goes, with its words."""
        if self.under:
            return CHAIR + UNDER_CHAIR + self.label.height
        return max(CHAIR, self.label.height / 2) if self.align else CHAIR


class TableOnPaper:
    """A table measured for a width; it is never parted."""

    def __init__(
        self, plan: TablePlan, width: float, setter: Typesetter, above: float = 0, scale: float = 1
    ) -> None:
        """Measure the table; `scale` draws it smaller."""
        self.above = above
        self._scale = scale
        self._plan = plan
        self._width = width
        self._setter = setter
        self._edges = {edge: tuple(seat for seat in plan.seats if seat.edge is edge) for edge in TableEdge}

    @property
    def height(self) -> float:
        """All of it, with heading, legend and who is in front of it."""
        return (self._over + self._drawing_height + self._under) * self._scale

    def parted(self, room: float, page: float) -> tuple[TableOnPaper | None, TableOnPaper | None]:
        """The table here, a little smaller if need be, or left for the next page and made as high as that."""
        if self.height <= room:
            return self, None
        if room < page and room < LEAST_SCALE * self.height:
            return None, self
        return TableOnPaper(self._plan, self._width, self._setter, self.above, room / self.height), None

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        """Put the table on the page, its upper left corner at this point."""
        self._bookmark(canvas, top)
        canvas.saveState()
        canvas.translate(left + self._width * (1 - self._scale) / 2, top)
        canvas.scale(self._scale, self._scale)
        self._draw(canvas, 0, 0)
        canvas.restoreState()

    def _bookmark(self, canvas: Canvas, top: float) -> None:
        bookmark = " · ".join(dict.fromkeys(self._plan.heading))
        enter_heading(canvas, bookmark, top)

    def _draw(self, canvas: Canvas, left: float, top: float) -> None:
        self._draw_heading(canvas, left, top)
        middle, top_of_drawing = left + self._width / 2, top - self._over
        self._draw_board(canvas, middle, top_of_drawing)
        for placed in self._placed:
            self._draw_seat(canvas, placed, middle + placed.x, top_of_drawing - placed.y)
        y = top_of_drawing - self._drawing_height
        for words, style in ((self._plan.before, Style.NOTE), (self._plan.legend, Style.FOOT)):
            for text in dict.fromkeys(words):
                y -= style.value.leading + 2
                line = self._setter.line(text, style, self._width)
                put_on(canvas, style, self._setter.theme)
                draw_line(canvas, line, style, middle - line.width / 2, y)

    @cached_property
    def _lead(self) -> tuple[Line, ...]:
        texts = (text for words in self._plan.lead for text in dict.fromkeys(words))
        return tuple(
            line for text in texts for line in wrapped(self._setter, text, Style.VALUE, self._width, 3)
        )

    @property
    def _over(self) -> float:
        heading = Style.HEADING.value.leading * len(dict.fromkeys(self._plan.heading))
        return heading + UNDER_RULE + len(self._lead) * Style.VALUE.value.leading + OVER_TABLE

    @property
    def _under(self) -> float:
        said = len(dict.fromkeys(self._plan.before)), len(dict.fromkeys(self._plan.legend))
        leadings = Style.NOTE.value.leading + 2, Style.FOOT.value.leading + 2
        return UNDER_TABLE + sum(count * each for count, each in zip(said, leadings, strict=True))

    @cached_property
    def _placed(self) -> tuple[_Placed, ...]:
        if self._edges[TableEdge.ROUND]:
            return tuple(self._round())
        return (*self._over_table(), *self._at_sides())

    @property
    def _drawing_height(self) -> float:
        if not self._placed:
            return 0
        lowest = max(one.y + one.reach for one in self._placed)
        return max(lowest, self._head_bottom)

    # A row over the table: signatories at their table, the head of a U.

    @property
    def _each_over(self) -> float:
        count = len(self._edges[TableEdge.OVER])
        return min(self._width / max(1, count), MOST_HEAD_OF_U if self._has_arms else MOST_HEAD)

    @property
    def _flags(self) -> float:
        return POLE + 8 if any(seat.flag for seat in self._plan.seats) else 0

    @cached_property
    def _labels_over(self) -> tuple[_Label, ...]:
        room = self._each_over - 8
        return tuple(self._label(seat, room, MOST_LINES + 1) for seat in self._edges[TableEdge.OVER])

    @property
    def _chair_over(self) -> float:
        """How far below the top of the drawing the chairs over the table stand."""
        highest = max((label.height for label in self._labels_over), default=0)
        return self._flags + highest + 6 + CHAIR

    @property
    def _head_bottom(self) -> float:
        """Where the board under the row over the table ends; 0 where there is no such row."""
        return self._chair_over + CHAIR + OFF_TABLE + HEAD_BOARD if self._labels_over else 0

    def _over_table(self) -> Iterator[_Placed]:
        seats, each = self._edges[TableEdge.OVER], self._each_over
        for number, (seat, label) in enumerate(zip(seats, self._labels_over, strict=True)):
            x = (number - (len(seats) - 1) / 2) * each
            yield _Placed(seat, x, self._chair_over, label, 0)

    # Rows at the sides: two parties facing each other, the arms of a U.

    @property
    def _half_board(self) -> float:
        """From the middle to the outer edge of the board at the sides."""
        over = len(self._edges[TableEdge.OVER])
        if not over:
            return BOARD_WIDTH / 2
        return (over - 1) / 2 * self._each_over + BEYOND_CHAIR

    def _at_sides(self) -> Iterator[_Placed]:
        chair = self._half_board + OFF_TABLE + CHAIR
        room = self._width / 2 - chair - CHAIR - BESIDE
        rows = [
            [self._label(seat, room, MOST_LINES) for seat in self._edges[edge]]
            for edge in (TableEdge.LEFT, TableEdge.RIGHT)
        ]
        highest = max((label.height for row in rows for label in row), default=0)
        each = max(LEAST_ROW, highest + ROW_GAP)
        places = [seat.at for seat in self._plan.seats if seat.edge in (TableEdge.LEFT, TableEdge.RIGHT)]
        first = min(places, default=0)
        begin = self._head_bottom + (6 if self._head_bottom else 0)
        for align, edge, row in ((-1, TableEdge.LEFT, rows[0]), (1, TableEdge.RIGHT, rows[1])):
            for seat, label in zip(self._edges[edge], row, strict=True):
                yield _Placed(seat, align * chair, begin + (seat.at - first + 0.5) * each, label, align)

    # Round about.

    @cached_property
    def _radius(self) -> float:
        """So large that the words of one seat do not stand on those of the next."""
        count = len(self._edges[TableEdge.ROUND])
        step = 2 * pi / max(3, count)
        least = sum(_LEADING.values()) + 3
        needed = least / max(0.12, cos(step) - cos(2 * step)) if count > 4 else 0
        return min(max(LEAST_RADIUS, needed, count * (2 * CHAIR + 6) / (2 * pi)), self._width / 4)

    def _round(self) -> Iterator[_Placed]:
        seats = self._edges[TableEdge.ROUND]
        ring = self._radius + OFF_TABLE + CHAIR
        first = self._label(seats[0], self._width / 2, 1).height
        middle = first + 6 + CHAIR + ring
        for number, seat in enumerate(seats):
            angle = 2 * pi * number / len(seats)
            x, y = -ring * sin(angle), middle - ring * cos(angle)
            align = 0 if abs(x) < 1 else -1 if x < 0 else 1
            room = self._width / 2 - abs(x) - CHAIR - BESIDE if align else self._width / 2
            label = self._label(seat, room, 1)
            yield _Placed(seat, x, y, label, align, under=align == 0 and number > 0)

    # Ink.

    def _label(self, seat: SeatMark, room: float, most: int) -> _Label:
        lines: list[tuple[Line, Style]] = []
        for words, style in ((seat.name, Style.NAME), (seat.title, Style.FOOT)):
            text = " · ".join(dict.fromkeys(filter(None, words)))
            lines += [(line, style) for line in wrapped(self._setter, text, style, room, most)]
        return _Label(tuple(lines))

    def _draw_heading(self, canvas: Canvas, left: float, top: float) -> None:
        heading = Style.HEADING
        for text in dict.fromkeys(self._plan.heading):
            put_on(canvas, heading, self._setter.theme)
            line = self._setter.line(text, heading, self._width)
            draw_line(canvas, line, heading, left, top - heading.ascent)
            top -= heading.value.leading
        top -= UNDER_RULE - 2
        canvas.setStrokeColor(self._setter.theme.colour)
        canvas.setLineWidth(STRONG)
        canvas.line(left, top, left + self._width, top)
        for line in self._lead:
            put_on(canvas, Style.VALUE, self._setter.theme)
            top -= Style.VALUE.value.leading
            draw_line(canvas, line, Style.VALUE, left, top - 2)

    def _draw_board(self, canvas: Canvas, middle: float, top: float) -> None:
        canvas.setStrokeColor(HAIRLINE)
        canvas.setFillColor(white)
        canvas.setLineWidth(STRONG)
        if self._edges[TableEdge.ROUND]:
            seat = self._placed[0]
            centre = top - seat.y - CHAIR - OFF_TABLE - self._radius
            canvas.circle(middle, centre, self._radius, stroke=1, fill=1)
            return
        bottom = top - self._drawing_height
        half = self._half_board
        if not self._head_bottom:
            canvas.roundRect(middle - half, bottom, 2 * half, top - bottom, 4, stroke=1, fill=1)
            return
        board_top = top - self._chair_over - CHAIR - OFF_TABLE
        reach = half if self._has_arms else len(self._labels_over) * self._each_over / 2
        path = canvas.beginPath()
        (x, y), *others = self._outline(reach, board_top, bottom)
        path.moveTo(middle + x, y)
        for x, y in others:
            path.lineTo(middle + x, y)
        path.close()
        canvas.drawPath(path, stroke=1, fill=1)

    def _outline(self, reach: float, top: float, bottom: float) -> tuple[tuple[float, float], ...]:
        """The corners of a board under a row of seats, with the arms of a U where there are any."""
        under, inner = top - HEAD_BOARD, reach - ARM_WIDTH
        if not self._has_arms:
            return ((-reach, top), (reach, top), (reach, under), (-reach, under))
        right = ((reach, top), (reach, bottom), (inner, bottom), (inner, under))
        left = tuple((-x, y) for x, y in reversed(right))
        return (*right, *left)

    @property
    def _has_arms(self) -> bool:
        return bool(self._edges[TableEdge.LEFT] or self._edges[TableEdge.RIGHT])

    def _draw_seat(self, canvas: Canvas, placed: _Placed, x: float, y: float) -> None:
        colour = self._setter.theme.colour
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(THIN * 2)
        canvas.setFillColor(colour if placed.seat.is_guest else white)
        canvas.circle(x, y, CHAIR, stroke=1, fill=1)
        number = self._setter.line(placed.seat.number, Style.GRID_TITLE, 2 * CHAIR)
        put_on(canvas, Style.GRID_TITLE, self._setter.theme)
        canvas.setFillColor(white if placed.seat.is_guest else INK)
        draw_line(canvas, number, Style.GRID_TITLE, x - number.width / 2, y - 2.4)
        self._write_label(canvas, placed, x, y)
        if placed.seat.flag:
            self._draw_flag(canvas, placed.seat.flag, x, y + self._chair_over - POLE)

    def _write_label(self, canvas: Canvas, placed: _Placed, x: float, y: float) -> None:
        height = placed.label.height
        baseline = y + height / 2 if placed.align else y + CHAIR + 5 + height
        if placed.under:
            baseline = y - CHAIR - UNDER_CHAIR
        for line, style in placed.label.lines:
            put_on(canvas, style, self._setter.theme)
            baseline -= _LEADING[style]
            start = x - line.width / 2
            if placed.align:
                start = x + placed.align * (CHAIR + BESIDE) - (line.width if placed.align < 0 else 0)
            draw_line(canvas, line, style, start, baseline + 2.5)

    def _draw_flag(self, canvas: Canvas, flag: Words, x: float, foot: float) -> None:
        """A flag on its pole behind the chair, with the name of whose it is in it."""
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(STRONG)
        canvas.line(x - FLAG_WIDTH / 2, foot, x - FLAG_WIDTH / 2, foot + POLE)
        canvas.setStrokeColor(self._setter.theme.colour)
        canvas.setLineWidth(THIN)
        canvas.rect(x - FLAG_WIDTH / 2, foot + POLE - FLAG_HEIGHT, FLAG_WIDTH, FLAG_HEIGHT, stroke=1, fill=0)
        room = self._each_over - 8
        text = self._setter.line(flag[0], Style.FOOT, room)
        put_on(canvas, Style.FOOT, self._setter.theme)
        draw_line(canvas, text, Style.FOOT, x - FLAG_WIDTH / 2 + 3, foot + POLE - FLAG_HEIGHT - 9)
