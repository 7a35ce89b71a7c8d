"""Templates: a visit kept without days and names to begin others from, and a visit that begins from one.

A template counts its days from `TEMPLATE_DAY`, a Monday long past; nobody is told of that day.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from typing import NamedTuple

import msgspec
from msgspec import structs

from models.edits import Edit, created, edit
from models.identifiers import PersonId, VisitId, new_identifier
from models.item_time import put_back_in_tray
from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.record_types import ONE_OF, REFERENCES, AnyRecord
from models.records.acceptances import Acceptance
from models.records.agreements import Commitment
from models.records.items import Attendance, Item
from models.records.journeys import Leg, Ride, Stay
from models.records.office_work import Attachment, Request, Task
from models.records.papers import Version
from models.records.record import Record
from models.records.visits import Member, Visit
from models.vocabulary import OrganisationRole
from scheduling.visit_moves import NewVisit, copied, fresh, own_records

TEMPLATE_DAY = date(2001, 1, 1)
"""The first day of every template."""

_NEVER_KEPT = (Commitment, Request, Attachment, Ride, Acceptance, Version)
"""What belongs to one visit and to no other."""

_OPTIONAL: dict[type[Record], frozenset[str]] = {
    kind: frozenset(
        field.name for field in msgspec.structs.fields(kind) if field.name in named and field.default is None
    )
    for kind, named in REFERENCES.items()
}
"""The references that a record can do without."""


class Kept(NamedTuple):
    """What a template keeps of the visit that it is made of, beside its programme, tasks and costs."""

    hosts_and_places: bool = True
    delegation: bool = False


PROGRAMME_AND_HOSTS = Kept()
"""What is usually of use for another visit."""


def save_as_template(plan: Plan, title: Localized, kept: Kept = PROGRAMME_AND_HOSTS) -> Edit:
    """A template made of a visit: its lines with hours, steps and tracks, its tasks counted from the visit.

    Without the delegation, members stay as places without a name; without hosts and places, items name none.
    """
    first_day = plan.visit.first_day
    own = [
        _as_due_before(_as_unnamed(record, plan, kept), first_day)
        for record in own_records(plan)
        if not isinstance(record, _NEVER_KEPT)
    ]
    records = tuple(_let_go(own, _left_behind(plan, kept)))
    new_ids: dict[str, str] = {record.id: new_identifier() for record in records}
    shift = TEMPLATE_DAY - first_day
    changes = [created(_of_template(fresh(copied(one, new_ids), shift), title)) for one in records]
    return edit(Message.of(N_("Save “{title}” as a template"), title=title), *changes)


def visit_from_template(template: Plan, visit: Visit) -> NewVisit:
    """A new visit that begins as a template has it; title, days and zone are those of `visit`.

    The first day is the template's first, the last day its last, so that arrival and departure keep their
    places. What stands on days in between that the visit does not have waits in the tray. What `visit`
    leaves empty is as in the template.
    """
    own = [record for record in own_records(template) if not isinstance(record, _NEVER_KEPT)]
    new_ids: dict[str, str] = {record.id: new_identifier() for record in own}
    new_ids[template.visit_id] = visit.id
    days = _Days(template.visit, visit)
    begun = structs.replace(
        copied(template.visit, new_ids),
        title=visit.title,
        reference=visit.reference,
        first_day=visit.first_day,
        last_day=visit.last_day,
        home_zone=visit.home_zone,
        is_template=False,
    )
    records = [begun if isinstance(record, Visit) else copied(record, new_ids) for record in own]
    placed = [one for record in records for one in days.placed(record)]
    name = Message.of(
        N_("New visit “{title}” from “{template}”"), title=visit.title, template=template.visit.title
    )
    return NewVisit(
        Plan.of(visit.id, (*_office_records(template), *placed)),
        edit(name, *(created(record) for record in placed)),
    )


def copy_of_template(template: Plan) -> Edit:
    """A template once more, as one of the office's own that can be changed."""
    own = own_records(template)
    new_ids: dict[str, str] = {record.id: new_identifier() for record in own}
    name = Message.of(N_("Copy the template “{title}”"), title=template.visit.title)
    return edit(name, *(created(copied(record, new_ids)) for record in own))


def template_id_in(making: Edit) -> VisitId:
    """The id of the visit or template that an edit makes."""
    return next(VisitId(change.id) for change in making.changes if change.kind is Visit)


