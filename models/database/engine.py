"""From a path or a URL to connections that are ready to use. No connection leaves the database folder."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry

from models.database.faults import DatabaseUnreachable, faults_explained
from models.database.sqlite_file import SqliteFile
from models.messages import N_, Message

_WRITES = "heyet_writes"
"""The mark on a connection whose transaction will write."""


def default_folder() -> Path:
    """The folder of this user's data in which the database lies unless another is named."""
    return platformdirs.user_data_path("Heyet", appauthor=False)


def database_url(text: str | None) -> URL:
    """The URL that a path, a SQLAlchemy URL or None (the user's own database) stands for. Creates nothing.

    Raises DatabaseUnreachable where a URL cannot be understood.
    """
    if text is None:
        return URL.create("sqlite", database=str(default_folder() / "heyet.db"))
    if "://" not in text:
        return URL.create("sqlite", database=str(Path(text).expanduser().absolute()))
    try:
        return make_url(text)
    except (ArgumentError, ValueError) as error:
        raise _no_address(text) from error


def make_default_folder(url: URL) -> None:
    """Make the user's data folder where the database is to lie in it; no other folder is ever made."""
    file = SqliteFile.of(url)
    if file is not None and file.path.parent == default_folder():
        try:
            file.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            sentence = N_("The folder “{folder}” cannot be made: {reason}.")
            reason = error.strerror or type(error).__name__
            raise DatabaseUnreachable(
                Message.of(sentence, folder=str(file.path.parent), reason=reason)
            ) from error


def place_of(url: URL) -> str:
    """The database as a person names it: the file, or the URL without its password."""
    file = SqliteFile.of(url)
    return str(file.path) if file is not None else url.render_as_string(hide_password=True)


def new_engine(url: URL) -> Engine:
    """An engine for `url`; it connects when first used. Raises DatabaseUnreachable without a driver."""
    with faults_explained(place_of(url)):
        try:
            engine = create_engine(url)
        except (ArgumentError, ValueError, TypeError) as error:
            raise _no_address(url.render_as_string(hide_password=True)) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A transaction that sees one state of the database from its first to its last query."""
    level = None if engine.dialect.name == "sqlite" else "REPEATABLE READ"
    with faults_explained(place_of(engine.url)), engine.connect() as connection:
        if level is not None:
            connection.execution_options(isolation_level=level)
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that writes: everything inside, or nothing where anything inside raises."""
    with faults_explained(place_of(engine.url)), engine.connect() as connection:
        connection.execution_options(**{_WRITES: True})
        with connection.begin():
            yield connection


def keep_write_ahead_log(engine: Engine) -> None:
    """Let readers and a writer of one file work side by side. SQLite remembers it in the file."""
    with faults_explained(place_of(engine.url)):
        raw = engine.raw_connection()
        try:
            raw.cursor().execute("PRAGMA journal_mode = WAL")
        finally:
            raw.close()


def _prepare_sqlite(connection: sqlite3.Connection, record: ConnectionPoolEntry) -> None:
    """Set what SQLite forgets with each connection; none of it touches the file."""
    connection.isolation_level = (
        None  # the driver would begin no transaction before a query; `_begin_sqlite` does
    )
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    """Take the write lock at once where writing is meant, so that what was read still holds then."""
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _no_address(text: str) -> DatabaseUnreachable:
    sentence = N_("“{place}” is not the address of a database. Give a file, or a URL such as {example}.")
    return DatabaseUnreachable(Message.of(sentence, place=text, example="postgresql://name@server/heyet"))
