"""Have an item take place elsewhere: where there is room for all, at an hour at which the place is free."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from models.edits import Edit, edit, replaced
from models.messages import N_, Message
from models.plan import Plan
from models.records.items import Item
from models.records.places import Venue
from scheduling.naming import place_name, title_of
from scheduling.occupancy import is_room
from scheduling.openings import venue_and_buildings
from scheduling.remedies.trouble import Trouble

CODES = frozenset({"venue-double-booked", "venue-over-capacity", "venue-closed", "venue-unavailable"})
"""The conflicts that another place can mend."""

_MOST = 6


def offers(trouble: Trouble) -> Iterator[Edit]:
    """The place kept for rain first, then rooms of the same house, then places of the same body."""
    for item in trouble.movable:
        for venue in other_places(trouble.plan, item)[:_MOST]:
            name = Message.of(N_("Have “{title}” in {place}"), title=title_of(item), place=place_name(venue))
            yield edit(name, replaced(item, msgspec.structs.replace(item, venue_id=venue.id)))


def other_places(plan: Plan, item: Item) -> list[Venue]:
    """Places of the same house or body, or that were named for the item, the nearest first."""
    now = plan.venues.get(item.venue_id)
    house = {venue.id for venue in venue_and_buildings(plan, item.venue_id)}
    found = []
    for venue in plan.venues:
        if venue.id == item.venue_id:
            continue
        if venue.id == item.fallback_venue_id:
            near = 0
        elif house & {one.id for one in venue_and_buildings(plan, venue.id)}:
            near = 1
        elif now is not None and now.organisation_id and venue.organisation_id == now.organisation_id:
            near = 2
        elif item.host_organisation_id and venue.organisation_id == item.host_organisation_id:
            near = 3
        else:
            continue
        # The smallest that is large enough is left to the check; of unknown capacity only after the known.
        # A whole building comes last: nobody knows where in it they would meet.
        size = (not is_room(plan, venue), venue.capacity is None, venue.capacity or 0)
        found.append((near, size, venue.id, venue))
    return [venue for *_, venue in sorted(found, key=lambda one: one[:3])]
