"""Where a programme comes from: a calendar, or a table of one or more sheets; its first bytes say which."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from models.exchange.calendar_components import Component, is_calendar, read_components
from models.exchange.calendar_in import read_calendar
from models.exchange.contact_file import is_contact_file
from models.exchange.person_columns import latin_of
from models.exchange.programme_fields import Layout, ProgrammeField, guess_layout
from models.exchange.programme_lines import ProgrammeLine, ProgrammeRefused
from models.exchange.programme_table import Reading, read_lines
from models.exchange.sheets import Row, Table
from models.exchange.tables import read_table
from models.exchange.text_encoding import AUTOMATIC
from models.messages import N_, Message


class ProgrammeSource(NamedTuple):
    """What a file holds: the entries of a calendar, or a table. `name` is what the file is called."""

    name: str
    calendar: tuple[Component, ...] = ()
    table: Table | None = None


class ProgrammeContent(NamedTuple):
    """The lines of a programme, its title where it has one, and what the officer should look at."""

    lines: tuple[ProgrammeLine, ...]
    title: str = ""
    notes: tuple[Message, ...] = ()


def read_programme_source(content: bytes, name: str, encoding: str = AUTOMATIC) -> ProgrammeSource:
    """What a file or a pasted text holds. Raises TableRefused or ProgrammeRefused."""
    if is_calendar(content):
        return ProgrammeSource(name, calendar=read_components(content))
    if is_contact_file(content):
        sentence = N_(
            "“{file}” holds contacts and no programme. Take them over as people, or choose another file."
        )
        raise ProgrammeRefused(Message.of(sentence, file=name))
    return ProgrammeSource(name, table=read_table(content, name, encoding))


def language_in(source: ProgrammeSource, otherwise: str) -> str:
    """The language of what a file has in Latin letters: Turkish or Azerbaijani where its own letters show."""
    if source.table is not None:
        return latin_of(source.table.sheets[0].rows, otherwise)
    texts = [event.text("SUMMARY") for event in source.calendar if event.kind == "VEVENT"]
    return latin_of([Row(number, (text,)) for number, text in enumerate(texts, 1)], otherwise)


def calendar_content(source: ProgrammeSource, home_zone: str, language: str) -> ProgrammeContent:
    """The lines of a calendar, for a visit at home in `home_zone`. Raises ProgrammeRefused."""
    read = read_calendar(source.calendar, home_zone, language)
    return ProgrammeContent(read.lines, read.name, read.notes)


def table_content(table: Table, sheet: int, layout: Layout, reading: Reading) -> ProgrammeContent:
    """The lines of one sheet of a table. Raises ProgrammeRefused where there are far too many."""
    return ProgrammeContent(read_lines(table.sheets[sheet].rows, layout, reading), notes=table.notes)


def guessed_content(
    source: ProgrammeSource, first_day: date, last_day: date, home_zone: str, language: str
) -> ProgrammeContent:
    """The lines of a file as it is probably meant, for a visit of these days. Raises ProgrammeRefused.

    Of several sheets all that have titles and either headings or days are read, one after another. Without
    a single day it is none.
    """
    if source.table is None:
        return calendar_content(source, home_zone, language)
    lines: list[ProgrammeLine] = []
    reading = Reading(first_day, last_day, language)
    for number, sheet in enumerate(source.table.sheets):
        layout = guess_layout(sheet.rows)
        found = table_content(source.table, number, layout, reading).lines
        has_titles = any(use.field is ProgrammeField.TITLE for use in layout.uses)
        if has_titles and (layout.heading is not None or any(line.day is not None for line in found)):
            lines += found
    if all(line.day is None for line in lines):
        sentence = N_(
            "There is no line of a programme in the table. One column must hold the days, one the titles."
        )
        raise ProgrammeRefused(Message.of(sentence))
    return ProgrammeContent(tuple(lines), notes=source.table.notes)
