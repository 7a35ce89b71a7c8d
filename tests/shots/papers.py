"""The first pages of every document, in each way of its languages."""

from datetime import date
from pathlib import Path

from exports.catalogue import DOCUMENTS
from exports.production import produce_pdf
from exports.request import DocumentRequest
from exports.subjects import ASKED_WHICH, subjects_of
from models.plan import Plan
from tests.shots.crowd import crowded_visit
from ui.paper_preview import page_pictures
from ui.terminal.sample import sample_visit

PIXELS_PER_INCH = 110.0
PAGES = 3
LANGUAGES = (("tr",), ("en",), ("tr", "en"))
PRINTED_ON = date(2021, 12, 17)


def take_papers(folder: Path) -> None:
    """Picture the first pages of every document of the sample, and of a visit at its limits."""
    _take_visit(folder, "paper", sample_visit(), LANGUAGES)
    _take_visit(folder, "crowd-paper", crowded_visit(), (("kk", "tr"),))


def _take_visit(folder: Path, name: str, plan: Plan, ways: tuple[tuple[str, ...], ...]) -> None:
    for document in DOCUMENTS:
        for languages in ways:
            audience = document.audiences[0]
            subjects = subjects_of(plan, audience)
            if audience in ASKED_WHICH and not subjects:
                continue
            request = DocumentRequest(
                document=document.name,
                languages=languages,
                printed_on=PRINTED_ON,
                audience=audience,
                about=subjects[0].id if subjects else "",
            )
            pictures = page_pictures(produce_pdf(plan, request).content, PIXELS_PER_INCH, PAGES)
            for number, picture in enumerate(pictures, start=1):
                picture.save(str(folder / f"{name}-{document.name}-{'-'.join(languages)}-{number}.png"))
