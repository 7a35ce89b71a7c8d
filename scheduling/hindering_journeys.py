"""When somebody is not in the place of the visit: before arriving, after leaving, and on a journey between.

Journeys count for those who travel on them, and so do items that stand for an arrival or a departure. Whoever
has several comes with the first and leaves with the last; of whom nothing is known, nothing is held against.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from models.item_time import Instant, wall_clock
from models.messages import N_, Message, Sayable
from models.vocabulary import ItemKind, LegDirection
from scheduling.journeys import arrival_of, departure_of, travels
from scheduling.naming import leg_name
from scheduling.occupancy import Attendee
from scheduling.starts import Question, Refusal, refused, too_near
from scheduling.timeline import Span


def away(question: Question) -> Iterator[Refusal]:
    """Starts at which somebody of the delegation who has to be there has not arrived, or has left."""
    if question.item.kind in (ItemKind.ARRIVAL, ItemKind.DEPARTURE):
        return
    first, last = question.bounds
    came = _moments(question, LegDirection.ARRIVAL, ItemKind.ARRIVAL, min)
    for moment, people in _together(came).items():
        reason = _told(N_("Not there before {time} on {day}: {people}."), question, moment, people)
        yield Refusal(first, moment, reason, code="before-arrival")
    left = _moments(question, LegDirection.DEPARTURE, ItemKind.DEPARTURE, max)
    for moment, people in _together(left).items():
        reason = _told(N_("Gone from {time} on {day}: {people}."), question, moment, people)
        begin = Instant(moment - question.shape.minutes + 1)
        yield Refusal(begin, last, reason, code="after-departure")
    yield from _on_journeys(question)


def _needed(question: Question) -> dict[Attendee, str]:
    """The members of the delegation who have to be there."""
    booked = question.facts.booked(question.item.id)
    return {who: one.member_id for who, one in booked.items() if one.required and one.member_id is not None}


def _moments(
    question: Question,
    direction: LegDirection,
    kind: ItemKind,
    choose: Callable[[Instant, Instant], Instant],
) -> dict[Attendee, Instant]:
    """When each of those who have to be there comes, or is gone."""
    facts, plan, needed = question.facts, question.plan, _needed(question)
    found: dict[Attendee, Instant] = {}
    for leg in plan.legs:
        moment = arrival_of(plan, leg) if direction is LegDirection.ARRIVAL else departure_of(plan, leg)
        if leg.direction is direction and moment is not None:
            for who, member_id in needed.items():
                member = plan.members.get(member_id)
                if member is not None and travels(plan, leg, member):
                    found[who] = choose(found.get(who, moment), moment)
    for item_id, booking in facts.bookings.items():
        if plan.items[item_id].kind is kind and item_id != question.item.id:
            planned = booking.planned
            moment = Instant(planned.begin if kind is ItemKind.ARRIVAL else planned.end)
            for who in facts.booked(item_id).keys() & needed.keys():
                found[who] = choose(found.get(who, moment), moment)
    return found


def _on_journeys(question: Question) -> Iterator[Refusal]:
    """Starts at which somebody who has to be there sits in an aeroplane or a train."""
    plan, needed = question.plan, _needed(question)
    for leg in plan.legs:
        departs, arrives = departure_of(plan, leg), arrival_of(plan, leg)
        if departs is None or arrives is None or arrives <= departs:
            continue
        members = {who: plan.members.get(member_id) for who, member_id in needed.items()}
        people = [who for who, one in members.items() if one is not None and travels(plan, leg, one)]
        if people:
            reason = Message.of(
                N_("On the way then, with {journey}: {people}."),
                journey=leg_name(leg),
                people=question.facts.names_of(people),
            )
            starts = too_near(question.shape.planned, Span(departs, arrives, arrives - departs))
            yield refused(starts, reason, "", is_certain=True, about=leg.id)


def _together(moments: Mapping[Attendee, Instant]) -> dict[Instant, set[Attendee]]:
    """Those who come or go at the same moment, named in one breath."""
    together: dict[Instant, set[Attendee]] = {}
    for who, moment in moments.items():
        together.setdefault(moment, set()).add(who)
    return together


def _told(sentence: str, question: Question, moment: Instant, people: set[Attendee]) -> Message:
    clock = wall_clock(moment, question.zone)
    facts: dict[str, Sayable] = {"time": clock.time(), "day": clock.date()}
    return Message.of(sentence, people=question.facts.names_of(people), **facts)
