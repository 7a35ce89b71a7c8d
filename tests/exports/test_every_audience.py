"""No paper tells a reader what is not for them: each text of each paper is traced to the field it is from.

What a reader may read is written down here a second time, field by field, and not asked of the program: a
paper that prints a field of which this file says nothing fails, whatever the program thinks of it.
"""

from __future__ import annotations

import pytest

from exports.audience import Audience, visible
from exports.catalogue import DOCUMENTS, DocumentKind
from exports.production import produce_pdf
from exports.request import DocumentRequest, UnusableRequest
from models.encoding import as_json
from models.messages import Message
from models.vocabulary import ItemStatus
from tests.exports.every_record import ABOUT, marks_in, plan_of_marks, unmarked_kinds
from tests.exports.papers import PRINTED_ON, read, text_of

OPEN_TO_ALL = frozenset(
    {
        "Visit.title",
        "Visit.reference",
        "Visit.purpose",
        "Visit.classification",
        "Organisation.name",
        "Organisation.short_name",
        "Organisation.address",
        "Person.name",
        "Person.honorific",
        "Post.title",
        "Venue.name",
        "Venue.room",
        "Venue.address",
        "Item.title",
        "Item.host_note",
        "Item.offered_by",
        "Agreement.title",
        "AgreementParty.signed_as",
    }
)
"""What stands on any paper; of items and agreements only where the reader may know of them at all."""

_FOR_GUESTS = frozenset(
    {"Item.dress", "Item.public_note", "Item.steps", "Track.name", "Member.description", "Leg.number"}
)
_TRAVEL = frozenset({"Leg.carrier", "Leg.number", "Leg.from_place", "Leg.to_place"})
_CAR = frozenset(
    {"Vehicle.label", "Vehicle.plate", "Vehicle.driver", "Vehicle.driver_phone", "Ride.meeting_point"}
)
_TO_CALL = frozenset({"Item.responsible_officer", "Item.responsible_phone"})
_WAY_IN = frozenset({"Venue.entrance_notes", "Venue.parking_notes"})
_HOST = frozenset(
    {"Item.menu_note", "Person.dietary_needs", "Person.accessibility_needs", "Venue.contact", "Venue.phone"}
)

READABLE: dict[Audience, frozenset[str]] = {
    Audience.GUEST: OPEN_TO_ALL | _FOR_GUESTS,
    Audience.HOST: OPEN_TO_ALL | _FOR_GUESTS | _TO_CALL | _WAY_IN | _HOST,
    Audience.MEMBER: OPEN_TO_ALL | _FOR_GUESTS | _TRAVEL | _CAR | _TO_CALL | {"Member.room"},
    Audience.DRIVER: OPEN_TO_ALL
    | _TRAVEL
    | _CAR
    | _TO_CALL
    | _WAY_IN
    | {"Vehicle.notes", "Ride.notes", "Member.description"},
    Audience.PRESS: OPEN_TO_ALL,
}
"""The fields that may stand on a paper for these readers."""

ONLY_MINE: dict[Audience, frozenset[str]] = {
    Audience.HOST: frozenset({"Item", "Agreement", "AgreementParty", "Track", "Leg"}) | {"Venue"},
    Audience.MEMBER: frozenset({"Item", "Member", "Leg", "Vehicle", "Ride", "Agreement", "AgreementParty"}),
    Audience.DRIVER: frozenset({"Item", "Member", "Person", "Leg", "Vehicle", "Ride", "Agreement"}),
    Audience.PRESS: frozenset({"Item", "Agreement", "AgreementParty"}),
}
"""The kinds of which such a reader sees none but those that concern this very reader."""

_SENSITIVE = ("passport_number", "passport_expires_on", "date_of_birth")


CASES = [(document, audience) for document in DOCUMENTS for audience in document.audiences]


def request(document: DocumentKind, audience: Audience) -> DocumentRequest:
    return DocumentRequest(
        document=document.name,
        languages=("en",),
        printed_on=PRINTED_ON,
        audience=audience,
        about=ABOUT.get(audience, ""),
    )


