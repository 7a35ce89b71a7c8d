"""What was asked of a host is confirmed in good time."""

from exports.wording import say
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_still_only_requested(written: Programme) -> None:
    """A week before, and not eight days; ideas, what is confirmed and what waits are left alone.

    today 14 Dec
    delegation: Head, Deputy
    20 Dec 09:00-10:00 meeting "Idea"
    20 Dec 10:00-11:00 meeting "Confirmed" [confirmed]
    21 Dec 10:00-11:00 meeting "Talks" [requested]
    22 Dec 10:00-11:00 meeting "Next talks" [requested]
    waiting meeting "Some day" [requested]
    => warning not-confirmed: Talks
    """
    assert say(only_conflict(written).message, "en") == (
        "“Talks” on Tuesday, 21 December 2021 is still only requested, and should have been confirmed by "
        "Tuesday, 14 December 2021."
    )


@programme
def test_until_the_day_is_over(written: Programme) -> None:
    """On the day itself it is still told, on the next not; an item without an hour as well.

    today 21 Dec
    delegation: Head, Deputy
    20 Dec 10:00-11:00 meeting "Yesterday" [requested]
    21 Dec 10:00-11:00 meeting "Today" [requested]
    21 Dec meeting "Some hour" [requested]
    => warning not-confirmed: Some hour
    => warning not-confirmed: Today
    """


@programme
def test_how_long_before_is_a_setting(written: Programme) -> None:
    """Two days.

    today 19 Dec
    setting confirmed_days_before 2
    delegation: Head, Deputy
    21 Dec 10:00-11:00 meeting "Talks" [requested]
    22 Dec 10:00-11:00 meeting "Next talks" [requested]
    => warning not-confirmed: Talks
    """


@programme
def test_a_cancelled_visit(written: Programme) -> None:
    """Nobody has to answer.

    today 19 Dec
    visit-is cancelled
    delegation: Head, Deputy
    21 Dec 10:00-11:00 meeting "Talks" [requested]
    """


@programme
def test_no_day_is_known(written: Programme) -> None:
    """A check that does not know the day says nothing of deadlines.

    delegation: Head, Deputy
    21 Dec 10:00-11:00 meeting "Talks" [requested]
    """
