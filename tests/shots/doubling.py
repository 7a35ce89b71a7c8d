"""A person who stands twice in the directory, and a museum with opening hours: to picture the directories."""

from datetime import time

import msgspec

from models.edits import created, edit, replaced
from models.identifiers import PersonId, PostId, UnavailabilityId, VehicleId, new_identifier
from models.localized import Localized
from models.messages import Message
from models.records.journeys import Vehicle
from models.records.people import Person, Post, Unavailability
from models.records.places import OpeningHours
from ui.workspace import Workspace

TWICE = "Omarova"
OPEN = "AKDEM"


def let_double(workspace: Workspace) -> None:
    """Enter a member a second time in another spelling, hours for a venue, a bus, and an absence."""
    plan = workspace.plan
    if plan is None:
        raise RuntimeError("the sample is not open")
    known = next(one for one in plan.persons if TWICE in one.name.in_language("en"))
    venue = next(one for one in plan.venues if OPEN in one.name.in_language("en"))
    twice = Person(
        id=PersonId(new_identifier()),
        name=Localized.of(en="Shynar Omarova", kk="Шынар Омарова"),
        phone="+7 725 33 44",
        languages=("kk", "ru"),
    )
    post = Post(
        id=PostId(new_identifier()),
        person_id=twice.id,
        title=Localized.of(en="Head of the theatre department"),
    )
    absence = Unavailability(
        id=UnavailabilityId(new_identifier()),
        person_id=known.id,
        first_day=plan.visit.last_day,
        last_day=plan.visit.last_day,
        starts=time(14),
        reason="Flight home",
    )
    bus = Vehicle(
        id=VehicleId(new_identifier()),
        label=Localized.of(tr="Otobüs", en="Coach"),
        plate="34 TDB 027",
        seats=27,
        driver="Kemal Arslan",
        driver_phone="+90 532 000 00 27",
    )
    hours = tuple(
        OpeningHours(weekday=day, opens=opens, closes=closes)
        for day in range(1, 6)
        for opens, closes in ((time(9), time(12, 30)), (time(13, 30), time(17)))
    )
    phoned = msgspec.structs.replace(known, phone="+7 725 11 22")
    workspace.apply(
        edit(
            Message.of("Doubles"),
            replaced(known, phoned),
            replaced(venue, msgspec.structs.replace(venue, opening_hours=hours)),
            created(twice),
            created(post),
            created(absence),
            created(bus),
        )
    )
