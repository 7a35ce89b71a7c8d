"""A document as PDF: blocks are laid out, put on pages, and drawn with their page numbers."""

from __future__ import annotations

from io import BytesIO
from itertools import chain
from threading import Lock
from typing import Any, NamedTuple

from reportlab.pdfgen.canvas import Canvas

from exports.blocks import Booklet, Document
from exports.render.pdf.flowables import Layout
from exports.render.pdf.fonts import Face
from exports.render.pdf.imposition import SheetCanvas, draw_marks, draw_side, sides
from exports.render.pdf.letterhead import LetterheadOnPaper
from exports.render.pdf.page import BOOKLET_SCALE, Page, draw_edges, draw_page, pages, sheet, whole_sheet
from exports.render.pdf.styles import USUAL, Theme
from exports.render.pdf.text import Typesetter

_ONE_AT_A_TIME = Lock()
"""reportlab keeps its faces for the whole process, and a face serves one document at a time."""


class RenderedPdf(NamedTuple):
    """The bytes of a PDF, and the letters that no face on this computer could print."""

    content: bytes
    missing_letters: str


def pdf(document: Document) -> RenderedPdf:
    """The document as PDF. Equal documents give equal bytes: no clock and no chance goes into them."""
    with _ONE_AT_A_TIME:
        return _drawn(document)


def _drawn(document: Document) -> RenderedPdf:
    size = sheet(document)
    look = document.look
    setter = Typesetter(Theme(look.accent or USUAL.accent, look.typeface))
    layout = Layout(
        len(document.languages),
        size.body_width,
        setter,
        is_wide=document.wide,
        is_narrow=document.booklet is not None,
        pictures=document.pictures,
    )
    head = LetterheadOnPaper.of(look.letterhead, size.body_width, setter)
    # A sheet on its side is an overview for those who work with it: its height belongs to the days.
    over_all = () if head is None or document.wide else (head,)
    laid_out = pages(chain(over_all, layout.grids(document.blocks)), size.body_height)
    file = BytesIO()
    if document.booklet is None:
        canvas = _described(document, Canvas(file, size[:2], **_settings(document)))
        for number in range(1, len(laid_out) + 1):
            _draw_page(canvas, document, laid_out, number, setter)
            canvas.showPage()
    else:
        canvas = _described(document, SheetCanvas(file, whole_sheet(document), **_settings(document)))
        _draw_booklet(canvas, document, laid_out, document.booklet, setter)
    canvas.save()
    return RenderedPdf(file.getvalue(), setter.missing_letters)


def _settings(document: Document) -> dict[str, Any]:
    """What a file has from its beginning on: nothing by chance, its language, a face of ours."""
    return {"invariant": 1, "lang": document.languages[0], "initialFontName": Face.SANS.font_name}


def _described(document: Document, canvas: Canvas) -> Canvas:
    """The file with what it says about itself."""
    canvas.setDateFormatter(lambda *_now: f"D:{document.made_on:%Y%m%d}000000Z")
    canvas.setTitle(" · ".join(dict.fromkeys(document.title)))
    canvas.setAuthor(document.author)
    canvas.setSubject(" · ".join(dict.fromkeys(document.version)))
    canvas.setCreator("Heyet")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.addPageLabel(0, "ARABIC", 1)
    return canvas


def _draw_page(
    canvas: Canvas, document: Document, laid_out: tuple[Page, ...], number: int, setter: Typesetter
) -> None:
    draw_page(canvas, laid_out[number - 1], sheet(document))
    draw_edges(canvas, document, number, len(laid_out), setter)


def _draw_booklet(
    canvas: Canvas, document: Document, laid_out: tuple[Page, ...], booklet: Booklet, setter: Typesetter
) -> None:
    """Four pages on each side of a sheet; those that are left over stay white."""

    def draw(number: int) -> None:
        if number <= len(laid_out):
            _draw_page(canvas, document, laid_out, number, setter)

    for side in sides(len(laid_out), booklet):
        draw_side(canvas, side, whole_sheet(document), BOOKLET_SCALE, draw)
        draw_marks(canvas, whole_sheet(document), booklet)
        canvas.showPage()
