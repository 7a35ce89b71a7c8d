"""The database that a command works on, and the name under which its edits are kept."""

from __future__ import annotations

import getpass

from models.database.engine import database_url
from models.database.store import Store
from ui.terminal.command import Options


def open_store(options: Options, *, create: bool = False) -> Store:
    """The store that the command line names, to be closed by its `with`.

    Where there is none yet it is made if `create`, else refused. Raises HeyetError where it cannot be opened.
    """
    return Store.open(database_url(options.database), create=create)


def user_name() -> str:
    """Who is working, for the audit trail: the name of the login, empty where the system knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no entry for the user's number; no `pwd` module on Windows
        return ""
