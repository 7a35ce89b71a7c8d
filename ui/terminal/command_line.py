"""One command line, run in the terminal: finds the command, runs it, and says every refusal in one line."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence

import msgspec
import platformdirs

from models.messages import N_, HeyetError, Message
from ui.terminal.arguments import GENERAL, arguments_of, divided, general_help, help_of, options_in
from ui.terminal.arranging import ARRANGE
from ui.terminal.checking import CHECK
from ui.terminal.command import DONE, REFUSED, Command, Options, WrongUse
from ui.terminal.demonstration import DEMO
from ui.terminal.difference import DIFFERENCE
from ui.terminal.exporting import EXPORT
from ui.terminal.importing import IMPORT
from ui.terminal.message_language import chosen_language, language_of
from ui.terminal.output import Output
from ui.terminal.people_importing import IMPORT_PEOPLE
from ui.terminal.printing import EXPORT_ALL, PRINT
from ui.terminal.registers import REGISTER
from ui.terminal.upkeep import VERIFY
from ui.terminal.visits import VISITS

COMMANDS: tuple[Command, ...] = (
    DEMO,
    VISITS,
    CHECK,
    ARRANGE,
    DIFFERENCE,
    PRINT,
    EXPORT_ALL,
    REGISTER,
    EXPORT,
    IMPORT,
    IMPORT_PEOPLE,
    VERIFY,
)
"""Every command, in the order in which the help names them."""

INTERRUPTED = 130
"""The exit status after Ctrl-C, as shells have it: 128 and the number of the signal."""
NOBODY_READS = 141
"""The exit status where the reader of a pipe has gone, counted likewise."""


def run(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` spell and give the exit status (see `ui.terminal.command`)."""
    output = Output(language_of(os.environ), sys.stdout, sys.stderr)
    try:
        return _run(arguments, output)
    except BrokenPipeError:
        output.abandon()
        return NOBODY_READS
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(arguments: Sequence[str], output: Output) -> int:
    try:
        status = _run_command(arguments, output)
        output.flush()
        return status
    except HeyetError as error:
        output.refuse(error.message)
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - the last resort: nobody is left above who could tell the user
        output.refuse(_unexpected(error, arguments))
        output.let_go()
    return REFUSED


def _run_command(arguments: Sequence[str], output: Output) -> int:
    before, name, after = divided(arguments)
    general = options_in(before, GENERAL)
    output.speak(chosen_language(general.language, os.environ))
    command = _named(name)
    if command is None:
        if not general.help:
            raise WrongUse(Message.of(N_("Name a command: {names}."), names=_names()))
        output.lines(general_help(COMMANDS, output.words))
        return DONE
    after_help = ["--help"] if general.help else after
    options = _completed(options_in(after_help, arguments_of(command), name), general)
    output.speak(chosen_language(options.language, os.environ))
    if options.help:
        output.lines(help_of(command, output.words))
        return DONE
    return command.run(options, output)


def _named(name: str) -> Command | None:
    """The command of that name, None where no name is given. Raises WrongUse where there is none."""
    for command in COMMANDS:
        if command.name == name:
            return command
    if name:
        raise WrongUse(
            Message.of(N_("There is no command “{name}”. There is: {names}."), name=name, names=_names())
        )
    return None


def _names() -> str:
    return ", ".join(command.name for command in COMMANDS)


def _completed(options: Options, general: Options) -> Options:
    """The options of the command, with what was said before its name where it was not said again after it."""
    return msgspec.structs.replace(
        options,
        database=options.database if options.database is not None else general.database,
        language=options.language if options.language is not None else general.language,
    )


def _unexpected(error: Exception, arguments: Sequence[str]) -> Message:
    """The line that says a fault of the program was met; the whole of it goes into the log."""
    what = f"{type(error).__name__}: {error}"
    try:
        folder = platformdirs.user_log_path("Heyet", appauthor=False, ensure_exists=True)
        log = logging.FileHandler(folder / "terminal.log", encoding="utf-8", delay=False)
    except OSError:
        return Message.of(N_("This should not have happened: {what}."), what=what)
    log.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    record = logging.LogRecord(
        "heyet",
        logging.ERROR,
        __file__,
        0,
        "%s",
        (list(arguments),),
        (type(error), error, error.__traceback__),
    )
    log.emit(record)
    log.close()
    file = str(folder / "terminal.log")
    return Message.of(
        N_("This should not have happened: {what}. The file {file} has the details."), what=what, file=file
    )
