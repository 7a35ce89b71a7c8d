"""Verifying finds whatever was laid into the database from outside, and changes nothing."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from models.database.faults import DatabaseDamaged
from models.database.store import Store
from tests.builders import PlanBuilder
from tests.models.database.conftest import making


@pytest.fixture
def builder(store: Store) -> PlanBuilder:
    """A visit with one item and one person, stored."""
    builder = PlanBuilder()
    builder.attendance(builder.item("Call", starts="10:30"), builder.person("Guest"))
    store.apply(making(builder.plan()), "Aylin")
    return builder


def change_outside(place: Path, statement: str) -> None:
    with closing(sqlite3.connect(place)) as connection, connection:
        assert connection.execute(statement).rowcount == 1


@pytest.mark.parametrize(
    ("statement", "table"),
    [
        ("update item set kind = 'ball'", "item"),
        ("update item set title = '[1]'", "item"),
        ("update item set day = 'tomorrow'", "item"),
        ("update item set steps = '[{}]'", "item"),
        ("update item set position = 'first'", "item"),
        ("update item set minutes = -5", "item"),
        ("update visit set home_zone = 'Mars/Olympus'", "visit"),
        ("update person set languages = 'tr'", "person"),
        ("update attendance set person_id = null", "attendance"),
    ],
)
def test_a_row_that_is_no_record_is_found(
    place: Path, store: Store, builder: PlanBuilder, statement: str, table: str
) -> None:
    change_outside(place, statement)
    (problem,) = store.verify()
    assert problem.fact("table") == table


def test_loading_a_row_that_is_no_record_is_a_fault_not_a_crash(
    place: Path, store: Store, builder: PlanBuilder
) -> None:
    change_outside(place, "update item set title = '[1]'")
    with pytest.raises(DatabaseDamaged) as refusal:
        store.load(builder.visit.id)
    assert refusal.value.message.fact("table") == "item"


def test_a_row_that_names_nothing_is_found(place: Path, store: Store, builder: PlanBuilder) -> None:
    change_outside(place, "delete from person")
    (problem,) = store.verify()
    assert (problem.fact("table"), problem.fact("named")) == ("attendance", "person")


def test_a_damaged_page_is_found(place: Path, store: Store, builder: PlanBuilder) -> None:
    for number in range(200):
        builder.item(f"Item {number}")
    other = PlanBuilder()
    for number in range(400):
        other.item(f"Item {number}")
    store.apply(making(other.plan()), "Aylin")
    store.close()
    content = bytearray(place.read_bytes())
    content[-20 * 4096 :] = b"\x55" * (20 * 4096)
    place.write_bytes(content)
    assert next(iter(store.verify())).msgid == "The database file is damaged: {reason}."


def test_verifying_changes_nothing(place: Path, store: Store, builder: PlanBuilder) -> None:
    store.close()
    before = place.read_bytes()
    assert store.verify() == ()
    store.close()
    assert place.read_bytes() == before
