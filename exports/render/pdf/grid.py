"""Text in columns that share their lines: a margin column for hours and labels, then one column a language.

What stands in one line of the grid stands at one height in every column. A grid can be parted between its
groups and, where a group is tall, between its lines and inside a paragraph; its heading is set again over
what is left. Heights and widths are points; everything is measured from the top down.
"""

from __future__ import annotations

from typing import NamedTuple

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from exports.render.pdf.contents import enter_heading
from exports.render.pdf.styles import HAIRLINE, STRONG, THIN, USUAL, Theme

TALL = 0.4
"""A group higher than this part of a page may be parted; a lower one moves to the next page as a whole."""

LEAST_PART = 50.0
"""Points of a tall group that are worth beginning at the foot of a page."""

BAR, BAR_BEFORE = 1.6, 9.0
"""Points: how wide the bar beside what has changed is, and how far before the text it runs."""

UNDER_HEADING = 4.0
"""Points between a heading and the rule under it."""


class Column(NamedTuple):
    """Where a column begins, from the left edge of the grid, and how wide it is."""

    left: float
    width: float


class Cell(NamedTuple):
    """A paragraph in its column, its height there, and how far below its top the first letters stand."""

    column: Column
    paragraph: Paragraph
    height: float
    ascent: float


def cell(column: Column, paragraph: Paragraph, ascent: float) -> Cell:
    """The paragraph set to the width of the column."""
    _, height = paragraph.wrap(column.width, 0)
    return Cell(column, paragraph, height, ascent)


class Line:
    """Cells side by side, `above` points below what comes before; their first letters stand on one line."""

    __slots__ = ("above", "ascent", "cells", "height")

    def __init__(self, cells: tuple[Cell, ...], above: float = 0) -> None:
        """Measure the line: its height takes in the space above it."""
        self.cells = cells
        self.above = above
        self.ascent = max((cell.ascent for cell in cells), default=0)
        self.height = above + max((self.ascent - cell.ascent + cell.height for cell in cells), default=0)


class Group:
    """Lines that belong together, and what stands in the margin beside the first of them.

    Beside one that is `marked` a bar runs at the edge of the page.
    """

    __slots__ = ("above", "height", "lines", "margin", "marked")

    def __init__(
        self, margin: tuple[Cell, ...], lines: tuple[Line, ...], above: float, *, marked: bool = False
    ) -> None:
        """Measure the group: its height takes in the space above it."""
        self.margin = margin
        self.lines = lines
        self.above = above
        self.marked = marked
        beside = sum(cell.height for cell in margin)
        self.height = above + max(beside, sum(line.height for line in lines))


class Heading(NamedTuple):
    """What stands over a grid, and over each later part of it; `bookmark` names it in the contents.

    `columns` is what the columns of a list are called, under the rule; None where they need no name. Where
    the list `is_led` by something, its first group has them, and only later parts under the rule.
    """

    first: Line
    again: Line
    bookmark: str
    columns: Line | None = None
    is_led: bool = False


