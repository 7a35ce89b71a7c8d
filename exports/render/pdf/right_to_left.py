"""Arabic, Hebrew and other texts that are read from the right: letters joined, each line put in its order.

Lines are broken while the text stands as it is read; only then is each line joined and turned, for a line
that is turned as part of a longer one would begin with the end of the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Any

from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph
from reportlab.platypus.paraparser import ParaFrag

_FROM_THE_RIGHT = frozenset({"R", "AL"})
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""The blocks of letters that are read from the right."""
_SLACK = 0.5
"""Points that a line stays below its column, so that the renderer does not break it once more."""

Pieces = Callable[[str], list[ParaFrag]]
"""Gives the pieces of a line, each with the face that has its letters."""

Width = Callable[[str], float]
"""How wide a line is in points."""


def has_right_to_left(text: str) -> bool:
    """Whether any letter of the text is read from the right."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def begins_at_the_right(text: str) -> bool:
    """Whether the text as a whole is read from the right: its first letter with a direction is."""
    directions = (unicodedata.bidirectional(letter) for letter in text)
    return next((one in _FROM_THE_RIGHT for one in directions if one in _FROM_THE_RIGHT or one == "L"), False)


def as_drawn(line: str, *, from_the_right: bool) -> str:
    """One line with its letters joined, in the order in which they stand on paper from left to right."""
    if not has_right_to_left(line):
        return line
    # Here and not above: hardly any paper needs them, and they take as long to load as a page to make.
    from arabic_reshaper import reshape
    from bidi.algorithm import get_display

    return str(get_display(reshape(line), base_dir="R" if from_the_right else "L"))


class TurnedParagraph(Paragraph):
    """A paragraph that breaks its lines as they are read and draws each in its own order.

    What the renderer parts from it is drawn as it was set: its lines are in order already.
    """

    _typed: tuple[str, ...] = ()
    _pieces: Pieces
    _width: Width
    _break: ParaFrag

    @classmethod
    def of(
        cls, typed: tuple[str, ...], style: ParagraphStyle, pieces: Pieces, width: Width, broken: ParaFrag
    ) -> TurnedParagraph:
        """The paragraph of these typed lines; `broken` is the piece that ends a line."""
        align = TA_RIGHT if begins_at_the_right(" ".join(typed)) else TA_LEFT
        paragraph = cls(
            "", ParagraphStyle(f"{style.name}-{align}", parent=style, alignment=align), frags=[broken]
        )
        paragraph._typed = typed
        paragraph._pieces, paragraph._width, paragraph._break = pieces, width, broken
        return paragraph

    def wrap(self, width: float, height: float) -> Any:  # noqa: ANN401 - as the renderer has it
        """Break the lines for a column of this width, and set each."""
        if self._typed:
            from_the_right = self.style.alignment == TA_RIGHT
            drawn = [
                as_drawn(line, from_the_right=from_the_right)
                for typed in self._typed
                for line in broken_lines(typed, width - self.style.leftIndent - _SLACK, self._width)
            ]
            frags: list[ParaFrag] = []
            for number, line in enumerate(drawn):
                frags += [self._break] if number else []
                frags += self._pieces(line)
            self.frags = frags
        return super().wrap(width, height)


def broken_lines(typed: str, width: float, width_of: Width) -> list[str]:
    """The typed line on lines of at most this width, broken between words, a longer word inside."""
    lines: list[str] = []
    line = ""
    for word in typed.split():
        longer = f"{line} {word}" if line else word
        if width_of(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *whole, line = _broken_word(word, width, width_of)
        lines += whole
    return [*lines, line]


def _broken_word(word: str, width: float, width_of: Width) -> list[str]:
    """A word in as many parts as it needs, at least a letter each."""
    parts = []
    while word and width_of(word) > width:
        low, high = 1, len(word)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if width_of(word[:middle]) <= width else (low, middle - 1)
        parts.append(word[:low])
        word = word[low:]
    return [*parts, word] if word or not parts else parts
