"""When an item can take place for everyone concerned, and for the other hours, why not.

What stands against an hour is worked out once (`hindrances`); what is left are the free stretches, and those
that only something unwise or uncertain stands against. All are instants at which the item may *start*; begins
are included, ends excluded.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from models.edits import Edit
from models.identifiers import ItemId
from models.item_time import Instant, instant_at, wall_clock
from models.messages import N_, Message
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import ItemKind
from scheduling.facts import Facts
from scheduling.hindrances import hindrances
from scheduling.limits import Limits, limits_of
from scheduling.moves import move_to
from scheduling.occupancy import interval_of, zone_of
from scheduling.starts import Question, Refusal, shape_of
from scheduling.surroundings import ALONE, Surroundings

STEP_MINUTES = 5
"""Free times are offered on such minutes."""

_DAY_MINUTES = 24 * 60
USUAL_HOURS: dict[ItemKind, tuple[time, time]] = {
    ItemKind.BREAKFAST: (time(7, 30), time(9)),
    ItemKind.LUNCH: (time(12), time(13, 30)),
    ItemKind.WORKING_MEAL: (time(12), time(13, 30)),
    ItemKind.DINNER: (time(18, 30), time(20)),
    ItemKind.RECEPTION: (time(18), time(20)),
    ItemKind.PERFORMANCE: (time(19), time(20, 30)),
    ItemKind.REST: (time(13), time(17)),
}
"""When meals, evenings and hours of rest usually begin."""
_WORKING_HOURS = (time(9), time(17))
"""When items of any other kind usually begin; published programmes put them there."""


class Stretch(NamedTuple):
    """The item can start at any minute from `begin` to before `end`."""

    begin: Instant
    end: Instant


class Slot(NamedTuple):
    """A time that is offered: the day and hour at which the item would start, and why it is offered here.

    `is_free` says that nothing stands against it; else `reason` is what does, and it is worth a question.
    """

    day: date
    starts: time
    reason: Message
    is_free: bool = True


class Fit(NamedTuple):
    """Where an item of `minutes` fits between the first and the last day of a visit, and where not.

    Asked are the starts of `bounds`. At `stretches` nothing stands against it, at `doubtful` only what is
    unwise or not certain.
    """

    item_id: ItemId
    minutes: int
    zone: str
    bounds: Stretch
    refusals: tuple[Refusal, ...]
    stretches: tuple[Stretch, ...]
    doubtful: tuple[Stretch, ...]

    def refusals_at(self, start: Instant) -> tuple[Refusal, ...]:
        """What stands against a start at this instant, what is certain first; each reason once."""
        return self.refusals_between(start, start)

    def refusals_between(self, first: Instant, last: Instant) -> tuple[Refusal, ...]:
        """What stands against some start from `first` to `last`, both included, in the same order."""
        found = [one for one in self.refusals if one.begin <= last and first < one.end]
        by_reason: dict[Message, Refusal] = {}
        for one in sorted(found, key=lambda one: not one.is_certain):
            by_reason.setdefault(one.reason, one)
        return tuple(by_reason.values())

    def reasons_at(self, start: Instant) -> tuple[Message, ...]:
        """What stands against a start at this instant, in sentences; nothing where it fits."""
        return tuple(one.reason for one in self.refusals_at(start))

    def fits_at(self, start: Instant) -> bool:
        """Whether nothing stands against a start at this instant."""
        return any(one.begin <= start < one.end for one in self.stretches)


def fit_of(
    plan: Plan,
    item_id: ItemId,
    limits: Limits | None = None,
    *,
    surroundings: Surroundings = ALONE,
    facts: Facts | None = None,
    unknown_way: int = 0,
) -> Fit:
    """Where the item fits, as long as it takes now, with all the others where they are.

    Where no limits are named it is those of the office and of the visit. `surroundings` say what other visits
    have booked. `facts` are those of the plan with limits and surroundings, where somebody has them already.
    For a way that nobody knows `unknown_way` minutes are left, if any.
    """
    item = plan.items[item_id]
    zone = zone_of(plan, item)
    if facts is None:
        facts = Facts(plan, limits_of(plan) if limits is None else limits, surroundings=surroundings)
    question = Question(facts, item, shape_of(plan, item, facts), zone, {}, unknown_way)
    return _fit(item_id, question.shape.minutes, zone, Stretch(*question.bounds), hindrances(question))


def fit_with(fit: Fit, refusals: Iterable[Refusal]) -> Fit:
    """The same with more that stands against it."""
    return _fit(fit.item_id, fit.minutes, fit.zone, fit.bounds, (*fit.refusals, *refusals))


def fit_together(fits: Sequence[tuple[Fit, int]]) -> Fit:
    """Where several items fit that keep their distance: the first as asked, each so many minutes after it."""
    (first, _), *_ = fits
    minutes = max(later + fit.minutes for fit, later in fits)
    over = first.bounds.end
    refusals = (
        # What rules out the last minutes of the visit rules out what comes after them as well.
        one._replace(
            begin=Instant(one.begin - later), end=over if one.end >= over else Instant(one.end - later)
        )
        for fit, later in fits
        for one in fit.refusals
    )
    return _fit(first.item_id, minutes, first.zone, first.bounds, refusals)


def _fit(item_id: ItemId, minutes: int, zone: str, bounds: Stretch, refusals: Iterable[Refusal]) -> Fit:
    in_order = tuple(sorted(refusals, key=lambda one: (one.begin, one.end, not one.is_certain)))
    free = _left(*bounds, in_order)
    possible = _left(*bounds, (one for one in in_order if one.is_certain))
    return Fit(item_id, minutes, zone, bounds, in_order, free, _without(possible, free))


def free_times(
    plan: Plan, item_id: ItemId, most: int = 6, fit: Fit | None = None, surroundings: Surroundings = ALONE
) -> tuple[Slot, ...]:
    """The best hours for the item, best first, each with the reason for its place; not the one it has.

    First at the hours that are usual for such an item, there nearest to where it is planned now, else as soon
    as possible. Of each free stretch of a day one is offered. Where there are not enough of them, hours
    follow, usual ones, that only something unwise or uncertain stands against.
    """
    fit = fit_of(plan, item_id, surroundings=surroundings) if fit is None else fit
    item = plan.items[item_id]
    rank = _Ranking(plan, item, fit.zone)
    now = rank.now if rank.now is not None and item.starts is not None else None
    free = _best(rank, fit, (one for one in fit.stretches if now is None or not one.begin <= now < one.end))
    if now is not None:
        around = [one for one in fit.stretches if one.begin <= now < one.end]
        free += _best(rank, fit, (part for one in around for part in _other_days(fit, one, now)))
        free.sort(key=rank.of)
    doubtful = _best(
        rank, fit, (one for one in fit.doubtful if now is None or not one.begin <= now < one.end)
    )
    offered = [_slot(rank, start) for start in free[:most]]
    usual = [start for start in doubtful if not rank.outside(start)]
    for start in usual[: most - len(offered)]:
        clock = wall_clock(start, fit.zone)
        offered.append(Slot(clock.date(), clock.time(), fit.reasons_at(start)[0], is_free=False))
    return tuple(offered)


def move_to_slot(plan: Plan, item_id: ItemId, slot: Slot) -> Edit:
    """Put the item there."""
    return move_to(plan, item_id, slot.day, slot.starts)


def start_at(fit: Fit, day: date, minute: int) -> Instant:
    """The instant at which clocks on the spot show a minute of a day, for asking a fit about it."""
    moment = datetime.combine(day, time.min) + timedelta(minutes=minute)
    return instant_at(moment.date(), moment.time(), fit.zone)


class _Ranking:
    """How good the starts of an item are, the smallest the best."""

    def __init__(self, plan: Plan, item: Item, zone: str) -> None:
        self.zone = zone
        self._usual = USUAL_HOURS.get(item.kind, _WORKING_HOURS)
        when = interval_of(plan, item)
        self.now: Instant | None = None if when is None else when.begin
        if self.now is None and item.day is not None:
            self.now = instant_at(item.day, self._usual[0], zone)

    def of(self, start: Instant) -> tuple[int, int, int]:
        """Minutes outside the usual hours, then how far from where it is planned, then the earliest.

        The same hour of another day is as near as can be on that day.
        """
        if self.now is None:
            return self.outside(start), 0, start
        clock, planned = wall_clock(start, self.zone), wall_clock(self.now, self.zone)
        days = abs((clock.date() - planned.date()).days)
        minutes = abs(clock.hour * 60 + clock.minute - planned.hour * 60 - planned.minute)
        return self.outside(start), days * _DAY_MINUTES + minutes, start

    def outside(self, start: Instant) -> int:
        """How many minutes a start lies before or after the hours that are usual for such an item."""
        clock = wall_clock(start, self.zone)
        earliest, latest = (one.hour * 60 + one.minute for one in self._usual)
        minute = clock.hour * 60 + clock.minute
        return max(0, earliest - minute, minute - latest)


def _left(first: Instant, last: Instant, refusals: Iterable[Refusal]) -> tuple[Stretch, ...]:
    """What remains between first and last; `refusals` come in order of their begin."""
    free = []
    begin = first
    for refusal in refusals:
        if refusal.begin > begin:
            free.append(Stretch(begin, min(refusal.begin, last)))
        begin = max(begin, refusal.end)
    if begin < last:
        free.append(Stretch(begin, last))
    return tuple(one for one in free if one.begin < one.end)


def _without(stretches: Iterable[Stretch], taken: Collection[Stretch]) -> tuple[Stretch, ...]:
    """What remains of stretches without others; both come in order."""
    left = []
    for begin, end in stretches:
        for one in taken:
            if one.begin < end and begin < one.end:
                if begin < one.begin:
                    left.append(Stretch(begin, one.begin))
                begin = max(begin, one.end)
        if begin < end:
            left.append(Stretch(begin, end))
    return tuple(left)


def _best(rank: _Ranking, fit: Fit, stretches: Iterable[Stretch]) -> list[Instant]:
    """The best start of each stretch of each day, best first."""
    days = (day for one in stretches for day in _by_day(fit, one))
    found = (min(_candidates(fit, day), key=rank.of, default=None) for day in days)
    return sorted((one for one in found if one is not None), key=rank.of)


def _by_day(fit: Fit, stretch: Stretch) -> Iterator[Stretch]:
    """A stretch cut at each midnight, so that a free day is offered though the night before is free too."""
    begin = stretch.begin
    while begin < stretch.end:
        day = wall_clock(begin, fit.zone).date()
        midnight = instant_at(day + timedelta(days=1), time.min, fit.zone)
        end = min(stretch.end, midnight) if midnight > begin else stretch.end
        yield Stretch(begin, end)
        begin = end


def _other_days(fit: Fit, stretch: Stretch, now: Instant) -> Iterator[Stretch]:
    """What a stretch has of other days than that of an instant."""
    return (one for one in _by_day(fit, stretch) if not one.begin <= now < one.end)


def _candidates(fit: Fit, stretch: Stretch) -> Iterator[Instant]:
    """Starts of a stretch on even minutes, by the clock on the spot; its first minute where there is none."""
    clock = wall_clock(stretch.begin, fit.zone)
    first = stretch.begin + (-(clock.hour * 60 + clock.minute)) % STEP_MINUTES
    starts = range(first, stretch.end, STEP_MINUTES)
    yield from (Instant(start) for start in starts) if starts else iter([stretch.begin])


def _slot(rank: _Ranking, start: Instant) -> Slot:
    clock = wall_clock(start, rank.zone)
    if rank.outside(start):
        reason = Message.of(N_("It fits, though at an unusual hour."))
    elif rank.now is not None and abs(start - rank.now) < _DAY_MINUTES // 2:
        reason = Message.of(N_("Near to where it is planned."))
    else:
        reason = Message.of(N_("At the usual hours for it."))
    return Slot(clock.date(), clock.time(), reason)
