"""Heyet: a command goes to the terminal, else the window opens."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Sequence
from typing import NamedTuple


class WindowOptions(NamedTuple):
    """What a command line without a command says about the window."""

    database: str | None = None
    language: str | None = None
    sample: bool = False


def window_options(arguments: Sequence[str]) -> WindowOptions | None:
    """How the window is asked for.

    None where the words are for the terminal: a command, help, or a mistake.
    """
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    parser.add_argument("--database")
    parser.add_argument("--language", choices=("en", "tr"))
    parser.add_argument("--sample", action="store_true")
    try:
        found, rest = parser.parse_known_args(list(arguments))
    except argparse.ArgumentError:
        return None
    return None if rest else WindowOptions(found.database, found.language, found.sample)


def main(arguments: Sequence[str]) -> int:
    """Run the program with the words of its command line; gives the exit status.

    Each half is imported only when it is the one to run: the terminal needs no Qt and must run where there
    is none.
    """
    options = window_options(arguments)
    if options is None:
        from ui.terminal import command_line

        return command_line.run(arguments)
    gc.disable()  # while the window opens nothing becomes rubbish; `run` enables it again
    from ui import application

    return application.run(options.database, language=options.language, sample=options.sample)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