def texts_in(value: object) -> str:
    """Every text of a document's blocks."""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return " ".join(texts_in(part) for part in value)
    return ""


@pytest.mark.parametrize(("document", "audience"), CASES, ids=lambda one: getattr(one, "name", one))
def test_no_paper_says_more_than_its_readers_may_know(document: DocumentKind, audience: Audience) -> None:
    wanted = request(document, audience)
    printed = marks_in(texts_in(document.build(visible(plan_of_marks(), audience, wanted.about), wanted)))
    assert printed
    assert {mark for mark in printed if mark.partition(":")[0].partition(".")[2] in _SENSITIVE} == set()
    if audience is Audience.ORGANISERS:
        return
    fields = {mark.partition(":")[0] for mark in printed}
    assert fields <= READABLE[audience]
    foreign = {mark for mark in printed if mark.endswith((":other", ":idea", ":cancelled"))}
    kinds = {mark.partition(".")[0] for mark in foreign}
    assert kinds & ONLY_MINE.get(audience, frozenset()) == set()
    assert not any(mark.endswith((":idea", ":cancelled")) for mark in foreign)


@pytest.mark.parametrize("audience", Audience)
def test_the_plan_of_a_reader_hangs_together(audience: Audience) -> None:
    seen = visible(plan_of_marks(), audience, ABOUT.get(audience, ""))
    assert seen.missing_references() == ()
    everything = as_json(tuple(seen.records())).decode()
    assert not any(f".{field}:" in everything for field in _SENSITIVE)
    if audience is not Audience.ORGANISERS:
        for kind in ("Request", "Task", "CostLine", "Gift", "Commitment", "Bedroom", "Unavailability"):
            assert f"⟨{kind}." not in everything
        for field in (
            "internal_note",
            "Leg.booking_reference",
            "Person.phone",
            "Person.email",
            "Person.notes",
        ):
            assert f"{field}:" not in everything
        assert {item.status for item in seen.items} <= {ItemStatus.CONFIRMED}


def test_a_driver_knows_no_name_but_those_of_the_passengers() -> None:
    driver = next(one for one in DOCUMENTS if one.audiences == (Audience.DRIVER,))
    wanted = request(driver, Audience.DRIVER)
    text = texts_in(driver.build(visible(plan_of_marks(), Audience.DRIVER, wanted.about), wanted))
    assert "⟨Person.name:mine⟩" in text
    assert "⟨Person.name:other⟩" not in text


@pytest.mark.parametrize(("document", "audience"), CASES, ids=lambda one: getattr(one, "name", one))
def test_the_printed_page_says_no_more_than_the_blocks(document: DocumentKind, audience: Audience) -> None:
    with read(produce_pdf(plan_of_marks(), request(document, audience))) as pdf:
        printed = "".join(text_of(pdf).split())
    hidden = {"Person.passport_number", "Person.date_of_birth"}
    if audience is not Audience.ORGANISERS:
        hidden |= {"Item.internal_note", "Person.phone", "Person.email", "Person.notes", "Visit.notes"}
    assert not any(field in printed for field in hidden)


def test_hardly_a_kind_of_record_is_missing_from_the_plan_of_this_test() -> None:
    silent = {"RankTable", "Rank", "TravelTime", "MemberTrack", "ItemTrack", "LegGreeter"}
    settings = {"OfficeSetting", "VisitSetting", "HouseStyle", "Acceptance", "Version", "Attachment"}
    assert unmarked_kinds() <= silent | settings


def test_a_paper_for_one_of_several_is_refused_where_nobody_says_for_whom() -> None:
    sheet = next(one for one in DOCUMENTS if one.name == "host_sheet")
    for about in ("", "organisation-nowhere"):
        wanted = DocumentRequest(
            document=sheet.name,
            languages=("en",),
            printed_on=PRINTED_ON,
            audience=Audience.HOST,
            about=about,
            version=Message.of(""),
        )
        with pytest.raises(UnusableRequest):
            produce_pdf(plan_of_marks(), wanted)
