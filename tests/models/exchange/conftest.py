"""A store in memory."""

from collections.abc import Iterator

import pytest

from models.database.engine import database_url
from models.database.store import Store


@pytest.fixture
def memory() -> Iterator[Store]:
    """A fresh database in memory."""
    with Store.open(database_url("sqlite://"), create=True) as opened:
        yield opened
