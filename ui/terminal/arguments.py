"""A command line read into Options, and the help that shows how to write one."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

import msgspec

from models.messages import N_, Message
from ui.terminal.command import Argument, Command, Options, WrongUse
from ui.wording import Wording

PROGRAM = "python main.py"

DATABASE = Argument(
    "database",
    N_("the database: a path or a SQLAlchemy URL; without it, the one in your data folder"),
    "--database",
    "URL",
)
LANGUAGE = Argument("language", N_("the language of these messages: en or tr"), "--language", "LANGUAGE")
HELP = Argument("help", N_("show this help"), "--help")
SAMPLE = Argument("sample", N_("without a command: open the window with the sample visit in it"), "--sample")
GENERAL = (DATABASE, LANGUAGE, HELP)
"""Arguments that stand before a command, and after it where it has none of its own written alike."""


def divided(arguments: Sequence[str]) -> tuple[list[str], str, list[str]]:
    """The words before the command, the command, empty where there is none, and the words after it."""
    with_value = {argument.flag for argument in GENERAL if argument.placeholder}
    index = 0
    while index < len(arguments) and arguments[index].startswith("-"):
        index += 2 if arguments[index] in with_value else 1
    return list(arguments[:index]), "".join(arguments[index : index + 1]), list(arguments[index + 1 :])


def arguments_of(command: Command) -> tuple[Argument, ...]:
    """All that may stand after a command."""
    own = {argument.flag for argument in command.arguments}
    return (*command.arguments, *(argument for argument in GENERAL if argument.flag not in own))


def options_in(words: Sequence[str], arguments: Sequence[Argument], command: str = "") -> Options:
    """The options that `words` spell. Raises WrongUse where a word is unknown, missing or no choice."""
    found, alone = _parsed(words, arguments, command)
    places = [argument for argument in arguments if not argument.flag]
    for argument, word in zip(places, alone, strict=False):
        found[argument.field] = word
    if len(alone) > len(places):
        raise _misused(
            N_("“{word}” is one word too many. “{help}” shows how the command is written."),
            command,
            alone[-1],
        )
    if "help" not in found:
        for argument in arguments:
            _check(argument, found, command)
    return msgspec.convert(found, Options)


def _parsed(
    words: Sequence[str], arguments: Sequence[Argument], command: str
) -> tuple[dict[str, object], list[str]]:
    """What argparse makes of the words: values by field, and the words that stand alone."""
    parser = argparse.ArgumentParser(
        add_help=False, allow_abbrev=False, exit_on_error=False, argument_default=argparse.SUPPRESS
    )
    for argument in arguments:
        if argument.flag:
            names = ("-h", argument.flag) if argument is HELP else (argument.flag,)
            action = "append" if argument.repeated else "store" if argument.placeholder else "store_true"
            parser.add_argument(*names, dest=argument.field, action=action)
    try:
        namespace, rest = parser.parse_known_args(list(words))
    except argparse.ArgumentError as error:
        sentence = N_("“{word}” is not complete. “{help}” shows how the command is written.")
        raise _misused(sentence, command, error.argument_name or "") from error
    alone = [word for word in rest if not word.startswith("-")]
    if len(alone) < len(rest):
        unknown = next(word for word in rest if word.startswith("-"))
        raise _misused(
            N_("There is no “{word}” here. “{help}” shows how the command is written."), command, unknown
        )
    return vars(namespace), alone


def _check(argument: Argument, found: dict[str, object], command: str) -> None:
    value = found.get(argument.field)
    if value is None:
        if argument.required and argument.unless not in found:
            name = argument.flag or argument.placeholder
            raise _misused(
                N_("“{word}” is missing. “{help}” shows how the command is written."), command, name
            )
        if argument.choices:
            found[argument.field] = argument.choices[0]
    elif argument.choices and value not in argument.choices:
        sentence = N_("“{word}” is not among the choices for {argument}: {choices}.")
        name = argument.flag or argument.placeholder
        raise WrongUse(
            Message.of(sentence, word=str(value), argument=name, choices=", ".join(argument.choices))
        )


def _misused(sentence: str, command: str, word: str) -> WrongUse:
    asking = " ".join((*PROGRAM.split(), *command.split(), "--help"))
    return WrongUse(Message.of(sentence, word=word, help=asking))


def help_of(command: Command, words: Wording) -> list[str]:
    """The lines that show how one command is written."""
    arguments = arguments_of(command)
    usage = " ".join((PROGRAM, command.name, *(_spelled(argument) for argument in arguments)))
    return [
        words.words(N_("Usage: {usage}"), usage=usage),
        "",
        words.words(command.summary),
        "",
        *_table([(_written(argument), words.words(argument.help)) for argument in arguments]),
    ]


def general_help(commands: Sequence[Command], words: Wording) -> list[str]:
    """The lines that show which commands there are."""
    usage = " ".join((PROGRAM, *(_spelled(argument) for argument in (*GENERAL, SAMPLE)), "[COMMAND …]"))
    return [
        words.words(N_("Usage: {usage}"), usage=usage),
        "",
        words.words(N_("Heyet plans visits of delegations. Without a command it opens its window.")),
        "",
        *_table([(command.name, words.words(command.summary)) for command in commands]),
        "",
        *_table([(_written(argument), words.words(argument.help)) for argument in (*GENERAL, SAMPLE)]),
        "",
        words.words(N_("VISIT is a visit's reference, its id, or the beginning of its title.")),
        words.words(
            N_(
                "Exit status: 0 done; 1 the answer is “no”: errors were found; "
                "2 wrong use, or input that was refused."
            )
        ),
    ]


def _written(argument: Argument) -> str:
    values = "|".join(argument.choices) or argument.placeholder
    return " ".join(word for word in (argument.flag, values) if word)


def _spelled(argument: Argument) -> str:
    written = _written(argument)
    more = f" [{written} …]" if argument.repeated else ""
    return (written if argument.required else f"[{written}]") + more


def _table(rows: Sequence[tuple[str, str]]) -> list[str]:
    width = max(len(left) for left, _ in rows)
    return [f"  {left:<{width}}  {right}" for left, right in rows]
