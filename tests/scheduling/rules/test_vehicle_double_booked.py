"""One vehicle drives to one place at a time."""

from exports.wording import say
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_standing_ready_at_two_doors(written: Programme) -> None:
    """From when it stands ready until the item begins; touching ends are all right.

    delegation: Ana, Bea
    car Minibus
    20 Dec 10:00-11:00 meeting "Talks" Town Hall: Ana
    20 Dec 10:15-11:00 cultural visit "Museum" Museum: Bea
    20 Dec 10:45-11:00 reception "Reception" Palace: Cem
    ride Minibus for Talks at 09:30
    ride Minibus for Museum at 09:59
    ride Minibus for Reception at 10:15
    => error vehicle-double-booked: Talks, Museum
    """
    assert say(only_conflict(written).message, "en") == (
        "“Talks” and “Museum” on Monday, 20 December 2021 both need Minibus at the same time."
    )
    assert set(only_conflict(written).record_ids) > {
        written.items["Talks"].id,
        written.items["Museum"].id,
        written.cars["Minibus"].id,
    }


@programme
def test_without_an_hour_to_stand_ready(written: Programme) -> None:
    """In the last minute before an item, the vehicle is at its door and at no other.

    car Minibus
    20 Dec 10:00-11:00 meeting "Talks" Town Hall: Ana
    20 Dec 10:00-11:00 meeting "Experts" Palace: Bea
    20 Dec 10:01-11:00 meeting "Coffee" Museum: Cem
    ride Minibus for Talks
    ride Minibus for Experts
    ride Minibus for Coffee
    => error vehicle-double-booked: Talks, Experts
    """


@programme
def test_one_trip_to_one_house(written: Programme) -> None:
    """Everybody gets off at the town hall, and some wait there.

    place Town Hall
    place Blue Hall in Town Hall
    place Red Hall in Town Hall
    car Minibus
    20 Dec 10:00-11:00 meeting "Talks" Blue Hall: Ana
    20 Dec 10:20-11:00 meeting "Experts" Red Hall: Bea
    ride Minibus for Talks at 09:30
    ride Minibus for Experts at 09:30
    ride Minibus for Talks at 09:40
    """


@programme
def test_transfers_take_as_long_as_they_last(written: Programme) -> None:
    """Two at one time may be one, where nobody has said whereto; two at different times are not.

    car Minibus
    20 Dec 09:00-09:30 transfer "Way of Ana": Ana
    20 Dec 09:00-09:30 transfer "Way of Bea": Bea
    20 Dec 09:20-09:50 transfer "Way of Cem": Cem
    20 Dec 09:50-10:10 transfer "Way of Dan": Dan
    20 Dec 11:00-11:30 transfer "To the hotel" Hotel: Ana
    20 Dec 11:20-11:50 transfer "To the hotel too" Hotel: Bea
    ride Minibus for Way of Ana
    ride Minibus for Way of Bea
    ride Minibus for Way of Cem
    ride Minibus for Way of Dan
    ride Minibus for To the hotel
    ride Minibus for To the hotel too
    => error vehicle-double-booked: Way of Ana, Way of Cem
    => error vehicle-double-booked: Way of Bea, Way of Cem
    => error vehicle-double-booked: To the hotel, To the hotel too
    """


