"""People with their photographs, two beside each other: a frame for the picture, the words at its right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import NamedTuple

from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from exports.blocks import Portrait, PortraitList, Words
from exports.render.pdf.grid import Cell, Column, Grid, Heading, cell
from exports.render.pdf.styles import HAIRLINE, THIN, Style
from exports.render.pdf.text import Typesetter

FRAME_WIDTH, FRAME_HEIGHT = 62.0, 80.0
"""Points that a photograph takes; it is cut to this shape from its middle."""
PIXELS = (258, 333)
"""The same at 300 dots an inch: more would only make the file larger."""
BESIDE = 11.0
"""From the frame to the words, and from one person to the next."""
BETWEEN_ROWS = 14.0
A_ROW = 2
"""People beside each other."""


class _Person(NamedTuple):
    """Somebody measured: the picture, None where there is none to print, and the words."""

    picture: ImageReader | None
    cells: tuple[Cell, ...]
    is_framed: bool = True

    @property
    def height(self) -> float:
        return max(FRAME_HEIGHT if self.is_framed else 0, sum(one.height for one in self.cells))

    def parted(self, room: float) -> tuple[_Person, _Person]:
        """The picture with the words that fit beside and below it, and the words that are left."""
        here: list[Cell] = []
        later = list(self.cells)
        while later and later[0].height <= room:
            room -= later[0].height
            here.append(later.pop(0))
        if later:
            first = later.pop(0)
            parts = first.paragraph.split(first.column.width, room)
            if len(parts) > 1:
                here.append(cell(first.column, parts[0], first.ascent))
                parts = parts[1:]
            # A paragraph that refuses to be split forgets how it was set, so it is set again.
            later = [cell(first.column, part, first.ascent) for part in parts or [first.paragraph]] + later
        return self._replace(cells=tuple(here)), _Person(None, tuple(later), is_framed=False)


class PortraitsOnPaper(NamedTuple):
    """Rows of people under a heading; parted between its rows, the heading set again over what is left."""

    rows: tuple[tuple[_Person, ...], ...]
    heading: Grid
    width: float
    above: float = 0

    @classmethod
    def of(
        cls,
        people: PortraitList,
        heading: Heading,
        pictures: Mapping[str, bytes],
        width: float,
        setter: Typesetter,
    ) -> PortraitsOnPaper:
        """The people measured for a width; a photograph that cannot be read leaves its frame empty."""
        room = (width - BESIDE * (A_ROW - 1)) / A_ROW - FRAME_WIDTH - BESIDE
        measured = [_measured(one, pictures, room, setter) for one in people.people]
        rows = tuple(tuple(measured[first : first + A_ROW]) for first in range(0, len(measured), A_ROW))
        return cls(rows, Grid((), width, heading=heading, theme=setter.theme), width, above=26)

    @property
    def height(self) -> float:
        """The whole, without the space before it."""
        return self.heading.height + sum(map(_height, self.rows))

    def parted(self, room: float, page: float) -> tuple[PortraitsOnPaper | None, PortraitsOnPaper | None]:
        """The rows that fit into `room`, and what is left; on an empty page there is always one."""
        left = room - self.heading.height
        fitting = 0
        while fitting < len(self.rows) and _height(self.rows[fitting]) <= left:
            left -= _height(self.rows[fitting])
            fitting += 1
        if fitting == len(self.rows):
            return self, None
        if not fitting and room < page:
            return None, self
        here, later = self.rows[:fitting], self.rows[fitting:]
        if not fitting:  # a row that is higher than a page
            parts = [person.parted(left - BETWEEN_ROWS) for person in later[0]]
            here, later = (tuple(one for one, _ in parts),), (tuple(one for _, one in parts), *later[1:])
        rest = self._replace(rows=later, heading=self.heading._replace(begun=True), above=0)
        return self._replace(rows=here), rest

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        """Put them on the page, the upper left corner at this point."""
        self.heading.draw(canvas, left, top)
        top -= self.heading.height
        each = (self.width + BESIDE) / A_ROW
        for row in self.rows:
            top -= BETWEEN_ROWS
            for place, person in enumerate(row):
                _draw(canvas, person, left + place * each, top)
            top -= max(person.height for person in row)


def _height(row: Iterable[_Person]) -> float:
    return BETWEEN_ROWS + max(person.height for person in row)


def _measured(person: Portrait, pictures: Mapping[str, bytes], room: float, setter: Typesetter) -> _Person:
    column = Column(FRAME_WIDTH + BESIDE, room)
    texts = [(person.name, Style.NAME), *((words, Style.PLAIN) for words in person.lines)]
    cells = tuple(
        cell(column, setter.paragraph(_in_each(words), style), style.ascent)
        for words, style in texts
        if words
    )
    return _Person(_picture(pictures.get(person.picture)), cells)


def _in_each(words: Words) -> str:
    """The text in all languages under each other, once where they say it alike."""
    return "\n".join(dict.fromkeys(filter(None, words)))


def _picture(content: bytes | None) -> ImageReader | None:
    """The photograph upright, cut to the frame and no larger than it is printed; None where none is there."""
    if content is None:
        return None
    try:
        with Image.open(BytesIO(content)) as opened:
            opened.draft("RGB", PIXELS)
            upright = ImageOps.exif_transpose(opened)
            fitted = ImageOps.fit(upright.convert("RGB"), PIXELS)
    except (OSError, ValueError, Image.DecompressionBombError):  # no picture, or far too large
        return None
    return ImageReader(fitted)


def _draw(canvas: Canvas, person: _Person, left: float, top: float) -> None:
    bottom = top - FRAME_HEIGHT
    if person.picture is not None:
        canvas.drawImage(person.picture, left, bottom, FRAME_WIDTH, FRAME_HEIGHT)
    if person.is_framed:
        canvas.setLineWidth(THIN)
        canvas.setStrokeColor(HAIRLINE)
        canvas.rect(left, bottom, FRAME_WIDTH, FRAME_HEIGHT)
    for one in person.cells:
        one.paragraph.drawOn(canvas, left + one.column.left, top - one.height)
        top -= one.height
