"""A working programme of two hundred pages: how long it takes and how much memory, against other ways."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable
from datetime import date
from html import escape
from importlib.util import find_spec
from io import BytesIO

import pdfplumber

from exports.audience import Audience
from exports.blocks import Document, EventTable
from exports.production import described, produce_pdf
from exports.request import DocumentRequest
from models.plan import Plan
from tests.benchmarks.figures import Figure, paired, timed
from tests.benchmarks.plans import programme_of
from tests.benchmarks.printing import bare_table, cells_of

ITEMS = 1_660
"""As many as two hundred pages hold."""
RUNS = 5
REQUEST = DocumentRequest(
    document="working_programme",
    languages=("en",),
    printed_on=date(2021, 12, 15),
    audience=Audience.ORGANISERS,
)
BYTES_IN_A_MEGABYTE = 1_000_000


def working_programme_of_200_pages() -> list[Figure]:
    """Against a bare table with the same cells, in time and in memory; against a page of the web, in time."""
    plan = programme_of(ITEMS)
    cells = cells_of(described(plan, REQUEST))
    with pdfplumber.open(BytesIO(produce_pdf(plan, REQUEST).content)) as pdf:
        name = f"working programme of {len(pdf.pages)} pages"
    table = ("reportlab LongTable, same cells", lambda: bare_table(cells))
    figures = [paired(name, lambda: produce_pdf(plan, REQUEST), table, target=1.3, runs=RUNS)]
    figures.append(_memory(name, lambda: produce_pdf(plan, REQUEST), table))
    if find_spec("weasyprint"):  # no part of the program: "make bench" installs it where it can
        figures.append(_against_the_web(name, plan))
    return figures


def _memory(name: str, work: Callable[[], object], reference: tuple[str, Callable[[], object]]) -> Figure:
    """The most memory that is held at once, in megabytes."""
    title, compared = reference
    first, second = peak(work), peak(compared)
    return Figure(
        name=f"memory for a {name}",
        milliseconds=first,
        reference=title,
        reference_milliseconds=second,
        ratio=first / second,
        target=1.5,
        runs=1,
        unit="MB",
    )


def peak(work: Callable[[], object]) -> float:
    """How many megabytes are held at most while `work` is done, beyond what was held before."""
    gc.collect()
    tracemalloc.start()
    work()
    held = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return held / BYTES_IN_A_MEGABYTE


def _against_the_web(name: str, plan: Plan) -> Figure:
    """Once, for it takes so long: the same paper written as a page of the web, and printed by WeasyPrint."""
    from weasyprint import HTML

    page = page_of(described(plan, REQUEST))
    second = timed(lambda: HTML(string=page).write_pdf())
    first = timed(lambda: produce_pdf(plan, REQUEST))
    return Figure(
        name=name,
        milliseconds=first,
        reference="WeasyPrint, same paper",
        reference_milliseconds=second,
        ratio=first / second,
        target=0.1,
        runs=1,
    )


STYLE = """
@page { size: A4; margin: 20mm 20mm 25mm; @bottom-right { content: counter(page) " / " counter(pages) } }
body { font: 9.2pt/12.8pt sans-serif }
h1 { font-size: 25pt }
table { border-collapse: collapse; width: 100%; margin-top: 28pt }
th { font: bold 13.5pt/18pt serif; text-align: left; border-bottom: 1pt solid }
td { vertical-align: top; border-bottom: 0.4pt solid; padding: 6.5pt 0 }
td:first-child { width: 102pt }
p { margin: 0 }
p:first-child { font: bold 10.5pt/14pt serif }
tr { break-inside: avoid }
"""


def page_of(document: Document) -> str:
    """The paper as a page of the web: a table a day, its heading again on each page."""
    days = []
    for block in document.blocks:
        if isinstance(block, EventTable):
            cells = cells_of(document._replace(blocks=(block,)))
            rows = "".join(
                f"<tr><td>{escape(time)}</td><td>{_lines(lines)}</td></tr>" for time, lines in cells
            )
            head = f'<thead><tr><th colspan="2">{escape(block.heading[0])}</th></tr></thead>'
            days.append(f"<table>{head}<tbody>{rows}</tbody></table>")
    title = escape(document.title[0])
    return f"<title>{title}</title><style>{STYLE}</style><h1>{title}</h1>{''.join(days)}"


def _lines(lines: list[str]) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in lines)
