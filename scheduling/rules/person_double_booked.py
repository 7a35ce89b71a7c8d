"""Nobody can be in two items at once, guest or host.

That holds for everybody who has a part in an item: members, hosts, principals, interpreters, signatories,
speakers, witnesses, greeters and escorts.

Two items never clash as such; parallel tracks and rooms are normal. They clash by the people who are in both,
and these are named, once for each pair of items. Touching ends do not clash. Declined and cancelled items,
those without an hour and those that wait take up nobody; ideas do. Who only answers for an item from the desk
is not taken up by it.

It is an error where the hours are given and the people have to be at both. It is a warning

- where they may stay away from one of them;
- where only an assumed end makes the two overlap, or an hour that is still to be decided, or one that is
  "about 10:30" and could give way by a few minutes;
- where they are counted in both only because they follow no track of their own.

What other visits of the database have booked of these people counts as well, and is named as another visit's.
What is at one place from the same minute to the same minute is one event that both visits have.

Where an item without an end is followed by the next one after half its usual length or more, as printed
programmes do all the time, that is no more than a hint.

An item "between 14:00 and 15:00" clashes with another one only where neither order leaves it its length in
that window.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from models.identifiers import ItemId
from models.messages import N_, Sayable
from models.records.items import Attendance, Item, ItemTrack
from models.records.people import Person
from models.records.visits import Member, MemberTrack, Visit
from scheduling.certain_times import Times
from scheduling.clashes_elsewhere import clashes_elsewhere, told_of
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.naming import day_of, title_of
from scheduling.occupancy import Attendee
from scheduling.rule import Fault, Rule
from scheduling.timeline import collide

_CODE = "person-double-booked"

CERTAIN = Fault(
    _CODE,
    Severity.ERROR,
    N_("“{first}” ({first_hours}) and “{second}” ({second_hours}) overlap on {day}, and both need {people}."),
)
_ASSUMED = N_(
    "“{first}” ({first_hours}) and “{second}” ({second_hours}) overlap on {day} if “{assumed}” takes the "
    "usual {minutes} min, and both need {people}."
)
ASSUMED = Fault(_CODE, Severity.WARNING, _ASSUMED)
SHORTENED = Fault(_CODE, Severity.HINT, _ASSUMED)
UNSETTLED = Fault(
    _CODE,
    Severity.WARNING,
    N_(
        "“{first}” ({first_hours}) and “{second}” ({second_hours}) overlap on {day} unless their hours give "
        "way, and both need {people}."
    ),
)
OPTIONAL = Fault(
    _CODE,
    Severity.WARNING,
    N_(
        "“{first}” ({first_hours}) and “{second}” ({second_hours}) overlap on {day}. Both are for {people}, "
        "who may stay away from one of them."
    ),
)
WITHOUT_TRACK = Fault(
    _CODE,
    Severity.WARNING,
    N_(
        "“{first}” ({first_hours}) and “{second}” ({second_hours}) overlap on {day} on different tracks. "
        "Counted in both, because they follow no track of their own: {people}."
    ),
)


ELSEWHERE = Fault(
    _CODE,
    Severity.ERROR,
    N_(
        "“{title}” ({hours}) on {day} needs {people}, and so does “{other}” ({other_starts}–{other_ends}) of "
        "another visit, “{visit}”."
    ),
    "elsewhere",
)
PERHAPS_ELSEWHERE = Fault(
    _CODE,
    Severity.WARNING,
    N_(
        "“{title}” ({hours}) on {day} needs {people}, and so does “{other}” ({other_starts}–{other_ends}) of "
        "another visit, “{visit}”, unless hours give way or they may stay away from one of the two."
    ),
    "elsewhere",
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each two items that overlap and share people: the gravest, and whom it binds."""
    for first, second in facts.collisions:
        at_first, at_second = facts.booked(first), facts.booked(second)
        shared = at_first.keys() & at_second.keys()
        bound = facts.bound_to_both(first, second, shared)
        if bound:
            yield _clash(facts, first, second, bound)
        elif shared:
            required = {who for who in shared if at_first[who].required and at_second[who].required}
            fault = WITHOUT_TRACK if required else OPTIONAL
            yield _conflict(facts, fault, (first, second), required or shared)
    yield from _elsewhere(facts)


def _elsewhere(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each item of other visits at which people of an item here are at the time."""
    for item in facts.items if facts.elsewhere.bookings else ():
        booking = facts.bookings.get(item.id)
        if booking is None:
            continue
        needed = [
            (who, presence.required and not presence.on_every_track)
            for who, presence in facts.booked(item.id).items()
        ]
        times = Times(booking.planned, booking.certain)
        for clash in clashes_elsewhere(facts, times, item.venue_id, needed):
            people = [Attendee(record_id) for record_id in clash.record_ids]
            fault = ELSEWHERE if clash.is_certain else PERHAPS_ELSEWHERE
            yield fault.at(
                (item.id,),
                (item.id, *people, clash.booking.item_id),
                title=title_of(item),
                hours=facts.hours_of(item),
                day=day_of(item),
                people=facts.names_of(people),
                **told_of(facts, item, clash.booking),
            )


def _clash(facts: Facts, first: ItemId, second: ItemId, people: Iterable[Attendee]) -> Conflict:
    """The conflict of people who have to be at both items, as sure as the hours of the two."""
    one, other = facts.bookings[first], facts.bookings[second]
    if one.certain is None or other.certain is None:
        return _conflict(facts, UNSETTLED, (first, second), people)
    if collide(one.certain, other.certain):
        return _conflict(facts, CERTAIN, (first, second), people)
    if not (one.length_is_assumed or other.length_is_assumed):
        return _conflict(facts, UNSETTLED, (first, second), people)
    item_id, booking = (first, one) if one.length_is_assumed else (second, other)
    assumed, minutes = title_of(facts.plan.items[item_id]), booking.planned.minutes
    left = other.planned.begin - one.planned.begin
    fault = SHORTENED if item_id == first and 2 * left >= minutes else ASSUMED
    return _conflict(facts, fault, (first, second), people, assumed=assumed, minutes=minutes)


def _conflict(
    facts: Facts, fault: Fault, items: tuple[ItemId, ItemId], people: Iterable[Attendee], **more: Sayable
) -> Conflict:
    first, second = (facts.plan.items[item_id] for item_id in items)
    return fault.at(
        items,
        (*items, *sorted(people)),
        first=title_of(first),
        first_hours=facts.hours_of(first),
        second=title_of(second),
        second_hours=facts.hours_of(second),
        day=day_of(second),
        people=facts.names_of(people),
        **more,
    )


RULE = Rule(
    faults=(CERTAIN, ASSUMED, SHORTENED, UNSETTLED, OPTIONAL, WITHOUT_TRACK, ELSEWHERE, PERHAPS_ELSEWHERE),
    source=N_("Published programmes run parallel tracks, and leave the end of every second item open."),
    woken_by=frozenset({Visit, Person, Member, MemberTrack, Item, ItemTrack, Attendance}),
    find=find,
)
