"""People from wherever they come: a table, contacts or pasted text, all as rows and columns."""

from __future__ import annotations

from typing import NamedTuple

from models.exchange.calendar_components import is_calendar
from models.exchange.contact_file import is_contact_file, read_contacts
from models.exchange.pasted_text import read_pasted
from models.exchange.people_table import PersonLine, read_people
from models.exchange.person_columns import guess_columns
from models.exchange.person_fields import Columns, PersonField
from models.exchange.sheets import Sheet, Table, TableRefused, check_size
from models.exchange.tables import read_table
from models.exchange.text_encoding import AUTOMATIC
from models.messages import N_, Message


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
    if is_calendar(content):
        sentence = N_(
            "“{file}” is a calendar and no list of people. Take it over as a programme, "
            "or choose another file."
        )
        raise TableRefused(Message.of(sentence, file=file_name))
    return PeopleSource(file_name, read_table(content, file_name, encoding), None, encoding)


def pasted_source(text: str, name: str, latin: str) -> PeopleSource:
    """The people of a pasted text, which is called `name`. Raises TableRefused where there are none.

    It may be the text of contacts or of a file that is something else altogether.
    """
    content = text[:4096].encode("utf-8", errors="replace")
    if is_contact_file(content) or is_calendar(content):
        return read_source(text.encode("utf-8", errors="replace"), name, latin)
    return PeopleSource(name, read_pasted(text))


def is_list_of_people(content: bytes, file_name: str, latin: str) -> bool:
    """Whether the headings of a table say that a column holds names of people."""
    sheet = read_table(content, file_name).sheets[0]
    columns = guess_columns(sheet.rows, latin)
    return columns.heading is not None and any(use.field is PersonField.NAME for use in columns.uses)


def lines_of(sheet: Sheet, columns: Columns, most: int | None = None) -> tuple[PersonLine, ...]:
    """The people of a sheet, of the first `most` rows where that is given."""
    begins = 0 if columns.heading is None else columns.heading + 1
    rows = sheet.rows[begins:] if most is None else sheet.rows[begins : begins + most]
    return read_people(rows, columns.uses)
