"""What can be picked for a field that names another record."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeAlias


class Choice(NamedTuple):
    """A record that can be picked: its id, its name, and what tells it from others of the name."""

    id: str
    name: str
    detail: str = ""


Lookup: TypeAlias = Callable[[str], tuple[Choice, ...]]
"""The records whose name has the typed text in it, best first; all of the usual ones for an empty text."""
