"""Places are open for what takes place in them."""

from exports.wording import say
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_before_it_opens_and_after_it_closes(written: Programme) -> None:
    """To begin as it opens and to end as it closes is in time.

    place Museum
    open Museum mon 09:00-12:00, mon 14:00-17:00
    20 Dec 08:59-10:00 cultural visit "Too early" Museum: Guide
    20 Dec 09:00-12:00 cultural visit "Whole morning" Museum: Other guide
    20 Dec 11:30-12:01 cultural visit "Past noon" Museum: Third guide
    20 Dec 14:00-17:00 cultural visit "Whole afternoon" Museum: Guide
    => error venue-closed: Too early
    => error venue-closed: Past noon
    """
    conflict = written.check()[0]
    assert say(conflict.message, "en") == (
        "“Too early” (08:59–10:00) is on Monday, 20 December 2021 in Museum, outside its opening hours "
        "(09:00–12:00 and 14:00–17:00)."
    )
    assert set(conflict.record_ids) == {written.items["Too early"].id, written.places["Museum"].id}


@programme
def test_closed_on_that_day(written: Programme) -> None:
    """By its week, or by a date; with an hour, without one, and with one that is to be decided.

    place Museum
    place Palace
    open Museum mon 09:00-17:00
    closed Palace 20 Dec, 22 Dec
    20 Dec 10:00-11:00 cultural visit "Closed date" Palace: Guide
    21 Dec cultural visit "Some time" Museum: Guide
    21 Dec 10:00-11:00 cultural visit "Palace" Palace: Second guide
    21 Dec 12:00-13:00 TBC cultural visit "Undecided" Museum: Guide
    22 Dec 10:00 cultural visit "No end" Museum: Guide
    => error venue-closed: Closed date
    => error venue-closed: Some time
    => error venue-closed: Undecided
    => error venue-closed: No end
    """
    assert say(written.check()[1].message, "en") == (
        "“Some time” is on Tuesday, 21 December 2021 in Museum, which is closed on that day."
    )


@programme
def test_what_may_still_fit(written: Programme) -> None:
    """An assumed end, an hour that is about or undecided; a window needs only its length.

    place Museum
    open Museum mon 09:00-17:00
    20 Dec cultural visit "Some time" Museum: Guide
    20 Dec 08:00-09:20 TBC cultural visit "Undecided" Museum: Other guide
    20 Dec ~08:55-10:00 cultural visit "About nine" Museum: Third guide
    20 Dec 08:00..09:30 30m cultural visit "In a window" Museum: Fourth guide
    20 Dec 16:30 cultural visit "No end" Museum: Fifth guide
    => warning venue-closed: Undecided
    => warning venue-closed: About nine
    => warning venue-closed: No end
    """
    assert say(written.check()[2].message, "en") == (
        "“No end” (from 16:30, no end given) is on Monday, 20 December 2021 in Museum, outside its opening "
        "hours (09:00–17:00) unless it is shorter or at another hour than assumed."
    )


@programme
def test_what_cannot_fit_in_any_case(written: Programme) -> None:
    """An assumed end begins too late; a window is open too short; about ten is not about nine.

    place Museum
    open Museum mon 09:00-17:00
    20 Dec 08:00..09:29 30m cultural visit "In a window" Museum: Guide
    20 Dec ~08:49-10:00 cultural visit "About nine" Museum: Other guide
    20 Dec 17:00 cultural visit "No end" Museum: Guide
    => error venue-closed: In a window
    => error venue-closed: About nine
    => error venue-closed: No end
    """


@programme
def test_past_midnight(written: Programme) -> None:
    """The restaurant of Monday closes on Tuesday at two, and stays closed then.

    place Restaurant
    open Restaurant mon 18:00-02:00, wed 18:00-00:00
    20 Dec 23:00-02:00+1 dinner "Dinner" Restaurant
    21 Dec 01:30-02:01 other "Last orders" Restaurant: Host
    22 Dec 22:00-00:00+1 dinner "Farewell" Restaurant
    => error venue-closed: Last orders
    """
    assert say(only_conflict(written).message, "en") == (
        "“Last orders” is on Tuesday, 21 December 2021 in Restaurant, which is closed on that day."
    )


@programme
def test_a_hall_in_a_building(written: Programme) -> None:
    """A hall is open while its building is; the hall is told before the building.

    place Town Hall
    place Blue Hall in Town Hall
    place Red Hall in Town Hall
    open Town Hall mon 09:00-17:00
    open Red Hall mon 10:00-12:00
    20 Dec 08:30-08:50 meeting "Early talks" Blue Hall: Head
    20 Dec 08:30-08:50 meeting "Early experts" Red Hall: Deputy
    20 Dec 13:00-14:00 meeting "Late experts" Red Hall: Deputy
    20 Dec 15:00-17:00 meeting "Talks" Blue Hall: Head
    => error venue-closed: Early talks
    => error venue-closed: Early experts
    => error venue-closed: Late experts
    """
    about = [conflict.record_ids[1] for conflict in written.check()]
    assert about == [written.places[name].id for name in ("Town Hall", "Red Hall", "Red Hall")]


@programme
def test_on_the_clocks_of_the_item(written: Programme) -> None:
    """In Almaty it is three hours later than in Istanbul, and the museum there follows its own clocks.

    place Museum
    open Museum mon 09:00-17:00
    20 Dec 09:00@Asia/Almaty-10:00@Asia/Almaty cultural visit "In Almaty" Museum: Guide
    20 Dec 18:00@Asia/Almaty-19:00@Asia/Almaty cultural visit "Evening there" Museum: Guide
    => error venue-closed: Evening there
    """


@programme
def test_clocks_put_forward(written: Programme) -> None:
    """In the night of 28 March 2021 clocks in Berlin go from two straight to three: open all the while.

    visit 27 Mar to 28 Mar Europe/Berlin
    place Club
    open Club sat 20:00-05:00
    27 Mar 23:00-05:00+1 performance "Concert" Club: Band
    """


@programme
def test_nothing_to_say(written: Programme) -> None:
    """No hours are known; the item is given up, waits, or only leads there.

    place Museum
    place Square
    open Museum mon 09:00-17:00
    20 Dec 20:00-21:00 cultural visit "Square" Square: Guide
    20 Dec 20:00-21:00 cultural visit "Cancelled" Museum [cancelled]: Guide
    20 Dec 20:00-21:00 cultural visit "Declined" Museum [declined]: Guide
    20 Dec 08:30-08:55 transfer "Drive" Museum: Guide
    waiting cultural visit "Waiting" Museum: Guide
    """
