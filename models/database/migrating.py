"""Bringing a database to the shape that this version of the program knows, or refusing it.

A fresh database is made whole from the tables. An older one is taken up by the migrations, and only then is
Alembic imported. One whose step is not known here was written by a newer version, and is refused untouched.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, insert, inspect, select

from models.database.audit_tables import version
from models.database.engine import keep_write_ahead_log, place_of, reading, writing
from models.database.faults import DatabaseFault, DatabaseNewer, missing, not_a_database
from models.database.schema import metadata
from models.database.sqlite_file import APPLICATION_ID
from models.messages import N_, Message

REVISIONS = ("0001", "0002", "0003", "0004")
"""The steps of the migrations in order; the last is the shape that `tables` describes."""

_MIGRATIONS = Path(__file__).with_name("migrations")

_START = ""
"""The step of a database in which the migrations have begun and not got anywhere."""


def bring_up_to_date(engine: Engine, *, create: bool) -> None:
    """Make, migrate or refuse the database. Raises a DatabaseFault; then nothing in it has changed."""
    with reading(engine) as connection:
        revision = _revision(connection)
    if revision == REVISIONS[-1]:
        return
    if revision is None:
        if not create:
            raise missing(place_of(engine.url))
        _create(engine)
    elif revision in (_START, *REVISIONS):
        _migrate(engine)
    else:
        raise _newer(engine)


def _revision(connection: Connection) -> str | None:
    """The step the database is at, or None where it holds nothing. Raises NotADatabase for another's."""
    tables = set(inspect(connection).get_table_names())
    if version.name not in tables:
        strangers = tables if connection.dialect.name == "sqlite" else tables & set(metadata.tables)
        if strangers:
            raise not_a_database(place_of(connection.engine.url))
        return None
    return connection.execute(select(version.c.version_num)).scalar() or _START


def _create(engine: Engine) -> None:
    with writing(engine) as connection:
        if _revision(connection) is None:  # else another program has made it since we looked
            metadata.create_all(connection)
            connection.execute(insert(version).values(version_num=REVISIONS[-1]))
            if connection.dialect.name == "sqlite":
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    if engine.dialect.name == "sqlite":
        keep_write_ahead_log(engine)


def _migrate(engine: Engine) -> None:
    with writing(engine) as connection:
        upgrade(connection)


def upgrade(connection: Connection) -> None:
    """Run the migrations that are missing, inside the connection's transaction.

    Imports Alembic here and not above: that takes as long as the rest of opening, and is needed once a
    version.
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _newer(engine: Engine) -> DatabaseFault:
    sentence = N_(
        "The database “{place}” was written by a newer version of Heyet. Install that version to open it."
    )
    return DatabaseNewer(Message.of(sentence, place=place_of(engine.url)))
