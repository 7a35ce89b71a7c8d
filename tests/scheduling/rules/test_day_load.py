"""Days leave time to eat and to sleep."""

from exports.wording import say
from tests.programme_notation import Programme, programme


@programme
def test_more_than_twelve_hours(written: Programme) -> None:
    """A minute more on the second day; breakfast and rest are one's own time.

    delegation: Head, Deputy
    20 Dec 08:00-12:00 session "Morning"
    20 Dec 12:30-13:30 lunch "Lunch"
    20 Dec 13:30-20:00 session "All day"
    21 Dec 07:00-08:00 breakfast "Breakfast"
    21 Dec 08:00-12:00 session "Second morning"
    21 Dec 12:30-13:30 lunch "Second lunch"
    21 Dec 13:30-20:01 session "Second day"
    21 Dec 20:30-23:00 rest "Rest"
    => warning day-too-long: Second morning, Second day
    """
    (conflict,) = written.check()
    assert say(conflict.message, "en") == (
        "Tuesday, 21 December 2021 is too long for the whole delegation: 12 h 1 min of programme between "
        "08:00 and 20:01, more than 12 h."
    )


@programme
def test_an_hour_without_programme_is_not_counted(written: Programme) -> None:
    """59 minutes are; and who may stay away has the evening off.

    delegation: Head, Deputy
    20 Dec 08:00-13:00 session "Morning"
    20 Dec 13:59-20:00 session "Afternoon": Deputy
    20 Dec 14:00-18:00 session "Later afternoon": Head
    20 Dec 19:00-21:00 dinner "Dinner"
    20 Dec 21:00-23:30 performance "Performance" [optional]
    => warning day-too-long: Morning, Dinner
    => error person-double-booked: Afternoon, Dinner
    """
    assert say(written.check()[0].message, "en") == (
        "Monday, 20 December 2021 is too long for Deputy: 13 h 0 min of programme between 08:00 and 21:00, "
        "more than 12 h."
    )


@programme
def test_a_day_that_may_be_shorter(written: Programme) -> None:
    """Its last item has no end; another is over after an hour, and there is time to rest before it.

    delegation: Ana, Bea, Cem
    20 Dec 08:00-12:00 session "Morning": Ana, Bea
    20 Dec 12:30-13:30 lunch "Lunch": Ana, Bea
    20 Dec 14:00-19:00 session "Afternoon": Ana, Bea
    20 Dec 19:30 dinner "Dinner": Ana
    20 Dec 20:30-21:30 dinner "Late dinner": Bea
    => hint day-too-long: Morning, Dinner
    """


@programme
def test_what_lasts_for_days_or_is_a_long_journey(written: Programme) -> None:
    """Nobody is at a fair all the time, and one sleeps on a train.

    delegation: Ana, Bea, Cem
    20 Dec 09:00-18:00+1 session "Fair": Ana
    20 Dec 09:00-23:00 transfer "Train": Bea
    20 Dec 09:00-23:00 session "Cancelled" [cancelled]: Cem
    """


@programme
def test_no_time_for_lunch(written: Programme) -> None:
    """44 minutes are too few, 45 enough; a meal will do, and so will a long session.

    delegation: Ana, Bea, Cem
    20 Dec 10:00-12:16 session "Morning": Ana
    20 Dec 13:00-15:00 session "Afternoon": Ana
    21 Dec 10:00-12:15 session "Second morning": Ana, Bea
    21 Dec 13:00-15:00 session "Second afternoon": Ana
    21 Dec 12:45-15:00 reception "With a bite": Bea
    22 Dec 11:30-14:30 session "All noon": Ana
    22 Dec 10:00-13:00 meeting "Before": Bea
    22 Dec 13:30-15:00 meeting "After": Bea
    22 Dec lunch "Some time": Bea
    => warning no-meal-break: Morning, Afternoon
    """
    assert say(written.check()[0].message, "en") == (
        "Monday, 20 December 2021 leaves Ana no 45 min for lunch between 11:30 and 14:30."
    )


@programme
def test_lunch_on_the_way(written: Programme) -> None:
    """An hour, half of which one drives; between a departure and an arrival one flies.

    delegation: Ana, Bea
    travel Town Hall - Palace 30m
    20 Dec 10:00-12:15 session "Morning" Town Hall: Ana
    20 Dec 13:15-15:00 session "Afternoon" Palace: Ana
    20 Dec 10:00-12:15 session "Other morning" Town Hall: Bea
    20 Dec 13:15-15:00 session "Other afternoon" Town Hall: Bea
    => warning no-meal-break: Morning, Afternoon
    """


@programme
def test_lunch_beside_what_is_somewhere_between_two_hours(written: Programme) -> None:
    """Twenty minutes of two hours and a half leave time; all of them do not.

    delegation: Ana, Bea
    20 Dec 09:00-12:00 session "Morning"
    20 Dec 12:00..14:30 20m press "Press": Ana
    20 Dec 12:00..14:30 150m press "Long press": Bea
    => warning no-meal-break: Morning, Long press
    """


@programme
def test_a_drive_before_noon_costs_no_lunch(written: Programme) -> None:
    """An hour and a half to drive for half an hour and to eat.

    delegation: Ana
    travel Town Hall - Palace 30m
    20 Dec 09:00-11:15 session "Morning" Town Hall
    20 Dec 12:30-14:30 session "Afternoon" Palace
    """


