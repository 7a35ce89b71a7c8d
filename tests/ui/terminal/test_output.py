"""What is printed arrives whole on any terminal, and steers none."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import msgspec
import pytest

from models.messages import Message
from ui.terminal.output import Output, printable


def streams(encoding: str) -> tuple[Output, io.TextIOWrapper, io.TextIOWrapper]:
    answers = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    refusals = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    return Output("en", answers, refusals), answers, refusals


def written(stream: io.TextIOWrapper) -> bytes:
    stream.flush()
    return stream.buffer.getvalue()  # type: ignore[attr-defined, no-any-return]


def test_a_terminal_without_the_letters_gets_the_others() -> None:
    output, answers, _ = streams("ascii")
    output.line("Türkistan: Түркістан")
    assert written(answers) == b"T?rkistan: ?????????\n"


def test_json_is_utf_8_on_any_terminal() -> None:
    output, answers, _ = streams("ascii")
    output.line("first")
    output.json({"title": "Türkistan"})
    assert written(answers) == 'first\n{\n  "title": "Türkistan"\n}\n'.encode()


def test_a_refusal_is_one_line_on_its_own_stream() -> None:
    output, answers, refusals = streams("utf-8")
    output.refuse(Message.of("No {what}.", what="a\nb\x1b[2J  c"))
    assert (written(answers), written(refusals)) == (b"", b"No a b [2J c.\n")


def test_control_characters_of_a_title_do_not_reach_the_terminal() -> None:
    assert printable("a\x1b]0;b\x07\r\nc") == "a ]0;b   c"
    assert printable("Şınar қ") == "Şınar қ"


def test_another_language_is_spoken_from_then_on() -> None:
    output, _, _ = streams("utf-8")
    output.speak("tr")
    assert output.words.language == "tr"


def test_bytes_come_after_what_was_said_before() -> None:
    output, answers, _ = streams("utf-8")
    output.lines(["a", "b"])
    output.content(msgspec.json.encode([1]))
    assert written(answers) == b"a\nb\n[1]"
    assert json.loads(written(answers).splitlines()[-1]) == [1]


def test_a_reader_that_has_gone_is_not_written_to_again(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    answers = os.fdopen(writer, "w", encoding="utf-8")
    output = Output("en", answers, io.StringIO())
    output.line("a")
    with pytest.raises(BrokenPipeError):
        output.flush()
    output.abandon()
    answers.close()


class Screen(io.StringIO):
    """A stream that a person looks at."""

    def isatty(self) -> bool:
        return True


def test_how_far_something_has_come_gives_way_to_what_comes_next() -> None:
    screen = Screen()
    output = Output("en", io.StringIO(), screen)
    output.pass_by(Message.of("Searched: {percent} %", percent=5))
    output.pass_by(Message.of("Done\x1b[2J"))
    output.pass_by(None)
    assert screen.getvalue().split("\r") == ["", "", "Searched: 5 %", " " * 13, "Done [2J", " " * 8, ""]


def test_a_file_is_spared_how_far_something_has_come() -> None:
    output, answers, refusals = streams("utf-8")
    output.pass_by(Message.of("Searched"))
    output.pass_by(None)
    assert (written(answers), written(refusals)) == (b"", b"")
