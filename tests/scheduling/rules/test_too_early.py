"""Nobody waits long at a host's door."""

from exports.wording import say
from tests.programme_notation import Programme, programme


@programme
def test_a_drive_that_is_over_too_soon(written: Programme) -> None:
    """A quarter of an hour may be waited; nobody waits where no host does.

    setting meal_break_minutes 0
    delegation: Head, Deputy
    20 Dec 09:00-09:44 transfer "Too soon"
    20 Dec 10:00-11:00 courtesy call "Call" by Mayor
    20 Dec 11:15-11:45 transfer "In time"
    20 Dec 12:00-13:00 courtesy call "Second call" by Governor
    20 Dec 13:30-14:00 transfer "To the hotel"
    20 Dec 15:00-16:00 meeting "Among themselves"
    20 Dec 16:30 transfer "Without an end"
    20 Dec 18:00-19:00 courtesy call "Third call" by Minister
    => hint too-early: Call
    """
    (conflict,) = written.check()
    assert say(conflict.message, "en") == (
        "For “Call” (10:00–11:00) on Monday, 20 December 2021 the whole delegation would stand at the door "
        "from 09:44, 16 min too early."
    )


@programme
def test_a_drive_to_another_place_leads_to_no_door(written: Programme) -> None:
    """To the hotel one may be driven at any hour; an hour before a call nobody is at the door yet.

    setting meal_break_minutes 0
    delegation: Head, Deputy
    place Town Hall
    place Blue Hall in Town Hall
    travel Hotel - Town Hall 10m
    20 Dec 08:30-09:00 transfer "To the hotel" Hotel
    20 Dec 10:00-11:00 courtesy call "Call" Blue Hall by Mayor
    20 Dec 11:15-12:00 transfer "Somewhere"
    20 Dec 13:00-14:00 courtesy call "Second call" by Governor
    20 Dec 14:15-15:00 transfer "To the hall" Town Hall
    20 Dec 17:00-18:00 courtesy call "Third call" Blue Hall by Minister
    => hint too-early: Third call
    """


@programme
def test_a_car_that_leaves_too_soon(written: Programme) -> None:
    """From the place before, 25 minutes away; who rides does not wait for who walks.

    setting meal_break_minutes 0
    delegation: Head, Deputy, Clerk
    travel Town Hall - Palace 25m
    car Minibus 8
    20 Dec 09:00-10:00 meeting "Talks" Town Hall
    20 Dec 11:00-12:00 courtesy call "Call" Palace by Mayor
    20 Dec 13:00-14:00 courtesy call "Second call" Town Hall by Governor
    20 Dec 15:00-16:00 courtesy call "Third call" Elsewhere by Minister
    ride Minibus for Call at 10:19: Head, Deputy
    ride Minibus for Second call at 12:20: Head
    ride Minibus for Third call at 14:05: Head
    => warning no-transport: Call
    => hint too-early: Call
    => warning no-transport: Second call
    => hint travel-unknown: Second call, Third call
    => warning no-transport: Third call
    """


@programme
def test_how_long_may_be_waited_is_a_setting(written: Programme) -> None:
    """Half an hour.

    setting meal_break_minutes 0
    delegation: Head
    setting wait_minutes 30
    20 Dec 09:00-09:30 transfer "Just in time"
    20 Dec 10:00-11:00 courtesy call "Call" by Mayor
    20 Dec 11:15-11:29 transfer "Too soon"
    20 Dec 12:00-13:00 courtesy call "Second call" by Governor
    20 Dec 14:00-14:30 transfer "Cancelled" [cancelled]
    20 Dec 16:00-17:00 courtesy call "Third call" by Governor
    => hint too-early: Second call
    """
