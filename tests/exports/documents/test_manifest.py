"""The manifest as blocks, and what of passports it prints."""

from datetime import date, time
from typing import Any

import pytest
from msgspec.structs import replace

from exports.audience import Audience, visible
from exports.blocks import ListTable, Note
from exports.documents.manifest import build
from exports.production import produce_pdf
from exports.request import DocumentRequest, UnusableRequest
from models.identifiers import LegGreeterId, LegId, LegMemberId
from models.localized import Localized
from models.plan import Plan
from models.records.journeys import Leg, LegGreeter, LegMember
from models.records.people import SENSITIVE_PERSON_FIELDS
from models.vocabulary import GreetingDuty, LegDirection, MemberRole
from tests.builders import FIRST_DAY, LAST_DAY, PlanBuilder
from tests.exports.papers import PRINTED_ON, builder_person, put, read, text_of


def request(*sensitive: str, document: str = "manifest", **fields: Any) -> DocumentRequest:
    return DocumentRequest(
        document=document,
        languages=("en",),
        printed_on=PRINTED_ON,
        audience=Audience.ORGANISERS,
        sensitive=sensitive,
        **fields,
    )


def travelling() -> Plan:
    """A head and four council members who fly in, an interpreter of whom nobody knows how."""
    builder = PlanBuilder()
    head = builder.member("Nurbol Turashbekov", MemberRole.HEAD)
    council = builder.member("", description=Localized.of(en="council members"), count=4)
    builder.member("Şınar Omarova", MemberRole.INTERPRETER)
    person = builder_person(builder, head)
    passport = replace(
        person,
        passport_name="NURBOL TURASHBEKOV",
        passport_number="N0012345",
        passport_expires_on=date(2028, 3, 1),
        date_of_birth=date(1970, 1, 31),
    )
    put(builder, passport)
    leg = Leg(
        id=LegId("leg"),
        visit_id=builder.visit.id,
        number="TK 351",
        from_place=Localized.of(en="Turkistan"),
        to_place=Localized.of(en="Istanbul"),
        departs_on=FIRST_DAY,
        departs_at=time(7, 5),
        departs_zone="Asia/Almaty",
        arrives_on=FIRST_DAY,
        arrives_at=time(9, 45),
        booking_reference="XK7P2",
    )
    back = Leg(
        id=LegId("back"), visit_id=builder.visit.id, direction=LegDirection.DEPARTURE, departs_on=LAST_DAY
    )
    host = builder.person("Hilmi Türkmen")
    links = [LegMember(id=LegMemberId(one.id), leg_id=leg.id, member_id=one.id) for one in (head, council)]
    met = LegGreeter(
        id=LegGreeterId("met"), leg_id=leg.id, person_id=host.id, duty=GreetingDuty.GREETER, position=0
    )
    builder.records += [leg, back, *links, met]
    return builder.plan()


def lists(plan: Plan, *sensitive: str) -> list[ListTable]:
    wanted = request(*sensitive)
    seen = visible(plan, Audience.ORGANISERS, sensitive=sensitive)
    return [block for block in build(seen, wanted).blocks if isinstance(block, ListTable)]


def test_each_journey_is_a_list_of_those_who_travel_in_the_order_in_which_they_take_place() -> None:
    arrival, departure, unknown = lists(travelling())
    assert arrival.heading == ("Arrival: TK 351, Turkistan – Istanbul",)
    assert arrival.lead == (
        ("Departs: Turkistan, Monday, 20 December 2021, 07:05 (Almaty time)",),
        ("Arrives: Istanbul, Monday, 20 December 2021, 09:45",),
        ("Met on arrival by: Hilmi Türkmen",),
        ("Booking reference: XK7P2",),
        ("5 travellers",),
    )
    assert arrival.rows == (
        (("1",), ("Nurbol Turashbekov",), ("Head of delegation",)),
        (("2",), ("council members (4)",), ()),
    )
    assert [row[1] for row in departure.rows] == [
        ("Nurbol Turashbekov",),
        ("council members (4)",),
        ("Şınar Omarova",),
    ]
    assert unknown.heading == ("How these arrive is not known yet",)
    assert [row[1] for row in unknown.rows] == [("Şınar Omarova",)]


def test_a_passport_is_printed_only_field_by_field_where_it_is_asked_for() -> None:
    plain = lists(travelling())[0]
    assert [column.heading for column in plain.columns] == [(), ("Name",), ("Title and organisation",)]
    (asked, *_) = lists(travelling(), "passport_number", "date_of_birth")
    assert [column.heading[0] for column in asked.columns[3:]] == [
        "Name in the passport",
        "Passport number",
        "Date of birth",
    ]
    assert asked.rows[0][3:] == (("NURBOL TURASHBEKOV",), ("N0012345",), ("31 Jan 1970",))
    assert asked.rows[1][3:] == ((), (), ())


def test_what_is_not_asked_for_stands_nowhere_on_the_page() -> None:
    with read(produce_pdf(travelling(), request())) as pdf:
        assert "N0012345" not in text_of(pdf)
    with read(produce_pdf(travelling(), request("passport_number"))) as pdf:
        assert "N0012345" in text_of(pdf)
        assert "1970" not in text_of(pdf)


def test_no_other_paper_and_no_unknown_field_is_printed() -> None:
    with pytest.raises(UnusableRequest):
        produce_pdf(travelling(), request("passport_number", document="contact_list"))
    with pytest.raises(UnusableRequest):
        produce_pdf(travelling(), request("notes"))


@pytest.mark.parametrize("audience", [one for one in Audience if one is not Audience.ORGANISERS])
def test_nobody_else_sees_a_passport_even_if_it_is_asked_for(audience: Audience) -> None:
    about = {Audience.MEMBER: next(iter(travelling().members)).id}.get(audience, "")
    seen = visible(travelling(), audience, about, SENSITIVE_PERSON_FIELDS)
    assert not any(getattr(person, field) for person in seen.persons for field in SENSITIVE_PERSON_FIELDS)


def test_without_journeys_the_paper_says_so() -> None:
    assert build(PlanBuilder().plan(), request()).blocks[-1] == Note(("No journey has been entered yet.",))
