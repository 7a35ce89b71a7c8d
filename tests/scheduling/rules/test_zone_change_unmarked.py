"""Clocks change on a journey, or they have been entered wrongly."""

from exports.wording import say
from tests.programme_notation import Programme, programme


@programme
def test_no_journey_in_between(written: Programme) -> None:
    """The head flies to Almaty; nobody has said how the deputy gets there.

    delegation: Head, Deputy
    20 Dec 10:00-11:00 meeting "Talks"
    20 Dec 12:00-13:00 meeting "More talks"
    21 Dec 10:00@Asia/Almaty-11:00@Asia/Almaty meeting "Reception"
    21 Dec 12:00@Asia/Almaty-13:00@Asia/Almaty meeting "Second reception"
    journey between "KC 912" 20 Dec 20:00-03:00@Asia/Almaty+1: Head
    => warning zone-change-unmarked: More talks, Reception
    """
    (conflict,) = written.check()
    assert say(conflict.message, "en") == (
        "“More talks” (12:00–13:00) on Monday, 20 December 2021 and then “Reception” (10:00–11:00 "
        "(Asia/Almaty)) on Tuesday, 21 December 2021 are on different clocks, and no journey leads Deputy "
        "from one to the other."
    )


@programme
def test_what_marks_the_change(written: Programme) -> None:
    """A flight among the items, a drive, an arrival, a journey without an hour.

    20 Dec 10:00-11:00 meeting "Talks": Ana, Bea, Cem
    20 Dec 13:00-20:00@Asia/Almaty departure "Flight": Ana
    20 Dec 14:00-21:00 transfer "Drive": Bea
    20 Dec 22:00@Asia/Almaty-22:30@Asia/Almaty arrival "Arrival": Cem
    21 Dec 10:00@Asia/Almaty-11:00@Asia/Almaty meeting "Reception": Ana, Bea, Cem
    """


@programme
def test_a_journey_of_the_day_without_an_hour(written: Programme) -> None:
    """For the whole delegation.

    delegation: Head, Deputy
    20 Dec 10:00-11:00 meeting "Talks"
    21 Dec 10:00@Asia/Almaty-11:00@Asia/Almaty meeting "Reception"
    journey between "KC 912" 21 Dec
    """


@programme
def test_a_journey_of_another_day_marks_nothing(written: Programme) -> None:
    """It is long over.

    delegation: Head, Deputy
    21 Dec 10:00-11:00 meeting "Talks"
    22 Dec 10:00@Asia/Almaty-11:00@Asia/Almaty meeting "Reception"
    journey arrival "KC 911" 20 Dec
    => warning zone-change-unmarked: Talks, Reception
    """


@programme
def test_clocks_that_agree(written: Programme) -> None:
    """Istanbul and Riyadh show the same all year; so do Berlin and Madrid.

    20 Dec 10:00-11:00 meeting "Talks": Ana
    20 Dec 12:00@Asia/Riyadh-13:00@Asia/Riyadh meeting "In Riyadh": Ana
    21 Dec 10:00@Europe/Berlin-11:00@Europe/Berlin meeting "In Berlin": Bea
    21 Dec 12:00@Europe/Madrid-13:00@Europe/Madrid meeting "In Madrid": Bea
    """


@programme
def test_who_need_not_be_at_both(written: Programme) -> None:
    """Optional for one, others at the other, cancelled, overlapping, without an hour.

    20 Dec 10:00-11:00 meeting "Talks": Ana?, Bea, Cem
    20 Dec 14:00@Asia/Almaty-15:00@Asia/Almaty meeting "Others": Ana, Dan
    20 Dec 14:00@Asia/Almaty-15:00@Asia/Almaty meeting "Cancelled" [cancelled]: Bea
    20 Dec 13:30@Asia/Almaty-14:30@Asia/Almaty meeting "Overlapping": Cem
    => error person-double-booked: Talks, Overlapping
    """
