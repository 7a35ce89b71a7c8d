"""What stands in a field of a record, in words: for comparing two records."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import TypeVar

from exports.wording import language_name
from models.localized import Localized
from models.record_types import AnyRecord
from models.records.places import OpeningHours
from models.vocabulary_labels import label
from ui.form_tools import FormTools
from ui.inspector.fields import Section
from ui.widgets.opening_hours import hours_on, write_stretches
from ui.widgets.week_grid import weekday_names

R = TypeVar("R", bound=AnyRecord)


def labels_of(sections: Sequence[Section[R]]) -> dict[str, str]:
    """What each field of a form is called, by attribute."""
    return {field.attribute: field.label for section in sections for row in section.rows for field in row}


def field_words(record: AnyRecord, field: str, tools: FormTools) -> str:
    """What stands in a field of `record`, each language in a line of its own."""
    value, words = getattr(record, field), tools.words
    if field == "latitude":
        return f"{value}, {getattr(record, 'longitude', '')}"
    if field.endswith("_id"):
        return tools.directory.name_of(value)
    match value:
        case Localized():
            return "\n".join(f"{language_name(tag, words.language)}: {text}" for tag, text in value.texts)
        case StrEnum():
            return words.say(label(value))
        case date():
            return words.long_date(value)
        case tuple():
            return _several(value, tools)
        case _:
            return str(value)


def _several(values: tuple[object, ...], tools: FormTools) -> str:
    hours = tuple(value for value in values if isinstance(value, OpeningHours))
    if hours:
        days = enumerate(weekday_names(tools.words))
        lines = [(name, write_stretches(hours_on(hours, number))) for number, name in days]
        return "\n".join(f"{name}: {written}" for name, written in lines if written)
    return ", ".join(str(value) for value in values)
