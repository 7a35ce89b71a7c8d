"""Typed text becomes paragraphs here and nowhere else: it is printed as typed, and nothing in it is markup.

A paragraph is made of pieces of text with a face each, so no parser ever reads what a person typed. Letters
that no face has are printed as "?" and remembered, so that the officer can be told.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.platypus import Paragraph
from reportlab.platypus.paraparser import ParaFrag

from exports.render.pdf.fonts import has_letter, substitute_with
from exports.render.pdf.right_to_left import (
    Setting,
    TurnedParagraph,
    as_drawn,
    begins_at_the_right,
    has_right_to_left,
)
from exports.render.pdf.styles import USUAL, Style, Theme

STAND_IN = "?"
"""Printed in place of a letter that no face has."""

_LINE_ENDS = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_WITHOUT_SHAPE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_SPACES = dict.fromkeys(
    (0x9, *range(0x2000, 0x2007), 0x2008, 0x2009, 0x200A, 0x205F, 0x3000), " "
) | dict.fromkeys((0x2007, 0x202F), "\u00a0")
"""Spaces of every width as the two that our faces have."""
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)


class Line(NamedTuple):
    """A text on one line: its pieces, each with the face that has its letters, and its width in points."""

    pieces: tuple[tuple[str, str], ...]
    width: float


class Typesetter:
    """Makes the paragraphs of one document and remembers the letters that it could not print."""

    def __init__(self, theme: Theme = USUAL) -> None:
        """Begin with nothing missing, in the look of an office."""
        self.theme = theme
        self._missing: dict[str, None] = {}
        self._printable: dict[str, set[str]] = {}

    @property
    def missing_letters(self) -> str:
        """The letters that no face has, each once, in the order in which they came."""
        return "".join(self._missing)

    def paragraph(self, text: str, style: Style) -> Paragraph:
        """The typed text as a paragraph of this style."""
        if has_right_to_left(text):
            return self._turned(text, style)
        pieces: list[ParaFrag] = []
        for number, line in enumerate(_LINE_ENDS.split(text)):
            if number:
                pieces.append(_line_break(self.theme, style))
            pieces += self._pieces(line, style)
        return Paragraph(
            "", self.theme.paragraph_style(style), bulletText=style.value.bullet or None, frags=pieces
        )

    def _turned(self, text: str, style: Style) -> TurnedParagraph:
        own = self.theme.paragraph_style(style)
        typed = tuple(_LINE_ENDS.split(text))
        from_the_right = begins_at_the_right(text)

        def width(line: str) -> float:
            return self._drawn_width(as_drawn(line, from_the_right=from_the_right), style)

        setting = Setting(lambda line: self._pieces(line, style), width, _line_break(self.theme, style))
        return TurnedParagraph.of(typed, own, setting, style.value.bullet)

    def _drawn_width(self, line: str, style: Style) -> float:
        pieces = [(letter, piece.fontName) for piece in self._pieces(line, style) for letter in piece.text]
        return _line_of(pieces, self.theme.paragraph_style(style).fontSize).width

    def line(self, text: str, style: Style, width: float) -> Line:
        """The text on one line of at most `width` points, shortened with "…" where it is longer."""
        own = self.theme.paragraph_style(style)
        size = own.fontSize
        if has_right_to_left(text):
            text = self._turned_line(text, style, width)
        letters = [
            (letter, piece.fontName)
            for piece in self._pieces(" ".join(text.split()), style)
            for letter in piece.text
        ]
        whole = _line_of(letters, size)
        if whole.width <= width:
            return whole
        more = [("…", own.fontName)]
        low, high = 0, len(letters)
        while low < high:
            middle = (low + high + 1) // 2
            if _line_of([*letters[:middle], *more], size).width <= width:
                low = middle
            else:
                high = middle - 1
        while low and letters[low - 1][0] == " ":
            low -= 1
        return _line_of([*letters[:low], *more], size)

    def _turned_line(self, text: str, style: Style, width: float) -> str:
        """The text as it is drawn, without its end where it is longer."""
        typed = " ".join(text.split())
        from_the_right = begins_at_the_right(typed)
        drawn = as_drawn(typed, from_the_right=from_the_right)
        low, high = 0, len(typed)
        if self._drawn_width(drawn, style) <= width:
            return drawn
        while low < high:
            middle = (low + high + 1) // 2
            shorter = as_drawn(f"{typed[:middle].rstrip()}…", from_the_right=from_the_right)
            low, high = (middle, high) if self._drawn_width(shorter, style) <= width else (low, middle - 1)
        return as_drawn(f"{typed[:low].rstrip()}…", from_the_right=from_the_right)

    def _pieces(self, line: str, style: Style) -> list[ParaFrag]:
        template = _template(self.theme, style)
        own = template.fontName
        if line.isascii() and line.isprintable():
            return [template.clone(text=line)]
        shown = _visible(line)
        printable = self._printable.setdefault(own, set())
        if printable.issuperset(shown):
            return [template.clone(text=shown)]
        faces = [(self._face_for(letter, own), letter) for letter in shown]
        pieces = []
        for face, letters in groupby(faces, key=lambda choice: choice[0]):
            text = "".join(letter if face else STAND_IN for _, letter in letters)
            pieces.append(template.clone(text=text, fontName=face or own))
            if face == own:
                printable.update(text)
        return pieces

    def _face_for(self, letter: str, own: str) -> str:
        """The face that prints the letter; empty where none does."""
        if letter == " " or has_letter(own, letter):
            return own
        substitute = substitute_with(letter)
        if substitute is None:
            self._missing[letter] = None
            return ""
        return substitute


def _line_of(letters: Sequence[tuple[str, str]], size: float) -> Line:
    """Letters, each with its face, as a line of this size."""
    pieces = tuple(
        ("".join(letter for letter, _ in together), face)
        for face, together in groupby(letters, key=lambda choice: choice[1])
    )
    return Line(pieces, sum(pdfmetrics.stringWidth(text, face, size) for text, face in pieces))


def _visible(line: str) -> str:
    """The line without signs that have no shape: control signs, halves of letters, selectors of a variant."""
    composed = unicodedata.normalize("NFC", line).translate(_SPACES)
    return "".join(filter(_has_shape, composed))


@lru_cache(maxsize=4096)
def _has_shape(letter: str) -> bool:
    return unicodedata.category(letter) not in _WITHOUT_SHAPE and ord(letter) not in _VARIATION_SELECTORS


@lru_cache(maxsize=512)
def _template(theme: Theme, style: Style) -> ParaFrag:
    text = "<strike>x</strike>" if style.value.struck else "x"
    return Paragraph(text, theme.paragraph_style(style)).frags[0]


@lru_cache(maxsize=512)
def _line_break(theme: Theme, style: Style) -> ParaFrag:
    pieces = Paragraph("x<br/>x", theme.paragraph_style(style)).frags
    return next(piece for piece in pieces if hasattr(piece, "lineBreak"))
