"""The migrations lead from nothing to just the tables that the program knows."""

import lzma
from pathlib import Path

import msgspec
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from models.database import migrations
from models.database.audit_tables import version
from models.database.engine import database_url, new_engine, reading, writing
from models.database.migrating import REVISIONS, bring_up_to_date, upgrade
from models.database.rows import read
from models.database.schema import metadata
from models.database.store import Store
from models.edits import created, edit, replaced
from models.identifiers import TaskId, new_identifier
from models.localized import Localized
from models.messages import Message
from models.record_types import RECORD_TYPES, AnyRecord
from models.records.office_work import Task

DATA = Path(__file__).parent


def schema(connection: Connection) -> dict[str, tuple[frozenset[str], ...]]:
    """Of each table its columns, its foreign keys and its indexes.

    Not the words of its making: a column that was added later stands last there, with a default for the rows
    that were there.
    """
    found = {}
    for table in inspect(connection).get_table_names():
        columns = connection.execute(
            text(f"select name, type, \"notnull\", pk from pragma_table_info('{table}')")
        )
        keys = connection.execute(
            text(f'select "from", "table", "to" from pragma_foreign_key_list(\'{table}\')')
        )
        indexes = connection.execute(text(f"select name from pragma_index_list('{table}')"))
        found[table] = tuple(frozenset(map(str, rows)) for rows in (columns, keys, indexes))
    return found


def test_migrating_from_nothing_gives_the_same_schema_as_starting_afresh(tmp_path: Path) -> None:
    fresh = new_engine(database_url(str(tmp_path / "fresh.db")))
    migrated = new_engine(database_url(str(tmp_path / "migrated.db")))
    bring_up_to_date(fresh, create=True)
    with writing(migrated) as connection:
        upgrade(connection)
    with reading(fresh) as one, reading(migrated) as other:
        assert schema(other) == schema(one)
        context = MigrationContext.configure(
            other, opts={"version_table": version.name, "compare_type": True}
        )
        different = compare_metadata(context, metadata)
    # Of a key in a column that was added later, SQLAlchemy does not read when it is checked.
    assert [one for one in different if one[0] not in ("add_fk", "remove_fk")] == []
    fresh.dispose()
    migrated.dispose()


def test_a_database_of_the_first_version_keeps_all_its_data(tmp_path: Path) -> None:
    place = tmp_path / "office.db"
    place.write_bytes(lzma.decompress((DATA / "first_version.db.xz").read_bytes()))
    written = msgspec.json.decode((DATA / "first_version.json").read_bytes(), type=list[AnyRecord])
    with Store.open(database_url(str(place))) as store:
        assert store.verify() == ()
        visit = store.find_visit("türkistan")
        plan = store.load(visit.id)
        trail = store.audit()
    engine = new_engine(database_url(str(place)))
    with reading(engine) as connection:
        kept = [record for kind in RECORD_TYPES for record in read(connection, kind)]
    engine.dispose()
    assert kept == written
    assert len(kept) == 85
    assert {record.id for record in plan.records()} <= {record.id for record in kept}
    assert [entry.user for entry in trail] == ["Ayşe Kaya", *["Murat Şen"] * 3, "Ayşe Kaya"]


def test_a_database_of_the_first_version_takes_records_of_the_new_kinds(tmp_path: Path) -> None:
    place = tmp_path / "office.db"
    place.write_bytes(lzma.decompress((DATA / "first_version.db.xz").read_bytes()))
    with Store.open(database_url(str(place))) as store:
        visit = store.find_visit("türkistan")
        title = Localized.of(tr="Davet mektubu")
        task = Task(id=TaskId(new_identifier()), visit_id=visit.id, title=title, days_before=60)
        template = msgspec.structs.replace(visit, is_template=True)
        store.apply(edit(Message.of("Plan"), created(task), replaced(visit, template)), "Ayşe Kaya")
    with Store.open(database_url(str(place))) as store:
        plan = store.load(visit.id)
        assert (tuple(plan.tasks), plan.visit.is_template) == ((task,), True)
        assert store.verify() == ()


def test_the_steps_that_the_program_knows_are_those_that_there_are() -> None:
    script = ScriptDirectory(str(Path(migrations.__file__).parent))
    assert tuple(reversed([step.revision for step in script.walk_revisions()])) == REVISIONS
