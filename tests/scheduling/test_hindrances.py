"""Closed places and people who are away, held against a count of every single minute."""

from datetime import date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from models.identifiers import PersonId, UnavailabilityId, VenueId, new_identifier
from models.plan import Plan
from models.records.people import Unavailability
from models.records.places import OpeningHours
from models.vocabulary import Part
from scheduling.slots import STEP_MINUTES, fit_of, start_at
from tests.builders import FIRST_DAY, LAST_DAY, PlanBuilder

_CLOCKS = st.builds(time, st.integers(0, 23), st.sampled_from((0, 15, 30)))
_HOURS = st.builds(
    OpeningHours, weekday=st.integers(6, 9).map(lambda day: day % 7), opens=_CLOCKS, closes=_CLOCKS
)
_DAYS = st.sampled_from([FIRST_DAY + timedelta(days=number) for number in range(-1, 4)])


def is_open(hours: tuple[OpeningHours, ...], closed: tuple[date, ...], moment: datetime) -> bool:
    """Whether some hours of this day, or of the one before that last past midnight, hold a minute."""
    for one in hours:
        for day in (moment.date(), moment.date() - timedelta(days=1)):
            if one.weekday != day.weekday() or day in closed:
                continue
            opens = datetime.combine(day, one.opens)
            closes = datetime.combine(day if one.closes > one.opens else day + timedelta(days=1), one.closes)
            if opens <= moment < closes:
                return True
    return False


def minutes_from(day: date, minute: int, length: int) -> list[datetime]:
    begin = datetime.combine(day, time.min) + timedelta(minutes=minute)
    return [begin + timedelta(minutes=number) for number in range(length)]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(_HOURS, min_size=1, max_size=5).map(tuple),
    st.lists(_DAYS, max_size=2).map(tuple),
    st.sampled_from((15, 45, 200)),
    st.sampled_from((FIRST_DAY, FIRST_DAY + timedelta(days=1))),
)
def test_a_place_is_open_at_every_minute_of_what_fits(
    hours: tuple[OpeningHours, ...], closed: tuple[date, ...], length: int, day: date
) -> None:
    builder = PlanBuilder()
    museum = builder.venue("Museum", opening_hours=hours, closed_dates=closed)
    tour = builder.item("Tour", None, minutes=length, venue_id=museum.id)
    fit = fit_of(builder.plan(), tour.id)
    for minute in range(0, 24 * 60, STEP_MINUTES):
        expected = all(is_open(hours, closed, one) for one in minutes_from(day, minute, length))
        assert fit.fits_at(start_at(fit, day, minute)) == expected, minute
        assert (fit.reasons_at(start_at(fit, day, minute)) == ()) == expected, minute


def test_an_absence_that_ends_before_it_begins_is_none() -> None:
    builder = PlanBuilder()
    host = builder.person("Host")
    call = builder.item("Call", None, minutes=30)
    builder.attendance(call, host, Part.HOST)
    absence = Unavailability(
        id=UnavailabilityId(new_identifier()),
        person_id=host.id,
        first_day=FIRST_DAY,
        last_day=FIRST_DAY,
        starts=time(20),
        ends=time(10),
    )
    fit = fit_of(builder.plan().including([absence]), call.id)
    assert fit.reasons_at(start_at(fit, FIRST_DAY, 15 * 60)) == ()


@st.composite
def _absences(draw: st.DrawFn) -> Unavailability:
    first, last = sorted((draw(_DAYS), draw(_DAYS)))
    return Unavailability(
        id=UnavailabilityId(new_identifier()),
        first_day=first,
        last_day=last,
        starts=draw(st.none() | _CLOCKS),
        ends=draw(st.none() | _CLOCKS),
        reason=draw(st.sampled_from(("", "council"))),
    )


def is_away(absence: Unavailability, moment: datetime) -> bool:
    begins = datetime.combine(absence.first_day, absence.starts or time.min)
    ends = datetime.combine(absence.last_day + timedelta(days=1), time.min)
    if absence.ends is not None:
        ends = datetime.combine(absence.last_day, absence.ends)
    return begins <= moment < ends


@settings(max_examples=40, deadline=None)
@given(_absences(), st.booleans(), st.sampled_from((1, 40, 200)), st.sampled_from((FIRST_DAY, LAST_DAY)))
def test_nobody_and_no_place_is_taken_while_not_to_be_had(
    absence: Unavailability, of_place: bool, length: int, day: date
) -> None:
    builder = PlanBuilder(last_day=LAST_DAY + timedelta(days=1))
    host = builder.person("Host")
    house = builder.venue("House")
    hall = builder.venue("Hall", parent_id=house.id)
    call = builder.item("Call", None, minutes=length, venue_id=hall.id)
    builder.attendance(call, host, Part.HOST)
    plan = _with(builder.plan(), absence, PersonId(host.id), house.id if of_place else None)
    fit = fit_of(plan, call.id)
    for minute in range(0, 24 * 60, STEP_MINUTES):
        expected = not any(is_away(absence, one) for one in minutes_from(day, minute, length))
        assert fit.fits_at(start_at(fit, day, minute)) == expected, minute


def _with(plan: Plan, absence: Unavailability, person_id: PersonId, venue_id: VenueId | None) -> Plan:
    """The plan with the absence of the place, or else of the person."""
    return plan.including(
        [
            Unavailability(
                id=absence.id,
                person_id=None if venue_id else person_id,
                venue_id=venue_id,
                first_day=absence.first_day,
                last_day=absence.last_day,
                starts=absence.starts,
                ends=absence.ends,
                reason=absence.reason,
            )
        ]
    )
