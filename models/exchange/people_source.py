"""People from wherever they come: a table, contacts or pasted text, all as rows and columns."""

from __future__ import annotations

from typing import NamedTuple

from models.exchange.contact_file import is_contact_file, read_contacts
from models.exchange.pasted_text import read_pasted
from models.exchange.people_table import PersonLine, read_people
from models.exchange.person_columns import guess_columns
from models.exchange.person_fields import Columns
from models.exchange.sheets import Sheet, Table, check_size
from models.exchange.tables import read_table
from models.exchange.text_encoding import AUTOMATIC


class PeopleSource(NamedTuple):
    """What was read: its name, its sheets, and what their columns hold where the format itself says so.

    `encoding` is the one that was chosen, empty where it was found.
    """

    name: str
    table: Table
    columns: Columns | None = None
    encoding: str = AUTOMATIC

    def columns_of(self, sheet: Sheet, latin: str) -> Columns:
        """How a sheet is probably meant; `latin` is the language of what is written in Latin letters."""
        return self.columns or guess_columns(sheet.rows, latin)


def read_source(content: bytes, file_name: str, latin: str, encoding: str = AUTOMATIC) -> PeopleSource:
    """The people of a file. Raises TableRefused where there is no way to read any from it."""
    check_size(len(content))
    if is_contact_file(content):
        contacts = read_contacts(content, latin, encoding)
        return PeopleSource(file_name, contacts.table, contacts.columns, encoding)
    return PeopleSource(file_name, read_table(content, file_name, encoding), None, encoding)


def pasted_source(text: str, name: str) -> PeopleSource:
    """The people of a pasted text, which is called `name`. Raises TableRefused where there are none."""
    return PeopleSource(name, read_pasted(text))


def lines_of(sheet: Sheet, columns: Columns, most: int | None = None) -> tuple[PersonLine, ...]:
    """The people of a sheet, of the first `most` rows where that is given."""
    begins = 0 if columns.heading is None else columns.heading + 1
    rows = sheet.rows[begins:] if most is None else sheet.rows[begins : begins + most]
    return read_people(rows, columns.uses)
