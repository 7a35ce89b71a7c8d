"""The seats of a table as a page shows them: at which edge, how far along it, under which number."""

from __future__ import annotations

from typing import NamedTuple

from exports.blocks import TableEdge
from scheduling.limits import Limits
from scheduling.seating import Row, Seat, Sitter, Table, TableShape

_MOST_OVER = 4
"""As many seats at the head of a U as their names have room beside each other."""


class TablePlace(NamedTuple):
    """Who sits where, as the drawing marks it: the edge of the table, the place along it, the number."""

    sitter: Sitter
    edge: TableEdge
    at: int
    number: str


def table_places(table: Table, limits: Limits) -> tuple[TablePlace, ...]:
    """The seats as the page shows them, numbered in that order: along a U from end to end."""
    laid = [(*_on_page(table, seat, limits), seat.sitter) for seat in table.seats]
    is_u = table.shape is TableShape.U
    laid.sort(key=lambda one: (one[0], -one[1] if is_u and one[0] is TableEdge.LEFT else one[1]))
    return tuple(
        TablePlace(sitter, edge, at, str(number)) for number, (edge, at, sitter) in enumerate(laid, start=1)
    )


def _on_page(table: Table, seat: Seat, limits: Limits) -> tuple[TableEdge, int]:
    """At which edge a seat is drawn and how far along it.

    Who receives sits at the left and looks to the right, so the right hand is further down; opposite it is
    further up. At the head of a U and of a round table they look down the page, the right hand to the left.
    """
    place = seat.place
    match table.shape:
        case TableShape.FACING | TableShape.LONG:
            return (TableEdge.LEFT, place) if seat.row is Row.HOST_SIDE else (TableEdge.RIGHT, -place)
        case TableShape.ROUND:
            return TableEdge.ROUND, place % len(table.seats)
        case TableShape.U:
            guest_of_honour = 1 if limits.guest_on_hosts_right else -1
            head = min(_MOST_OVER, len(table.seats))
            first, last = (head - 1 - guest_of_honour) // -2, (head - 1 + guest_of_honour) // 2
            if first <= place <= last:
                return TableEdge.OVER, last - place
            return (TableEdge.LEFT, place - last) if place > last else (TableEdge.RIGHT, first - place)
