"""Stores on real files and in memory, and edits that make a plan."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.database.engine import database_url
from models.database.store import Store
from models.edits import Edit, created, edit
from models.messages import Message
from models.plan import Plan


def making(plan: Plan) -> Edit:
    """The edit that brings a whole plan into being."""
    return edit(Message("Make it"), *map(created, plan.records()))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the database of this test lies, or will."""
    return tmp_path / "heyet.db"


@pytest.fixture
def store(place: Path) -> Iterator[Store]:
    """A fresh database in a file."""
    with Store.open(database_url(str(place)), create=True) as opened:
        yield opened


@pytest.fixture
def memory() -> Iterator[Store]:
    """A fresh database in memory."""
    with Store.open(database_url("sqlite://"), create=True) as opened:
        yield opened
