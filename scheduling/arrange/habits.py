"""What an arrangement keeps to beside what stands against an hour, as a careful officer would.

Time is left for ways that nobody knows, what is planned for a day stays on it, and no hour is taken that
brings a conflict which another hour could mend: no time for lunch or for the night, a day that is too long.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import time, timedelta

from models.edits import edit, replaced
from models.identifiers import ItemId
from models.item_time import Instant, instant_at, wall_clock
from models.messages import N_, Message
from models.plan import Plan
from scheduling.arrange.proposal import put_at
from scheduling.check import Examination, examine
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.faults import worsened
from scheduling.limits import Limits
from scheduling.moves import put_in_tray
from scheduling.remedies.free_times import CODES
from scheduling.slots import STEP_MINUTES, Fit, fit_of, fit_with
from scheduling.starts import Refusal
from scheduling.surroundings import Surroundings

_TRIED = Message("")
"""What is only tried has no name."""


def usual_fit(facts: Facts, item_id: ItemId) -> Fit:
    """Where an item fits, with time for unknown ways, and on the day for which it is planned, if any."""
    limits, item = facts.limits, facts.plan.items[item_id]
    unknown_way = limits.arrange_unknown_way
    if unknown_way:
        unknown_way += limits.travel_buffer_minutes
    fit = fit_of(facts.plan, item_id, facts=facts, unknown_way=unknown_way)
    if item.day is None or item.starts is not None:
        return fit
    begin = instant_at(item.day, time.min, fit.zone)
    over = instant_at(item.day + timedelta(days=1), time.min, fit.zone)
    reason = Message.of(N_("It is planned for {day}."), day=item.day)
    others = (Refusal(fit.bounds.begin, begin, reason, False), Refusal(over, fit.bounds.end, reason, False))
    return fit_with(fit, (one for one in others if one.begin < one.end))


def fit_by_the_rules(
    plan: Plan, fit: Fit, starts: Iterable[Instant], limits: Limits, surroundings: Surroundings
) -> Fit:
    """The fit without those of its free starts at which the item would bring a conflict.

    As soon as one of them brings none those after it are not looked at any more: the item fits.
    """
    item_id = fit.item_id
    base = plan if plan.items[item_id].day is None else plan.with_edit(put_in_tray(plan, [item_id]))
    known = examine(base, limits, surroundings)
    refusals = []
    for start in starts:
        clock = wall_clock(start, fit.zone)
        # Its own time counts, not that of the tray: what takes place "about" an hour goes on doing so.
        placed = put_at(plan.items[item_id], clock.date(), clock.time())
        tried = edit(_TRIED, replaced(base.items[item_id], placed))
        after = known.after(base.with_edit(tried), tried).conflicts
        conflict = next(brought(known, after, frozenset({item_id})), None)
        if conflict is None:
            break
        reason = _habit(conflict, limits)
        refusals.append(Refusal(start, Instant(start + STEP_MINUTES), reason, False, conflict.code))
    return fit_with(fit, refusals)


def brought(known: Examination, after: Iterable[Conflict], item_ids: frozenset[ItemId]) -> Iterator[Conflict]:
    """The conflicts about the items that are new, or graver than before, and that an hour can mend."""
    for conflict in worsened(known.conflicts, after):
        can_be_mended = conflict.code in CODES and conflict.severity is not Severity.HINT
        if can_be_mended and not item_ids.isdisjoint(conflict.item_ids):
            yield conflict


def _habit(conflict: Conflict, limits: Limits) -> Message:
    """What the conflict would break, said of every day; of others what they say themselves."""
    match conflict.code:
        case "no-meal-break":
            return Message.of(
                N_("{minutes} min are kept free for lunch between {starts} and {ends}."),
                minutes=limits.meal_break_minutes,
                starts=limits.lunch_from,
                ends=limits.lunch_until,
            )
        case "no-rest":
            return Message.of(N_("{hours} h are kept free for the night."), hours=limits.night_hours)
        case "day-too-long":
            return Message.of(
                N_("No day has more than {hours} h of programme."), hours=limits.longest_day_hours
            )
        case "heavy-first-day":
            return Message.of(
                N_("After a long journey the day has no more than {hours} h of programme."),
                hours=limits.first_day_hours,
            )
        case _:
            return conflict.message
