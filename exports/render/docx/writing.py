"""Paragraphs and tables of a word processor's document, made of texts as they were typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, Protocol, cast

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

_NO_SIGN_OF_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


class HoldsParagraphs(Protocol):
    """A document, a cell, a head or a foot of a page."""

    def add_paragraph(self, text: str = ...) -> Paragraph:
        """A further paragraph at its end."""


class Look(NamedTuple):
    """How letters look: size in points, and the colour as "#rrggbb", empty for black."""

    size: float
    bold: bool = False
    italic: bool = False
    colour: str = ""
    struck: bool = False


def shown(text: str) -> str:
    """The text without signs that no such file may hold."""
    return _NO_SIGN_OF_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def write(holder: HoldsParagraphs, text: str, look: Look, *, after: float = 2) -> Paragraph:
    """A paragraph of its own, with so many points of space after it."""
    paragraph = holder.add_paragraph()
    paragraph.paragraph_format.space_before = Pt(0)
    paragraph.paragraph_format.space_after = Pt(after)
    say(paragraph, text, look)
    return paragraph


def say(paragraph: Paragraph, text: str, look: Look) -> None:
    """Add a text to a paragraph; Arabic and Hebrew run from right to left."""
    run = paragraph.add_run(shown(text))
    font = run.font
    font.size, font.bold, font.italic = Pt(look.size), look.bold, look.italic
    if look.struck:
        font.strike = True
    if look.colour:
        font.color.rgb = RGBColor.from_string(look.colour.removeprefix("#").upper())
    if runs_from_right(text):
        font.rtl = True
        _element(paragraph).get_or_add_pPr().append(OxmlElement("w:bidi"))


def runs_from_right(text: str) -> bool:
    """Whether the first letter of the text belongs to a script that is written from right to left."""
    for sign in text:
        direction = unicodedata.bidirectional(sign)
        if direction in _RIGHT_TO_LEFT:
            return True
        if direction == "L":
            return False
    return False


def fill(cell: _Cell, lines: Sequence[tuple[str, Look]]) -> None:
    """Put lines into an empty cell, one below the other."""
    first = True
    for text, look in lines:
        if first:
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(1)
            say(paragraph, text, look)
            first = False
        else:
            write(cell, text, look, after=1)


def add_field(paragraph: Paragraph, instruction: str, look: Look) -> None:
    """A number that the word processor fills in: PAGE, NUMPAGES."""
    for kind, text in (("begin", ""), ("", instruction), ("end", "")):
        run = paragraph.add_run()
        run.font.size = Pt(look.size)
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.set(qn("xml:space"), "preserve")
            mark.text = text
        _element(run).append(mark)


def repeat_as_head(table: Table, rows: int = 1) -> None:
    """Have the first rows of a table stand again on each page that it goes on on."""
    for row in table.rows[:rows]:
        mark = OxmlElement("w:tblHeader")
        mark.set(qn("w:val"), "true")
        _element(row).get_or_add_trPr().append(mark)


def rule_below(table: Table, colour: str) -> None:
    """Draw a fine line below each row, and no other."""
    borders = OxmlElement("w:tblBorders")
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{edge}")
        is_drawn = edge in {"bottom", "insideH"}
        line.set(qn("w:val"), "single" if is_drawn else "nil")
        if is_drawn:
            line.set(qn("w:sz"), "4")
            line.set(qn("w:color"), colour.removeprefix("#"))
        borders.append(line)
    _element(table).tblPr.append(borders)


def bar_before(cell: _Cell, colour: str) -> None:
    """Draw a bar at the left of a cell: what stands beside it has changed."""
    borders, bar = OxmlElement("w:tcBorders"), OxmlElement("w:left")
    for name, value in (("val", "single"), ("sz", "18"), ("color", colour.removeprefix("#"))):
        bar.set(qn(f"w:{name}"), value)
    borders.append(bar)
    _element(cell).get_or_add_tcPr().append(borders)


def new_row(table: Table) -> tuple[_Cell, ...]:
    """The cells of a further row at the end of a table."""
    return cast("Callable[[], _Row]", table.add_row)().cells


def _element(proxy: object) -> Any:  # noqa: ANN401  the library types none of its elements
    """What stands in the file: for marks that the library has no words for."""
    return proxy._element  # type: ignore[attr-defined]  # noqa: SLF001
