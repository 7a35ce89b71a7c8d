"""Finding anything the office knows by a few letters: visits and all that belongs to them, and the office.

The best of each kind are chosen in the table of the search; what is shown of them is then read from their own
tables, for just these few.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from datetime import date, timedelta
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, case, false, or_, select

from models.database.faults import DatabaseDamaged
from models.database.found import Found, FoundKind
from models.database.office_tables import organisation, person, post, vehicle, venue
from models.database.paper_tables import agreement, agreement_party, commitment, task
from models.database.search_tables import search_entry
from models.database.visit_tables import item, visit
from models.localized import Localized
from models.messages import N_, Message
from models.spelling import folded, loose_words

_MOST_WORDS = 12
_MOST_LETTERS = 100
"""Of a word; more than anybody types, and less than a database takes for too complex."""

_FEW_LETTERS = 3

_Ids: TypeAlias = Collection[str]


class Wanted(NamedTuple):
    """What is searched for: the words of a text, folded, and in the looser spelling."""

    words: tuple[str, ...]
    loose_words: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Wanted:
        """The words of a text that somebody typed."""
        typed = text[: _MOST_WORDS * _MOST_LETTERS]
        return cls(_words_of(folded(typed).split()), _words_of(loose_words(typed)))

    def __bool__(self) -> bool:
        """Whether anything is searched for."""
        return bool(self.words)

    @property
    def found(self) -> ColumnElement[bool]:
        """That an entry has every word, in one spelling or the other."""
        entry = search_entry.c
        ways = [(entry.words, self.words)]
        if self.loose_words:
            ways.append((entry.loose_words, self.loose_words))
        return or_(*(and_(*(_has(column, word) for word in words)) for column, words in ways))

    @property
    def begins(self) -> ColumnElement[bool]:
        """That a title begins with it, in one spelling or the other."""
        entry = search_entry.c
        loose = _has(entry.loose_title, _line(self.loose_words)) if self.loose_words else false()
        return or_(_has(entry.title, _line(self.words)), loose)

    @property
    def rank(self) -> ColumnElement[int]:
        """How well an entry fits that has every word, 0 best.

        A title that begins so comes before one with words that begin so, one that has it somewhere, and what
        has it beside the title; the looser spelling comes after them all.
        """
        entry = search_entry.c
        degrees = [*_degrees(entry.title, entry.words, self.words)]
        if self.loose_words:
            degrees += _degrees(entry.loose_title, entry.loose_words, self.loose_words)
        return case(*((condition, degree) for degree, condition in enumerate(degrees)), else_=len(degrees))


def find(connection: Connection, text: str, limit: int) -> tuple[Found, ...]:
    """The best `limit` of each kind that have every word of `text`, the kinds in their order."""
    wanted = Wanted.of(text)
    if not wanted:
        return ()
    asked = _queries(wanted, limit)
    best: list[Found] = []
    for kind in FoundKind:
        for query in asked:
            ids = connection.execute(query, {"wanted_kind": kind}).scalars().all()
            if query is asked[-1] or len(ids) == limit:
                best += shown(connection, kind, ids) if ids else []
                break
    return tuple(best)


def _queries(wanted: Wanted, limit: int) -> tuple[Select[str], ...]:
    """Queries for the best of a kind, to be asked in turn until one of them gives as many as wanted.

    Nearly everything has a few letters somewhere: to rank it all would take longer than a key may. So it is
    asked first what begins with them, which is the best anyway.
    """
    entry = search_entry.c
    query = select(entry.id).where(entry.kind == bindparam("wanted_kind", type_=entry.kind.type)).limit(limit)
    ranked = query.where(wanted.found).order_by(wanted.rank, entry.title, entry.id)
    if sum(map(len, wanted.words)) > _FEW_LETTERS:
        return (ranked,)
    return query.where(_has(entry.title, _line(wanted.words))).order_by(entry.title, entry.id), ranked


def shown(connection: Connection, kind: FoundKind, ids: Collection[str]) -> list[Found]:
    """What is shown of these, in their order. Raises DatabaseDamaged where a row cannot be read."""
    try:
        found = {one.id: one for one in _READERS[kind](connection, ids)}
    except (msgspec.DecodeError, ValueError, TypeError) as error:
        sentence = N_("The database holds something that Heyet did not write. Run “verify”.")
        raise DatabaseDamaged(Message.of(sentence)) from error
    return [found[one] for one in ids if one in found]


def _words_of(words: list[str]) -> tuple[str, ...]:
    return tuple(word[:_MOST_LETTERS] for word in words[:_MOST_WORDS])


def _line(words: tuple[str, ...]) -> str:
    return f"\n{' '.join(words)}"


def _has(column: ColumnElement[str], word: str) -> ColumnElement[bool]:
    return column.contains(word, autoescape=True)


def _degrees(
    title: ColumnElement[str], everything: ColumnElement[str], words: tuple[str, ...]
) -> Iterator[ColumnElement[bool]]:
    """The ways to fit, the best first."""
    yield _has(title, _line(words))
    yield and_(*(or_(_has(title, f"\n{word}"), _has(title, f" {word}")) for word in words))
    yield and_(*(_has(title, word) for word in words))
    yield and_(*(_has(everything, word) for word in words))


def _visits(connection: Connection, ids: _Ids) -> Iterator[Found]:
    columns = visit.c
    query = select(columns.id, columns.title, columns.first_day, columns.last_day).where(columns.id.in_(ids))
    for key, title, first, last in connection.execute(query):
        yield Found(kind=FoundKind.VISIT, id=key, title=title, visit_id=key, first_day=first, last_day=last)


def _items(connection: Connection, ids: _Ids) -> Iterator[Found]:
    query = (
        select(item.c.id, item.c.title, item.c.kind, item.c.day, visit.c.id, visit.c.title)
        .join(visit, visit.c.id == item.c.visit_id)
        .where(item.c.id.in_(ids))
    )
    for key, title, kind, day, visit_id, visit_title in connection.execute(query):
        yield Found(
            kind=FoundKind.ITEM,
            id=key,
            title=title,
            beside=(visit_title,),
            visit_id=visit_id,
            item_kind=kind,
            first_day=day,
            last_day=day,
        )


def _agreements(connection: Connection, ids: _Ids) -> Iterator[Found]:
    parties: dict[str, list[Localized]] = defaultdict(list)
    named = (
        select(agreement_party.c.agreement_id, organisation.c.name)
        .join(organisation, organisation.c.id == agreement_party.c.organisation_id)
        .where(agreement_party.c.agreement_id.in_(ids))
        .order_by(agreement_party.c.position, agreement_party.c.id)
    )
    for key, name in connection.execute(named):
        parties[key].append(name)
    query = (
        select(agreement.c.id, agreement.c.title, agreement.c.signed_on, visit.c.id, visit.c.title)
        .outerjoin(visit, visit.c.id == agreement.c.visit_id)
        .where(agreement.c.id.in_(ids))
    )
    for key, title, signed_on, visit_id, visit_title in connection.execute(query):
        yield Found(
            kind=FoundKind.AGREEMENT,
            id=key,
            title=title,
            beside=tuple(text for text in (*parties.get(key, ()), visit_title) if text),
            visit_id=visit_id,
            first_day=signed_on,
            last_day=signed_on,
        )


def _tasks(connection: Connection, ids: _Ids) -> Iterator[Found]:
    columns = task.c
    query = (
        select(
            *(columns.id, columns.title, columns.due_on, columns.days_before),
            *(visit.c.id, visit.c.title, visit.c.first_day),
        )
        .outerjoin(visit, visit.c.id == columns.visit_id)
        .where(columns.id.in_(ids))
    )
    for key, title, due_on, days_before, visit_id, visit_title, first_day in connection.execute(query):
        day = due_on
        if days_before is not None and first_day is not None:
            day = first_day - timedelta(days=days_before)
        yield _duty(FoundKind.TASK, key, title, day, visit_id, visit_title)


def _commitments(connection: Connection, ids: _Ids) -> Iterator[Found]:
    columns = commitment.c
    query = (
        select(columns.id, columns.text, columns.due_on, visit.c.id, visit.c.title)
        .outerjoin(visit, visit.c.id == columns.visit_id)
        .where(columns.id.in_(ids))
    )
    for key, text, due_on, visit_id, visit_title in connection.execute(query):
        yield _duty(FoundKind.COMMITMENT, key, text, due_on, visit_id, visit_title)


def _duty(
    kind: FoundKind,
    key: str,
    title: Localized,
    due_on: date | None,
    visit_id: str | None,
    beside: Localized | None,
) -> Found:
    """What is to be done: its day is the one by which, and beside it stands the visit that it is for."""
    return Found(
        kind=kind,
        id=key,
        title=title,
        beside=(beside,) if beside else (),
        visit_id=visit_id,
        first_day=due_on,
        last_day=due_on,
    )


def _people(connection: Connection, ids: _Ids) -> Iterator[Found]:
    held: dict[str, list[Localized]] = defaultdict(list)
    posts = (
        select(post.c.person_id, post.c.title, organisation.c.name)
        .outerjoin(organisation, organisation.c.id == post.c.organisation_id)
        .where(post.c.person_id.in_(ids))
        .order_by(post.c.id)
    )
    for key, title, body in connection.execute(posts):
        held[key] += [text for text in (title, body) if text]
    query = select(person.c.id, person.c.name).where(person.c.id.in_(ids))
    for key, name in connection.execute(query):
        yield Found(kind=FoundKind.PERSON, id=key, title=name, beside=tuple(held.get(key, ())))


def _organisations(connection: Connection, ids: _Ids) -> Iterator[Found]:
    columns = organisation.c
    query = select(columns.id, columns.name, columns.short_name).where(columns.id.in_(ids))
    for key, name, short_name in connection.execute(query):
        beside = (short_name,) if short_name else ()
        yield Found(kind=FoundKind.ORGANISATION, id=key, title=name, beside=beside)


def _venues(connection: Connection, ids: _Ids) -> Iterator[Found]:
    query = (
        select(venue.c.id, venue.c.name, organisation.c.name)
        .outerjoin(organisation, organisation.c.id == venue.c.organisation_id)
        .where(venue.c.id.in_(ids))
    )
    for key, name, owner in connection.execute(query):
        yield Found(kind=FoundKind.VENUE, id=key, title=name, beside=(owner,) if owner else ())


def _vehicles(connection: Connection, ids: _Ids) -> Iterator[Found]:
    query = (
        select(vehicle.c.id, vehicle.c.label, vehicle.c.plate, organisation.c.name)
        .outerjoin(organisation, organisation.c.id == vehicle.c.organisation_id)
        .where(vehicle.c.id.in_(ids))
    )
    for key, label, plate, owner in connection.execute(query):
        # A plate reads the same in every language.
        beside = (Localized.of(und=plate), owner)
        yield Found(
            kind=FoundKind.VEHICLE, id=key, title=label, beside=tuple(text for text in beside if text)
        )


_READERS: MappingProxyType[FoundKind, Callable[[Connection, _Ids], Iterator[Found]]] = MappingProxyType(
    {
        FoundKind.VISIT: _visits,
        FoundKind.ITEM: _items,
        FoundKind.PERSON: _people,
        FoundKind.ORGANISATION: _organisations,
        FoundKind.VENUE: _venues,
        FoundKind.VEHICLE: _vehicles,
        FoundKind.AGREEMENT: _agreements,
        FoundKind.TASK: _tasks,
        FoundKind.COMMITMENT: _commitments,
    }
)
