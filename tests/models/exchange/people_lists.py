"""Lists of people for tests, and what is read from them in short."""

from __future__ import annotations

from models.exchange.people_source import PeopleSource, lines_of, pasted_source, read_source
from models.exchange.people_table import PersonLine
from models.exchange.person_fields import ColumnUse, PersonField
from models.localized import Localized

TR = ColumnUse(PersonField.NAME, "tr")


def people(source: PeopleSource, latin: str = "tr") -> tuple[PersonLine, ...]:
    """The people of the first sheet, as it is guessed to be meant."""
    sheet = source.table.sheets[0]
    return lines_of(sheet, source.columns_of(sheet, latin))


def people_of_text(text: str, latin: str = "tr") -> tuple[PersonLine, ...]:
    """The people of a CSV file."""
    return people(read_source(text.encode(), "list.csv", latin), latin)


def pasted_people(text: str, latin: str = "tr") -> tuple[PersonLine, ...]:
    """The people of a pasted text."""
    return people(pasted_source(text, "pasted", latin), latin)


def in_short(line: PersonLine) -> tuple[str, ...]:
    """Name, title and organisation in all languages, or how many and who."""
    texts = (line.person.name, line.title, line.organisation)
    if line.is_named:
        return tuple(map(_plain, texts))
    return (f"{line.count} × {_plain(line.description)}", *map(_plain, texts[1:]))


def _plain(text: Localized) -> str:
    return " / ".join(f"{tag}:{one}" for tag, one in text.texts)
