"""A document as PDF: blocks are laid out, put on pages, and drawn with their page numbers."""

from __future__ import annotations

from io import BytesIO
from itertools import chain
from threading import Lock
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from exports.blocks import Document
from exports.render.pdf.flowables import Layout
from exports.render.pdf.fonts import Face
from exports.render.pdf.letterhead import LetterheadOnPaper
from exports.render.pdf.page import draw_edges, draw_page, pages, sheet
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
    layout = Layout(len(document.languages), size.body_width, setter, is_wide=document.wide)
    head = LetterheadOnPaper.of(look.letterhead, size.body_width, setter)
    # A sheet on its side is an overview for those who work with it: its height belongs to the days.
    over_all = () if head is None or document.wide else (head,)
    laid_out = pages(chain(over_all, layout.grids(document.blocks)), size.body_height)
    file = BytesIO()
    face = Face.SANS.font_name
    canvas = Canvas(file, pagesize=size[:2], invariant=1, lang=document.languages[0], initialFontName=face)
    canvas.setDateFormatter(lambda *_now: f"D:{document.made_on:%Y%m%d}000000Z")
    canvas.setTitle(" · ".join(dict.fromkeys(document.title)))
    canvas.setAuthor(document.author)
    canvas.setSubject(" · ".join(dict.fromkeys(document.version)))
    canvas.setCreator("Heyet")
    for number, page in enumerate(laid_out, start=1):
        draw_page(canvas, page, size)
        draw_edges(canvas, document, number, len(laid_out), setter)
        canvas.showPage()
    canvas.save()
    return RenderedPdf(file.getvalue(), setter.missing_letters)
