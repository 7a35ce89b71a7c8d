"""What a command prints: sentences in the reader's language, files' bytes, and one line where it refuses."""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Iterable
from typing import BinaryIO, TextIO

import msgspec

from models.messages import Message
from ui.wording import Wording


class Output:
    """Where a command speaks: answers on standard output, refusals as one line on standard error.

    A letter that the terminal cannot show is replaced, never an error; control characters, which could come
    from a file and would steer the terminal, are shown as blanks.
    """

    def __init__(self, language: str, answers: TextIO, refusals: TextIO) -> None:
        """Speak `language` on two streams."""
        self.words = Wording(language)
        self._answers = answers
        self._refusals = refusals
        self._passing = 0
        for stream in (answers, refusals):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="replace")

    def speak(self, language: str) -> None:
        """Speak another language from here on."""
        self.words = Wording(language)

    def say(self, message: Message) -> None:
        """Print one sentence as a line."""
        self.line(self.words.say(message))

    def line(self, text: str = "") -> None:
        """Print one line of text."""
        self._answers.write(printable(text) + "\n")

    def lines(self, lines: Iterable[str]) -> None:
        """Print several lines."""
        for text in lines:
            self.line(text)

    def content(self, content: bytes) -> None:
        """Print the bytes of a file, untouched."""
        self._answers.flush()
        buffer: BinaryIO = self._answers.buffer
        buffer.write(content)
        buffer.flush()

    def json(self, value: object) -> None:
        """Print a value as JSON in UTF-8, whatever the terminal's own encoding (RFC 8259, section 8.1)."""
        self.content(msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n")

    def refuse(self, message: Message) -> None:
        """Print, on standard error, the one line that says what was refused and what to do."""
        self._refusals.write(" ".join(printable(self.words.say(message)).split()) + "\n")

    def pass_by(self, message: Message | None) -> None:
        """Show how far something has come, in a line that gives way to the next one; None leaves it empty.

        Only where a person looks on: standard error that goes into a file is spared it.
        """
        if self._refusals.isatty():
            text = "" if message is None else printable(self.words.say(message))
            self._refusals.write(f"\r{'':{self._passing}}\r{text}")
            self._refusals.flush()
            self._passing = len(text)

    def flush(self) -> None:
        """Hand everything over to whoever reads it. Raises BrokenPipeError where nobody does any more."""
        self._answers.flush()
        self._refusals.flush()

    def let_go(self) -> None:
        """Hand over what can still be handed over, and nothing where the answers can no longer be written."""
        try:
            self._answers.flush()
        except OSError:
            self.abandon()

    def abandon(self) -> None:
        """Stop writing to a reader that has gone, so that nothing complains when Python ends."""
        nowhere = os.open(os.devnull, os.O_WRONLY)
        with contextlib.suppress(OSError):
            os.dup2(nowhere, self._answers.fileno())
        os.close(nowhere)


def printable(text: str) -> str:
    """`text` with every control character replaced by a blank."""
    return "".join(letter if letter.isprintable() else " " for letter in text)
