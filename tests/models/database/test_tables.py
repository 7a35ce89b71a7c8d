"""Every record and its table agree, field by field."""

import types
from typing import Union, get_args, get_origin, get_type_hints

import pytest
from sqlalchemy import Boolean, Date, Double, Integer, String, Text, Time
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateTable

from models.database.columns import Amount, LocalizedText, Structured, Word
from models.database.reach import QUERIES
from models.database.schema import metadata
from models.database.tables import TABLES
from models.localized import Localized
from models.record_types import RECORD_TYPES, REFERENCES
from models.records.record import Record

every_record = pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.__name__)

COLUMN_OF = {
    "str": Text,
    "int": Integer,
    "float": Double,
    "bool": Boolean,
    "date": Date,
    "time": Time,
    "Decimal": Amount,
}


def plain(hint: object) -> tuple[object, bool]:
    """A field's type without None, and whether None is allowed."""
    if get_origin(hint) in {Union, types.UnionType}:
        return next(part for part in get_args(hint) if part is not type(None)), True
    return hint, False


def column_type(field: str, kind: type[Record]) -> type:
    hint, _ = plain(get_type_hints(kind)[field])
    if field == "id" or field in REFERENCES[kind]:
        return String
    if hint is Localized:
        return LocalizedText
    if get_origin(hint) is tuple:
        return Structured
    return COLUMN_OF.get(getattr(hint, "__name__", ""), Word)


@every_record
def test_a_table_has_the_fields_of_its_record_and_a_row_version(kind: type[Record]) -> None:
    assert [column.name for column in TABLES[kind].columns] == [*kind.__struct_fields__, "row_version"]


@every_record
def test_a_column_holds_what_the_field_holds(kind: type[Record]) -> None:
    columns = TABLES[kind].columns
    assert {name: type(columns[name].type) for name in kind.__struct_fields__} == {
        name: column_type(name, kind) for name in kind.__struct_fields__
    }


@every_record
def test_a_word_or_a_tuple_is_of_the_field_s_own_type(kind: type[Record]) -> None:
    for name, hint in get_type_hints(kind).items():
        held = getattr(TABLES[kind].columns.get(name), "type", None)
        if isinstance(held, Word):
            assert held.words is plain(hint)[0]
        if isinstance(held, Structured):
            assert held.kind == hint


@every_record
def test_a_column_may_be_empty_just_where_the_field_may_be_none(kind: type[Record]) -> None:
    hints = get_type_hints(kind)
    assert {name: TABLES[kind].columns[name].nullable for name in kind.__struct_fields__} == {
        name: plain(hints[name])[1] for name in kind.__struct_fields__
    }


@every_record
def test_foreign_keys_are_the_references_and_wait_for_the_end_of_the_edit(kind: type[Record]) -> None:
    keys = {key.parent.name: key for key in TABLES[kind].foreign_keys}
    assert {name: key.column.table for name, key in keys.items()} == {
        name: TABLES[named] for name, named in REFERENCES[kind].items()
    }
    assert {(key.deferrable, key.initially) for key in keys.values()} <= {(True, "DEFERRED")}


@every_record
def test_whoever_names_a_record_is_found_by_an_index(kind: type[Record]) -> None:
    indexed = {index.columns[0].name for index in TABLES[kind].indexes}
    assert indexed == set(REFERENCES[kind])


def test_the_tables_can_be_made_by_sqlite_and_by_postgresql() -> None:
    for table in metadata.sorted_tables:
        for dialect in (sqlite.dialect(), postgresql.dialect()):
            assert str(CreateTable(table).compile(dialect=dialect)).count("CREATE TABLE") == 1


def test_what_a_visit_touches_can_be_asked_of_postgresql_too() -> None:
    asked = {kind: str(query.compile(dialect=postgresql.dialect())) for kind, query in QUERIES.items()}
    assert list(asked) == list(RECORD_TYPES)
    assert all(f"FROM {TABLES[kind].name} " in query.replace("\n", " ") for kind, query in asked.items())
