"""What can be wrong with a database, each said in one sentence that a person can act on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError, NoSuchModuleError, SQLAlchemyError

from models.messages import N_, HeyetError, Message


class DatabaseFault(HeyetError):
    """The database cannot be opened, read or written; nothing was changed."""


class DatabaseMissing(DatabaseFault):
    """There is no database where one was looked for."""


class NotADatabase(DatabaseFault):
    """What lies there is no database of this program."""


class DatabaseDamaged(DatabaseFault):
    """The database is incomplete or holds what the program never wrote."""


class DatabaseNewer(DatabaseFault):
    """The database was written by a newer version of the program."""


class EditRefused(HeyetError):
    """An edit does not fit what the database holds; nothing of it was written."""


class DatabaseBusy(DatabaseFault):
    """Another program keeps the database locked."""


class DatabaseReadOnly(DatabaseFault):
    """The database may be read, not written."""


class DatabaseUnreachable(DatabaseFault):
    """The database cannot be reached: no permission, no server, no driver, no room on the disk."""


@contextmanager
def faults_explained(place: str) -> Iterator[None]:
    """Raise the fitting fault, with its sentence, for whatever the database driver raises inside."""
    try:
        yield
    except IntegrityError as error:
        sentence = N_("This no longer fits what the database holds by now. Look at it again, then repeat.")
        raise EditRefused(Message.of(sentence)) from error
    except DBAPIError as error:
        raise _fault(error.orig or error, place) from error
    except (sqlite3.Error, SQLAlchemyError, ImportError) as error:
        raise _fault(error, place) from error


def _fault(error: BaseException, place: str) -> DatabaseFault:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return DatabaseBusy(
            Message.of(
                N_("Another program is using the database “{place}”. Try again in a moment."), place=place
            )
        )
    if code == sqlite3.SQLITE_READONLY:
        return DatabaseReadOnly(
            Message.of(
                N_("The database “{place}” may be read but not changed. Ask for permission to write it."),
                place=place,
            )
        )
    if code == sqlite3.SQLITE_NOTADB:
        return not_a_database(place)
    if code == sqlite3.SQLITE_CORRUPT:
        return damaged(place)
    if code == sqlite3.SQLITE_FULL:
        return DatabaseUnreachable(
            Message.of(
                N_("The disk that holds the database “{place}” is full. Make room, then try again."),
                place=place,
            )
        )
    if isinstance(error, (ImportError, NoSuchModuleError)):
        sentence = N_("The database “{place}” needs a driver that is not installed: {reason}.")
        return DatabaseUnreachable(Message.of(sentence, place=place, reason=_reason(error)))
    return DatabaseUnreachable(
        Message.of(
            N_("The database “{place}” cannot be reached: {reason}."), place=place, reason=_reason(error)
        )
    )


def not_a_database(place: str) -> NotADatabase:
    """That the file at `place` belongs to another program."""
    return NotADatabase(
        Message.of(N_("“{place}” is not a Heyet database. Choose another file."), place=place)
    )


def damaged(place: str) -> DatabaseDamaged:
    """That the database at `place` is incomplete."""
    return DatabaseDamaged(
        Message.of(
            N_("The database “{place}” is damaged or incomplete. Go back to a copy of it."), place=place
        )
    )


def missing(place: str) -> DatabaseMissing:
    """That there is no database at `place`."""
    return DatabaseMissing(
        Message.of(
            N_("There is no database “{place}” yet. Check its name, or start one in the window."), place=place
        )
    )


def _reason(error: BaseException) -> str:
    """The driver's own words, on one line and without a full stop."""
    return " ".join(str(error).split()).rstrip(".") or type(error).__name__
