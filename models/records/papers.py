"""What is issued, and how the papers of the office look."""

from __future__ import annotations

from datetime import date

from models.identifiers import HouseStyleId, VersionId, VisitId
from models.localized import Localized
from models.records.record import Record
from models.vocabulary import Paper, Typeface, VersionStage


class Version(Record, frozen=True, kw_only=True):
    """A state of the plan that was handed out, numbered from 1.

    `plan_hash` names the whole plan as it was, as a plan file (JSON), among the contents that are kept.
    """

    id: VersionId
    visit_id: VisitId
    number: int
    stage: VersionStage = VersionStage.DRAFT
    label: str = ""
    note: str = ""
    issued_on: date
    issued_by: str = ""
    plan_hash: str


class HouseStyle(Record, frozen=True, kw_only=True):
    """How the papers of the office look; where there are several, the first counts.

    `emblem_hash` and `second_emblem_hash` name pictures among the contents that are kept. `accent_colour` is
    written "#rrggbb", empty for the usual one. `signature` is the block under which the head of the office
    signs. `margin_mm` is the white around a page in millimetres.
    """

    id: HouseStyleId
    emblem_hash: str | None = None
    second_emblem_hash: str | None = None
    accent_colour: str = ""
    header: Localized = Localized()
    footer: Localized = Localized()
    signature: Localized = Localized()
    paper: Paper = Paper.A4
    margin_mm: int = 20
    typeface: Typeface = Typeface.SERIF
