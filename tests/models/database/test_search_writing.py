"""What is found is made anew where names are folded otherwise, and holds nothing it should not.

That it follows every edit, test_store asks of random edits through `verify`.
"""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from models.database.engine import database_url
from models.database.found import FoundKind
from models.database.search_tables import search_entry
from models.database.store import Store
from models.edits import deleted, edit
from models.messages import Message
from models.records.people import SENSITIVE_PERSON_FIELDS
from tests.builders import PlanBuilder
from tests.models.database.conftest import making


@pytest.fixture
def builder(store: Store) -> PlanBuilder:
    """A visit with a person, stored."""
    builder = PlanBuilder()
    person = builder.person("Şınar", passport_number="U777", date_of_birth=date(1980, 1, 2), email="x@y.org")
    builder.post(person, "Mayor", builder.organisation("Türkistan"))
    store.apply(making(builder.plan()), "Aylin")
    return builder


def entries(place: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(place)) as connection:
        return connection.execute("select * from search_entry order by kind, id").fetchall()


def change_outside(place: Path, statement: str) -> None:
    with closing(sqlite3.connect(place)) as connection, connection:
        connection.execute(statement)


def test_nothing_sensitive_is_in_what_is_found_by(store: Store, builder: PlanBuilder, place: Path) -> None:
    content = repr(entries(place)).lower()
    assert "sinar" in content
    assert not [secret for secret in ("u777", "1980", "x@y") if secret in content]
    assert not {name for name in SENSITIVE_PERSON_FIELDS if name in search_entry.c}


@pytest.mark.parametrize(
    "statement", ["update search_state set custom = 'older'", "delete from search_state"]
)
def test_another_custom_of_folding_makes_all_anew_at_the_next_opening(
    store: Store, builder: PlanBuilder, place: Path, statement: str
) -> None:
    before = entries(place)
    store.close()
    change_outside(place, "update search_entry set words = 'x', loose_words = 'x', title = 'x'")
    change_outside(place, statement)
    with Store.open(database_url(str(place))) as again:
        assert [found.kind for found in again.find("sinar")] == [FoundKind.PERSON]
        assert again.verify() == ()
    assert entries(place) == before


@pytest.mark.parametrize(
    "statement",
    [
        "delete from search_entry where kind = 'person'",
        "update search_entry set words = 'x' where kind = 'person'",
        "insert into search_entry select kind, 'nobody', title, loose_title, words, loose_words, by_name_en,"
        " by_post_en, by_organisation_en, by_name_tr, by_post_tr, by_organisation_tr from search_entry"
        " where kind = 'person'",
    ],
)
def test_a_search_that_does_not_fit_is_told_by_verify_and_can_be_renewed(
    store: Store, builder: PlanBuilder, place: Path, statement: str
) -> None:
    before = entries(place)
    change_outside(place, statement)
    (problem,) = store.verify()
    assert problem.fact("count") == 1
    store.renew_search()
    assert store.verify() == ()
    assert entries(place) == before


def test_a_name_that_cannot_be_read_stops_neither_the_opening_nor_the_search_for_others(
    store: Store, builder: PlanBuilder, place: Path
) -> None:
    store.close()
    change_outside(place, "update organisation set name = '[1]'")
    change_outside(place, "delete from search_state")
    with Store.open(database_url(str(place))) as again:
        assert [found.kind for found in again.find("turkistan delegation")] == [FoundKind.VISIT]


def test_what_is_deleted_is_not_found(store: Store, builder: PlanBuilder, place: Path) -> None:
    store.apply(edit(Message("Delete"), *map(deleted, builder.plan().records())), "Aylin")
    assert entries(place) == []
