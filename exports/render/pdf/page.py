"""The page: its edges, what every page carries, and where one page ends and the next begins."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from exports.blocks import Document
from exports.render.pdf.single_lines import draw_line, put_on
from exports.render.pdf.styles import HAIRLINE, THIN, Style
from exports.render.pdf.text import Typesetter
from exports.wording import say
from models.messages import N_, Message
from models.vocabulary import Paper

EDGE_LINE = 24.0
"""So far into the margin stand the lowest line of the foot and the line of classification."""
LEAST_EDGE = 15.0
"""Points from the edge of the paper in which most printers cannot print."""
LEAST_HEAD = 8.0
"""From there to the feet of the line of classification."""
OVER_FOOT = 26.0
"""From the uppermost line of the foot to the body: the hairline lies between."""
UNDER_HEAD = 10.0

FOOT_LEADING = 11.0
LEAST_FOOT_LINES = 2
"""Room that the foot always has, so that the pages of one office end alike in one language and in two."""
FOOT_GAP = 18.0

BOOKLET_SCALE = 0.86
"""The letters of a booklet beside those of other papers: the smallest that are read without glasses."""
BOOKLET_SIDE = 7.5 * mm / BOOKLET_SCALE
"""White around a page of a booklet, as it is before it is made smaller."""

_SIZES: dict[Paper, tuple[float, float]] = {Paper.A4: A4, Paper.LETTER: LETTER}


class Sheet(NamedTuple):
    """A size of paper, the white at its sides, and how many lines its foot has room for; all in points.

    Nothing is printed within `edge` of its edges.
    """

    width: float
    height: float
    side: float
    foot_lines: int
    edge: float = LEAST_EDGE

    @property
    def body_width(self) -> float:
        """What is left between the side edges."""
        return self.width - 2 * self.side

    @property
    def body_height(self) -> float:
        """What is left between the head and the foot."""
        return self.height - self.top - self.foot - OVER_FOOT

    @property
    def head(self) -> float:
        """How far below the upper edge the line of classification stands."""
        return max(self.edge + LEAST_HEAD, self.side - EDGE_LINE + 2)

    @property
    def top(self) -> float:
        """How far below the upper edge the body begins."""
        return max(self.side, self.head + UNDER_HEAD)

    @property
    def foot(self) -> float:
        """How far above the lower edge the uppermost line of the foot stands."""
        return max(self.edge, self.side - EDGE_LINE) + (self.foot_lines - 1) * FOOT_LEADING


def sheet(document: Document) -> Sheet:
    """The sheet of a document, upright or on its side, with the margins of its office.

    Of a booklet it is one of its pages, as large as it is before it is made smaller.
    """
    width, height = whole_sheet(document)
    if document.wide:
        width, height = height, width
    lines = max(LEAST_FOOT_LINES, len(document.languages) + len(document.look.footer))
    if document.booklet is not None:
        page = width / 2 / BOOKLET_SCALE, height / 2 / BOOKLET_SCALE
        return Sheet(*page, BOOKLET_SIDE, lines, LEAST_EDGE / BOOKLET_SCALE)
    return Sheet(width, height, document.look.margin_mm * mm, lines)


def whole_sheet(document: Document) -> tuple[float, float]:
    """Width and height of the paper that is printed on, upright."""
    return _SIZES[document.paper]


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
        grid.draw(canvas, size.side, size.height - size.top - top)


def draw_edges(canvas: Canvas, document: Document, number: int, count: int, setter: Typesetter) -> None:
    """Above the body the classification, below it title, version and "Page x of y", a line each language.

    Under those stands the footer of the office.
    """
    size = sheet(document)
    if document.classification:
        style = put_on(canvas, Style.CLASSIFICATION, setter.theme)
        words = setter.line(document.classification, style, size.body_width)
        draw_line(canvas, words, style, (size.width - words.width) / 2, size.height - size.head)
    canvas.setLineWidth(THIN)
    canvas.setStrokeColor(HAIRLINE)
    over = size.foot + FOOT_LEADING + 3
    canvas.line(size.side, over, size.width - size.side, over)
    style = put_on(canvas, Style.FOOT, setter.theme)
    for row, language in enumerate(document.languages):
        y = size.foot - row * FOOT_LEADING
        title, version = document.title[row] if document.title else "", document.version[row]
        place = Message.of(
            N_("{version} · Page {page} of {pages}"), version=version, page=number, pages=count
        )
        right = setter.line(say(place, language), style, size.body_width * 0.6)
        draw_line(canvas, right, style, size.width - size.side - right.width, y)
        room = size.body_width - FOOT_GAP - right.width
        draw_line(canvas, setter.line(title, style, room), style, size.side, y)
    for row, text in enumerate(document.look.footer, start=len(document.languages)):
        line = setter.line(text, style, size.body_width)
        draw_line(canvas, line, style, (size.width - line.width) / 2, size.foot - row * FOOT_LEADING)