class Grid(NamedTuple):
    """Groups under a heading; `above` is the space before it all, `ruled` draws hairlines between groups."""

    groups: tuple[Group, ...]
    width: float
    above: float = 0
    heading: Heading | None = None
    begun: bool = False
    ruled: bool = False
    theme: Theme = USUAL

    @property
    def _heading_line(self) -> Line | None:
        if self.heading is None:
            return None
        return self.heading.again if self.begun else self.heading.first

    @property
    def _heading_height(self) -> float:
        line = self._heading_line
        if line is None or self.heading is None:
            return 0
        return line.height + UNDER_HEADING + sum(one.height for one in self._under_rule)

    @property
    def _under_rule(self) -> tuple[Line, ...]:
        """What stands between the rule of the heading and the first group."""
        if self.heading is None:
            return ()
        named = () if self.heading.columns is None else (self.heading.columns,)
        return () if self.heading.is_led and not self.begun else named

    @property
    def height(self) -> float:
        """The whole, without the space before it."""
        return self._heading_height + sum(group.height for group in self.groups)

    def parted(self, room: float, page: float) -> tuple[Grid | None, Grid | None]:
        """What fits into `room` of a page that is `page` high, and what is left; None where that is nothing.

        On an empty page (`room` equal to `page`) something always fits.
        """
        left = room - self._heading_height
        whole = 0
        while whole < len(self.groups) and self.groups[whole].height <= left:
            left -= self.groups[whole].height
            whole += 1
        if whole == len(self.groups):
            return self, None
        group = self.groups[whole]
        here, later = list(self.groups[:whole]), list(self.groups[whole:])
        first_on_page = room >= page and not here
        if first_on_page or (group.height > TALL * page and left > LEAST_PART):
            beginning, rest = _parted_group(group, left, forced=first_on_page)
            here += [beginning] if beginning else []
            later[:1] = [rest] if rest else []
        if not here:
            return None, self
        part = self._replace(groups=tuple(here))
        return part, self._replace(groups=tuple(later), begun=True, above=0) if later else None

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        """Put the grid on the page, its upper left corner at this point."""
        line = self._heading_line
        if line is not None and self.heading is not None:
            if not self.begun:
                enter_heading(canvas, self.heading.bookmark, top)
            _draw_line(canvas, line, left, top)
            top -= line.height + UNDER_HEADING
            _rule(canvas, left, top, self.width, self.theme.colour)
            for under in self._under_rule:
                _draw_line(canvas, under, left, top)
                top -= under.height
        for number, group in enumerate(self.groups):
            if number and self.ruled:
                _rule(canvas, left, top - group.above / 2, self.width, None)
            _draw_group(canvas, group, left, top)
            if group.marked:
                _bar(canvas, left - BAR_BEFORE, top - group.above, top - group.height, self.theme.colour)
            top -= group.height


def _parted_group(group: Group, room: float, *, forced: bool) -> tuple[Group | None, Group | None]:
    left = room - group.above
    here: list[Line] = []
    later = list(group.lines)
    while later and later[0].height <= left:
        left -= later[0].height
        here.append(later.pop(0))
    if later:
        beginning, rest = _parted_line(later[0], left)
        if beginning is None and forced and not here:
            beginning, rest = later[0], None  # nothing can part it: rather over the edge than never
        here += [beginning] if beginning else []
        later[:1] = [rest] if rest else []
    if not here:
        return None, group
    first = Group(group.margin, tuple(here), group.above, marked=group.marked)
    return first, Group((), tuple(later), group.above, marked=group.marked) if later else None


def _parted_line(line: Line, room: float) -> tuple[Line | None, Line | None]:
    """What of the line fits into `room`, and what is left; None and the line where it cannot be parted.

    A paragraph that refuses to be split forgets how it was set, so it is set again.
    """
    here: list[Cell] = []
    later: list[Cell] = []
    for column, paragraph, height, ascent in line.cells:
        below = room - line.above - (line.ascent - ascent)
        parts = [paragraph] if height <= below else paragraph.split(column.width, below)
        if not parts:
            again = tuple(cell(one.column, one.paragraph, one.ascent) for one in line.cells)
            return None, Line(again, line.above)
        here.append(cell(column, parts[0], ascent))
        later += [cell(column, part, ascent) for part in parts[1:]]
    return Line(tuple(here), line.above), Line(tuple(later)) if later else None


def _draw_group(canvas: Canvas, group: Group, left: float, top: float) -> None:
    top -= group.above
    beside = top
    if group.margin and group.lines:
        beside -= group.lines[0].above + group.lines[0].ascent - group.margin[0].ascent
    for margin in group.margin:
        _draw_cell(canvas, margin, left, beside)
        beside -= margin.height
    for line in group.lines:
        _draw_line(canvas, line, left, top)
        top -= line.height


def _draw_line(canvas: Canvas, line: Line, left: float, top: float) -> None:
    for one in line.cells:
        _draw_cell(canvas, one, left, top - line.above - (line.ascent - one.ascent))


def _draw_cell(canvas: Canvas, one: Cell, left: float, top: float) -> None:
    one.paragraph.drawOn(canvas, left + one.column.left, top - one.height)


def _rule(canvas: Canvas, left: float, y: float, width: float, strong: Color | None) -> None:
    """A line across; a hairline where it has no colour of its own."""
    canvas.setLineWidth(THIN if strong is None else STRONG)
    canvas.setStrokeColor(HAIRLINE if strong is None else strong)
    canvas.line(left, y, left + width, y)


def _bar(canvas: Canvas, x: float, top: float, bottom: float, colour: Color) -> None:
    """A bar beside what has changed."""
    canvas.setLineWidth(BAR)
    canvas.setStrokeColor(colour)
    canvas.line(x, top, x, bottom)
