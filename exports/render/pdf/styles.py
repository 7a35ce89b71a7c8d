"""Points and colours: how each kind of text looks on paper."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from exports.render.pdf.fonts import Face
from models.vocabulary import Typeface

INK = HexColor(0x1C2430)
"""Black with a little blue, softer on white than pure black."""
QUIET = HexColor(0x5B6573)
"""For what is read second; 5.9 : 1 on white, still clear on a photocopy."""
ACCENT = HexColor(0x14506B)
"""One deep colour for headings and rules; prints as dark grey."""
HAIRLINE = HexColor(0xC9D0D8)
"""Lines that part events without being seen."""

THIN = 0.4
STRONG = 1.1
"""Widths of lines in points."""


class Look(NamedTuple):
    """A face with its size, its distance from line to line, its colour; sizes in points."""

    face: Face
    size: float
    leading: float
    colour: Color
    bullet: str = ""
    indent: float = 0
    at_right: bool = False
    struck: bool = False


class Style(Enum):
    """Every kind of text that is printed."""

    LETTERHEAD = Look(Face.SERIF_SEMIBOLD, 12, 16, INK)
    KIND = Look(Face.SANS_MEDIUM, 9.5, 13, ACCENT)
    TITLE = Look(Face.SERIF_SEMIBOLD, 25, 30, INK)
    TITLE_LONG = Look(Face.SERIF_SEMIBOLD, 18, 23, INK)
    TITLE_VERY_LONG = Look(Face.SERIF_SEMIBOLD, 13, 17, INK)
    DAYS = Look(Face.SERIF, 12.5, 17, INK)
    VERSION = Look(Face.SANS, 9, 13, QUIET)
    CLASSIFICATION = Look(Face.SANS_MEDIUM, 9, 11, ACCENT)
    FOOT = Look(Face.SANS, 8, 11, QUIET)
    HEADING = Look(Face.SERIF_SEMIBOLD, 13.5, 18, ACCENT)
    HEADING_BESIDE = Look(Face.SERIF_SEMIBOLD, 11.5, 15, ACCENT)
    LABEL = Look(Face.SANS, 9, 12.8, QUIET)
    LABEL_AT_RIGHT = Look(Face.SANS, 9, 12.8, QUIET, at_right=True)
    VALUE = Look(Face.SANS, 9.2, 12.8, INK)
    NUMBER = Look(Face.SANS, 9.2, 12.8, INK, at_right=True)
    NAME = Look(Face.SERIF_SEMIBOLD, 9.8, 13, INK)
    TIME = Look(Face.SERIF, 10, 14, INK)
    EVENT = Look(Face.SERIF_SEMIBOLD, 10.5, 14, INK)
    PLAIN = Look(Face.SANS, 9.2, 12.8, INK)
    MARK = Look(Face.SANS_MEDIUM, 9, 13, ACCENT)
    LISTED = Look(Face.SANS_MEDIUM, 9.2, 12.8, INK)
    NOTE = Look(Face.SANS_ITALIC, 9.2, 12.8, QUIET)
    STEP = Look(Face.SANS, 9.2, 12.8, INK, bullet="–", indent=11)

    CHANGE = Look(Face.SANS_SEMIBOLD, 8, 11.5, ACCENT)
    STRUCK_TIME = Look(Face.SERIF, 10, 14, QUIET, struck=True)
    STRUCK_EVENT = Look(Face.SERIF_SEMIBOLD, 10.5, 14, QUIET, struck=True)
    STRUCK = Look(Face.SANS, 9.2, 12.8, QUIET, struck=True)

    CARD_NAME = Look(Face.SERIF_SEMIBOLD, 19, 23, INK)
    CARD_NAME_LONG = Look(Face.SERIF_SEMIBOLD, 13, 16, INK)

    PROSE = Look(Face.SERIF, 9.6, 13.6, INK)

    GRID_DAY = Look(Face.SANS_MEDIUM, 9, 11, ACCENT)
    GRID_TITLE = Look(Face.SANS_MEDIUM, 7, 8.4, INK)
    GRID_TEXT = Look(Face.SANS, 6.6, 8.4, QUIET)

    @property
    def ascent(self) -> float:
        """From the top of a line down to where its letters stand: reportlab puts them down by their size."""
        return self.value.size


_SANS_FOR = {Face.SERIF: Face.SANS, Face.SERIF_SEMIBOLD: Face.SANS_SEMIBOLD}


class Theme(NamedTuple):
    """What an office may choose of how its papers look: one colour, and the kind of letters.

    `accent` is written "#rrggbb".
    """

    accent: str = ACCENT.hexval().replace("0x", "#")
    typeface: Typeface = Typeface.SERIF

    @property
    def colour(self) -> Color:
        """The colour of headings and strong rules."""
        return HexColor(self.accent)

    def look(self, style: Style) -> Look:
        """How a kind of text looks on the papers of this office."""
        look = style.value
        if self.typeface is Typeface.SANS:
            look = look._replace(face=_SANS_FOR.get(look.face, look.face))
        return look._replace(colour=self.colour) if look.colour == ACCENT else look

    def paragraph_style(self, style: Style) -> ParagraphStyle:
        """The style as the renderer takes it."""
        return _paragraph_style(self, style)


USUAL = Theme()
"""The look of an office that has chosen none."""


@lru_cache(maxsize=512)
def _paragraph_style(theme: Theme, style: Style) -> ParagraphStyle:
    look = theme.look(style)
    return ParagraphStyle(
        style.name,
        fontName=look.face.font_name,
        fontSize=look.size,
        leading=look.leading,
        textColor=look.colour,
        leftIndent=look.indent,
        alignment=TA_RIGHT if look.at_right else TA_LEFT,
        bulletFontName=look.face.font_name,
        bulletFontSize=look.size,
        bulletColor=look.colour,
        splitLongWords=1,
        allowWidows=0,
        allowOrphans=0,
    )
