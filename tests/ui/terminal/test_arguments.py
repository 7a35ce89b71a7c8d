"""A command line is read whole or refused with the word that is wrong."""

from __future__ import annotations

import pytest

from exports.wording import say
from ui.terminal.arguments import GENERAL, arguments_of, divided, general_help, help_of, options_in
from ui.terminal.command import DONE, Argument, Command, Options, WrongUse
from ui.terminal.output import Output
from ui.wording import Wording


def nothing(options: Options, output: Output) -> int:
    return DONE


DRAW = Command(
    "draw",
    "Draw a visit.",
    (
        Argument("visit", "the visit", placeholder="VISIT", required=True),
        Argument("format", "how", "--format", "FORMAT", choices=("text", "json")),
        Argument("document_languages", "in which", "--language", "LANGUAGE", repeated=True),
        Argument("output", "where to", "--output", "FILE", required=True),
    ),
    nothing,
)


def refusal(*words: str) -> str:
    with pytest.raises(WrongUse) as refused:
        options_in(words, arguments_of(DRAW), "draw")
    return say(refused.value.message, "en")


@pytest.mark.parametrize(
    ("line", "before", "command", "after"),
    [
        ("", [], "", []),
        ("visits", [], "visits", []),
        ("--database a.db check Turk", ["--database", "a.db"], "check", ["Turk"]),
        ("--database=a.db check", ["--database=a.db"], "check", []),
        ("--help", ["--help"], "", []),
        ("--language tr print --language kk", ["--language", "tr"], "print", ["--language", "kk"]),
        ("--database", ["--database"], "", []),
    ],
)
def test_a_line_is_divided_at_its_command(
    line: str, before: list[str], command: str, after: list[str]
) -> None:
    assert divided(line.split()) == (before, command, after)


def test_words_go_to_their_fields_in_any_order() -> None:
    line = "--output a.pdf --language tr Turk --language en --format json --database b.db"
    assert options_in(line.split(), arguments_of(DRAW), "draw") == Options(
        visit="Turk", output="a.pdf", document_languages=("tr", "en"), format="json", database="b.db"
    )


def test_the_first_choice_is_taken_where_none_is_made() -> None:
    options = options_in(["Turk", "--output", "a.pdf"], arguments_of(DRAW), "draw")
    assert options == Options(visit="Turk", output="a.pdf", format="text")


def test_a_command_keeps_its_own_meaning_of_a_word_it_shares() -> None:
    flags = [(argument.field, argument.flag) for argument in arguments_of(DRAW) if argument.flag]
    assert flags == [
        ("format", "--format"),
        ("document_languages", "--language"),
        ("output", "--output"),
        ("database", "--database"),
        ("help", "--help"),
    ]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("--output a", "“VISIT” is missing. “python main.py draw --help” shows how the command is written."),
        ("Turk", "“--output” is missing. “python main.py draw --help” shows how the command is written."),
        (
            "Turk 2 --output a",
            "“2” is one word too many. “python main.py draw --help” shows how the command is written.",
        ),
        (
            "Turk --output",
            "“--output” is not complete. “python main.py draw --help” shows how the command is written.",
        ),
        (
            "Turk --outpu a --output b",
            "There is no “--outpu” here. “python main.py draw --help” shows how the command is written.",
        ),
        ("Turk --output a --format xml", "“xml” is not among the choices for --format: text, json."),
    ],
)
def test_a_wrong_word_is_named(line: str, sentence: str) -> None:
    assert refusal(*line.split()) == sentence


def test_help_is_given_for_an_incomplete_line() -> None:
    assert options_in(["--help"], arguments_of(DRAW), "draw").help
    assert options_in(["-h"], GENERAL).help


def test_the_help_of_a_command_shows_how_it_is_written() -> None:
    assert help_of(DRAW, Wording("en")) == [
        "Usage: python main.py draw VISIT"
        + " [--format text|json] [--language LANGUAGE] [--language LANGUAGE …] --output FILE"
        + " [--database URL] [--help]",
        "",
        "Draw a visit.",
        "",
        "  VISIT                the visit",
        "  --format text|json   how",
        "  --language LANGUAGE  in which",
        "  --output FILE        where to",
        "  --database URL       "
        "the database: a path or a SQLAlchemy URL; without it, the one in your data folder",
        "  --help               show this help",
    ]


def test_the_general_help_names_every_command() -> None:
    lines = general_help((DRAW,), Wording("en"))
    assert lines[0] == (
        "Usage: python main.py [--database URL] [--language LANGUAGE] [--help] [--sample] [COMMAND …]"
    )
    assert "  draw  Draw a visit." in lines
