"""The rooms of a hotel: entered by their numbers, changed, let go."""

import pytest

from models.records.places import Bedroom, Venue
from scheduling.bedrooms import (
    add_bedrooms,
    change_bedroom,
    in_room_order,
    read_room_numbers,
    remove_bedroom,
)
from tests.builders import PlanBuilder


def hotel() -> Venue:
    return PlanBuilder().venue("Grand Hotel")


def rooms_of(venue: Venue, *numbers: str, beds: int = 2) -> list[Bedroom]:
    changes = add_bedrooms(venue, (), numbers, beds).changes
    return [change.after for change in changes if isinstance(change.after, Bedroom)]


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("", ()),
        ("101", ("101",)),
        ("101, 102;201\n Suite ", ("101", "102", "201", "Suite")),
        ("101-103", ("101", "102", "103")),
        ("008 – 010", ("008", "009", "010")),
        ("A1-A3", ("A1", "A2", "A3")),
        ("7, 7, 6-8", ("7", "6", "8")),
        ("12-A", ("12-A",)),
        ("1-A2", ("1-A2",)),
        ("5-5", ("5",)),
    ],
)
def test_what_is_typed_is_understood(typed: str, numbers: tuple[str, ...]) -> None:
    assert read_room_numbers(typed) == numbers


@pytest.mark.parametrize("typed", ["105-101", "1-501", "1-999999"])
def test_what_cannot_be_meant_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):
        read_room_numbers(typed)


def test_rooms_that_are_there_are_not_added_again() -> None:
    venue = hotel()
    known = rooms_of(venue, "101", "suite")
    added = add_bedrooms(venue, known, ("101", "Suite", "102"), 3).changes
    assert [(change.after.number, change.after.beds) for change in added if change.after] == [("102", 3)]  # type: ignore[union-attr]


def test_beds_and_notes_change_by_themselves() -> None:
    (room,) = rooms_of(hotel(), "101")
    (beds,) = change_bedroom(room, beds=3).changes
    (notes,) = change_bedroom(room, notes="sea view").changes
    assert isinstance(beds.after, Bedroom)
    assert isinstance(notes.after, Bedroom)
    assert (beds.after.beds, beds.after.notes) == (3, "")
    assert (notes.after.beds, notes.after.notes) == (2, "sea view")


def test_a_room_is_let_go() -> None:
    (room,) = rooms_of(hotel(), "101")
    assert [change.after for change in remove_bedroom(room).changes] == [None]


def test_rooms_stand_as_they_are_looked_for() -> None:
    rooms = rooms_of(hotel(), "A10", "1001", "A9", "101", "Suite")
    assert [room.number for room in in_room_order(rooms)] == ["101", "1001", "A9", "A10", "Suite"]
