"""The people of a host: who holds a post there, who has a part in its items, and what is done about them.

Each verb gives a named Edit.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

import msgspec

from models.edits import Edit, created, deleted, edit, replaced
from models.identifiers import AttendanceId, OrganisationId, PersonId, PostId, new_identifier
from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.records.items import Attendance, Item
from models.records.people import Person, Post
from models.vocabulary import Part
from scheduling.naming import title_of
from scheduling.requesting import hosted_items

RECEIVING = (Part.PRINCIPAL, Part.HOST, Part.GREETER, Part.ESCORT, Part.RESPONSIBLE)
"""The parts of those who receive; who has one in an item of a host is shown with its officials."""


class PartAt(NamedTuple):
    """What somebody does at an item."""

    part: Part
    item: Item


class Official(NamedTuple):
    """Somebody of a host, the post held there (None where none is known), and the parts in the visit."""

    person: Person
    post: Post | None
    parts: tuple[PartAt, ...]


def officials_of(
    plan: Plan, organisation_id: str, known: Iterable[tuple[Person, tuple[Post, ...]]]
) -> tuple[Official, ...]:
    """The people of a host: those with a part in the visit first, then by rank; `known` are the office's.

    Who has left the post before the visit is shown only with a part in it. Guests of the host's items are
    not its people, whoever they are.
    """
    parts = _parts_by_person(plan)
    found: dict[str, Official] = {}
    for person, posts in known:
        held = [post for post in posts if post.organisation_id == organisation_id]
        current = [post for post in held if _is_held(post, plan.visit.first_day)]
        own_parts = parts.get(person.id, ())
        if current or (held and own_parts):
            found[person.id] = Official(person, (current or held)[0], own_parts)
    hosted = {item.id for item in hosted_items(plan, organisation_id)}
    members = {member.person_id for member in plan.members}
    for person_id, own_parts in parts.items():
        receives = any(one.part in RECEIVING and one.item.id in hosted for one in own_parts)
        if receives and person_id not in found and person_id not in members:
            found[person_id] = Official(plan.persons[person_id], None, own_parts)
    return tuple(sorted(found.values(), key=_order))


def add_official(organisation_id: OrganisationId, who: PersonId | Person) -> Edit:
    """Somebody holds a post at an organisation from now on; its title is entered next."""
    making = (created(who),) if isinstance(who, Person) else ()
    post = Post(
        id=PostId(new_identifier()),
        person_id=who.id if isinstance(who, Person) else who,
        organisation_id=organisation_id,
    )
    return edit(Message.of(N_("Add an official")), *making, created(post))


def remove_post(person: Person, post: Post) -> Edit:
    """Somebody never held a post; who has left it is given the day instead. The person stays known."""
    called = person.name or Message.of(N_("a person without a name"))
    return edit(Message.of(N_("Remove a post of {name}"), name=called), deleted(post))


def new_person(name: str, language: str) -> Person:
    """A person of whom nothing but the name is known."""
    return Person(id=PersonId(new_identifier()), name=Localized.of({language: name}))


def give_part(plan: Plan, item: Item, person: Person, part: Part) -> Edit:
    """Give somebody a part in an item; the first principal becomes the host principal of the item."""
    called = person.name or Message.of(N_("a person without a name"))
    name = Message.of(N_("Add {name} to “{item}”"), name=called, item=title_of(item))
    if part is Part.PRINCIPAL and item.host_principal_id in {None, person.id}:
        return edit(name, replaced(item, msgspec.structs.replace(item, host_principal_id=person.id)))
    listed = plan.attendances.where("item_id", item.id)
    if any((one.person_id, one.part) == (person.id, part) for one in listed):
        return edit(name)
    attendance = Attendance(
        id=AttendanceId(new_identifier()),
        item_id=item.id,
        person_id=person.id,
        part=part,
        position=max((one.position for one in listed), default=-1) + 1,
    )
    return edit(name, created(attendance))


def _is_held(post: Post, day: date) -> bool:
    return post.ends_on is None or post.ends_on >= day


def _parts_by_person(plan: Plan) -> dict[str, tuple[PartAt, ...]]:
    """The parts of everybody, each part at an item once."""
    parts: dict[str, dict[PartAt, None]] = {}
    for item in plan.items:
        if item.host_principal_id is not None:
            parts.setdefault(item.host_principal_id, {})[PartAt(Part.PRINCIPAL, item)] = None
    for attendance in sorted(plan.attendances, key=lambda one: (one.position, one.id)):
        if attendance.person_id is not None:
            at = PartAt(attendance.part, plan.items[attendance.item_id])
            parts.setdefault(attendance.person_id, {})[at] = None
    return {
        person_id: tuple(sorted(own, key=lambda one: (one.item.day or date.max, one.item.id)))
        for person_id, own in parts.items()
    }


def _order(official: Official) -> tuple[bool, int, str]:
    rank = official.post.rank if official.post is not None else None
    return not official.parts, 10**6 if rank is None else rank, official.person.id
