"""Every paper on its page: within the margins, nothing upon anything, whatever is typed and however much.

And each is a file that says what it is, can be gone through by its headings, and carries its letters.
"""

from __future__ import annotations

from datetime import timedelta
from itertools import chain, repeat

import pytest
from msgspec.structs import replace
from pdfplumber.pdf import PDF
from pdfplumber.utils.pdfinternals import resolve

from exports.audience import Audience
from exports.catalogue import DOCUMENTS, DocumentKind
from exports.production import produce_pdf
from exports.request import DocumentRequest
from exports.subjects import ASKED_WHICH, NobodyToPrintFor, subjects_of
from models.localized import Localized
from models.plan import Plan
from models.vocabulary import PressAccess
from tests.builders import PlanBuilder
from tests.exports.papers import (
    PRINTED_ON,
    compact,
    long_plan,
    read,
    text_of,
    words_outside,
    words_outside_quarters,
    words_upon_each_other,
)
from tests.exports.travelling import travelling

TYPED = '<b>bold</b> &amp; {count} %s "quoted" =HYPERLINK("x")'
MARKS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""By which a text tells the direction in which it is read."""
WITHOUT_A_SPACE = "x" * 10_000
LONG = "Қазақстан Республикасының Түркістан қаласы мен Үскүдар муниципалитеті арасындағы хаттама; "
POCKET = "pocket_programme"
CASES = [(document, audience) for document in DOCUMENTS for audience in document.audiences]


def crowded() -> Plan:
    """The visit of one reader, among many members and in days that need pages."""
    visit = travelling().plan
    many = long_plan(per_day=14, members=60, press_access=PressAccess.OPEN)
    host = subjects_of(visit, Audience.HOST)[0].id
    items = (replace(item, visit_id=visit.visit_id, host_organisation_id=host) for item in many.items)
    members = (replace(member, visit_id=visit.visit_id, position=9) for member in many.members)
    return visit.including([*many.persons, *members, *items])


def hostile() -> Plan:
    """The same visit with signs that other programs read as orders in whatever a person can type."""
    plan = travelling().plan
    titled = zip(plan.items, chain([WITHOUT_A_SPACE], repeat(WITHOUT_A_SPACE[:300])), strict=False)
    return plan.including(
        [
            *(replace(item, title=Localized.of(en=f"{TYPED} {MARKS}{letters}")) for item, letters in titled),
            *(replace(person, name=Localized.of(en=TYPED)) for person in plan.persons),
            *(replace(vehicle, label=Localized.of(en=TYPED)) for vehicle in plan.vehicles),
            *(replace(body, name=Localized.of(en=TYPED), phone=TYPED) for body in plan.organisations),
            replace(plan.visit, title=Localized.of(en=TYPED * 6), classification=TYPED),
        ]
    )


def endless() -> Plan:
    """The same visit over two weeks, and each title of three hundred letters."""
    visit = travelling().plan
    many = long_plan(per_day=2, days=14, members=60, press_access=PressAccess.OPEN)
    host = subjects_of(visit, Audience.HOST)[0].id
    title = Localized.of(en=(LONG * 4)[:300])
    items = (
        replace(item, visit_id=visit.visit_id, host_organisation_id=host, title=title) for item in many.items
    )
    whole = replace(visit.visit, title=title, last_day=visit.visit.first_day + timedelta(days=13))
    return visit.including([whole, *items])


PLANS = {
    "crowded": (crowded, ("kk", "tr")),
    "hostile": (hostile, ("en",)),
    "hostile side by side": (hostile, ("kk", "tr")),
    "endless": (endless, ("kk", "tr")),
    "empty": (lambda: PlanBuilder().plan(), ("en",)),
}
"""The visits, and the languages in which each is printed."""


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


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize(("document", "audience"), CASES, ids=lambda one: getattr(one, "name", one))
def test_nothing_leaves_the_page_and_no_text_lies_on_another(
    document: DocumentKind, audience: Audience, name: str
) -> None:
    plan, languages = PLANS[name]
    visit = plan()
    if audience in ASKED_WHICH and not subjects_of(visit, audience):
        with pytest.raises(NobodyToPrintFor):
            produced(visit, document, audience, *languages)
        return
    outside = words_outside_quarters if document.name == POCKET else words_outside
    with read(produced(visit, document, audience, *languages)) as pdf:
        assert outside(pdf) == []
        assert words_upon_each_other(pdf) == []


@pytest.mark.parametrize(("document", "audience"), CASES, ids=lambda one: getattr(one, "name", one))
def test_what_is_typed_is_printed_as_typed_and_the_same_plan_gives_the_same_bytes(
    document: DocumentKind, audience: Audience
) -> None:
    first = produced(hostile(), document, audience, "en")
    assert produced(hostile(), document, audience, "en").content == first.content
    with read(first) as pdf:
        assert compact(TYPED) in compact(text_of(pdf))


def faces_of(pdf: PDF) -> dict[str, bool]:
    """The names of the faces of a file, and whether each is carried in it."""
    return {
        font["BaseFont"].name: "FontFile2" in resolve(font["FontDescriptor"])
        for page in pdf.pages
        for font in map(resolve, resolve(page.page_obj.resources["Font"]).values())
    }


@pytest.mark.parametrize(("document", "audience"), CASES, ids=lambda one: getattr(one, "name", one))
def test_a_file_says_what_it_is_and_carries_its_letters(document: DocumentKind, audience: Audience) -> None:
    plan = travelling().plan
    with read(produced(plan, document, audience, "tr", "en")) as pdf:
        told = pdf.metadata
        catalog = pdf.doc.catalog
        assert plan.visit.title.in_language("en") in told["Title"]
        assert told["Author"]
        assert told["CreationDate"] == f"D:{PRINTED_ON:%Y%m%d}000000Z"
        assert catalog["Lang"] == b"tr"
        assert resolve(resolve(catalog["PageLabels"])["Nums"])[0] == 0
        faces = faces_of(pdf)
        assert all(faces.values())
        assert all(name[6] == "+" for name in faces)
        assert not any(letter["text"] == "\ufffd" for page in pdf.pages for letter in page.chars)