@programme
def test_the_same_of_several_people_is_said_once(written: Programme) -> None:
    """They attend different things, and none has time to eat.

    delegation: Ana, Bea
    20 Dec 11:00-13:00 session "First": Ana
    20 Dec 13:00-14:30 session "Second": Ana
    20 Dec 11:30-14:00 session "Third": Bea
    => warning no-meal-break: First, Third, Second
    """
    (conflict,) = written.check()
    assert say(conflict.message, "en") == (
        "Monday, 20 December 2021 leaves the whole delegation no 45 min for lunch between 11:30 and 14:30."
    )


@programme
def test_lunch_that_may_still_fit(written: Programme) -> None:
    """The morning has no end.

    delegation: Ana, Bea, Cem
    20 Dec 11:30 session "Morning": Ana
    20 Dec 13:00-15:00 session "Afternoon": Ana
    => hint no-meal-break: Morning, Afternoon
    """


@programme
def test_a_short_night(written: Programme) -> None:
    """Nine hours are enough; breakfast is not programme, and the night flight is of the evening.

    delegation: Ana, Bea, Cem
    20 Dec 20:00-22:00 dinner "Dinner": Ana
    21 Dec 06:00-06:30 breakfast "Breakfast": Ana
    21 Dec 07:00-09:00 meeting "Meeting": Ana
    21 Dec 21:00-23:01 dinner "Late dinner": Ana
    22 Dec 08:00-09:00 meeting "Early meeting": Ana
    20 Dec 20:00-00:30+1 dinner "Past midnight": Bea
    21 Dec 08:00 meeting "No end": Bea
    21 Dec 21:30 dinner "Dinner without an end": Bea
    22 Dec 08:00-09:00 meeting "Other meeting": Bea
    20 Dec 20:00-22:00 dinner "Farewell": Cem
    21 Dec 01:00-02:00 departure "Night flight": Cem
    => warning no-rest: Past midnight, No end
    => warning no-rest: Late dinner, Early meeting
    => hint no-rest: Dinner without an end, Other meeting
    """
    said = [say(conflict.message, "en") for conflict in written.check()]
    assert said[1] == (
        "The night before Wednesday, 22 December 2021 leaves Ana 8 h 59 min between “Late dinner” and “Early "
        "meeting”, less than 9 h."
    )


@programme
def test_the_night_in_which_clocks_are_put_forward(written: Programme) -> None:
    """Nine hours and a half on the clock, an hour less in bed.

    visit 27 Mar to 28 Mar Europe/Berlin
    delegation: Ana
    27 Mar 20:00-23:00 dinner "Dinner"
    28 Mar 08:30-09:00 meeting "Meeting"
    => warning no-rest: Dinner, Meeting
    """
    (conflict,) = written.check()
    assert "leaves Ana 8 h 30 min between" in say(conflict.message, "en")


@programme
def test_the_night_in_which_clocks_are_put_back(written: Programme) -> None:
    """Eight hours on the clock, nine in bed.

    visit 30 Oct to 31 Oct Europe/Berlin
    delegation: Ana
    30 Oct 20:00-23:00 dinner "Dinner"
    31 Oct 07:00-08:00 meeting "Meeting"
    """


@programme
def test_the_first_day_after_a_long_journey(written: Programme) -> None:
    """Almaty is three hours ahead; four hours of work are enough, dinner is none.

    delegation: Head, Deputy
    journey arrival "KC 911" 20 Dec 07:00@Asia/Almaty-10:00: Head
    journey arrival "J2 75" 20 Dec 07:00@Asia/Baku-10:00: Deputy
    20 Dec 11:00-12:00 courtesy call "Call" by Mayor
    20 Dec 12:30-13:30 lunch "Lunch"
    20 Dec 14:00-17:01 meeting "Talks"
    20 Dec 19:00-21:00 dinner "Dinner"
    => warning heavy-first-day: Call, Talks
    """
    (conflict,) = written.check()
    assert say(conflict.message, "en") == (
        "Monday, 20 December 2021 is heavy for Head: they arrive with KC 911 from 3 time zones away and then "
        "have 4 h 1 min of programme."
    )


@programme
def test_a_first_day_that_is_not_heavy(written: Programme) -> None:
    """Just four hours; what lies before the arrival is not after it; the next day is another one.

    delegation: Head
    journey arrival "KC 911" 20 Dec 07:00@Asia/Almaty-10:00
    20 Dec 11:00-12:00 courtesy call "Call" by Mayor
    20 Dec 14:00-17:00 meeting "Talks"
    21 Dec 09:00-12:00 meeting "More talks"
    21 Dec 14:00-17:00 meeting "Even more talks"
    """


@programme
def test_the_limits_of_the_office(written: Programme) -> None:
    """Eight hours a day, an hour at noon, seven at night.

    delegation: Ana, Bea, Cem
    setting longest_day_hours 8
    setting lunch_until 13:30
    setting meal_break_minutes 60
    setting night_hours 7
    20 Dec 08:00-12:00 meeting "Morning": Ana
    20 Dec 12:59-17:00 meeting "Afternoon": Ana
    20 Dec 17:00-23:00 dinner "Dinner": Bea
    21 Dec 06:00-07:00 meeting "Early meeting": Bea
    => warning day-too-long: Morning, Afternoon
    => warning no-meal-break: Morning, Afternoon
    """
