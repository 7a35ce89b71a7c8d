"""Nobody is needed at an hour at which they are not to be had.

That holds for everybody who has to be at an item, guest or host. Who may stay away from it stays away, and
who only answers for it from the desk is not asked. Touching ends are all right. Declined and cancelled items,
and those that wait for a day, are left alone.

It is an error where the hours are given, or where somebody is away for the whole day of an item that has no
hour, or none that is settled. It is a warning where only an assumed end or an unsettled hour falls into the
absence.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.identifiers import PersonId
from models.messages import N_
from models.records.items import Attendance, Item, ItemTrack
from models.records.people import Person, Unavailability
from models.records.visits import Member, MemberTrack, Visit
from scheduling.absences import span_of_absence
from scheduling.certain_times import Sureness, times_of
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.naming import day_of, hours_of, person_name, reason_of, title_of
from scheduling.rule import Fault, Rule
from scheduling.timeline import collide

_CODE = "person-unavailable"

AWAY = Fault(
    _CODE,
    Severity.ERROR,
    N_("“{title}” ({hours}) on {day} needs {name}, who is not available then ({reason})."),
)
PERHAPS_AWAY = Fault(
    _CODE,
    Severity.WARNING,
    N_(
        "“{title}” ({hours}) on {day} needs {name}, who is not available then ({reason}) unless it is "
        "shorter or at another hour than assumed."
    ),
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each absence of somebody who has to be at an item."""
    absences: dict[PersonId, list[Unavailability]] = {}
    for absence in facts.plan.unavailabilities:
        if absence.person_id is not None:
            absences.setdefault(absence.person_id, []).append(absence)
    for item in facts.items if absences else ():
        for presence in facts.booked(item.id).values():
            if presence.required and presence.person_id is not None:
                for absence in absences.get(presence.person_id, ()):
                    yield from _while_away(facts, item, presence.person_id, absence)


def _while_away(facts: Facts, item: Item, person_id: PersonId, absence: Unavailability) -> Iterator[Conflict]:
    away = span_of_absence(absence, facts.plan.visit.home_zone)
    times = times_of(facts.plan, item, facts.bookings.get(item.id))
    sureness = times.sureness(lambda span: collide(span, away))
    if sureness is not None:
        fault = AWAY if sureness is Sureness.CERTAIN else PERHAPS_AWAY
        yield fault.at(
            (item.id,),
            (item.id, person_id, absence.id),
            title=title_of(item),
            hours=hours_of(facts.plan, item),
            day=day_of(item),
            name=person_name(facts.plan, person_id),
            reason=reason_of(absence),
        )


RULE = Rule(
    faults=(AWAY, PERHAPS_AWAY),
    source=N_("The daily work of a protocol office: the diary of the host comes first."),
    woken_by=frozenset({Visit, Person, Unavailability, Member, MemberTrack, Item, ItemTrack, Attendance}),
    find=find,
)
