"""The rows of a proposal in words: where an item would go, from where it would leave, what finds no place."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from models.identifiers import ItemId
from models.messages import N_
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import ItemKind
from models.vocabulary_labels import label
from scheduling.arrange.proposal import Proposal
from ui.wording import Wording


class Part(StrEnum):
    """The parts of a proposal, in the order in which they are listed."""

    LEFT_OUT = "left_out"
    PLACED = "placed"
    MOVED = "moved"
    MENDED = "mended"


class Row(NamedTuple):
    """A row: what happens to one item, in words. `is_done` says that it has happened already."""

    part: Part
    item_id: ItemId
    kind: ItemKind
    title: str
    told: str
    is_done: bool = False


def rows_of(proposal: Proposal, words: Wording) -> tuple[Row, ...]:
    """The rows of a proposal, nothing of which is done yet."""
    before, after = proposal.plan, proposal.after
    rows = [
        _row(Part.LEFT_OUT, before.items[one], _left_out(before.items[one], words), words)
        for one in proposal.left_out
        if one in before.items
    ]
    for placement in proposal.placed:
        item = after.items[placement.item_id]
        rows.append(_row(Part.PLACED, item, _with_place(after, item, words), words))
    for placement in proposal.moved:
        was, now = before.items[placement.item_id], after.items[placement.item_id]
        rows.append(_row(Part.MOVED, now, _from_to(was, now, words), words))
    for replacement in proposal.replacements:
        item = after.items[replacement.item_id]
        rows.append(_row(Part.MENDED, item, words.say(replacement.edit.name), words))
    return tuple(rows)


def _row(part: Part, item: Item, told: str, words: Wording) -> Row:
    return Row(part, item.id, item.kind, words.text(item.title) or words.say(label(item.kind)), told)


def _left_out(item: Item, words: Wording) -> str:
    if item.day is None:
        return words.words(N_("Finds no place, goes on waiting"))
    return words.words(N_("Finds no other place, stays on {when}"), when=_when(item, words))


def _from_to(was: Item, now: Item, words: Wording) -> str:
    """From where an item leaves, and where it goes; where it has gone by a help, no more than that."""
    before, after = _when(was, words), _when(now, words)
    return after if before == after else words.words(N_("{before} → {after}"), before=before, after=after)


def _with_place(plan: Plan, item: Item, words: Wording) -> str:
    """When an item takes place, and where as far as that is known."""
    venue = plan.venues.get(item.venue_id)
    place = "" if venue is None else words.text(venue.name)
    when = _when(item, words)
    if not place or place == words.text(item.title):
        return when
    return words.words(N_("{time} · {place}"), time=when, place=place)


def _when(item: Item, words: Wording) -> str:
    """Day and hour: "Tue 21 Dec, 10:30 – 11:15"."""
    if item.day is None:
        return words.words(N_("no day"))
    day, time = words.day_of_visit(item.day), words.time(item.time, item.kind)
    return words.words(N_("{day}, {time}"), day=day, time=time)
