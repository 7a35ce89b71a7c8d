"""By what a record is called in a sentence."""

from __future__ import annotations

from models.localized import Localized
from models.records.record import Record


def name_of(record: Record) -> Localized:
    """The name, title or text of a record; empty where it has none, such as a part in an item."""
    for field in ("name", "title", "label", "text", "description", "signed_as"):
        text = getattr(record, field, None)
        if isinstance(text, Localized) and text:
            return text
    return Localized()