class _Days:
    """Which day of a new visit is which of its template."""

    def __init__(self, template: Visit, visit: Visit) -> None:
        self._template = template
        self._visit = visit

    def day(self, day: date | None) -> date | None:
        """The day of the visit, None where it has none like it."""
        if day is None:
            return None
        is_last = self._template.first_day < self._template.last_day == day
        if is_last or day > self._template.last_day:
            return self._visit.last_day + (day - self._template.last_day)
        later = self._visit.first_day + (day - self._template.first_day)
        is_missing = later > self._visit.first_day and later >= self._visit.last_day
        return None if is_missing else later

    def placed(self, record: AnyRecord) -> Iterator[AnyRecord]:
        """The record on the days of the visit; nothing where it makes no sense without its day."""
        match record:
            case Item():
                yield self._item(record)
            case Leg():
                yield structs.replace(
                    record, departs_on=self.day(record.departs_on), arrives_on=self.day(record.arrives_on)
                )
            case Task():
                yield structs.replace(record, due_on=self.day(record.due_on))
            case Stay():
                first, last = self.day(record.first_night), self.day(record.last_night)
                if first is not None and last is not None:
                    yield structs.replace(record, first_night=first, last_night=last)
            case _:
                yield record

    def _item(self, item: Item) -> Item:
        day = self.day(item.day)
        if day is None or item.day is None:
            return item.at(put_back_in_tray(item.time))
        nights = (item.end_day or item.day) - item.day
        return item.at(structs.replace(item.time, day=day, end_day=day + nights if nights else None))


def _office_records(plan: Plan) -> tuple[AnyRecord, ...]:
    own = {record.id for record in own_records(plan)}
    return tuple(record for record in plan.records() if record.id not in own)


def _left_behind(plan: Plan, kept: Kept) -> set[str]:
    """The ids of the office's records that the template does not name."""
    guests: set[str] = set(_people_of_delegation(plan))
    guests |= {one.organisation_id for one in plan.visit_organisations.where("role", OrganisationRole.GUEST)}
    gone: set[str] = {vehicle.id for vehicle in plan.vehicles}
    if not kept.delegation:
        gone |= guests | {post.id for post in plan.posts if post.person_id in guests}
    if not kept.hosts_and_places:
        named = (*plan.organisations, *plan.persons, *plan.venues)
        gone |= {record.id for record in named} - guests
        gone |= {post.id for post in plan.posts if post.person_id not in guests}
    return gone


def _people_of_delegation(plan: Plan) -> dict[PersonId, Member]:
    return {member.person_id: member for member in plan.members if member.person_id is not None}


def _as_unnamed(record: AnyRecord, plan: Plan, kept: Kept) -> AnyRecord:
    """Members as places without a name, where the template is not to keep who travels."""
    if kept.delegation:
        return record
    match record:
        case Member() if record.person_id is not None:
            post = plan.posts.get(record.post_id)
            return structs.replace(
                record,
                person_id=None,
                post_id=None,
                description=post.title if post else Localized(),
                room="",
                notes="",
            )
        case Attendance() if record.person_id is not None:
            member = _people_of_delegation(plan).get(record.person_id)
            if member is not None:
                return structs.replace(record, person_id=None, member_id=member.id)
    return record


def _as_due_before(record: AnyRecord, first_day: date) -> AnyRecord:
    """A task that was due on a day before the visit, as due so many days before any visit."""
    if isinstance(record, Task) and record.due_on is not None and record.due_on <= first_day:
        return structs.replace(record, due_on=None, days_before=(first_day - record.due_on).days)
    return record


def _let_go(records: list[AnyRecord], gone: set[str]) -> Iterator[AnyRecord]:
    """The records without what is gone; those that are nothing without it go with it."""
    for record in records:
        kind = type(record)
        lost = {field for field in REFERENCES[kind] if getattr(record, field) in gone}
        if lost - _OPTIONAL[kind] or (lost and _is_about_nothing(record, gone)):
            gone.add(record.id)
        else:
            yield structs.replace(record, **dict.fromkeys(lost)) if lost else record


def _is_about_nothing(record: AnyRecord, gone: Collection[str]) -> bool:
    """Whether a record is of a kind that is about just one other, and that one is gone."""
    fields = ONE_OF.get(type(record), ())
    about = [getattr(record, field) for field in fields]
    return bool(fields) and all(one is None or one in gone for one in about)


def _of_template(record: AnyRecord, title: Localized) -> AnyRecord:
    """The record as a template has it: no notes of the visit that it came from, no numbers of flights."""
    match record:
        case Visit():
            return structs.replace(record, title=title, is_template=True, notes="")
        case Leg():
            return structs.replace(record, carrier="", number="", notes="")
        case Member() if record.room:
            return structs.replace(record, room="")
    return record


def length_of(template: Visit) -> int:
    """How many days a template has."""
    return (template.last_day - template.first_day) // timedelta(days=1) + 1
