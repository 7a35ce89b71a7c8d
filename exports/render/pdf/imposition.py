"""Small pages on a sheet, four on each side, so that they read in order once it is cut or folded.

Cut: the sheets are cut across the middle, the lower halves are laid into the upper ones, and all is folded
once. Folded: each sheet is folded twice, and the fold at its head is slit. Sheets are turned over the long
edge for their backs.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from exports.blocks import Booklet
from exports.render.pdf.styles import QUIET, THIN

PAGES_A_SHEET = 8
PAGES_A_SIDE = 4
COLUMNS = 2
TICK_FROM, TICK_TO = 10.0, 22.0
"""Points from the edge of a sheet between which a mark is drawn."""
_DASHES = (2.0, 2.0)


class Place(NamedTuple):
    """Where a page lies on a side: its number, its column, its row from the top, and whether on its head."""

    page: int
    column: int
    row: int
    turned: bool = False


Side = tuple[Place, ...]


class SheetCanvas(Canvas):
    """A canvas without a list of contents: the pages on its sides are not in the order of reading."""

    def bookmarkHorizontal(self, *_where: object) -> None:  # noqa: N802 - as the renderer calls it
        """Leave the place unnamed."""

    def addOutlineEntry(self, *_entry: object) -> None:  # noqa: N802 - as the renderer calls it
        """Leave the entry out."""


def sides(count: int, booklet: Booklet) -> tuple[Side, ...]:
    """Front and back of each sheet that `count` pages need; pages beyond `count` stay empty."""
    sheets = max(1, -(-count // PAGES_A_SHEET))
    if booklet is Booklet.CUT:
        return tuple(side for sheet in range(sheets) for side in _to_be_cut(sheet, sheets))
    return tuple(side for sheet in range(sheets) for side in _to_be_folded(sheet * PAGES_A_SHEET))


def _to_be_cut(sheet: int, sheets: int) -> tuple[Side, Side]:
    """Two strips, one from the outer half of the booklet over one from the inner half."""
    last = sheets * PAGES_A_SHEET
    strips = tuple(enumerate((sheet, sheets + sheet)))
    front = (
        place
        for row, strip in strips
        for place in (Place(last - 2 * strip, 0, row), Place(2 * strip + 1, 1, row))
    )
    back = (
        place
        for row, strip in strips
        for place in (Place(2 * strip + 2, 0, row), Place(last - 2 * strip - 1, 1, row))
    )
    return tuple(front), tuple(back)


def _to_be_folded(before: int) -> tuple[Side, Side]:
    """One sheet after `before` pages; the heads of its pages meet at the fold across the middle."""
    front = (Place(5, 0, 0, turned=True), Place(4, 1, 0, turned=True), Place(8, 0, 1), Place(1, 1, 1))
    back = (Place(3, 0, 0, turned=True), Place(6, 1, 0, turned=True), Place(2, 0, 1), Place(7, 1, 1))
    return _after(before, front), _after(before, back)


def _after(before: int, side: Side) -> Side:
    return tuple(place._replace(page=before + place.page) for place in side)


def draw_side(
    canvas: Canvas, side: Side, size: tuple[float, float], scale: float, draw: Callable[[int], None]
) -> None:
    """Put the pages of one side on a sheet of this size, each drawn by `draw` at this scale."""
    width, height = size[0] / COLUMNS, size[1] / 2
    for place in side:
        left, bottom = place.column * width, (1 - place.row) * height
        canvas.saveState()
        if place.turned:
            canvas.translate(left + width, bottom + height)
            canvas.rotate(180)
        else:
            canvas.translate(left, bottom)
        canvas.scale(scale, scale)
        draw(place.page)
        canvas.restoreState()


def draw_marks(canvas: Canvas, size: tuple[float, float], booklet: Booklet) -> None:
    """Marks at the edges: a line where to cut, dashes where to fold."""
    width, height = size
    canvas.setStrokeColor(QUIET)
    canvas.setLineWidth(THIN)
    canvas.setDash([] if booklet is Booklet.CUT else _DASHES)
    for begin, end in ((TICK_FROM, TICK_TO), (width - TICK_FROM, width - TICK_TO)):
        canvas.line(begin, height / 2, end, height / 2)
    canvas.setDash(_DASHES)
    for begin, end in ((TICK_FROM, TICK_TO), (height - TICK_FROM, height - TICK_TO)):
        canvas.line(width / 2, begin, width / 2, end)
    canvas.setDash([])
