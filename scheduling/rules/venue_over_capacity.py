"""No more people are at an item than its place, or the building that it lies in, has room for.

Counted is everybody who has to be there, guests and hosts, an unnamed member as many as it stands for; not
who may stay away, nor who follows no track of their own and is counted in several. Where more places are laid
at a meal than that, those count. Nothing is said of places of which nobody knows how many they hold, of
transfers, which only lead there, and of items that are declined or cancelled.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.messages import N_
from models.records.items import Attendance, Item, ItemTrack
from models.records.places import Venue
from models.records.visits import Member, MemberTrack
from models.vocabulary import ItemKind
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.naming import place_name, title_of
from scheduling.openings import venue_and_buildings
from scheduling.rule import Fault, Rule

TOO_MANY = Fault(
    "venue-over-capacity",
    Severity.WARNING,
    N_("“{title}” is for more people than {place} has room for: {people}, and there is room for {capacity}."),
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each item at which more people are than its place holds."""
    if all(venue.capacity is None for venue in facts.plan.venues):
        return
    for item in facts.items:
        if item.kind is ItemKind.TRANSFER:
            continue
        for venue in venue_and_buildings(facts.plan, item.venue_id):
            if venue.capacity is not None and _people_at(facts, item) > venue.capacity:
                yield _conflict(facts, item, venue)
                break


def _people_at(facts: Facts, item: Item) -> int:
    people = 0
    for presence in facts.booked(item.id).values():
        if presence.required and not presence.on_every_track:
            member = facts.plan.members.get(presence.member_id)
            people += member.count if member is not None and presence.person_id is None else 1
    return max(people, item.covers or 0)


def _conflict(facts: Facts, item: Item, venue: Venue) -> Conflict:
    return TOO_MANY.at(
        (item.id,),
        (item.id, venue.id),
        title=title_of(item),
        place=place_name(venue),
        people=_people_at(facts, item),
        capacity=venue.capacity or 0,
    )


RULE = Rule(
    faults=(TOO_MANY,),
    source=N_("The daily work of a protocol office: chairs are counted before guests stand."),
    woken_by=frozenset({Venue, Member, MemberTrack, Item, ItemTrack, Attendance}),
    find=find,
)