@programme
def test_assumed_and_unsettled_hours(written: Programme) -> None:
    """They may give way.

    car Minibus
    car Limousine
    20 Dec 09:00 transfer "No end" Hotel: Ana
    20 Dec 09:20-09:50 transfer "After it" Palace: Bea
    20 Dec 10:00-10:30 TBC transfer "Undecided" Hotel: Ana
    20 Dec 10:10-10:40 transfer "Decided" Palace: Bea
    20 Dec ~11:00-12:00 meeting "About eleven" Hotel: Ana
    20 Dec 11:00-12:00 meeting "At eleven" Palace: Bea
    20 Dec 13:00..14:00 30m meeting "In a window" Hotel: Ana
    20 Dec 13:30-14:00 meeting "At half past one" Palace: Bea
    ride Minibus for No end
    ride Minibus for After it
    ride Minibus for Undecided
    ride Minibus for Decided
    ride Minibus for About eleven
    ride Minibus for At eleven
    ride Limousine for In a window
    ride Limousine for At half past one
    => warning vehicle-double-booked: No end, After it
    => warning vehicle-double-booked: Undecided, Decided
    => warning vehicle-double-booked: About eleven, At eleven
    """
    assert say(written.check()[0].message, "en") == (
        "“No end” and “After it” on Monday, 20 December 2021 both need Minibus at the same time unless they "
        "are shorter or at another hour than assumed."
    )


@programme
def test_journeys_and_items(written: Programme) -> None:
    """The flight is met; another zone is another hour; by bus the vehicle is on the road.

    delegation: Ana
    car Minibus
    20 Dec 12:00-13:00 meeting "Talks" Town Hall: Cem
    22 Dec 11:00-12:00 meeting "Farewell" Town Hall: Cem
    journey arrival "TK 1" 20 Dec 12:40@Asia/Almaty-11:45 Airport: Ana
    journey between "Bus" by bus 22 Dec 10:00-12:00 Station: Ana
    journey departure "TK 2" 22 Dec 15:00- Airport: Ana
    ride Minibus for Talks at 11:40
    ride Minibus for TK 1
    ride Minibus for Bus
    ride Minibus for Farewell
    ride Minibus for TK 2 at 12:00
    => error vehicle-double-booked: Talks
    => error vehicle-double-booked: Farewell
    """
    said = [say(conflict.message, "en") for conflict in written.check()]
    assert said[0] == "“Talks” and “TK 1” on Monday, 20 December 2021 both need Minibus at the same time."


@programme
def test_past_midnight(written: Programme) -> None:
    """To stand ready at 23:30 for half past midnight is the evening before.

    car Minibus
    20 Dec 23:40-23:55 transfer "Late drive" Hotel: Ana
    21 Dec 00:30-01:00 meeting "Night talks" Palace: Bea
    ride Minibus for Late drive
    ride Minibus for Night talks at 23:30
    => error vehicle-double-booked: Night talks, Late drive
    """


@programme
def test_nothing_to_say(written: Programme) -> None:
    """Two vehicles; items without an hour, waiting, given up.

    car Minibus
    car Limousine
    20 Dec 10:00-11:00 meeting "Talks" Town Hall: Ana
    20 Dec 10:00-11:00 meeting "Experts" Palace: Bea
    20 Dec 10:00-11:00 meeting "Cancelled" Museum [cancelled]: Bea
    20 Dec 10:00-11:00 meeting "Declined" Museum [declined]: Bea
    20 Dec meeting "Untimed" Museum: Bea
    waiting meeting "Waiting" Museum: Bea
    ride Minibus for Talks
    ride Limousine for Experts
    ride Minibus for Cancelled
    ride Minibus for Declined
    ride Minibus for Untimed
    ride Minibus for Waiting
    """


@programme
def test_what_another_visit_has_booked(written: Programme) -> None:
    """The minibus is taken by another visit, certainly or perhaps; touching ends are all right.

    delegation: Head
    car Minibus 4
    20 Dec 10:30-11:15 meeting "Talks"
    21 Dec 10:30-11:15 meeting "More talks"
    22 Dec 10:30-11:15 meeting "Last talks"
    ride Minibus for Talks at 10:00: Head
    ride Minibus for More talks at 10:00: Head
    ride Minibus for Last talks at 10:00: Head
    elsewhere Minibus 20 Dec 09:00-10:15
    elsewhere Minibus 21 Dec 09:00-10:15 perhaps
    elsewhere Minibus 22 Dec 09:00-10:00
    => error vehicle-double-booked: Talks
    => warning vehicle-double-booked: More talks
    """
