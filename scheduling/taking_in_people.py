"""Taking over a list of people: whoever is new is made, whoever is known is completed, all in one edit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from models.edits import Change, Edit, created, edit, replaced
from models.exchange.matching import KnownOrganisations, KnownPerson
from models.exchange.people_table import PersonLine
from models.exchange.person_words import kind_named
from models.identifiers import MemberId, OrganisationId, PostId, new_identifier
from models.localized import Localized
from models.messages import NP_, Message
from models.plan import Plan
from models.records.organisations import Organisation
from models.records.people import Person, Post
from models.records.visits import Member
from models.spelling import folded, loosened
from models.vocabulary import MemberRole, OrganisationKind

_KEPT_FIELDS = ("id",)


class Taken(NamedTuple):
    """A line that is taken over; `known` is the person it is about, None where they are new."""

    line: PersonLine
    known: KnownPerson | None = None


def take_in(
    taken: Sequence[Taken],
    organisations: KnownOrganisations,
    source: str,
    delegation: Plan | None = None,
    *,
    replaces: bool = False,
) -> Edit:
    """Make the people of a list known, and members of the `delegation` of a visit where one is given.

    Of somebody who is known, what is empty is filled; what the list says otherwise counts only where it
    `replaces`. Several people without names count only in a delegation. `source` is what the list is called.
    """
    work = _Work(organisations, delegation, replaces=replaces)
    for one in taken:
        work.take(one)
    sentence = NP_("Take over {count} person from “{source}”", "Take over {count} people from “{source}”")
    return edit(Message.of(*sentence, count=work.count, source=source), *work.changes())


def new_organisations(taken: Iterable[Taken], known: KnownOrganisations) -> tuple[Localized, ...]:
    """The names of the organisations of a list that the office does not know yet, each once."""
    found: dict[str, Localized] = {}
    for one in taken:
        name = one.line.organisation
        if name and known.find(name) is None:
            found.setdefault(_key(name), name)
    return tuple(found.values())


class _Work:
    """What the lines so far have made and changed."""

    def __init__(self, organisations: KnownOrganisations, plan: Plan | None, *, replaces: bool) -> None:
        self.count = 0
        self._known_organisations = organisations
        self._new_organisations: dict[str, Organisation] = {}
        self._plan = plan
        self._replaces = replaces
        self._persons: dict[str, Person] = {}
        self._posts: dict[str, list[Post]] = {}
        self._changes: list[Change] = []
        self._members: list[Member] = []
        members = plan.members if plan is not None else ()
        self._travelling = {member.person_id for member in members if member.person_id}
        self._position = max((member.position for member in members), default=-1) + 1

    def changes(self) -> tuple[Change, ...]:
        """All changes, what is referred to first."""
        made = (created(organisation) for organisation in self._new_organisations.values())
        return (*made, *self._changes, *map(created, self._members))

    def take(self, taken: Taken) -> None:
        """Take one line over."""
        line = taken.line
        if not line.is_named:
            if self._plan is not None:
                self._join(line, None, None)
                self.count += line.count
            return
        self.count += 1
        organisation = self._organisation(line)
        person = self._person(taken)
        post = self._post(line, person, organisation)
        if self._plan is not None and person.id not in self._travelling:
            self._travelling.add(person.id)
            self._join(line, person, post or next(iter(self._posts[person.id]), None))

    def _person(self, taken: Taken) -> Person:
        if taken.known is None:
            self._changes.append(created(taken.line.person))
            self._persons[taken.line.person.id] = taken.line.person
            self._posts[taken.line.person.id] = []
            return taken.line.person
        before = self._persons.get(taken.known.person.id, taken.known.person)
        after = completed(before, taken.line.person, replaces=self._replaces)
        self._changes.append(replaced(before, after))
        self._persons[after.id] = after
        self._posts.setdefault(after.id, list(taken.known.posts))
        return after

    def _organisation(self, line: PersonLine) -> Organisation | None:
        if not line.organisation:
            return None
        known = self._known_organisations.find(line.organisation)
        if known is not None:
            return known
        key = _key(line.organisation)
        if key not in self._new_organisations:
            kinds = (kind_named(text) for _, text in line.organisation.texts)
            self._new_organisations[key] = Organisation(
                id=OrganisationId(new_identifier()),
                name=line.organisation,
                kind=next(filter(None, kinds), OrganisationKind.OTHER),
                country=line.country,
            )
        return self._new_organisations[key]

    def _post(self, line: PersonLine, person: Person, organisation: Organisation | None) -> Post | None:
        """The post that a line names: one that the person holds, its title completed, or a new one."""
        if not line.title and organisation is None:
            return None
        posts = self._posts[person.id]
        for place, post in enumerate(posts):
            if _is_post(post, line.title, organisation):
                after = msgspec.structs.replace(
                    post,
                    title=_merged(post.title, line.title, replaces=False),
                    organisation_id=post.organisation_id or (organisation.id if organisation else None),
                )
                self._changes.append(replaced(post, after))
                posts[place] = after
                return after
        post = Post(
            id=PostId(new_identifier()),
            person_id=person.id,
            organisation_id=organisation.id if organisation else None,
            title=line.title,
        )
        self._changes.append(created(post))
        posts.append(post)
        return post

    def _join(self, line: PersonLine, person: Person | None, post: Post | None) -> None:
        """Put somebody last into the delegation, or several without names."""
        if self._plan is None:
            return
        self._members.append(
            Member(
                id=MemberId(new_identifier()),
                visit_id=self._plan.visit_id,
                person_id=person.id if person else None,
                post_id=post.id if post else None,
                role=line.role or MemberRole.MEMBER,
                position=self._position,
                description=Localized() if person else line.description,
                count=1 if person else line.count,
                notes="" if person else ", ".join(text for _, text in line.organisation.texts),
            )
        )
        self._position += 1


def completed(known: Person, read: Person, *, replaces: bool) -> Person:
    """A known person with what a list says of them, where nothing is known yet or the list `replaces` it."""
    values: dict[str, object] = {}
    for field in Person.__struct_fields__:
        before, new = getattr(known, field), getattr(read, field)
        if field in _KEPT_FIELDS or not new:
            continue
        if isinstance(before, Localized):
            values[field] = _merged(before, new, replaces=replaces)
        elif field == "languages":
            values[field] = tuple(dict.fromkeys((*before, *new)))
        elif not before or replaces:
            values[field] = new
    return msgspec.structs.replace(known, **values)


def differing(known: Person, read: Person) -> tuple[str, ...]:
    """The fields of which a list says something else than is known."""
    kept, changed = completed(known, read, replaces=False), completed(known, read, replaces=True)
    return tuple(
        field for field in Person.__struct_fields__ if getattr(kept, field) != getattr(changed, field)
    )


def _merged(known: Localized, read: Localized, *, replaces: bool) -> Localized:
    """Both texts, language by language. A list in capitals adds a language, but never its capitals."""
    spellings = {_spelling(text): text for _, text in known.texts}
    texts = {tag: spellings.get(_spelling(text), text) for tag, text in read.texts}
    first, second = (dict(known.texts), texts) if replaces else (texts, dict(known.texts))
    return Localized.of({**first, **second})


def _spelling(text: str) -> tuple[str, bool]:
    """What two texts have in common that differ in capitals only; a name in two alphabets is two texts."""
    return folded(text), any("\u0400" <= letter <= "\u04ff" for letter in text)


def _is_post(post: Post, title: Localized, organisation: Organisation | None) -> bool:
    """Whether a post is the one that a list names, under any of its titles."""
    if organisation is not None and post.organisation_id not in (None, organisation.id):
        return False
    if not title or not post.title:
        return organisation is None or post.organisation_id == organisation.id
    if {folded(text) for _, text in title.texts} & {folded(text) for _, text in post.title.texts}:
        return True
    in_another_language = not set(title.languages) & set(post.title.languages)
    return in_another_language and (organisation is None or post.organisation_id == organisation.id)


def _key(name: Localized) -> str:
    """What makes two new organisations of a list one."""
    return loosened(name.texts[0][1])
