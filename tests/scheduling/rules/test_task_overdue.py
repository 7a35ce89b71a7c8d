"""What has to be done for a visit is done by its day."""

from exports.wording import say
from tests.programme_notation import Programme, programme


@programme
def test_late(written: Programme) -> None:
    """By a day or by the days before the visit; not on the day itself, nor without one.

    today 11 Dec
    delegation: Head, Deputy
    20 Dec 10:00-11:00 meeting "Talks"
    task "Book the hall" due 10 Dec for Talks
    task "Write the letters" due 10 days before by Ayşe
    task "Order the flags" due 9 days before
    task "Think"
    => warning task-overdue: Talks
    => warning task-overdue:
    """
    assert [say(conflict.message, "en") for conflict in written.check()] == [
        "“Book the hall” should have been done by Friday, 10 December 2021.",
        "“Write the letters” should have been done by Friday, 10 December 2021; Ayşe sees to it.",
    ]


@programme
def test_the_visit_is_done(written: Programme) -> None:
    """It asks for nothing more.

    today 23 Dec
    visit-is done
    delegation: Head, Deputy
    task "Book the hall" due 10 Dec
    """


@programme
def test_the_day_is_not_known(written: Programme) -> None:
    """Then nothing is late.

    delegation: Head, Deputy
    task "Book the hall" due 10 Dec
    """
