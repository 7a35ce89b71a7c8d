"""What every record is: a small frozen value with an identifier, tagged with its kind in JSON."""

from __future__ import annotations

import re

import msgspec


def kind_of(name: str) -> str:
    """The kind a record class is known by in files and tables: "TravelTime" is "travel_time"."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


class Record(msgspec.Struct, frozen=True, kw_only=True, gc=False, tag_field="record", tag=kind_of):
    """One remembered thing. Equal by content; changed only by being replaced (`msgspec.structs.replace`)."""

    id: str
