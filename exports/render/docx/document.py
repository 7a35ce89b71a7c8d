"""A document as a file of a word processor, from the same blocks as on paper: to be written on in an office.

Two languages stand side by side, line by line. What is drawn rather than written, such as the overview of the
days, has no such file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, time
from io import BytesIO
from types import MappingProxyType

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.image.exceptions import InvalidImageStreamError, UnrecognizedImageError
from docx.oxml.ns import qn
from docx.shared import Emu, Length, Mm, Pt
from docx.table import Table, _Cell, _Column

from exports.blocks import (
    DetailKind,
    Document,
    EventTable,
    Facts,
    ListTable,
    Note,
    PersonList,
    PortraitList,
    RowChange,
    Signature,
    Title,
    Words,
)
from exports.render.docx.writing import (
    Look,
    add_field,
    bar_before,
    fill,
    new_row,
    repeat_as_head,
    rule_below,
    say,
    shown,
    write,
)
from exports.render.packages import repacked
from exports.wording import say as in_language
from models.messages import N_, Message
from models.vocabulary import Paper, Typeface

_SHEETS = MappingProxyType({Paper.A4: (210.0, 297.0), Paper.LETTER: (215.9, 279.4)})
"""Width and height in millimetres."""
_USUAL_ACCENT = "#1f4e79"
_HAIRLINE = "#c9ced6"
_MUTED = "#5b6470"
_FACES = MappingProxyType({Typeface.SERIF: "Cambria", Typeface.SANS: "Calibri"})
"""Faces that word processors have; the letters of the papers cannot travel in such a file."""
_NUMBERS = MappingProxyType({"PAGE": "\ue000", "NUMPAGES": "\ue001"})
"""The numbers that the word processor fills in, and what holds their places until they are put there."""
_EMBLEM, _PHOTOGRAPH = Mm(20), Mm(28)
"""How high pictures stand."""
_DETAILS: Mapping[DetailKind, Look] = MappingProxyType(
    {
        DetailKind.PLAIN: Look(9.5),
        DetailKind.MARK: Look(9, italic=True, colour=_MUTED),
        DetailKind.NOTE: Look(9.5, italic=True),
        DetailKind.LABEL: Look(9.5, bold=True),
        DetailKind.STEP: Look(9.5),
        DetailKind.PROSE: Look(10),
        DetailKind.FORMERLY: Look(9.5, colour=_MUTED, struck=True),
    }
)


def docx_file(document: Document) -> bytes:
    """The document as a file of a word processor. Equal documents give equal bytes."""
    return _Writer(document).written()


class _Writer:
    """Writes one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._accent = document.look.accent or _USUAL_ACCENT
        self._tags = document.languages
        self._word: WordDocument = docx.Document()
        self._set_page()

    def written(self) -> bytes:
        """The file."""
        self._write_letterhead()
        for block in self._document.blocks:
            self._write_block(block)
        self._write_edges()
        document, about = self._document, self._word.core_properties
        about.title = shown(" · ".join(dict.fromkeys(document.title)))
        about.author = shown(document.author)
        about.subject = shown(" · ".join(dict.fromkeys(document.version)))
        about.language = self._tags[0]
        about.comments = ""
        about.created = about.modified = datetime.combine(document.made_on, time())
        file = BytesIO()
        self._word.save(file)
        return repacked(file.getvalue(), {})

    def _set_page(self) -> None:
        document, section = self._document, self._word.sections[0]
        width, height = _SHEETS[document.paper]
        if document.wide:
            width, height = height, width
            section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(width), Mm(height)
        margin = Mm(document.look.margin_mm)
        section.left_margin = section.right_margin = margin
        section.top_margin = section.bottom_margin = margin
        self._width = Mm(width - 2 * document.look.margin_mm)
        normal = self._word.styles["Normal"]
        face = _FACES[document.look.typeface]
        normal.font.name, normal.font.size = face, Pt(10.5)
        fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
        for script in ("w:cs", "w:eastAsia", "w:hAnsi"):
            fonts.set(qn(script), face)

    def _write_letterhead(self) -> None:
        head = self._document.look.letterhead
        if not (head.emblem or head.second_emblem or head.lines):
            return
        table = self._table(3, (0.2, 0.6, 0.2))
        cells = new_row(table)
        for cell, picture in ((cells[0], head.emblem), (cells[2], head.second_emblem)):
            if picture is not None:
                self._put_picture(cell, picture)
        fill(cells[1], [(line, Look(11, bold=True, colour=self._accent)) for line in head.lines])
        for paragraph in cells[1].paragraphs:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        write(self._word, "", Look(6))

    @staticmethod
    def _put_picture(cell: _Cell, picture: bytes, height: Length = _EMBLEM) -> None:
        """An emblem or a photograph; one of a kind that word processors do not know is left out."""
        try:
            cell.paragraphs[0].add_run().add_picture(BytesIO(picture), height=height)
        except (UnrecognizedImageError, InvalidImageStreamError):
            return

    def _write_block(self, block: object) -> None:
        match block:
            case Title():
                self._write_title(block)
            case Facts():
                self._write_facts(block)
            case PersonList():
                self._write_people(block)
            case PortraitList():
                self._write_portraits(block)
            case EventTable():
                self._write_events(block)
            case ListTable():
                self._write_list(block)
            case Note():
                for words in self._spoken(block.words):
                    write(self._word, words, Look(10.5), after=6)
            case Signature():
                self._write_signature(block)

    def _write_title(self, title: Title) -> None:
        for words, look in (
            (title.kind, Look(10, colour=_MUTED)),
            (title.title, Look(18, bold=True, colour=self._accent)),
            (title.days, Look(11)),
            (title.version, Look(9, colour=_MUTED)),
        ):
            for text in self._spoken(words):
                write(self._word, text, look)
        write(self._word, "", Look(6))

    def _write_facts(self, facts: Facts) -> None:
        for fact in facts.facts:
            label = " / ".join(self._spoken(fact.label))
            paragraph = write(self._word, f"{label}: ", Look(10.5, bold=True))
            values = [" / ".join(self._spoken(value)) for value in fact.values]
            say(paragraph, "; ".join(values), Look(10.5))
        write(self._word, "", Look(6))

    def _write_people(self, people: PersonList) -> None:
        self._head(people.heading)
        table = self._table(2, (0.25, 0.75))
        for person in people.people:
            cells = new_row(table)
            roles = [(text, Look(9.5, colour=_MUTED)) for text in self._spoken(person.role)]
            fill(cells[0], [*roles, *self._changed(person.change)])
            lines = [(text, Look(10.5, bold=True)) for text in self._spoken(person.name)]
            lines += [(text, Look(9.5)) for text in self._spoken(person.affiliation)]
            fill(cells[1], lines)
        self._finish(table)

    def _write_portraits(self, people: PortraitList) -> None:
        self._head(people.heading)
        table = self._table(2, (0.2, 0.8))
        for person in people.people:
            cells = new_row(table)
            picture = self._document.pictures.get(person.picture)
            if picture is not None:
                self._put_picture(cells[0], picture, _PHOTOGRAPH)
            lines = [(text, Look(10.5, bold=True)) for text in self._spoken(person.name)]
            lines += [(text, Look(9.5)) for words in person.lines for text in self._spoken(words)]
            fill(cells[1], lines)
        self._finish(table)

    def _write_events(self, day: EventTable) -> None:
        """Time at the left, and the event in each language beside it."""
        share = 0.82 / len(self._tags)
        table = self._table(1 + len(self._tags), (0.18, *(share for _ in self._tags)))
        head = new_row(table)
        for place in range(len(self._tags)):
            text = day.heading[place] if day.heading else ""
            fill(head[1 + place], [(text, Look(12, bold=True, colour=self._accent))])
        repeat_as_head(table)
        for row in day.rows:
            cells = new_row(table)
            is_gone = row.change is not None and row.change.is_gone
            strong = Look(10.5, bold=True, struck=is_gone, colour=_MUTED if is_gone else "")
            hours = [(text, strong) for text in self._spoken(row.time)]
            fill(cells[0], [*hours, *self._changed(row.change)])
            if row.change is not None:
                bar_before(cells[0], self._accent)
            for place in range(len(self._tags)):
                lines = [(_in(row.title, place), strong)]
                lines += [
                    (_in(detail.words, place), _DETAILS[detail.kind])
                    for detail in row.details
                    if _in(detail.words, place)
                ]
                fill(cells[1 + place], lines)
        self._finish(table)

    def _changed(self, change: RowChange | None) -> list[tuple[str, Look]]:
        """The hour as it was, struck through, and what became of the line."""
        if change is None:
            return []
        formerly = [(text, Look(10.5, colour=_MUTED, struck=True)) for text in self._spoken(change.formerly)]
        return formerly + [
            (text, Look(8, bold=True, colour=self._accent)) for text in self._spoken(change.mark)
        ]

    def _write_list(self, listed: ListTable) -> None:
        self._head(listed.heading)
        for lead in listed.lead:
            write(self._word, " / ".join(self._spoken(lead)), Look(9.5), after=2)
        whole = sum(column.share for column in listed.columns) or 1.0
        table = self._table(len(listed.columns), [column.share / whole for column in listed.columns])
        head = new_row(table)
        for cell, column in zip(head, listed.columns, strict=True):
            fill(cell, [(text, Look(9, bold=True, colour=_MUTED)) for text in self._spoken(column.heading)])
        repeat_as_head(table)
        for row in listed.rows:
            for cell, words in zip(new_row(table), row, strict=True):
                fill(cell, [(text, Look(9.5)) for text in self._spoken(words)])
        for column, place in zip(listed.columns, table.columns, strict=True):
            if column.numbers:
                _set_to_the_right(place)
        self._finish(table)

    def _write_signature(self, signature: Signature) -> None:
        write(self._word, "", Look(24))
        for line in signature.lines:
            for text in self._spoken(line):
                write(self._word, text, Look(10.5)).alignment = WD_ALIGN_PARAGRAPH.RIGHT

    def _write_edges(self) -> None:
        """What every page carries: the classification above; title, version and number of the page below."""
        document, section = self._document, self._word.sections[0]
        small = Look(8, colour=_MUTED)
        if document.classification:
            write(section.header, document.classification, small).alignment = WD_ALIGN_PARAGRAPH.CENTER
        for line in document.look.footer:
            write(section.footer, line, small).alignment = WD_ALIGN_PARAGRAPH.CENTER
        parts = [*self._spoken(document.title)[:1], *self._spoken(document.version)[:1]]
        foot = write(section.footer, " · ".join(parts) + " · ", small)
        counted = in_language(
            Message.of(N_("Page {page} of {pages}"), page=_NUMBERS["PAGE"], pages=_NUMBERS["NUMPAGES"]),
            self._tags[0],
        )
        for part in re.split(f"([{''.join(_NUMBERS.values())}])", counted):
            field = next((field for field, sign in _NUMBERS.items() if sign == part), None)
            if field is None:
                say(foot, part, small)
            else:
                add_field(foot, field, small)

    def _head(self, words: Words) -> None:
        text = " / ".join(self._spoken(words))
        if text:
            paragraph = write(self._word, text, Look(12, bold=True, colour=self._accent), after=4)
            paragraph.paragraph_format.keep_with_next = True

    def _table(self, columns: int, shares: Sequence[float]) -> Table:
        table: Table = self._word.add_table(0, columns)
        table.autofit = False
        for column, share in zip(table.columns, shares, strict=True):
            column.width = Emu(int(self._width * share))
        rule_below(table, _HAIRLINE)
        return table

    def _finish(self, table: Table) -> None:
        widths = [column.width for column in table.columns]
        for row in table.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = width
        write(self._word, "", Look(6))

    def _spoken(self, words: Words) -> list[str]:
        """A text in each language, once where two say it alike."""
        return [text for text in dict.fromkeys(words) if text]


def _set_to_the_right(column: _Column) -> None:
    for cell in column.cells:
        for paragraph in cell.paragraphs:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _in(words: Words, place: int) -> str:
    return words[place] if words else ""
