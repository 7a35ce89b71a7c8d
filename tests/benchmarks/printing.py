"""How long a large programme takes to print, against a bare table with the same cells."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TypeAlias
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate

from exports.blocks import Document, EventTable
from exports.production import described, produce_pdf
from exports.render.pdf.fonts import Face
from exports.request import DocumentRequest
from tests.benchmarks.figures import Figure, paired
from tests.benchmarks.plans import programme_of

Cells: TypeAlias = list[tuple[str, list[str]]]
"""Rows of a programme: the hour, and the lines of the event."""

ITEMS = 500
RUNS = 7
REQUEST = DocumentRequest(document="programme", languages=("en",), printed_on=date(2021, 12, 15))


def programme_of_500_items() -> Figure:
    """The guests' programme, from the plan to the bytes, against reportlab's LongTable."""
    plan = programme_of(ITEMS)
    cells = cells_of(described(plan, REQUEST))
    return paired(
        f"guest programme of {ITEMS} items",
        lambda: produce_pdf(plan, REQUEST),
        ("reportlab LongTable, same cells", lambda: bare_table(cells)),
        target=1.5,
        runs=RUNS,
    )


def cells_of(document: Document) -> Cells:
    """What the paper prints in each row: the hour, and the lines of the event."""
    return [
        (row.time[0], [row.title[0], *(detail.words[0] for detail in row.details)])
        for block in document.blocks
        if isinstance(block, EventTable)
        for row in block.rows
    ]


def bare_table(cells: Cells) -> bytes:
    """The cells as a table and nothing else: the same face, wrapped in the same width."""
    style = ParagraphStyle("cell", fontName=Face.SANS.font_name, fontSize=9, leading=12)
    rows = [
        [Paragraph(escape(time), style), [Paragraph(escape(line), style) for line in lines]]
        for time, lines in cells
    ]
    file = BytesIO()
    template = SimpleDocTemplate(
        file, pagesize=A4, leftMargin=57, rightMargin=57, topMargin=56, bottomMargin=70
    )
    template.build([LongTable(rows, colWidths=(102, A4[0] - 2 * 57 - 102))])
    return file.getvalue()
