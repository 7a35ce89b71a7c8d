"""Makes of a visit what an arrangement works on: its candidates with their hours, its days by tracks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, time, timedelta
from typing import NamedTuple

from models.identifiers import ItemId, TrackId
from models.item_time import Instant, instant_at
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import DelegationPresence, Importance, ItemStatus
from scheduling.arrange.hours import starts_for
from scheduling.arrange.model import LUNCHES, NOON_MEALS, STEP, Candidate, FixedStop, LaneDay, Model
from scheduling.arrange.scope import InScope
from scheduling.facts import GIVEN_UP, Facts
from scheduling.limits import Limits
from scheduling.moves import put_in_tray
from scheduling.occupancy import interval_of, zone_of
from scheduling.slots import Fit, Stretch, fit_of
from scheduling.surroundings import Surroundings

_A_DAY = timedelta(days=1)
_NIGHT_IS_OVER = time(4)
_HOUR = 60


def model_of(plan: Plan, scope: InScope, limits: Limits, surroundings: Surroundings) -> Model:
    """The model of a visit in which the items of the scope can be placed, and all others stay put."""
    moving = [item.id for item in (*scope.wanted, *scope.others) if item.day is not None]
    base = plan.with_edit(put_in_tray(plan, moving)) if moving else plan
    facts = Facts(base, limits, surroundings=surroundings)
    track_ids = _tracks_in_use(base, facts)
    lanes = _lanes(base, facts, track_ids)
    nights = _nights(base, limits)
    places = _Placing(plan, facts, track_ids, nights)
    wanted = [places.candidate(item, has_to_be=False) for item in scope.wanted]
    others = [places.candidate(item, has_to_be=True) for item in scope.others]
    model = Model(plan, facts, (), lanes)
    kept = _standing(model, others)
    if len(kept) < len(others):
        # What is at odds with its neighbours as it stands is left alone: it cannot be told where it may go.
        return model_of(plan, scope._replace(others=tuple(one.item for one in kept)), limits, surroundings)
    candidates = [*wanted, *others]
    return Model(plan, facts, candidates, lanes, _lunch_days(candidates, lanes))


class _Placing:
    """Works out where each item can be."""

    def __init__(
        self, plan: Plan, facts: Facts, track_ids: Sequence[TrackId], nights: dict[date, Stretch]
    ) -> None:
        self._plan = plan
        self._facts = facts
        self._track_ids = track_ids
        self._nights = nights

    def candidate(self, item: Item, *, has_to_be: bool) -> Candidate:
        """The item as it can be placed; `item` is as it stands in the plan."""
        limits = self._facts.limits
        fit = fit_of(self._facts.plan, item.id, facts=self._facts)
        when = interval_of(self._plan, item)
        now = None if when is None else when.begin
        stays_at = now
        if not has_to_be and now is not None and any(one.is_certain for one in fit.refusals_at(now)):
            stays_at = None
        return Candidate(
            item=item,
            minutes=fit.minutes,
            starts=tuple(self._starts(item, fit)),
            now=now,
            stays_at=stays_at,
            points=points_for(limits, item.importance),
            move_cost=0 if now is None else _cost_of_moving(limits, item.status),
            has_to_be=has_to_be,
            tracks=tracks_for(self._facts, item, self._track_ids),
        )

    def _starts(self, item: Item, fit: Fit) -> Iterator[Stretch]:
        """The instants on even minutes that the hours of its kind, the nights and everything else leave."""
        visit = self._plan.visit
        days = [
            visit.first_day + _A_DAY * number for number in range((visit.last_day - visit.first_day).days + 1)
        ]
        if item.day is not None and item.starts is None:
            days = [item.day]
        for day in days:
            if item.kind in LUNCHES and self._has_lunch(item, day):
                continue
            usual = starts_for(self._facts.limits, item, day, fit.minutes, fit.zone)
            rested = self._nights.get(day)
            if not usual:
                continue
            first, last = usual[0], usual[-1]
            if rested is not None:
                first = max(first, rested.begin)
                last = min(last, rested.end - fit.minutes)
            for one in fit.stretches:
                begin = max(first, one.begin)
                begin += -begin % STEP
                end = min(last, one.end - 1)
                if begin <= end:
                    yield Stretch(Instant(begin), Instant(end + 1))

    def _has_lunch(self, item: Item, day: date) -> bool:
        """Whether somebody who is to come to a lunch has one on that day already."""
        here = set(tracks_for(self._facts, item, self._track_ids))
        return any(
            other.kind in LUNCHES and here & set(tracks_for(self._facts, other, self._track_ids))
            for other in self._facts.items_of_day(day)
        )


def points_for(limits: Limits, importance: Importance) -> int:
    """What an item counts where it is placed."""
    match importance:
        case Importance.MUST:
            return limits.worth_of_must
        case Importance.HIGH:
            return limits.worth_of_high
        case Importance.LOW:
            return limits.worth_of_low
        case _:
            return limits.worth_of_normal


def tracks_for(facts: Facts, item: Item, track_ids: Sequence[TrackId]) -> tuple[int, ...]:
    """Which tracks of the visit an item takes up; none where it is about listed people alone."""
    if item.delegation_presence is DelegationPresence.LISTED_ONLY:
        return ()
    if not track_ids:
        return (0,)
    on = facts.tracks(item.id)
    here = tuple(number for number, track_id in enumerate(track_ids) if track_id in on)
    return here or tuple(range(len(track_ids)))


def _cost_of_moving(limits: Limits, status: ItemStatus) -> int:
    if status is ItemStatus.CONFIRMED:
        return limits.cost_of_moving_confirmed
    return limits.cost_of_moving_requested if status is ItemStatus.REQUESTED else limits.cost_of_moving


def _tracks_in_use(plan: Plan, facts: Facts) -> tuple[TrackId, ...]:
    """The tracks that somebody follows and something is on; none where one lane serves for all."""
    followed = {link.track_id for link in plan.member_tracks}
    on = {
        track_id for item in plan.items for track_id in facts.tracks(item.id) if item.status not in GIVEN_UP
    }
    used = tuple(track.id for track in plan.tracks if track.id in followed and track.id in on)
    return used if len(used) > 1 or (used and len(plan.tracks) > 1) else ()


def _lanes(plan: Plan, facts: Facts, track_ids: Sequence[TrackId]) -> list[LaneDay]:
    visit, limits, zone = plan.visit, facts.limits, plan.visit.home_zone
    lanes = []
    for number in range((visit.last_day - visit.first_day).days + 1):
        day = visit.first_day + _A_DAY * number
        for track in range(max(1, len(track_ids))):
            fixed = _fixed(plan, facts, track_ids, day, track)
            lunch = Stretch(
                instant_at(day, limits.lunch_from, zone), instant_at(day, limits.lunch_until, zone)
            )
            has_meal = any(
                one.item.kind in NOON_MEALS and one.begin < lunch.end and lunch.begin < one.end
                for one in fixed
            )
            minutes = 0 if has_meal else limits.meal_break_minutes
            midnight = instant_at(day, time.min, zone)
            lanes.append(LaneDay(day, track, midnight, fixed, minutes, lunch.begin, lunch.end))
    return lanes


def _fixed(
    plan: Plan, facts: Facts, track_ids: Sequence[TrackId], day: date, track: int
) -> tuple[FixedStop, ...]:
    """What stays put on a day of a track, as far as nobody has to be at two of them at once."""
    found = []
    for item in facts.items_of_day(day):
        booking = facts.bookings.get(item.id)
        if booking is None or item.day != day or item.delegation_presence is not DelegationPresence.REQUIRED:
            continue
        planned = booking.planned
        lasts = planned.end - planned.begin
        if planned.minutes == lasts < 12 * _HOUR and track in tracks_for(facts, item, track_ids):
            found.append(FixedStop(item, planned.begin, planned.end))
    chain: list[FixedStop] = []
    for one in sorted(found, key=lambda one: (one.begin, one.end, one.item.id)):
        if not chain or chain[-1].end <= one.begin:
            chain.append(one)
    return tuple(chain)


def _nights(plan: Plan, limits: Limits) -> dict[date, Stretch]:
    """Of each day the stretch that leaves a night before and after it, as far as other days are fixed."""
    begins: dict[date, int] = {}
    ends: dict[date, int] = {}
    for item in plan.items:
        when = interval_of(plan, item)
        if item.day is None or when is None or item.status in GIVEN_UP:
            continue
        if item.delegation_presence is DelegationPresence.LISTED_ONLY:
            continue
        border = instant_at(item.day, _NIGHT_IS_OVER, zone_of(plan, item))
        day = item.day if when.begin >= border else item.day - _A_DAY
        begins[day] = min(begins.get(day, when.begin), when.begin)
        ends[day] = max(ends.get(day, when.end), when.end)
    visit, zone = plan.visit, plan.visit.home_zone
    night = limits.night_hours * _HOUR
    nights = {}
    for number in range((visit.last_day - visit.first_day).days + 1):
        day = visit.first_day + _A_DAY * number
        first = instant_at(day, time.min, zone)
        last = instant_at(day + _A_DAY * 2, time.min, zone)
        before, after = ends.get(day - _A_DAY), begins.get(day + _A_DAY)
        if before is not None:
            first = Instant(max(first, before + night))
        # Whoever begins early on the day after goes to bed in time; the usual morning counts as well.
        morning = instant_at(day + _A_DAY, limits.arrange_from, zone)
        last = Instant(min(last, (morning if after is None else min(morning, after)) - night))
        nights[day] = Stretch(first, last)
    return nights


class _Standing(NamedTuple):
    begin: int
    end: int
    candidate: Candidate | None


def _standing(model: Model, others: Sequence[Candidate]) -> list[Candidate]:
    """Those that can all stay where they are together, with what is fixed."""
    kept = {one.id: one for one in others}
    for lane in model.lanes:
        here = [_Standing(one.begin, one.end, None) for one in lane.fixed]
        for other in others:
            if lane.track in other.tracks and other.item.day == lane.day and other.stays_at is not None:
                here.append(_Standing(other.stays_at, other.stays_at + other.minutes, other))
        # What is fixed goes first, so that it is never the one that gives way.
        here.sort(key=lambda one: (one.candidate is not None, one.begin))
        taken: list[_Standing] = []
        for one in here:
            if all(one.end <= before.begin or before.end <= one.begin for before in taken):
                taken.append(one)
            elif one.candidate is not None:
                kept.pop(one.candidate.id, None)
    return list(kept.values())


def _lunch_days(candidates: Sequence[Candidate], lanes: Sequence[LaneDay]) -> dict[ItemId, date]:
    """On which day the solver has each lunch: on one of its own that has none yet, while there are such days.

    A lunch that moves keeps its day: that would go without one.
    """
    moving = {one.item.day for one in candidates if one.item.kind in NOON_MEALS and one.item.starts}
    hungry = [lane.day for lane in lanes if lane.lunch_minutes and lane.track == 0 and lane.day not in moving]
    days: dict[ItemId, date] = {}
    for one in candidates:
        if one.item.kind in NOON_MEALS and one.item.starts and one.item.day is not None:
            days[one.id] = one.item.day
        elif one.item.kind in LUNCHES:
            open_on = {_day_of(stretch, lanes) for stretch in one.starts}
            day = next((day for day in hungry if day in open_on), None)
            if day is not None:
                days[one.id] = day
                hungry.remove(day)
    return days


def _day_of(stretch: Stretch, lanes: Sequence[LaneDay]) -> date | None:
    return next((lane.day for lane in reversed(lanes) if lane.midnight <= stretch.begin), None)
