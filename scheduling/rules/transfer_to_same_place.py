"""A transfer leads to another place.

Looked at is what those of the delegation who have to be at a transfer attend right before it and right after
it, on the same day: where that is in one and the same place for all of them, and the transfer names no other,
nobody needs to be driven. Where anybody comes from elsewhere or goes elsewhere, or where it is not known,
nothing is said; nor of transfers that are declined or cancelled.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.identifiers import ItemId
from models.messages import N_
from models.records.items import Attendance, Item, ItemTrack
from models.records.places import Venue
from models.records.visits import Member, MemberTrack, Visit
from models.vocabulary import ItemKind
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.naming import day_of, hours_of, place_name, title_of
from scheduling.occupancy import Attendee
from scheduling.rule import Fault, Rule, Scope

SAME_PLACE = Fault(
    "transfer-to-same-place",
    Severity.WARNING,
    N_(
        "“{title}” ({hours}) on {day} leads nowhere: “{before}” right before it and “{after}” right after it "
        "are both in {place}."
    ),
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each transfer from a place to itself."""
    of_kind = facts.plan.items.where("kind", ItemKind.TRANSFER)
    transfers = [item.id for item in of_kind if item.id in facts.bookings]
    if not transfers:
        return
    in_order = sorted(facts.bookings, key=lambda item_id: (facts.bookings[item_id].planned.begin, item_id))
    for transfer_id in transfers:
        around = _around(facts, in_order, transfer_id)
        if around is not None:
            yield from _from_place_to_itself(facts, transfer_id, *around)


def _from_place_to_itself(
    facts: Facts, transfer_id: ItemId, before_id: ItemId, after_id: ItemId
) -> Iterator[Conflict]:
    before, transfer, after = (facts.plan.items[one] for one in (before_id, transfer_id, after_id))
    place = facts.plan.venues.get(before.venue_id)
    if place is None or place.id != after.venue_id or transfer.venue_id not in (None, place.id):
        return
    item_ids = (before_id, transfer_id, after_id)
    yield SAME_PLACE.at(
        item_ids,
        (*item_ids, place.id),
        title=title_of(transfer),
        hours=hours_of(facts.plan, transfer),
        day=day_of(transfer),
        before=title_of(before),
        after=title_of(after),
        place=place_name(place),
    )


def _around(facts: Facts, in_order: Sequence[ItemId], transfer_id: ItemId) -> tuple[ItemId, ItemId] | None:
    """The items right before and right after; None unless all come from one place and go to one."""
    booked = facts.booked(transfer_id)
    people = {who for who, presence in booked.items() if presence.required and presence.member_id is not None}
    number = in_order.index(transfer_id)
    before = _next_of_each(facts, reversed(in_order[:number]), people)
    after = _next_of_each(facts, in_order[number + 1 :], people)
    if not people or any(None in found.values() for found in (before, after)):
        return None
    places = [{facts.plan.items[one].venue_id for one in found.values() if one} for found in (before, after)]
    if any(len(found) != 1 for found in places) or not _touches(facts, transfer_id, before, after):
        return None
    first, second = (min(one for one in found.values() if one) for found in (before, after))
    return first, second


def _next_of_each(
    facts: Facts, item_ids: Sequence[ItemId] | Iterator[ItemId], people: set[Attendee]
) -> dict[Attendee, ItemId | None]:
    """What each of them attends first of these; None where there is nothing."""
    found: dict[Attendee, ItemId | None] = dict.fromkeys(people)
    waiting = set(people)
    for item_id in item_ids:
        if not waiting:
            break
        for who in waiting & facts.booked(item_id).keys():
            found[who] = item_id
        waiting -= facts.booked(item_id).keys()
    return found


def _touches(
    facts: Facts,
    transfer_id: ItemId,
    before: dict[Attendee, ItemId | None],
    after: dict[Attendee, ItemId | None],
) -> bool:
    """Whether neither a night nor a journey lies between the transfer and the others; nor do they overlap.

    An end that is only assumed makes nothing overlap: what begins after it comes after it.
    """
    items, day = facts.plan.items, facts.plan.items[transfer_id].day
    earlier = [items[one] for one in before.values() if one]
    later = [items[one] for one in after.values() if one]
    begin, end = facts.bookings[transfer_id].planned.begin, _end_given(facts, transfer_id)
    return (
        all((one.end_day or one.day) == day and one.kind is not ItemKind.DEPARTURE for one in earlier)
        and all(one.day == day and one.kind is not ItemKind.ARRIVAL for one in later)
        and all(_end_given(facts, one.id) <= begin for one in earlier)
        and all(facts.bookings[one.id].planned.begin >= end for one in later)
    )


def _end_given(facts: Facts, item_id: ItemId) -> int:
    """When the item is over, as far as somebody has said so."""
    booking = facts.bookings[item_id]
    return booking.planned.begin if booking.length_is_assumed else booking.planned.end


RULE = Rule(
    faults=(SAME_PLACE,),
    source=N_("Seen in published programmes."),
    woken_by=frozenset({Visit, Venue, Member, MemberTrack, Item, ItemTrack, Attendance}),
    find=find,
    scope=Scope.WHOLE,
)
