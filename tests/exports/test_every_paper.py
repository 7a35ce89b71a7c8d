"""Every paper on its page: within the margins, nothing upon anything, whatever is typed and however much."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from exports.audience import Audience
from exports.catalogue import DOCUMENTS, DocumentKind
from exports.production import produce_pdf
from exports.request import DocumentRequest
from exports.subjects import subjects_of
from models.localized import Localized
from models.plan import Plan
from models.vocabulary import PressAccess
from tests.exports.papers import (
    PRINTED_ON,
    compact,
    long_plan,
    read,
    text_of,
    words_outside,
    words_upon_each_other,
)
from tests.exports.travelling import travelling

TYPED = '<b>bold</b> &amp; {count} %s "quoted" =HYPERLINK("x")'
CASES = [(document, audience) for document in DOCUMENTS for audience in document.audiences]


def crowded() -> Plan:
    """The visit of one reader, among many members and in days that need pages."""
    visit = travelling().plan
    many = long_plan(per_day=30, members=60, press_access=PressAccess.OPEN)
    host = subjects_of(visit, Audience.HOST)[0].id
    items = (replace(item, visit_id=visit.visit_id, host_organisation_id=host) for item in many.items)
    members = (replace(member, visit_id=visit.visit_id, position=9) for member in many.members)
    return visit.including([*many.persons, *members, *items])


def hostile() -> Plan:
    """The same visit with signs that other programs read as orders in whatever a person can type."""
    plan = travelling().plan
    return plan.including(
        [
            *(replace(item, title=Localized.of(en=f"{TYPED} {'x' * 2_000}")) for item in plan.items),
            *(replace(person, name=Localized.of(en=TYPED)) for person in plan.persons),
            *(replace(vehicle, label=Localized.of(en=TYPED)) for vehicle in plan.vehicles),
            *(replace(body, name=Localized.of(en=TYPED), phone=TYPED) for body in plan.organisations),
            replace(plan.visit, title=Localized.of(en=TYPED * 6), classification=TYPED),
        ]
    )


PLANS = {"crowded": crowded, "hostile": hostile}


def produced(plan: Plan, document: DocumentKind, audience: Audience, *languages: str):
    subjects = subjects_of(plan, audience)
    wanted = DocumentRequest(
        document=document.name,
        languages=languages,
        printed_on=PRINTED_ON,
        audience=audience,
        about=subjects[0].id if subjects else "",
    )
    return produce_pdf(plan, wanted)


@pytest.mark.parametrize("languages", [("en",), ("kk", "tr")])
@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize(("document", "audience"), CASES, ids=lambda one: getattr(one, "name", one))
def test_nothing_leaves_the_page_and_no_text_lies_on_another(
    document: DocumentKind, audience: Audience, plan: str, languages: tuple[str, ...]
) -> None:
    with read(produced(PLANS[plan](), document, audience, *languages)) as pdf:
        assert words_outside(pdf) == []
        assert words_upon_each_other(pdf) == []


@pytest.mark.parametrize(("document", "audience"), CASES, ids=lambda one: getattr(one, "name", one))
def test_what_is_typed_is_printed_as_typed_and_the_same_plan_gives_the_same_bytes(
    document: DocumentKind, audience: Audience
) -> None:
    first = produced(hostile(), document, audience, "en")
    assert produced(hostile(), document, audience, "en").content == first.content
    with read(first) as pdf:
        assert compact(TYPED) in compact(text_of(pdf))
