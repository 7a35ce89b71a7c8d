"""The migrations lead from nothing to just the tables that the program knows."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from models.database import migrations
from models.database.engine import database_url, new_engine, reading, writing
from models.database.migrating import REVISIONS, bring_up_to_date, upgrade
from models.database.tables import metadata, version


def schema(connection: Connection) -> dict[str, str]:
    rows = connection.execute(text("select name, sql from sqlite_master where sql is not null"))
    return {row.name: row.sql for row in rows}


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
        assert compare_metadata(context, metadata) == []
    fresh.dispose()
    migrated.dispose()


def test_the_steps_that_the_program_knows_are_those_that_there_are() -> None:
    script = ScriptDirectory(str(Path(migrations.__file__).parent))
    assert tuple(reversed([step.revision for step in script.walk_revisions()])) == REVISIONS
