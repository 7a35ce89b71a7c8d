"""The sample goes into a database as it stands in its file."""

from pathlib import Path

from models.database.engine import database_url
from models.database.store import Store
from models.plan import Plan
from ui.terminal.sample import store_sample


def test_the_stored_sample_is_the_one_in_the_file(tmp_path: Path, sample: Plan) -> None:
    with Store.open(database_url(str(tmp_path / "heyet.db")), create=True) as store:
        assert store.load(store_sample(store, "Selin")) == sample
        assert [(entry.user, entry.sequence) for entry in store.audit()] == [("Selin", 1)]
