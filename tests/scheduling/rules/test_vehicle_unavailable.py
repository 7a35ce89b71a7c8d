"""Vehicles drive when they are to be had."""

from exports.wording import say
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_in_the_workshop(written: Programme) -> None:
    """A ride until it goes there, and one from when it is back, are all right.

    car Minibus
    away Minibus 20 Dec 10:00 to 20 Dec 12:00: workshop
    20 Dec 10:00-11:00 meeting "Before" Town Hall: Ana
    20 Dec 11:30-12:00 meeting "Meanwhile" Town Hall: Ana
    20 Dec 12:30-13:00 meeting "After" Town Hall: Ana
    ride Minibus for Before at 09:30
    ride Minibus for Meanwhile
    ride Minibus for After at 12:00
    => error vehicle-unavailable: Meanwhile
    """
    conflict = only_conflict(written)
    assert say(conflict.message, "en") == (
        "“Meanwhile” on Monday, 20 December 2021 needs Minibus, which is not available then (workshop)."
    )
    assert set(conflict.record_ids) > {written.items["Meanwhile"].id, written.cars["Minibus"].id}


@programme
def test_whole_days_nights_and_journeys(written: Programme) -> None:
    """A day without an hour, a flight that lands after midnight there, one whose hour nobody knows.

    delegation: Ana, Cem
    car Minibus
    away Minibus 21 Dec to 21 Dec
    21 Dec meeting "Untimed" Town Hall: Ana
    21 Dec 10:00-11:00 TBC meeting "Undecided" Town Hall: Ana
    22 Dec 00:30-01:00 meeting "After midnight" Town Hall: Cem
    journey arrival "TK 1" 20 Dec 23:00-00:10+1 Airport: Ana
    journey departure "TK 2" 21 Dec Airport: Cem
    journey departure "TK 3" 22 Dec Airport: Cem
    ride Minibus for Untimed
    ride Minibus for Undecided
    ride Minibus for After midnight at 00:00
    ride Minibus for TK 1
    ride Minibus for TK 2
    ride Minibus for TK 3
    => error vehicle-unavailable: Untimed
    => error vehicle-unavailable: Undecided
    => error vehicle-unavailable:
    => error vehicle-unavailable:
    """


@programme
def test_assumed_ends(written: Programme) -> None:
    """Half an hour is usual for a transfer.

    car Minibus
    away Minibus 20 Dec 10:00 to 20 Dec 12:00: workshop
    20 Dec 09:45 transfer "Drive" Hotel: Ana
    20 Dec 11:30-11:45 transfer "Cancelled" Hotel [cancelled]: Ana
    20 Dec 09:00..13:00 30m transfer "Window" Hotel: Bea
    ride Minibus for Drive
    ride Minibus for Cancelled
    ride Minibus for Window
    => warning vehicle-unavailable: Drive
    """
    assert say(only_conflict(written).message, "en") == (
        "“Drive” on Monday, 20 December 2021 needs Minibus, which is not available then (workshop) unless it "
        "is shorter or at another hour than assumed."
    )
