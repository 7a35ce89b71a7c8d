"""Places are needed when they are to be had."""

from exports.wording import say
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_a_hall_under_repair(written: Programme) -> None:
    """Until it begins, and from when it ends, all is well.

    place Town Hall
    place Blue Hall in Town Hall
    away Blue Hall 20 Dec 10:00 to 20 Dec 12:00: floor being polished
    20 Dec 09:00-10:00 meeting "Early" Blue Hall: Ana
    20 Dec 11:00-11:30 meeting "Talks" Blue Hall: Ana
    20 Dec 11:00-11:30 site visit "Tour" Town Hall: Bea
    20 Dec 12:00-13:00 meeting "Late" Blue Hall: Ana
    => error venue-unavailable: Talks
    """
    conflict = only_conflict(written)
    assert say(conflict.message, "en") == (
        "“Talks” (11:00–11:30) on Monday, 20 December 2021 needs Blue Hall, which is not available then "
        "(floor being polished)."
    )
    assert set(conflict.record_ids) >= {written.items["Talks"].id, written.places["Blue Hall"].id}


@programme
def test_buildings_wholes_and_parts(written: Programme) -> None:
    """A hall needs its building, the whole its parts, and a part not its neighbour.

    place Town Hall
    place Blue Hall in Town Hall
    place Great Hall divisible
    place East Part in Great Hall
    place West Part in Great Hall
    away Town Hall 20 Dec to 20 Dec
    away East Part 20 Dec to 20 Dec
    20 Dec 10:00-11:00 meeting "Talks" Blue Hall: Ana
    20 Dec 12:00-13:00 reception "Reception" Great Hall: Bea
    20 Dec 14:00-15:00 meeting "Experts" West Part: Bea
    => error venue-unavailable: Talks
    => error venue-unavailable: Reception
    """


@programme
def test_past_midnight_and_in_another_zone(written: Programme) -> None:
    """The hall is let from midnight on; in Almaty that is three o'clock in the night.

    place Hall
    away Hall 21 Dec to 21 Dec: let
    20 Dec 22:00-00:00+1 dinner "Dinner" Hall: Ana
    20 Dec 22:00-00:01+1 dinner "Long dinner" Hall: Ana as responsible
    22 Dec 02:30@Asia/Almaty-02:45@Asia/Almaty meeting "Late there" Hall: Bea
    22 Dec 03:00@Asia/Almaty-04:00@Asia/Almaty meeting "Later there" Hall: Bea
    => error venue-unavailable: Long dinner
    => error venue-unavailable: Late there
    """


@programme
def test_hours_that_may_give_way(written: Programme) -> None:
    """An assumed end, an undecided hour, a window; all day long there is no way out.

    place Hall
    away Hall 20 Dec 10:00 to 20 Dec 12:00
    away Hall 21 Dec to 21 Dec
    20 Dec 09:30 meeting "No end" Hall: Ana
    20 Dec 11:00-12:30 TBC meeting "Undecided" Hall: Ana
    20 Dec 11:00..13:00 60m meeting "Window" Hall: Ana as responsible
    20 Dec meeting "Untimed" Hall: Ana
    21 Dec meeting "All day" Hall: Ana
    21 Dec 11:00-12:00 TBC meeting "Undecided all day" Hall: Ana
    => warning venue-unavailable: No end
    => warning venue-unavailable: Undecided
    => error venue-unavailable: All day
    => error venue-unavailable: Undecided all day
    """
    assert say(written.check()[0].message, "en") == (
        "“No end” (from 09:30, no end given) on Monday, 20 December 2021 needs Hall, which is not available "
        "then (no reason given) unless it is shorter or at another hour than assumed."
    )


@programme
def test_what_needs_no_place(written: Programme) -> None:
    """On the way there, given up, waiting; and people who are away are another matter.

    place Hall
    away Hall 20 Dec 10:00 to 20 Dec 12:00
    20 Dec 10:30-11:00 transfer "Drive" Hall: Ana
    20 Dec 10:30-11:00 meeting "Cancelled" Hall [cancelled]: Ana
    20 Dec 10:30-11:00 meeting "Declined" Hall [declined]: Ana
    waiting meeting "Waiting" Hall: Ana
    """
