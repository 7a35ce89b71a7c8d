"""Issuing a programme: the plan as it is gets a number under which it is handed out and found again."""

from __future__ import annotations

from datetime import date

import msgspec

from models.edits import Edit, created, edit
from models.identifiers import VersionId, new_identifier
from models.messages import N_, Message
from models.plan import Plan
from models.records.papers import Version
from models.vocabulary import VersionStage
from models.vocabulary_labels import label


class Issue(msgspec.Struct, frozen=True, kw_only=True):
    """What an officer says of a version when it is issued."""

    stage: VersionStage
    label: str = ""
    note: str = ""
    issued_on: date
    issued_by: str


def versions_of(plan: Plan) -> tuple[Version, ...]:
    """The versions of a visit, the newest first."""
    return tuple(sorted(plan.versions, key=lambda version: (version.number, version.id), reverse=True))


def next_number(plan: Plan) -> int:
    """The number that the next version gets: numbers are never used twice while an older one is kept."""
    return max((version.number for version in plan.versions), default=0) + 1


def likely_stage(plan: Plan) -> VersionStage:
    """What the next version most likely is: a draft first, and a revision once a final one is out."""
    stages = {version.stage for version in plan.versions}
    if stages & {VersionStage.FINAL, VersionStage.REVISION}:
        return VersionStage.REVISION
    return VersionStage.PRELIMINARY if stages else VersionStage.DRAFT


def issue(plan: Plan, plan_hash: str, told: Issue) -> Edit:
    """Issue the plan as it is. `plan_hash` names its plan file among the contents that are kept."""
    version = Version(
        id=VersionId(new_identifier()),
        visit_id=plan.visit_id,
        number=next_number(plan),
        stage=told.stage,
        label=told.label.strip(),
        note=told.note.strip(),
        issued_on=told.issued_on,
        issued_by=told.issued_by,
        plan_hash=plan_hash,
    )
    return edit(Message.of(N_("Issue version {number}"), number=version.number), created(version))


def in_this_office(issued: Plan, now: Plan) -> Plan:
    """The plan of a version with what stays with the office and no plan file holds, as it is now.

    That is how its papers look, by what limits it is judged, and which versions there are.
    """
    return issued.including([*now.house_styles, *now.office_settings, *now.versions])


def version_name(version: Version) -> Message:
    """How a version is called on its papers: "Final programme, version 3"."""
    if version.label:
        return Message.of(N_("{label}, version {number}"), label=version.label, number=version.number)
    return Message.of(N_("{stage}, version {number}"), stage=label(version.stage), number=version.number)
