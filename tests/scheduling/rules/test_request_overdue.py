"""A host answers by the day by which an answer was asked for."""

from exports.wording import say
from tests.programme_notation import Programme, programme


@programme
def test_the_answer_is_late(written: Programme) -> None:
    """About an item or the visit; not on the day itself, nor once it has come, nor for what is cancelled.

    today 11 Dec
    delegation: Head, Deputy
    office Ministry KZ
    20 Dec 10:00-11:00 meeting "Talks"
    20 Dec 12:00-13:00 meeting "Cancelled" [cancelled]
    20 Dec 14:00-15:00 meeting "Confirmed" [confirmed]
    asked Ministry about Talks due 10 Dec
    asked Ministry about Talks due 11 Dec
    asked Ministry about Cancelled due 10 Dec
    asked Ministry about Confirmed due 10 Dec confirmed
    asked Ministry about the letter of credence due 9 Dec
    asked Ministry due 8 Dec
    asked Ministry
    => warning request-overdue: Talks
    => warning request-overdue:
    => warning request-overdue:
    """
    assert sorted(say(conflict.message, "en") for conflict in written.check()) == [
        "Ministry has not answered about “Talks”; the answer was due on Friday, 10 December 2021.",
        "Ministry has not answered about “Turkistan delegation”; the answer was due on Wednesday, 8 December "
        "2021.",
        "Ministry has not answered about “the letter of credence”; the answer was due on Thursday, "
        "9 December 2021.",
    ]


@programme
def test_the_visit_is_over(written: Programme) -> None:
    """Nobody waits any longer.

    today 23 Dec
    delegation: Head, Deputy
    office Ministry KZ
    asked Ministry due 10 Dec
    """


@programme
def test_the_visit_is_cancelled(written: Programme) -> None:
    """Nobody waits any longer.

    today 15 Dec
    visit-is cancelled
    delegation: Head, Deputy
    office Ministry KZ
    asked Ministry due 10 Dec
    """
