"""Arabic, Hebrew and other texts that are read from the right: letters joined, each line put in its order.

Lines are broken while the text stands as it is read; only then is each line joined and turned, for a line
that is turned as part of a longer one would begin with the end of the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph
from reportlab.platypus.paraparser import ParaFrag

_FROM_THE_RIGHT = frozenset({"R", "AL"})
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""The blocks of letters that are read from the right."""
_ISOLATES = frozenset({"LRI", "RLI", "FSI", "PDI"})
"""Marks by which chat programs and the like set a part of a text apart; the ordering does not know them."""
_SLACK = 0.5
"""Points that a line stays below its column, so that the renderer does not break it once more."""

Pieces = Callable[[str], list[ParaFrag]]
"""Gives the pieces of a line, each with the face that has its letters."""

Width = Callable[[str], float]
"""How wide a line is in points."""


class Setting(NamedTuple):
    """How the lines of a paragraph are set: their pieces, their width, and the piece that ends a line."""

    pieces: Pieces
    width: Width
    broken: ParaFrag


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
    # Here and not above: hardly any paper needs it, and it takes as long to load as a page to make.
    from bidi.algorithm import get_display

    known = "".join(filter(_can_be_ordered, line))
    return str(get_display(_joining()(known), base_dir="R" if from_the_right else "L"))


@lru_cache(maxsize=1)
def _joining() -> Callable[[str], str]:
    """What joins letters. The word for God is joined as any other: hardly a font has it as one sign."""
    from arabic_reshaper import ArabicReshaper

    joining: Callable[[str], str] = ArabicReshaper({"ARABIC LIGATURE ALLAH": False}).reshape
    return joining


def _can_be_ordered(letter: str) -> bool:
    """Whether the ordering knows the sign; what it does not know has no shape either."""
    return unicodedata.bidirectional(letter) not in _ISOLATES and unicodedata.category(letter) != "Cn"


class TurnedParagraph(Paragraph):
    """A paragraph that breaks its lines as they are read and draws each in its own order.

    What the renderer parts from it is drawn as it was set: its lines are in order already. The mark of a list
    stands before the first letter that is read: at the right edge where the text is read from there.
    """

    _typed: tuple[str, ...] = ()
    mark_at_right = ""
    _pieces: Pieces
    _width: Width
    _break: ParaFrag

    @classmethod
    def of(
        cls, typed: tuple[str, ...], style: ParagraphStyle, setting: Setting, mark: str = ""
    ) -> TurnedParagraph:
        """The paragraph of these typed lines; `mark` is the sign of a list, which stands before them."""
        pieces, width, broken = setting
        from_the_right = begins_at_the_right(" ".join(typed))
        align = TA_RIGHT if from_the_right else TA_LEFT
        own = ParagraphStyle(f"{style.name}-{align}", parent=style, alignment=align)
        if from_the_right:
            own.leftIndent, own.rightIndent = style.rightIndent, style.leftIndent
        paragraph = cls("", own, bulletText=None if from_the_right else mark or None, frags=[broken])
        paragraph.mark_at_right = mark if from_the_right else ""
        paragraph._typed = typed
        paragraph._pieces, paragraph._width, paragraph._break = pieces, width, broken
        return paragraph

    def wrap(self, width: float, height: float) -> Any:  # noqa: ANN401 - as the renderer has it
        """Break the lines for a column of this width, and set each."""
        if self._typed:
            from_the_right = self.style.alignment == TA_RIGHT
            room = width - self.style.leftIndent - self.style.rightIndent - _SLACK
            drawn = [
                as_drawn(line, from_the_right=from_the_right)
                for typed in self._typed
                for line in broken_lines(typed, room, self._width)
            ]
            frags: list[ParaFrag] = []
            for number, line in enumerate(drawn):
                frags += [self._break] if number else []
                frags += self._pieces(line)
            self.frags = frags
        return super().wrap(width, height)

    def split(self, width: float, height: float) -> Any:  # noqa: ANN401 - as the renderer has it
        """What fits into the height, and the rest; the mark stays with the beginning."""
        parts = super().split(width, height)
        for part in parts[:1]:
            part.mark_at_right = self.mark_at_right
        return parts

    def draw(self) -> None:
        """Put the lines on the page, and the mark at their right."""
        super().draw()
        if self.mark_at_right:
            style = self.style
            self.canv.setFont(style.bulletFontName, style.bulletFontSize)
            self.canv.setFillColor(style.bulletColor)
            self.canv.drawRightString(self.width, self.height - style.fontSize, self.mark_at_right)


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
