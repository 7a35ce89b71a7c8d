"""The seating plan: each table with its seats, and where everybody sits, for calls, talks and meals."""

from __future__ import annotations

from collections.abc import Iterator

from exports.at_table import items_in_order, sitter_name, sitter_title, when_and_where
from exports.blocks import (
    Block,
    Document,
    ListColumn,
    ListTable,
    Note,
    SeatMark,
    TablePlan,
)
from exports.day_tables import event_title
from exports.languages import Languages
from exports.request import DocumentRequest
from exports.table_places import TablePlace, table_places
from exports.visit_heads import continued, document_of, title_block
from models.alphabets import SortKey, sort_key
from models.messages import N_, Sayable
from models.plan import Plan
from models.records.items import Item
from scheduling.limits import Limits, limits_of
from scheduling.naming import attendee_name, title_of
from scheduling.occupancy import Attendee
from scheduling.seating import Seating, Sitter, is_seated, seating_at


def build(plan: Plan, request: DocumentRequest) -> Document:
    """The tables of all items at which people of both sides are known to sit, each on pages of its own."""
    return document_of(plan, request, _blocks(plan, request, Languages(request.languages)))


def _blocks(plan: Plan, request: DocumentRequest, languages: Languages) -> Iterator[Block]:
    title = title_block(plan, request, languages.say(N_("Seating plan")))
    limits = limits_of(plan)
    seated = [item for item in items_in_order(plan) if is_seated(item)]
    without: list[Item] = []
    for item in seated:
        seating = seating_at(plan, item, limits)
        if seating.tables:
            yield title
            yield from _occasion(plan, item, seating, limits, languages)
        else:
            without.append(item)
    if len(without) == len(seated):
        yield title
        yield Note(languages.say(N_("Nobody can be seated yet: say at calls, talks and meals who receives.")))
    elif without:
        titles = tuple(title_of(item) for item in without)
        yield Note(languages.say(N_("Not planned, as it is not said who receives: {items}."), items=titles))


def _occasion(
    plan: Plan, item: Item, seating: Seating, limits: Limits, languages: Languages
) -> Iterator[Block]:
    """The tables of one item, each drawn, then everybody by the alphabet."""
    tables = [table_places(table, limits) for table in seating.tables]
    lead = when_and_where(plan, item, languages)
    if seating.interpreters:
        names = tuple(_called(plan, one) for one in seating.interpreters)
        lead = (*lead, languages.say(N_("Interpreters, behind those who speak: {names}"), names=names))
    for number, places in enumerate(tables, start=1):
        heading = event_title(item, languages)
        if len(tables) > 1:
            heading = languages.say(N_("{event}: table {number}"), event=title_of(item), number=number)
        marks = tuple(_mark(plan, place, languages) for place in places)
        yield TablePlan(heading, lead, marks, languages.say(N_("Filled: guests. Outlined: hosts.")))
    yield _where_all_sit(plan, item, tables, languages)


def _called(plan: Plan, sitter: Sitter) -> Sayable:
    return attendee_name(plan, Attendee(sitter.person_id or sitter.member_id or ""))


def _mark(plan: Plan, place: TablePlace, languages: Languages) -> SeatMark:
    return SeatMark(
        place.edge,
        place.at,
        place.number,
        sitter_name(plan, place.sitter, languages),
        sitter_title(plan, place.sitter, languages),
        place.sitter.is_guest,
    )


def _where_all_sit(
    plan: Plan, item: Item, tables: list[tuple[TablePlace, ...]], languages: Languages
) -> ListTable:
    """Everybody by the alphabet with table and seat, as it hangs beside the door."""
    heading = languages.say(N_("Where everybody sits: {event}"), event=title_of(item))
    several = len(tables) > 1
    found = [(number, place) for number, places in enumerate(tables, start=1) for place in places]
    found.sort(key=lambda one: (_letters(plan, one[1].sitter, languages.tags[0]), one[0], one[1].number))
    columns = (
        ListColumn(languages.say(N_("Name")), 6),
        ListColumn(languages.say(N_("Title and organisation")), 9),
        *((ListColumn(languages.say(N_("Table")), 2),) if several else ()),
        ListColumn(languages.say(N_("Seat")), 2),
    )
    rows = tuple(
        (
            sitter_name(plan, place.sitter, languages),
            sitter_title(plan, place.sitter, languages),
            *((languages.alike(str(number)),) if several else ()),
            languages.alike(place.number),
        )
        for number, place in found
    )
    return ListTable(heading, continued(heading, languages), columns, rows)


def _letters(plan: Plan, sitter: Sitter, language: str) -> SortKey:
    person = plan.persons.get(sitter.person_id)
    if person is None:
        member = plan.members.get(sitter.member_id)
        return sort_key(member.description.in_language(language) if member else "", language)
    return sort_key(person.sort_name or person.name.in_language(language), language)
