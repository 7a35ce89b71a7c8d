"""The table by which everything is found and sorted: drawn from the other tables, and drawn anew at will.

`title` and `words` are kept folded, so that a search is one look at each row, whatever the spelling; the two
that are called loose are the same in the looser spelling. What is sorted by is kept once for each language of
the window, as bytes that sort as that language does. No foreign key binds the rows: they follow the records,
never hold them.
"""

from __future__ import annotations

from sqlalchemy import Column, Index, LargeBinary, String, Table, Text

from models.database.columns import IDENTIFIER_LENGTH, Word
from models.database.found import FoundKind
from models.database.schema import metadata

search_entry = Table(
    "search_entry",
    metadata,
    Column("kind", Word(FoundKind), primary_key=True),
    Column("id", String(IDENTIFIER_LENGTH), primary_key=True),
    Column("title", Text, nullable=False),
    Column("loose_title", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("loose_words", Text, nullable=False),
    Column("by_name_en", LargeBinary, nullable=False),
    Column("by_post_en", LargeBinary, nullable=False),
    Column("by_organisation_en", LargeBinary, nullable=False),
    Column("by_name_tr", LargeBinary, nullable=False),
    Column("by_post_tr", LargeBinary, nullable=False),
    Column("by_organisation_tr", LargeBinary, nullable=False),
    Index("ix_search_entry_by_name_en", "kind", "by_name_en", "id"),
    Index("ix_search_entry_by_name_tr", "kind", "by_name_tr", "id"),
    # All of a row lies where its key does: so a search through 50,000 people takes a third of the time.
    sqlite_with_rowid=False,
)
"""What can be found. Every text of a title begins a line, and `words` begins with the title."""

search_state = Table(
    "search_state",
    metadata,
    Column("custom", String(64), primary_key=True),
)
"""One row: the custom of folding and sorting by which the entries were drawn; another makes them anew."""
