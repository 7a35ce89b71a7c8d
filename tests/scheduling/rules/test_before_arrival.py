"""Members are needed while they are there."""

from exports.wording import say
from tests.programme_notation import Programme, programme


@programme
def test_before_landing_and_after_take_off(written: Programme) -> None:
    """To begin as they land and to be over as they leave is all right, on paper.

    delegation: Ana, Bea
    20 Dec 11:00-11:30 meeting "Too early"
    20 Dec 12:30-13:00 meeting "In time"
    22 Dec 14:00-15:00 meeting "Still in time"
    22 Dec 15:00-15:30 meeting "Too late"
    journey arrival "TK 1" 20 Dec 14:00@Asia/Almaty-12:30
    journey departure "TK 2" 22 Dec 15:00-
    => error before-arrival: Too early
    => error after-departure: Too late
    """
    assert [say(conflict.message, "en") for conflict in written.check()] == [
        "“Too early” (11:00–11:30) on Monday, 20 December 2021 begins before those have arrived who come "
        "with TK 1 on Monday, 20 December 2021 at 12:30: the whole delegation.",
        "“Too late” (15:00–15:30) on Wednesday, 22 December 2021 is not over before those have left who go "
        "with TK 2 on Wednesday, 22 December 2021 at 15:00: the whole delegation.",
    ]


@programme
def test_each_by_their_own_journeys(written: Programme) -> None:
    """The first that brings them in, the last that takes them home; what hosts do alone is no matter.

    delegation: Ana, Bea, 3 council members
    20 Dec 10:00-11:00 meeting "Talks"
    20 Dec 10:00-11:00 meeting "Rehearsal": Host
    22 Dec 13:00-14:00 meeting "Last talks": Ana, council members
    journey arrival "TK 1" 20 Dec -08:00: Ana
    journey arrival "TK 3" 21 Dec -08:00: Ana, Bea
    journey departure "TK 2" 22 Dec 12:00-: Ana, council members
    journey departure "TK 4" 22 Dec 18:00-: Ana
    => error before-arrival: Talks
    => error after-departure: Last talks
    """
    early, late = written.check()
    assert early.record_ids[2:] == (written.people["Bea"].id,)
    assert late.record_ids[2:] == (written.members["council members"].id,)


@programme
def test_assumed_ends_and_unsettled_hours(written: Programme) -> None:
    """They may give way; a whole day does not.

    delegation: Ana
    20 Dec meeting "Some time today"
    21 Dec 11:00-12:00 TBC meeting "Undecided"
    21 Dec meeting "Tomorrow"
    22 Dec 10:00 meeting "No end"
    22 Dec meeting "Last day"
    22 Dec 11:30..13:00 60m meeting "Window" [optional]
    journey arrival "TK 1" 21 Dec -12:00
    journey departure "TK 2" 22 Dec 10:30-
    => error before-arrival: Some time today
    => warning before-arrival: Undecided
    => warning after-departure: No end
    """
    said = [say(conflict.message, "en") for conflict in written.check()]
    assert said[1].endswith("at 12:00, unless it is at another hour than assumed: Ana.")
    assert said[2].endswith("at 10:30, unless it is shorter or at another hour than assumed: Ana.")


@programme
def test_midnight(written: Programme) -> None:
    """Landing at midnight, they cannot be at anything of the day that is over.

    delegation: Ana
    20 Dec meeting "The day before"
    21 Dec meeting "The day itself"
    journey arrival "TK 1" 20 Dec 20:00-00:00+1
    => error before-arrival: The day before
    """


@programme
def test_at_the_other_end_of_the_journey(written: Programme) -> None:
    """A farewell in Almaty, a transfer and an arrival before the landing are where they belong.

    delegation: Ana
    20 Dec 08:00@Asia/Almaty-08:30@Asia/Almaty ceremony "Farewell in Almaty"
    20 Dec 06:00-06:30 transfer "To the airport"
    20 Dec 12:00-12:30 arrival "Arrival"
    22 Dec 20:00@Asia/Almaty-20:30@Asia/Almaty ceremony "Welcome home"
    20 Dec 08:00-09:00 meeting "Cancelled" [cancelled]
    20 Dec 08:00-09:00 meeting "Declined" [declined]
    waiting meeting "Waiting"
    journey arrival "TK 1" 20 Dec 10:00@Asia/Almaty-12:30
    journey departure "TK 2" 22 Dec 12:00-20:00@Asia/Almaty
    """


@programme
def test_nothing_is_known_of_the_hour(written: Programme) -> None:
    """One of their journeys has no hour, and may be the first.

    delegation: Ana
    20 Dec 08:00-09:00 meeting "Talks"
    journey arrival "TK 1" 20 Dec: Ana
    journey arrival "TK 3" 21 Dec -10:00: Ana
    journey departure "TK 2" 20 Dec
    """
