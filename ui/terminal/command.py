"""What a command is: its name, its arguments, and what it does with them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import msgspec

from models.messages import HeyetError
from ui.terminal.output import Output

DONE = 0
"""The exit status of a command that did what it was asked."""
ANSWER_IS_NO = 1
"""The exit status of a check that found errors."""
REFUSED = 2
"""The exit status of wrong use and of refused input."""


class WrongUse(HeyetError):
    """A command line that is not understood."""


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What the command line asked for; what a command has no argument for keeps its default.

    `database` None is the user's own; `output` None is the place that the command names itself.
    """

    help: bool = False
    database: str | None = None
    language: str | None = None
    visit: str = ""
    file: str = ""
    into: str = ""
    doubtful: str = "ask"
    format: str = ""
    document: str = ""
    document_languages: tuple[str, ...] = ()
    audience: str = "usual"
    about: str = ""
    paper: str = "office"
    output: str | None = None
    renew_search: bool = False
    all_visits: bool = False
    year: str = ""
    version: str = ""
    since: str = ""
    sensitive: tuple[str, ...] = ()
    earlier: str = ""
    later: str = ""
    only_waiting: bool = False
    repair: bool = False
    may_move: str = "unconfirmed"
    seconds: str = ""
    seed: str = ""
    dry_run: bool = False


class Argument(NamedTuple):
    """One word that a command takes.

    `field` is where it goes in Options, `flag` how it is written ("--output"), empty where the word stands
    alone. `placeholder` is what the help writes for the word; empty for a switch that takes none. The first
    of `choices` is taken where the word is left out, unless it is `required`; `unless` names the field that
    makes up for a required one.
    """

    field: str
    help: str
    flag: str = ""
    placeholder: str = ""
    choices: tuple[str, ...] = ()
    required: bool = False
    repeated: bool = False
    unless: str = ""


class Command(NamedTuple):
    """One command: `summary` says in a sentence what for, `run` does it and gives the exit status."""

    name: str
    summary: str
    arguments: tuple[Argument, ...]
    run: Callable[[Options, Output], int]
