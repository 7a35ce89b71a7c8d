"""When a vehicle is taken by a ride."""

from models.item_time import instant_at
from scheduling.certain_times import Times
from scheduling.timeline import Span
from scheduling.trips import may_be_one, trips_of
from tests.builders import FIRST_DAY, clock
from tests.programme_notation import Programme

MIDNIGHT = instant_at(FIRST_DAY, clock("00:00"), "Europe/Istanbul")


def times(text: str) -> Times:
    """When the vehicle is taken by the only ride, in minutes of the first day."""
    (trip,) = trips_of(Programme(f"delegation: Ana\ncar Minibus\n{text}").plan)
    spans = (span and Span(span.begin - MIDNIGHT, span.end - MIDNIGHT, span.minutes) for span in trip.times)
    return Times(*spans)


def surely(begin: int, end: int) -> Times:
    span = Span(begin, end, end - begin)
    return Times(span, span)


def test_until_the_item_begins() -> None:
    talks = '20 Dec 10:00-11:00 meeting "Talks"'
    assert times(f"{talks}\nride Minibus for Talks") == surely(599, 600)
    assert times(f"{talks}\nride Minibus for Talks at 09:20") == surely(560, 600)
    assert times(f"{talks}\nride Minibus for Talks at 10:20") == surely(599, 600)
    assert times('20 Dec 10:00 meeting "Talks"\nride Minibus for Talks') == surely(599, 600)


def test_as_long_as_the_transfer_lasts() -> None:
    assert times('20 Dec 10:00-11:00 transfer "Drive"\nride Minibus for Drive at 09:50') == surely(590, 660)
    open_end = times('20 Dec 10:00 transfer "Drive"\nride Minibus for Drive at 09:50')
    assert open_end == Times(Span(590, 630, 40), Span(590, 601, 11))


def test_about_and_in_a_window() -> None:
    about = times('20 Dec ~10:00-11:00 meeting "Talks"\nride Minibus for Talks')
    assert about == Times(Span(599, 600, 1), Span(589, 610, 1))
    window = times('20 Dec 10:00..11:00 20m meeting "Talks"\nride Minibus for Talks')
    assert window == Times(Span(599, 640, 1), Span(599, 640, 1))


def test_some_minute_of_a_day_without_an_hour() -> None:
    some_minute = Span(0, 24 * 60, 1)
    assert times('20 Dec meeting "Talks"\nride Minibus for Talks at 09:00') == (None, some_minute)
    assert times('journey departure "TK 1" 20 Dec\nride Minibus for TK 1') == (None, some_minute)
    undecided = times('20 Dec 10:00-11:00 TBC meeting "Talks"\nride Minibus for Talks')
    assert undecided == (Span(599, 600, 1), some_minute)
    assert times('waiting meeting "Talks"\nride Minibus for Talks') == (None, None)


def test_journeys_by_air_and_on_the_road() -> None:
    arrival = 'journey arrival "TK 1" 20 Dec 13:00@Asia/Almaty-12:00'
    assert times(f"{arrival}\nride Minibus for TK 1") == surely(720, 721)
    assert times(f"{arrival}\nride Minibus for TK 1 at 11:30") == surely(690, 721)
    departure = 'journey departure "TK 2" 20 Dec 12:00-'
    assert times(f"{departure}\nride Minibus for TK 2 at 09:30") == surely(570, 720)
    assert times(f"{departure}\nride Minibus for TK 2") == surely(719, 720)
    road = 'journey between "Bus" by bus 20 Dec 12:00-16:00'
    assert times(f"{road}\nride Minibus for Bus") == surely(720, 960)


def test_the_evening_before() -> None:
    night = '21 Dec 00:30-01:00 meeting "Night"'
    assert times(f"{night}\nride Minibus for Night at 23:30") == surely(1410, 1470)


def test_given_up_items_have_no_trips() -> None:
    written = Programme('car Minibus\n20 Dec meeting "Off" [cancelled]\nride Minibus for Off')
    assert tuple(trips_of(written.plan)) == ()


def test_what_may_be_one_trip() -> None:
    written = Programme(
        """
        place Town Hall
        place Blue Hall in Town Hall
        car Minibus
        20 Dec 10:00-11:00 meeting "Talks" Blue Hall
        20 Dec 10:20-11:00 meeting "Experts" Town Hall
        20 Dec 10:00-11:00 meeting "Elsewhere" Palace
        20 Dec 10:00-11:00 meeting "Somewhere"
        20 Dec 10:30-11:00 transfer "Drive" Town Hall
        ride Minibus for Talks
        ride Minibus for Experts
        ride Minibus for Elsewhere
        ride Minibus for Somewhere
        ride Minibus for Drive
        """
    )
    plan = written.plan
    talks, experts, elsewhere, somewhere, drive = trips_of(plan)
    assert [may_be_one(plan, talks, other) for other in (talks, experts, elsewhere, somewhere, drive)] == [
        True,
        True,
        False,
        True,
        False,
    ]
