"""Have somebody else interpret, or somebody at all."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from models.edits import Change, Edit, created, edit, replaced
from models.identifiers import AttendanceId, PersonId, new_identifier
from models.messages import N_, Message
from models.records.items import Attendance, Item
from models.records.people import Person
from models.vocabulary import Part
from scheduling.naming import person_name, title_of
from scheduling.occupancy import Attendee
from scheduling.remedies.trouble import Trouble

CODES = frozenset(
    {"no-interpreter", "person-double-booked", "person-unavailable", "travel-too-short", "before-arrival"}
)
"""The conflicts that another interpreter can mend."""


def offers(trouble: Trouble) -> Iterator[Edit]:
    """Each who interprets the same languages, in place of whom cannot; or beside those who are there."""
    concerned = set(trouble.conflict.record_ids)
    for item in trouble.items:
        if trouble.conflict.code == "no-interpreter":
            yield from _somebody(trouble, item)
            continue
        for attendance in trouble.plan.attendances.where("item_id", item.id):
            if attendance.part is Part.INTERPRETER and attendance.person_id in concerned:
                yield from _somebody_else(trouble, item, attendance)


def _somebody(trouble: Trouble, item: Item) -> Iterator[Edit]:
    """Those who interpret any languages; whether they are the right ones is seen when it is checked."""
    listed = trouble.plan.attendances.where("item_id", item.id)
    place = max((one.position for one in listed if one.part is Part.INTERPRETER), default=-1) + 1
    for person in trouble.plan.persons:
        if not person.interprets or any(
            one.part is Part.INTERPRETER and one.person_id == person.id for one in listed
        ):
            continue
        name = Message.of(
            N_("Have {person} interpret at “{title}”"),
            person=person_name(trouble.plan, person.id),
            title=title_of(item),
        )
        yield edit(name, _interpreting(item, person.id, place))


def _somebody_else(trouble: Trouble, item: Item, attendance: Attendance) -> Iterator[Edit]:
    plan = trouble.plan
    now = plan.persons.get(attendance.person_id)
    at_item = trouble.facts.booked(item.id)
    for person in plan.persons:
        if now is None or person.id == now.id or Attendee(person.id) in at_item:
            continue
        if now.interprets and _pairs(now) <= _pairs(person):
            name = Message.of(
                N_("Have {person} interpret at “{title}” in place of {before}"),
                person=person_name(plan, person.id),
                title=title_of(item),
                before=person_name(plan, now.id),
            )
            yield edit(name, replaced(attendance, msgspec.structs.replace(attendance, person_id=person.id)))


def _pairs(person: Person) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in person.interprets)


def _interpreting(item: Item, person_id: PersonId, place: int) -> Change:
    return created(
        Attendance(
            id=AttendanceId(new_identifier()),
            item_id=item.id,
            person_id=person_id,
            part=Part.INTERPRETER,
            position=place,
        )
    )
