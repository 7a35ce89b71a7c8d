"""Place cards: for each table that is planned a card for every seat, to be folded and to stand on it."""

from __future__ import annotations

from collections.abc import Iterator

from exports.at_table import items_in_order, sitter_name, sitter_title
from exports.blocks import Block, Card, CardShape, CardSheet, Document, Note, Words
from exports.languages import Languages
from exports.request import DocumentRequest
from exports.table_places import TablePlace, table_places
from exports.visit_heads import document_of
from models.messages import N_
from models.plan import Plan
from models.records.items import Item
from scheduling.limits import limits_of
from scheduling.naming import title_of
from scheduling.seating import is_seated, seating_at


def build(plan: Plan, request: DocumentRequest) -> Document:
    """The cards for all tables of the visit, in the order of the seats."""
    return document_of(plan, request, _blocks(plan, Languages(request.languages)))


def _blocks(plan: Plan, languages: Languages) -> Iterator[Block]:
    sheets = tuple(_sheet(plan, item, languages) for item in items_in_order(plan) if is_seated(item))
    cards = tuple(sheet for sheet in sheets if sheet.cards)
    yield from cards
    if not cards:
        yield Note(languages.say(N_("Nobody can be seated yet: say at calls, talks and meals who receives.")))


def _sheet(plan: Plan, item: Item, languages: Languages) -> CardSheet:
    limits = limits_of(plan)
    tables = [table_places(table, limits) for table in seating_at(plan, item, limits).tables]
    cards = tuple(
        _card(plan, place, number if len(tables) > 1 else None, languages)
        for number, places in enumerate(tables, start=1)
        for place in places
    )
    heading = languages.say(
        N_("Place cards: {event}. Cut at the marks, fold at the dashes."), event=title_of(item)
    )
    return CardSheet(heading, CardShape.PLACE, cards)


def _card(plan: Plan, place: TablePlace, table: int | None, languages: Languages) -> Card:
    """A card with its seat in the corner, for whoever lays the table."""
    if table is None:
        corner: Words = languages.alike(place.number)
    else:
        corner = languages.say(N_("Table {table}, seat {seat}"), table=table, seat=place.number)
    name = sitter_name(plan, place.sitter, languages)
    return Card((), name, sitter_title(plan, place.sitter, languages), (), corner)
