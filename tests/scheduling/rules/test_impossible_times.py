"""An item ends after it begins."""

from exports.wording import say
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_end_before_start(written: Programme) -> None:
    """Seen in print.

    20 Dec 11:50-11:30 meeting "Talks"
    => error ends-before-it-starts: Talks
    """
    assert say(only_conflict(written).message, "en") == (
        "“Talks” on Monday, 20 December 2021 begins at 11:50 and ends before that, at 11:30. If it lasts "
        "past midnight, give the day on which it ends."
    )


@programme
def test_no_time_at_all(written: Programme) -> None:
    """By its hours or by its minutes.

    20 Dec 11:50-11:50 meeting "Talks"
    20 Dec 12:00 0m meeting "More talks"
    20 Dec 13:00-13:01 meeting "A minute"
    => error no-duration: Talks
    => error no-duration: More talks
    """
    assert say(written.check()[0].message, "en") == (
        "“Talks” on Monday, 20 December 2021 begins at 11:50 and takes no time."
    )


@programme
def test_past_midnight(written: Programme) -> None:
    """With the day of its end it is all right.

    20 Dec 23:00-01:00 performance "Theatre"
    21 Dec 23:00-01:00+1 performance "Opera"
    => error ends-before-it-starts: Theatre
    """


@programme
def test_flight_against_the_clock(written: Programme) -> None:
    """From Almaty at 10:00 to Istanbul at 09:30 are two and a half hours; the other way round it cannot be.

    20 Dec 10:00@Asia/Almaty-09:30@Europe/Istanbul arrival "Flight"
    20 Dec 10:00@Europe/Istanbul-12:30@Asia/Almaty departure "Faster than light"
    => error ends-before-it-starts: Faster than light
    """


@programme
def test_clocks_put_forward(written: Programme) -> None:
    """In Berlin 02:30 is 03:30 in the night of 28 March 2021, so nothing lasts from then to 03:30.

    visit 28 Mar to 31 Oct Europe/Berlin
    28 Mar 02:30-03:30 transfer "Drive"
    28 Mar 01:30-03:30 transfer "Night drive"
    31 Oct 02:30-02:45 transfer "Drive in the fold"
    => error no-duration: Drive
    => error nonexistent-time: Drive
    => hint ambiguous-time: Drive in the fold
    """


@programme
def test_cancelled_untimed_and_waiting_items(written: Programme) -> None:
    """Nothing is said of them.

    20 Dec 11:50-11:30 meeting "Talks" [cancelled]
    20 Dec meeting "Untimed"
    waiting meeting "Waiting"
    20 Dec 14:00..15:00 meeting "Window"
    """
