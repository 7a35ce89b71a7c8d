"""The page: its edges, what every page carries, and where one page ends and the next begins."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from reportlab.lib.pagesizes import A4, LETTER
from reportlab.pdfgen.canvas import Canvas

from exports.blocks import Document, Paper
from exports.render.pdf.single_lines import draw_line, put_on
from exports.render.pdf.styles import HAIRLINE, THIN, Style
from exports.render.pdf.text import Typesetter
from exports.wording import say
from models.messages import N_, Message

SIDE = 57.0
TOP = 56.0
BOTTOM = 70.0
"""Empty points at the edges of a page; the foot of the page stands in the lower one."""

FOOT = 44.0
HEAD = 34.0
"""Where the foot and the line of classification stand, from the lower and the upper edge."""

FOOT_LEADING = 11.0
FOOT_GAP = 18.0

_SIZES: dict[Paper, tuple[float, float]] = {Paper.A4: A4, Paper.LETTER: LETTER}


class Sheet(NamedTuple):
    """A size of paper, in points."""

    width: float
    height: float

    @property
    def body_width(self) -> float:
        """What is left between the side edges."""
        return self.width - 2 * SIDE

    @property
    def body_height(self) -> float:
        """What is left between the upper and the lower edge."""
        return self.height - TOP - BOTTOM


def sheet(document: Document) -> Sheet:
    """The sheet of a document, upright or on its side."""
    width, height = _SIZES[document.paper]
    return Sheet(height, width) if document.wide else Sheet(width, height)


class Laid(Protocol):
    """What can lie on a page; `above` is the space before it, where it does not come first."""

    @property
    def above(self) -> float:
        """Points of space before it."""

    @property
    def height(self) -> float:
        """Points from its top to its end."""

    def parted(self, room: float, page: float) -> tuple[Laid | None, Laid | None]:
        """What fits into `room` of a page that is `page` high, and what is left."""

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        """Put it on the page, its upper left corner at this point."""


class Placed(NamedTuple):
    """A grid on a page; `top` is measured from the upper edge of the body."""

    grid: Laid
    top: float


Page = tuple[Placed, ...]


def pages(grids: Iterable[Laid], height: float) -> tuple[Page, ...]:
    """The grids on as many pages as they need, each page `height` points high."""
    finished: list[Page] = []
    page: list[Placed] = []
    used = 0.0
    for grid in grids:
        rest: Laid | None = grid
        while rest is not None:
            top = used + (rest.above if page else 0)
            part, rest = rest.parted(height - top, height)
            if part is not None:
                page.append(Placed(part, top))
                used = top + part.height
            if rest is not None:
                finished.append(tuple(page))
                page, used = [], 0.0
    finished.append(tuple(page))
    return tuple(finished)


def draw_page(canvas: Canvas, page: Page, size: Sheet) -> None:
    """Put what lies on a page on it."""
    for grid, top in page:
        grid.draw(canvas, SIDE, size.height - TOP - top)


def draw_edges(canvas: Canvas, document: Document, number: int, count: int, setter: Typesetter) -> None:
    """Above the body the classification, below it title, version and "Page x of y", a line each language."""
    size = sheet(document)
    if document.classification:
        style = put_on(canvas, Style.CLASSIFICATION)
        words = setter.line(document.classification, style, size.body_width)
        draw_line(canvas, words, style, (size.width - words.width) / 2, size.height - HEAD)
    canvas.setLineWidth(THIN)
    canvas.setStrokeColor(HAIRLINE)
    canvas.line(SIDE, FOOT + FOOT_LEADING + 3, size.width - SIDE, FOOT + FOOT_LEADING + 3)
    style = put_on(canvas, Style.FOOT)
    for row, language in enumerate(document.languages):
        y = FOOT - row * FOOT_LEADING
        title, version = document.title[row] if document.title else "", document.version[row]
        place = Message.of(
            N_("{version} · Page {page} of {pages}"), version=version, page=number, pages=count
        )
        right = setter.line(say(place, language), style, size.body_width * 0.6)
        draw_line(canvas, right, style, size.width - SIDE - right.width, y)
        room = size.body_width - FOOT_GAP - right.width
        draw_line(canvas, setter.line(title, style, room), style, SIDE, y)
