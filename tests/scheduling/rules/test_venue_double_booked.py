"""One room serves one item; a building, and the parts of a hall side by side, serve several."""

from exports.wording import say
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_one_hall_twice(written: Programme) -> None:
    """Different people in the same hall.

    delegation: Head, Deputy
    place Town Hall
    place Blue Hall in Town Hall
    20 Dec 10:00-11:00 meeting "Talks" Blue Hall: Head
    20 Dec 10:30-11:30 meeting "Experts" Blue Hall: Deputy
    => error venue-double-booked: Talks, Experts
    """
    assert say(only_conflict(written).message, "en") == (
        "“Talks” (10:00–11:00) and “Experts” (10:30–11:30) are both in Blue Hall on Monday, 20 December 2021."
    )
    records = {written.items["Talks"].id, written.items["Experts"].id, written.places["Blue Hall"].id}
    assert set(only_conflict(written).record_ids) == records


@programme
def test_one_after_the_other(written: Programme) -> None:
    """Touching ends do not overlap.

    delegation: Head, Deputy
    place Town Hall
    place Blue Hall in Town Hall
    20 Dec 10:00-11:00 meeting "Talks" Blue Hall: Head
    20 Dec 11:00-11:30 meeting "Experts" Blue Hall: Deputy
    20 Dec 11:00-12:00 meeting "Cancelled" Blue Hall [cancelled]: Deputy
    """


@programme
def test_a_hall_blocks_the_hall_and_not_the_building(written: Programme) -> None:
    """Another hall, and the building as such, are free.

    delegation: Head, Deputy, Aide
    place Town Hall
    place Blue Hall in Town Hall
    place Red Hall in Town Hall
    20 Dec 10:00-11:00 meeting "Talks" Blue Hall: Head
    20 Dec 10:00-11:00 meeting "Experts" Red Hall: Deputy
    20 Dec 10:00-11:00 site visit "Tour" Town Hall: Aide
    """


@programme
def test_what_is_on_the_way_blocks_nothing_whichever_begins_first(written: Programme) -> None:
    """A walk through the hall in the middle of the talks.

    delegation: Head, Deputy
    place Town Hall
    place Blue Hall in Town Hall
    20 Dec 10:00-11:00 meeting "Talks" Blue Hall: Head
    20 Dec 10:30-10:40 transfer "Walk" Blue Hall: Deputy
    20 Dec 09:55-10:10 transfer "Arrival of staff" Blue Hall: Deputy
    """


@programme
def test_a_district_or_a_building_serves_several_tracks(written: Programme) -> None:
    """Of "Üsküdar" nobody has said that it is a room.

    delegation: Head, Spouse
    track Main: Head
    track Spouses: Spouse
    20 Dec 10:00-11:00 site visit "Works" Üsküdar [Main]
    20 Dec 10:00-11:00 cultural visit "Mosque" Üsküdar [Spouses]
    """


@programme
def test_the_parts_of_a_divisible_hall(written: Programme) -> None:
    """The whole and a part block each other, two parts do not.

    delegation: Head, Deputy, Aide
    place Great Hall divisible
    place East Part in Great Hall
    place West Part in Great Hall
    20 Dec 10:00-11:00 meeting "Talks" East Part: Head
    20 Dec 10:00-11:00 meeting "Experts" West Part: Deputy
    20 Dec 10:30-11:30 reception "Reception" Great Hall: Aide
    => error venue-double-booked: Talks, Reception
    => error venue-double-booked: Experts, Reception
    """


@programme
def test_whole_and_part_are_named(written: Programme) -> None:
    """Which of the rooms is meant.

    delegation: Head, Deputy
    place Great Hall divisible
    place East Part in Great Hall
    20 Dec 10:00-11:00 reception "Reception" Great Hall: Head
    20 Dec 10:30-11:00 meeting "Talks" East Part: Deputy
    => error venue-double-booked: Reception, Talks
    """
    assert say(only_conflict(written).message, "en") == (
        "“Reception” (10:00–11:00) is in Great Hall and “Talks” (10:30–11:00) in East Part on Monday, 20 "
        "December 2021, and one of the two rooms is part of the other."
    )


@programme
def test_the_same_people_in_one_room(written: Programme) -> None:
    """Their clash is told once, as theirs; of partly other people the room's is told as well.

    delegation: Head, Deputy
    place Town Hall
    place Blue Hall in Town Hall
    20 Dec 18:00-20:00 reception "Reception" Blue Hall
    20 Dec 18:30-19:00 ceremony "Toasts" Blue Hall: Head
    21 Dec 18:00-20:00 reception "Next reception" Blue Hall: Head, Mayor
    21 Dec 18:30-19:00 ceremony "Next toasts" Blue Hall: Head, Governor
    => error person-double-booked: Reception, Toasts
    => error person-double-booked: Next reception, Next toasts
    => error venue-double-booked: Next reception, Next toasts
    """


@programme
def test_overlap_by_an_assumed_end(written: Programme) -> None:
    """Nobody has said how long the talks take.

    delegation: Head, Deputy
    place Town Hall
    place Blue Hall in Town Hall
    20 Dec 10:00 meeting "Talks" Blue Hall: Head
    20 Dec 10:30-11:30 meeting "Experts" Blue Hall: Deputy
    => warning venue-double-booked: Talks, Experts
    """


@programme
def test_whole_and_part_by_an_unsettled_hour(written: Programme) -> None:
    """The reception may still be put elsewhere in the day.

    delegation: Head, Deputy
    place Great Hall divisible
    place East Part in Great Hall
    20 Dec 10:00-11:00 TBC reception "Reception" Great Hall: Head
    20 Dec 10:30-11:00 meeting "Talks" East Part: Deputy
    => warning venue-double-booked: Reception, Talks
    """


@programme
def test_on_the_way_to_a_room(written: Programme) -> None:
    """A transfer does not fill the hall it leads to.

    delegation: Head, Deputy
    place Town Hall
    place Blue Hall in Town Hall
    20 Dec 10:00-11:00 transfer "Drive" Blue Hall: Head
    20 Dec 10:30-11:30 meeting "Experts" Blue Hall: Deputy
    """


@programme
def test_what_another_visit_has_booked(written: Programme) -> None:
    """The hall is taken by another visit, certainly or perhaps; touching ends are all right.

    delegation: Head
    place Town Hall
    place Blue Hall in Town Hall
    20 Dec 10:30-11:15 meeting "Talks" Blue Hall
    21 Dec 10:30-11:15 meeting "More talks" Blue Hall
    22 Dec 10:30-11:15 meeting "Last talks" Blue Hall
    elsewhere Blue Hall 20 Dec 11:00-12:00
    elsewhere Blue Hall 21 Dec 10:00-11:00 perhaps
    elsewhere Blue Hall 22 Dec 11:15-12:00
    => error venue-double-booked: Talks
    => warning venue-double-booked: More talks
    """
