"""Items lie within the days of the visit."""

from exports.wording import say
from tests.programme_notation import Programme, programme


@programme
def test_before_after_and_beyond(written: Programme) -> None:
    """The visit lasts from 20 to 22 December.

    19 Dec 23:00-23:59 arrival "Early arrival"
    20 Dec meeting "First"
    22 Dec 22:00-23:00 dinner "Last"
    22 Dec 23:00-01:00+1 departure "Night train"
    23 Dec meeting "Late"
    waiting meeting "Some day"
    => error outside-visit: Early arrival
    => error outside-visit: Night train
    => error outside-visit: Late
    """
    first, last, late = (
        "Monday, 20 December 2021",
        "Wednesday, 22 December 2021",
        "Thursday, 23 December 2021",
    )
    assert [say(conflict.message, "en") for conflict in written.check()] == [
        f"“Early arrival” is on Sunday, 19 December 2021, but the visit begins only on {first}.",
        f"“Night train” ends on {late}, but the visit is over on {last}.",
        f"“Late” is on {late}, but the visit is over on {last}.",
    ]


@programme
def test_midnight_and_assumed_ends(written: Programme) -> None:
    """What ends at midnight ends that day; what has no end is not said to end at all.

    22 Dec 22:00-00:00+1 dinner "Dinner"
    22 Dec 23:30 performance "Songs"
    """


@programme
def test_cancelled_items(written: Programme) -> None:
    """They take place no more.

    24 Dec 10:00-11:00 meeting "Cancelled" [cancelled]
    24 Dec 10:00-11:00 meeting "Declined" [declined]
    """


@programme
def test_days_of_the_item_and_not_of_the_instant(written: Programme) -> None:
    """In Auckland it is already the 20th, as the programme says.

    20 Dec 08:00@Pacific/Auckland-09:00@Pacific/Auckland departure "Departure"
    """
