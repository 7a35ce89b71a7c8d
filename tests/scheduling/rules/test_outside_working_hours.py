"""Hosts are called upon while they work."""

from exports.wording import say
from tests.programme_notation import Programme, programme


@programme
def test_before_it_opens_and_after_it_closes(written: Programme) -> None:
    """Monday and Tuesday; to begin as it opens and to end as it closes is in time.

    office Ministry TR mon 09:00-12:00, mon 13:00-17:00, tue 09:00-17:00
    20 Dec 08:59-10:00 courtesy call "Too early" by Minister: Ana
    20 Dec 09:00-12:00 courtesy call "All morning" by Deputy: Bea
    20 Dec 11:30-13:30 meeting "Over noon": Cem
    20 Dec 16:30 courtesy call "No end" by Secretary: Dan
    20 Dec 16:50 courtesy call "Too late" by Clerk: Emre
    20 Dec 19:00-21:00 dinner "Dinner" by Minister: Ana
    20 Dec 18:00-19:00 courtesy call "Confirmed" by Deputy [confirmed]: Bea
    20 Dec 18:00-19:00 courtesy call "Cancelled" by Clerk [cancelled]: Cem
    21 Dec courtesy call "Some time" by Minister: Ana
    21 Dec 07:00-08:00 TBC courtesy call "Undecided" by Deputy: Bea
    22 Dec 10:00-11:00 courtesy call "Day off" by Minister: Ana
    22 Dec courtesy call "Some time of a day off" by Deputy: Bea
    host Ministry for Too early, All morning, Over noon, No end, Too late, Dinner, Confirmed, Cancelled
    host Ministry for Some time, Undecided, Day off, Some time of a day off
    => warning outside-working-hours: Too early
    => warning outside-working-hours: Over noon
    => hint outside-working-hours: Too late
    => hint outside-working-hours: Undecided
    => warning outside-working-hours: Some time of a day off
    => warning outside-working-hours: Day off
    """
    said = [say(conflict.message, "en") for conflict in written.check()]
    assert said[0] == (
        "“Too early” (08:59–10:00) on Monday, 20 December 2021 is outside the working hours of Ministry "
        "(09:00–12:00 and 13:00–17:00)."
    )
    assert said[5] == "“Day off” is on Wednesday, 22 December 2021, when Ministry does not work."


@programme
def test_it_can_be_turned_off(written: Programme) -> None:
    """An office that has closed.

    office Ministry TR mon 09:00-12:00
    setting working_hours no
    20 Dec 12:00-13:00 courtesy call "Call" by Minister: Ana
    host Ministry for Call
    """
