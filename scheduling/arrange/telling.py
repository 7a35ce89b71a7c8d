"""Tells the facts that rule an item out, day by day, in the words of an officer.

What holds on every day is told once; of a day only what it needs. Other items that follow each other without
an hour between them that would do are told in one breath, and days of which the same is told as one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, time, timedelta
from typing import NamedTuple

from models.identifiers import ItemId
from models.item_time import Instant, instant_at, wall_clock
from models.messages import N_, DayFact, Fact, Message, Sayable
from models.records.items import Item
from scheduling.arrange.covering import without_needless
from scheduling.arrange.groups import Groups
from scheduling.arrange.hours import FOLLOWS_JOURNEYS, hours_for
from scheduling.arrange.obstacles import Obstacle, Sort, bits_of, days_of_visit, stretches_of
from scheduling.facts import Facts
from scheduling.naming import hours_of, title_of
from scheduling.slots import Fit
from scheduling.starts import Refusal

WITHOUT_DAY = {
    "{place} is closed on {day}.": N_("{place} is closed."),
    "{place} is open {hours} on {day}.": N_("{place} is open {hours}."),
    "{organisation} does not work on {day}.": N_("{organisation} does not work."),
    "{organisation} works {hours} on {day}.": N_("{organisation} works {hours}."),
    "Offices there are closed for the weekend on {day}.": N_("Offices there are closed for the weekend."),
    "{day} is a public holiday there: {holiday}.": N_("It is a public holiday there: {holiday}."),
    "The Friday prayer begins about {midday} on {day}.": N_("The Friday prayer begins about {midday}."),
    "It is Ramadan: on {day} the fast is broken about {sunset}.": N_(
        "It is Ramadan: the fast is broken about {sunset}."
    ),
    "Not there before {time} on {day}: {people}.": N_("Not there before {time}: {people}."),
    "Gone from {time} on {day}: {people}.": N_("Gone from {time}: {people}."),
    "It is to come after “{title}” ({hours}) on {day}.": N_("It is to come after “{title}” ({hours})."),
    "“{title}” ({hours}) on {day} is to come after it.": N_("“{title}” ({hours}) is to come after it."),
}
"""Sentences about a day that can do without its name where it stands above them."""


class Told(NamedTuple):
    """Why it does not fit on some days, in sentences; `days` is empty for what holds on every day."""

    days: tuple[date, ...]
    sentences: tuple[Message, ...]


class _Run(NamedTuple):
    """Other items that keep the same people busy one after the other, and the starts that they rule out."""

    items: tuple[Item, ...]
    people: Fact
    begin: int
    end: int
    refusals: tuple[Refusal, ...]


def told_day_by_day(facts: Facts, fit: Fit, starts: range, obstacles: Sequence[Obstacle]) -> tuple[Told, ...]:
    """The obstacles, which rule out all of the starts, in sentences."""
    teller = _Teller(facts, fit)
    days = days_of_visit(facts.plan)
    everywhere = tuple(one for one in obstacles if _holds_everywhere(one, starts, obstacles))
    open_still = (1 << len(starts)) - 1
    for one in everywhere:
        open_still &= ~one.starts
    general = [sentence for one in everywhere for sentence in teller.general(one)]
    by_day = []
    for day in days:
        begin, over = (instant_at(one, time.min, fit.zone) for one in (day, day + timedelta(days=1)))
        asked = bits_of(starts, [(begin, over)]) & open_still
        sentences = teller.of_day(day, starts, asked, obstacles)
        if sentences:
            by_day.append(Told((day,), sentences))
    length = Message.of(N_("It takes {minutes} min."), minutes=fit.minutes)
    return Told((), (length, *general)), *_together(by_day)


def _holds_everywhere(obstacle: Obstacle, starts: range, obstacles: Sequence[Obstacle]) -> bool:
    """Whether it is told once: the hours of an arrangement, and what rules out all that they leave."""
    if obstacle.sort is Sort.HOURS:
        return True
    hours = [one.starts for one in obstacles if one.sort is Sort.HOURS]
    left = (1 << len(starts)) - 1 & ~(hours[0] if hours else 0)
    return not left & ~obstacle.starts


def _together(by_day: Sequence[Told]) -> Iterator[Told]:
    """Days of which the same is told as one."""
    days: dict[tuple[Message, ...], list[date]] = {}
    for told in by_day:
        days.setdefault(told.sentences, []).extend(told.days)
    for sentences, those in days.items():
        yield Told(tuple(those), sentences)


class _Teller:
    """Puts the obstacles of one item into words."""

    def __init__(self, facts: Facts, fit: Fit) -> None:
        self._facts = facts
        self._fit = fit
        self._groups = Groups(facts)

    def general(self, obstacle: Obstacle) -> tuple[Message, ...]:
        """What holds on every day."""
        if obstacle.sort is not Sort.HOURS:
            return tuple(self._groups.briefly(reason) for reason in _reasons(obstacle.refusals))
        plan = self._facts.plan
        if plan.items[self._fit.item_id].kind in FOLLOWS_JOURNEYS:
            said = N_("“Arrange” gives it no hour: that follows from a journey. Put it on its day by hand.")
            return (Message.of(said),)
        hours = hours_for(self._facts.limits, plan.items[self._fit.item_id], plan.visit.first_day)
        first, over = (moment.time() for moment in hours)
        return (Message.of(N_("“Arrange” puts it between {starts} and {ends}."), starts=first, ends=over),)

    def of_day(
        self, day: date, starts: range, asked: int, obstacles: Sequence[Obstacle]
    ) -> tuple[Message, ...]:
        """What rules out the starts of a day that are asked for, no more than is needed."""
        if not asked:
            return ()
        sets = [one.starts for one in obstacles]
        there = [number for number, one in enumerate(sets) if one & asked]
        needed = [obstacles[number] for number in without_needless(there, sets, [1] * len(sets), asked)]
        begin, over = starts[_first(asked)], starts[asked.bit_length() - 1] + 1
        runs: list[_Run] = []
        told: list[Message] = []
        for one in needed:
            refusals = tuple(one for one in one.refusals if one.begin < over and begin < one.end)
            run = self._run_of(one, refusals)
            if run is None:
                told += (_without_day(reason, day) for reason in _reasons(refusals))
            else:
                runs.append(run)
        for run in _joined(runs, starts):
            told += self._busy(run, starts)
        return tuple(dict.fromkeys(self._groups.briefly(one) for one in told))

    def _run_of(self, obstacle: Obstacle, refusals: tuple[Refusal, ...]) -> _Run | None:
        """The item in the way, if it keeps people busy in one stretch."""
        people = [one.reason.fact("people") for one in refusals if one.code == "person-double-booked"]
        stretches = stretches_of(refusals)
        if obstacle.sort is not Sort.ITEM or not people or people[0] is None or len(stretches) != 1:
            return None
        ((first, last),) = stretches
        item = self._facts.plan.items[ItemId(obstacle.about)]
        return _Run((item,), people[0], first, last, refusals)

    def _busy(self, run: _Run, starts: range) -> tuple[Message, ...]:
        """From when to when there is no time for it, where that is more than the hours of one other item."""
        has_ways = any(one.code == "travel-too-short" for one in run.refusals)
        if len(run.items) == 1 and not has_ways:
            return _reasons(run.refusals)
        clocks: dict[str, Sayable] = {
            "starts": self._clock(_even(run.begin - 1, starts, up=False) + self._fit.minutes),
            "ends": self._clock(_even(run.end, starts, up=True)),
        }
        plan = self._facts.plan
        if len(run.items) == 1:
            (item,) = run.items
            sentence = N_("“{title}” ({hours}) with its ways takes from {starts} to {ends}: {people}.")
            told = {"title": title_of(item), "hours": hours_of(plan, item)}
            return (Message.of(sentence, people=run.people, **told, **clocks),)
        items = tuple(
            Message.of(N_("“{title}” ({hours})"), title=title_of(item), hours=hours_of(plan, item))
            for item in run.items
        )
        sentence = (
            N_("From {starts} to {ends} too little time is left beside {items} and the ways: {people}.")
            if has_ways
            else N_("From {starts} to {ends} too little time is left beside {items}: {people}.")
        )
        return (Message.of(sentence, items=items, people=run.people, **clocks),)

    def _clock(self, instant: int) -> time:
        return wall_clock(Instant(instant), self._fit.zone).time()


def _joined(runs: Sequence[_Run], starts: range) -> Iterator[_Run]:
    """Runs of the same people between which there is no start, as one."""
    joined: list[_Run] = []
    for run in sorted(runs, key=lambda one: (one.begin, one.end)):
        for number, one in enumerate(joined):
            if one.people == run.people and not bits_of(starts, [(one.end, run.begin)]):
                joined[number] = _Run(
                    (*one.items, *run.items),
                    one.people,
                    one.begin,
                    max(one.end, run.end),
                    (*one.refusals, *run.refusals),
                )
                break
        else:
            joined.append(run)
    yield from joined


def _even(instant: int, starts: range, *, up: bool) -> int:
    """The nearest of the starts, which are on even minutes, from an instant on or up to it."""
    past = (instant - starts.start) % starts.step
    return instant + (-past % starts.step if up else -past)


def _reasons(refusals: Sequence[Refusal]) -> tuple[Message, ...]:
    """What they say, each once, what is certain first."""
    return tuple(dict.fromkeys(one.reason for one in sorted(refusals, key=lambda one: not one.is_certain)))


def _without_day(reason: Message, day: date) -> Message:
    """The sentence without the day under which it stands."""
    shorter = WITHOUT_DAY.get(reason.msgid)
    if shorter is None or reason.fact("day") != DayFact(day):
        return reason
    return Message(shorter, tuple(fact for fact in reason.facts if fact[0] != "day"))


def _first(bits: int) -> int:
    return (bits & -bits).bit_length() - 1
