"""Nights on end in one room."""

from datetime import date

from models.identifiers import StayId
from models.localized import Localized
from models.records.journeys import Stay
from scheduling.rooming import rooms_by_hotel
from tests.builders import FIRST_DAY, PlanBuilder

SECOND_NIGHT = date(2021, 12, 21)


def test_nights_in_one_room_are_one_stay_and_another_room_begins_another() -> None:
    builder = PlanBuilder()
    hotel, other = builder.venue("Grand"), builder.venue("Pera")
    first = builder.member("A", hotel_id=hotel.id, room="9")
    second = builder.member("B", hotel_id=hotel.id, room="10")
    moved = Stay(
        id=StayId("s"),
        member_id=second.id,
        first_night=SECOND_NIGHT,
        last_night=SECOND_NIGHT,
        hotel_id=other.id,
    )
    builder.records.append(moved)
    grand, pera = rooms_by_hotel(builder.plan())
    assert [(stay.member.id, stay.room, stay.first_night, stay.nights) for stay in grand.stays] == [
        (first.id, "9", FIRST_DAY, 2),
        (second.id, "10", FIRST_DAY, 1),
    ]
    assert grand.people == ((FIRST_DAY, 2), (SECOND_NIGHT, 1))
    assert [(stay.member.id, stay.leaves_on) for stay in pera.stays] == [(second.id, date(2021, 12, 22))]


def test_who_shares_a_room_stands_together_and_who_has_none_last() -> None:
    builder = PlanBuilder()
    hotel = builder.venue("Grand")
    rooms = {}
    for name, room in (("A", ""), ("B", "12"), ("C", "2"), ("D", "12")):
        rooms[name] = builder.member(name, hotel_id=hotel.id, room=room).id
    council = builder.member("", description=Localized.of(en="council members"), count=4, hotel_id=hotel.id)
    (grand,) = rooms_by_hotel(builder.plan())
    assert [stay.member.id for stay in grand.stays] == [
        rooms["C"],
        rooms["B"],
        rooms["D"],
        rooms["A"],
        council.id,
    ]
    assert grand.people[0] == (FIRST_DAY, 8)


def test_without_beds_there_is_no_hotel() -> None:
    builder = PlanBuilder()
    builder.member("A")
    assert rooms_by_hotel(builder.plan()) == ()
