"""Opening a database: ours is opened and brought up to date, anything else is refused and stays as it was."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import platformdirs
import pytest

from models.database.engine import database_url, new_engine, reading
from models.database.faults import (
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseFault,
    DatabaseMissing,
    DatabaseNewer,
    DatabaseReadOnly,
    DatabaseUnreachable,
    NotADatabase,
)
from models.database.migrating import REVISIONS
from models.database.sqlite_file import APPLICATION_ID
from models.database.store import Store
from tests.architecture.tree import ROOT
from tests.builders import PlanBuilder
from tests.models.database.conftest import making


def disk(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file of a folder, with its bytes and when it was last written."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def query(place: Path, *statements: str) -> list[tuple[object, ...]]:
    """Change a database from outside, as another program would; gives what the last statement gives."""
    with closing(sqlite3.connect(place)) as connection, connection:
        found: list[tuple[object, ...]] = []
        for statement in statements:
            found = connection.execute(statement).fetchall()
        return found


def make_foreign(place: Path) -> None:
    query(place, "create table bookmarks (url text)")


def make_newer(place: Path) -> None:
    Store.open(database_url(str(place)), create=True).close()
    query(place, "update heyet_version set version_num = '9999'")


def make_truncated(place: Path) -> None:
    with Store.open(database_url(str(place)), create=True) as store:
        store.apply(making(PlanBuilder().plan()), "Aylin")
    place.write_bytes(place.read_bytes()[: place.stat().st_size // 2])


def make_one_page_short(place: Path) -> None:
    """What SQLite itself notices only when it comes to that page."""
    with Store.open(database_url(str(place)), create=True) as store:
        store.apply(making(PlanBuilder().plan()), "Aylin")
    place.write_bytes(place.read_bytes()[:-4096])


def make_unreadable_inside(place: Path) -> None:
    Store.open(database_url(str(place)), create=True).close()
    content = place.read_bytes()
    place.write_bytes(content[:100] + b"\xff" * (len(content) - 100))


WRONG: dict[str, tuple[Callable[[Path], object], type[DatabaseFault]]] = {
    "noise": (lambda place: place.write_bytes(bytes(range(256)) * 300), NotADatabase),
    "text": (lambda place: place.write_text("Programme of the visit\n"), NotADatabase),
    "another program's": (make_foreign, NotADatabase),
    "another program's without tables": (
        lambda place: query(place, "pragma application_id = 7"),
        NotADatabase,
    ),
    "newer": (make_newer, DatabaseNewer),
    "truncated": (make_truncated, DatabaseDamaged),
    "one page short": (make_one_page_short, DatabaseDamaged),
    "cut inside its header": (lambda place: place.write_bytes(b"SQLite format 3\x00\x10"), DatabaseDamaged),
    "overwritten": (make_unreadable_inside, DatabaseDamaged),
    "folder": (lambda place: place.mkdir(), DatabaseUnreachable),
    "impossible name": (lambda place: None, DatabaseUnreachable),
    "in no folder": (lambda place: None, DatabaseMissing),
}


@pytest.mark.parametrize("create", [False, True], ids=["only open", "may start one"])
@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_no_database_of_ours_is_refused_and_stays_as_it_was(
    tmp_path: Path, wrong: str, create: bool
) -> None:
    make, fault = WRONG[wrong]
    names = {"in no folder": "nowhere/heyet.db", "impossible name": "x" * 1000}
    place = tmp_path / names.get(wrong, "heyet.db")
    make(place)
    before = disk(tmp_path)
    with pytest.raises(DatabaseFault) as refusal:
        Store.open(database_url(str(place)), create=create)
    assert type(refusal.value) is fault
    assert str(place.parent) in str(refusal.value.message.facts)
    assert disk(tmp_path) == before
    assert not (tmp_path / "nowhere").exists()


def test_a_missing_file_is_not_made_by_looking_for_it(tmp_path: Path) -> None:
    with pytest.raises(DatabaseMissing):
        Store.open(database_url(str(tmp_path / "heyet.db")))
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_becomes_a_database_only_where_one_may_be_started(tmp_path: Path) -> None:
    place = tmp_path / "heyet.db"
    place.touch()
    with pytest.raises(NotADatabase):
        Store.open(database_url(str(place)))
    assert place.stat().st_size == 0
    with Store.open(database_url(str(place)), create=True) as store:
        assert store.visits() == ()
    assert query(place, "pragma application_id") == [(APPLICATION_ID,)]


def test_a_file_that_another_program_holds_is_said_to_be_in_use(place: Path, store: Store) -> None:
    store.close()
    query(place, "pragma journal_mode = delete")
    with closing(sqlite3.connect(place)) as other:
        other.execute("begin exclusive")
        before = disk(place.parent)
        with pytest.raises(DatabaseBusy):
            Store.open(database_url(f"sqlite:///{place}?timeout=0.05"))
        assert disk(place.parent) == before


def test_an_edit_is_refused_while_another_program_writes_and_reading_goes_on(
    place: Path, store: Store
) -> None:
    plan = PlanBuilder().plan()
    store.apply(making(plan), "Aylin")
    with closing(sqlite3.connect(place)) as other:
        other.execute("begin immediate")
        with Store.open(database_url(f"sqlite:///{place}?timeout=0.05")) as hasty:
            with pytest.raises(DatabaseBusy):
                hasty.apply(making(PlanBuilder().plan()), "Bolat")
            assert hasty.load(plan.visit_id) == plan


def test_a_database_that_may_only_be_read_is_read_and_an_edit_refused(place: Path, store: Store) -> None:
    plan = PlanBuilder().plan()
    store.apply(making(plan), "Aylin")
    with Store.open(database_url(f"sqlite:///file:{place}?mode=ro&uri=true")) as reader:
        assert reader.place == str(place)
        assert reader.load(plan.visit_id) == plan
        with pytest.raises(DatabaseReadOnly):
            reader.apply(making(PlanBuilder().plan()), "Bolat")
    assert len(store.visits()) == 1


@pytest.mark.parametrize(
    "text",
    [
        "://",
        "nonsense://x",
        "postgresql+nodriver://office/heyet",
        "sqlite:///new.db?timeout=soon",
    ],
)
def test_a_url_that_leads_nowhere_is_refused(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DatabaseUnreachable):
        Store.open(database_url(text), create=True)
    assert list(tmp_path.iterdir()) == []


def test_a_password_is_in_no_sentence() -> None:
    with pytest.raises(DatabaseUnreachable) as refusal:
        Store.open(database_url("nonsense://officer:secret@office/heyet"))
    assert "officer" in str(refusal.value.message.facts)
    assert "secret" not in str(refusal.value.message.facts)


def test_without_a_name_the_database_lies_in_the_user_s_data_folder_which_is_made_when_needed() -> None:
    url, folder = database_url(None), platformdirs.user_data_path("Heyet", appauthor=False)
    assert url.database == str(folder / "heyet.db")
    with pytest.raises(DatabaseMissing):
        Store.open(url)
    assert not folder.exists()
    Store.open(url, create=True).close()
    assert [path.name for path in folder.iterdir()] == ["heyet.db"]


def test_a_path_is_taken_as_it_stands_and_a_url_as_a_url(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert database_url("büro %20?.db").database == str(tmp_path / "büro %20?.db")
    assert database_url("postgresql://name@server/heyet").get_backend_name() == "postgresql"


def test_sqlite_writes_ahead_waits_for_the_disk_and_holds_to_its_keys(place: Path, store: Store) -> None:
    engine = new_engine(database_url(str(place)))
    with reading(engine) as connection:
        kept = [
            connection.exec_driver_sql(f"pragma {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    engine.dispose()
    assert kept == ["wal", 2, 1]


def test_an_up_to_date_database_is_opened_without_alembic(place: Path, store: Store) -> None:
    store.close()
    program = (
        "import sys\n"
        "from models.database.engine import database_url\n"
        "from models.database.store import Store\n"
        f"Store.open(database_url({str(place)!r})).close()\n"
        f"Store.open(database_url({str(place.with_name('new.db'))!r}), create=True).close()\n"
        "print(sorted(name for name in sys.modules if name.partition('.')[0] in {'alembic', 'mako'}))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_a_database_from_before_the_first_step_is_migrated(place: Path, store: Store) -> None:
    store.close()
    tables = [name for (name,) in query(place, "select name from sqlite_master where type = 'table'")]
    query(
        place,
        *(f'drop table "{name}"' for name in tables if name != "heyet_version"),
        "delete from heyet_version",
    )
    with Store.open(database_url(str(place))) as migrated:
        assert migrated.verify() == ()
    assert query(place, "select version_num from heyet_version") == [(REVISIONS[-1],)]
