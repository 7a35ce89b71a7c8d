"""What is asked of an arrangement: which items are to be placed, and what may be moved for them."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from models.identifiers import ItemId


class Scope(StrEnum):
    """Which items are to be placed: all that wait for a day, chosen ones, or those that are at fault."""

    WAITING = "waiting"
    CHOSEN = "chosen"
    AT_FAULT = "at_fault"


class MayMove(StrEnum):
    """What else may be moved for them: nothing, what no host has confirmed, or that as well.

    What is to be placed and has an hour already counts too: a confirmed item is moved only by CONFIRMED.
    Locked items are never moved.
    """

    NOTHING = "nothing"
    UNCONFIRMED = "unconfirmed"
    CONFIRMED = "confirmed"


class ArrangeRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked for.

    `chosen` counts with Scope.CHOSEN alone. The same `seed` proposes the same. It ends after `patience`
    slices of the search in which nothing better was found.
    """

    scope: Scope = Scope.WAITING
    chosen: frozenset[ItemId] = frozenset()
    may_move: MayMove = MayMove.NOTHING
    seed: int = 1
    most_proposals: int = 3
    patience: int = 8
