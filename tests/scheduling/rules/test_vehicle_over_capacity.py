"""Vehicles have seats for all who ride in them."""

from exports.wording import say
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_unnamed_members_take_their_seats(written: Programme) -> None:
    """Five in a car of four; four are all right, with the driver besides.

    delegation: Ana, 3 council members
    car Minibus 4
    20 Dec 10:00-11:00 meeting "Talks"
    20 Dec 12:00-13:00 lunch "Lunch"
    ride Minibus for Talks: Ana, council members, Guide
    ride Minibus for Lunch: Ana, council members
    => error vehicle-over-capacity: Talks
    """
    conflict = only_conflict(written)
    assert say(conflict.message, "en") == (
        "For “Talks” more people ride in Minibus than it seats: 5, and its seats are 4."
    )
    assert set(conflict.record_ids) > {written.items["Talks"].id, written.cars["Minibus"].id}


@programme
def test_journeys_and_items_without_an_hour(written: Programme) -> None:
    """Seats are counted whenever people ride.

    delegation: Ana, Bea
    car Scooter 1
    20 Dec meeting "Untimed"
    waiting meeting "Waiting"
    journey arrival "TK 1" 20 Dec: Ana, Bea
    ride Scooter for Untimed: Ana, Bea
    ride Scooter for Waiting: Ana, Bea
    ride Scooter for TK 1: Ana, Bea
    => error vehicle-over-capacity: Untimed
    => error vehicle-over-capacity: Waiting
    => error vehicle-over-capacity:
    """


@programme
def test_nothing_to_say(written: Programme) -> None:
    """Nobody has counted the seats; nobody rides; the item is given up.

    delegation: Ana, Bea
    car Bus
    car Scooter 1
    20 Dec 10:00-11:00 meeting "Talks"
    20 Dec 12:00-13:00 meeting "Cancelled" [cancelled]
    20 Dec 12:00-13:00 meeting "Declined" [declined]
    ride Bus for Talks: Ana, Bea
    ride Scooter for Talks
    ride Scooter for Cancelled: Ana, Bea
    ride Scooter for Declined: Ana, Bea
    """
