"""A transfer leads to another place."""

from exports.wording import say
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_from_the_hotel_to_the_hotel(written: Programme) -> None:
    """Nobody has to be driven; back and forth between two places is another matter.

    delegation: Ana, Bea
    travel Hotel - Town Hall 10m
    20 Dec 09:00-10:00 meeting "Breakfast" Hotel
    20 Dec 10:00-10:30 transfer "Drive"
    20 Dec 10:30-11:00 meeting "Talks" Hotel
    20 Dec 11:00-11:30 transfer "Real drive"
    20 Dec 11:30-12:00 meeting "Experts" Town Hall
    20 Dec 12:10-12:30 transfer "Real drive back" Hotel
    20 Dec 12:30-13:30 lunch "Lunch" Hotel
    20 Dec 13:30-13:40 transfer "Round the house" Hotel
    20 Dec 13:40-14:00 rest "Rest" Hotel
    => warning transfer-to-same-place: Breakfast, Drive, Talks
    => warning transfer-to-same-place: Lunch, Round the house, Rest
    """
    assert say(written.check()[0].message, "en") == (
        "“Drive” (10:00–10:30) on Monday, 20 December 2021 leads nowhere: “Breakfast” right before it and "
        "“Talks” right after it are both in Hotel."
    )


@programme
def test_only_some_come_from_elsewhere(written: Programme) -> None:
    """Bea is fetched from the museum; of Cem, who only accompanies, nothing is asked.

    delegation: Ana, Bea
    travel Hotel - Museum 10m
    20 Dec 09:00-10:00 meeting "Talks" Hotel: Ana
    20 Dec 09:00-10:00 cultural visit "Museum" Museum: Bea
    20 Dec 10:10-10:30 transfer "Fetching Bea": delegation, Cem
    20 Dec 10:30-11:00 meeting "Together" Hotel
    20 Dec 11:00-11:20 transfer "Of both": delegation, Cem
    20 Dec 11:20-12:00 meeting "Together again" Hotel
    => warning transfer-to-same-place: Together, Of both, Together again
    """
    assert only_conflict(written).item_ids[1] == written.items["Of both"].id


@programme
def test_nights_journeys_and_places_that_nobody_knows(written: Programme) -> None:
    """They may have been anywhere meanwhile.

    delegation: Ana
    20 Dec 20:00-22:00 dinner "Dinner" Hotel
    21 Dec 08:00-08:30 transfer "From the bed"
    21 Dec 09:00-10:00 meeting "Talks" Hotel
    21 Dec 10:00-10:30 transfer "To lunch"
    21 Dec 11:00-12:00 lunch "Lunch"
    21 Dec 12:00-12:30 transfer "From lunch"
    21 Dec 13:00-14:00 meeting "More talks" Hotel
    21 Dec 14:00-15:00 transfer "Into town and back" Town
    21 Dec 15:00-15:30 meeting "Farewell" Hotel
    21 Dec 16:00-17:00 departure "Departure" Hotel
    21 Dec 17:30-18:00 transfer "In the other city"
    21 Dec 18:00-19:00 dinner "Last dinner" Hotel
    21 Dec 19:00-19:30 transfer "The last of all"
    """


@programme
def test_midnight_and_what_overlaps(written: Programme) -> None:
    """The dinner ends on the day of the transfer; something else runs into it; it is given up.

    delegation: Ana
    20 Dec 22:00-00:30+1 dinner "Dinner" Hotel
    21 Dec 00:30-00:50 transfer "At night"
    21 Dec 01:00-02:00 performance "Songs" Hotel
    21 Dec 02:00-02:20 transfer "Cancelled" [cancelled]
    21 Dec 02:30-03:00 performance "More songs" Hotel
    21 Dec transfer "Untimed"
    => warning transfer-to-same-place: Dinner, At night, Songs
    """


@programme
def test_ends_that_are_only_assumed(written: Programme) -> None:
    """Twenty minutes are enough to the dinner, whatever a transfer takes as a rule.

    delegation: Ana
    20 Dec 18:20 transfer "Back to the hotel" Hotel
    20 Dec 18:50 transfer "Leave for dinner"
    20 Dec 19:10-21:00 dinner "Dinner" Hotel
    => warning transfer-to-same-place: Back to the hotel, Leave for dinner, Dinner
    => hint person-double-booked: Leave for dinner, Dinner
    """
