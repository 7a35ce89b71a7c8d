"""The first pages of every document, in each way of its languages."""

from datetime import date, time
from pathlib import Path

from msgspec.structs import replace

from exports.audience import Audience
from exports.catalogue import DOCUMENTS
from exports.production import produce_pdf
from exports.request import DocumentRequest, Since
from exports.subjects import ASKED_WHICH, subjects_of
from models.identifiers import VersionId, VisitId
from models.localized import Localized
from models.plan import Plan
from models.records.papers import Version
from models.vocabulary import ItemStatus, VersionStage
from scheduling.issuing import version_name
from tests.shots.crowd import crowded_visit
from ui.paper_preview import page_pictures
from ui.terminal.sample import sample_visit

PIXELS_PER_INCH = 110.0
PAGES = 3
LANGUAGES = (("tr",), ("en",), ("tr", "en"))
PRINTED_ON = date(2021, 12, 17)
_ISSUED = Version(
    id=VersionId("version"),
    visit_id=VisitId("visit"),
    number=1,
    stage=VersionStage.PRELIMINARY,
    issued_on=date(2021, 12, 10),
    plan_hash="0" * 64,
)


def take_papers(folder: Path) -> None:
    """Picture the first pages of every document of the sample, and of a visit at its limits."""
    _take_visit(folder, "paper", sample_visit(), LANGUAGES)
    _take_visit(folder, "crowd-paper", crowded_visit(), (("kk", "tr"),))
    _take_marks(folder, sample_visit())


def _take_marks(folder: Path, before: Plan) -> None:
    """Picture the programme with what has changed: an hour, a title and a place, and what fell away."""
    items = sorted(before.items, key=lambda item: (str(item.day), str(item.starts), item.id))
    moved, renamed, cancelled = items[0], items[2], items[4]
    after = before.including(
        [
            replace(moved, starts=time(9, 45)),
            replace(
                renamed, title=Localized.of(tr="Belediye ziyareti", en="Town hall"), venue_id=moved.venue_id
            ),
            replace(cancelled, status=ItemStatus.CANCELLED),
        ]
    )
    for languages in LANGUAGES:
        request = DocumentRequest(
            document="programme",
            languages=languages,
            printed_on=PRINTED_ON,
            audience=Audience.ORGANISERS,
            since=Since(before, version_name(_ISSUED), _ISSUED.issued_on),
        )
        _save(folder, f"marks-{'-'.join(languages)}", produce_pdf(after, request).content)


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
            content = produce_pdf(plan, request).content
            _save(folder, f"{name}-{document.name}-{'-'.join(languages)}", content)


def _save(folder: Path, name: str, content: bytes) -> None:
    for number, picture in enumerate(page_pictures(content, PIXELS_PER_INCH, PAGES), start=1):
        picture.save(str(folder / f"{name}-{number}.png"))
