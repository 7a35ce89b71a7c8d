"""People are needed when they are to be had."""

from exports.wording import say
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_the_host_is_in_council(written: Programme) -> None:
    """Until the absence begins, and from when it ends, all is well.

    delegation: Ana, Bea
    away Mayor 20 Dec 10:00 to 20 Dec 12:00: council.
    20 Dec 09:00-10:00 courtesy call "First call" by Mayor: Ana
    20 Dec 11:59-12:30 courtesy call "Second call" by Mayor: Bea
    20 Dec 12:00-12:30 courtesy call "Third call" by Governor: Ana
    20 Dec 12:30-13:00 meeting "Talks": Ana, Mayor
    => error person-unavailable: Second call
    """
    conflict = only_conflict(written)
    assert say(conflict.message, "en") == (
        "“Second call” (11:59–12:30) on Monday, 20 December 2021 needs Mayor, who is not available then "
        "(council)."
    )
    assert set(conflict.record_ids) >= {written.items["Second call"].id, written.people["Mayor"].id}


@programme
def test_several_days_and_nights(written: Programme) -> None:
    """Of the delegation, of those listed; up to midnight and from midnight on.

    delegation: Ana, Bea
    away Ana 21 Dec to 21 Dec
    20 Dec 22:00-00:00+1 dinner "Dinner"
    21 Dec 23:00-23:59 performance "Songs"
    22 Dec 00:00-01:00 performance "Night of songs"
    21 Dec 10:00-11:00 meeting "Without her": Bea
    => error person-unavailable: Songs
    """
    assert say(only_conflict(written).message, "en").endswith("not available then (no reason given).")


@programme
def test_assumed_and_unsettled_hours(written: Programme) -> None:
    """They may give way; an hour within a window has its place before or after.

    away Mayor 20 Dec 10:00 to 20 Dec 12:00: council
    away Governor 20 Dec 10:00 to 20 Dec 12:00: council
    away Rector 20 Dec 10:00 to 20 Dec 12:00: council
    20 Dec 09:30 meeting "No end": Mayor
    20 Dec 11:00-12:30 TBC meeting "Undecided": Mayor
    20 Dec ~09:00-10:05 meeting "About nine": Governor
    20 Dec 11:00..13:00 60m meeting "Window": Governor
    20 Dec 09:01..12:59 60m meeting "Narrow window": Rector
    => warning person-unavailable: About nine
    => error person-unavailable: Narrow window
    => warning person-unavailable: No end
    => warning person-unavailable: Undecided
    """
    assert say(written.check()[2].message, "en") == (
        "“No end” (from 09:30, no end given) on Monday, 20 December 2021 needs Mayor, who is not available "
        "then (council) unless it is shorter or at another hour than assumed."
    )


@programme
def test_untimed_items_of_a_day(written: Programme) -> None:
    """Away all day, or only part of it; what is undecided cannot be on that day either.

    away Mayor 20 Dec to 20 Dec
    away Mayor 21 Dec 08:00 to 21 Dec 23:00
    20 Dec meeting "Today": Mayor
    20 Dec 10:00-11:00 TBC meeting "Undecided": Mayor
    21 Dec meeting "Tomorrow": Mayor
    waiting meeting "Waiting": Mayor
    => error person-unavailable: Today
    => error person-unavailable: Undecided
    """


@programme
def test_in_another_zone(written: Programme) -> None:
    """The absence is on the clocks of home, the item on those of Almaty, three hours ahead.

    away Mayor 20 Dec 10:00 to 20 Dec 12:00: council
    20 Dec 12:00@Asia/Almaty-13:00@Asia/Almaty meeting "Before": Mayor
    20 Dec 13:00@Asia/Almaty-13:30@Asia/Almaty meeting "Meanwhile": Mayor
    => error person-unavailable: Meanwhile
    """


@programme
def test_who_need_not_be_there(written: Programme) -> None:
    """Who may stay away, who answers from the desk, and who is not asked any more.

    away Mayor 20 Dec 10:00 to 20 Dec 12:00: council
    away Clerk 20 Dec 12:00 to 20 Dec 10:00: a slip of the pen
    20 Dec 10:00-11:00 meeting "Optional": Governor, Mayor?
    20 Dec 10:00-11:00 meeting "Desk": Clerk, Mayor as responsible
    20 Dec 10:00-11:00 meeting "Cancelled" [cancelled]: Mayor
    20 Dec 10:00-11:00 meeting "Declined" [declined]: Mayor
    """
