"""What stands over the first page of a paper: the emblems of the office, and its name between them."""

from __future__ import annotations

from io import BytesIO
from typing import NamedTuple

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from exports.blocks import Letterhead
from exports.render.pdf.single_lines import draw_line, put_on, wrapped
from exports.render.pdf.styles import STRONG, Style
from exports.render.pdf.text import Line, Typesetter

EMBLEM_HEIGHT = 58.0
EMBLEM_WIDTH = 120.0
"""Points that an emblem takes at most; it keeps its proportions."""
GAP = 16.0
UNDER = 10.0
"""From the lowest of emblems and words to the rule."""
BELOW = 18.0
"""From the rule to what comes next."""
MOST_LINES = 3
"""Lines on which one line of the name may be broken."""


class Emblem(NamedTuple):
    """A picture as large as it is printed."""

    picture: ImageReader
    width: float
    height: float


class LetterheadOnPaper(NamedTuple):
    """Emblems and words, measured; it is never parted."""

    emblem: Emblem | None
    second: Emblem | None
    lines: tuple[Line, ...]
    width: float
    setter: Typesetter
    above: float = 0

    @classmethod
    def of(cls, letterhead: Letterhead, width: float, setter: Typesetter) -> LetterheadOnPaper | None:
        """The letterhead set to a width; None where there is nothing to print in it.

        A picture that cannot be read is left out.
        """
        emblem, second = _emblem(letterhead.emblem), _emblem(letterhead.second_emblem)
        room = width - sum(one.width + GAP for one in (emblem, second) if one is not None)
        lines = tuple(
            line
            for text in letterhead.lines
            for line in wrapped(setter, text, Style.LETTERHEAD, room, MOST_LINES)
        )
        if emblem is None and second is None and not lines:
            return None
        return cls(emblem, second, lines, width, setter)

    @property
    def height(self) -> float:
        """All of it, with the rule and the space under it."""
        return self._inner_height + UNDER + BELOW

    @property
    def _words_height(self) -> float:
        return len(self.lines) * Style.LETTERHEAD.value.leading

    @property
    def _inner_height(self) -> float:
        pictures = [one.height for one in (self.emblem, self.second) if one is not None]
        return max(self._words_height, *pictures, 0)

    def parted(self, room: float, page: float) -> tuple[LetterheadOnPaper | None, LetterheadOnPaper | None]:
        """All of it, here: it comes first on its page."""
        return self, None

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        """Put it on the page, its upper left corner at this point."""
        middle = top - self._inner_height / 2
        from_left, from_right = left, left + self.width
        if self.emblem is not None:
            _draw_emblem(canvas, self.emblem, left, middle)
            from_left += self.emblem.width + GAP
        if self.second is not None:
            from_right -= self.second.width
            _draw_emblem(canvas, self.second, from_right, middle)
            from_right -= GAP
        y = middle + self._words_height / 2
        style = put_on(canvas, Style.LETTERHEAD, self.setter.theme)
        for line in self.lines:
            x = from_left
            if self.emblem is None or self.second is not None:  # beside one emblem it begins at it
                x = left + (self.width - line.width) / 2
                x = min(max(x, from_left), max(from_left, from_right - line.width))
            draw_line(canvas, line, style, x, y - style.ascent)
            y -= style.value.leading
        canvas.setStrokeColor(self.setter.theme.colour)
        canvas.setLineWidth(STRONG)
        rule = top - self._inner_height - UNDER
        canvas.line(left, rule, left + self.width, rule)


def _emblem(content: bytes | None) -> Emblem | None:
    """The picture made small enough; None where there is none, or none that can be read."""
    if content is None:
        return None
    try:
        picture = ImageReader(BytesIO(content))
        width, height = picture.getSize()
    except (OSError, ValueError):  # Pillow's word for a file that is no picture is an OSError
        return None
    scale = min(EMBLEM_HEIGHT / height, EMBLEM_WIDTH / width)
    return Emblem(picture, width * scale, height * scale)


def _draw_emblem(canvas: Canvas, emblem: Emblem, left: float, middle: float) -> None:
    bottom = middle - emblem.height / 2
    canvas.drawImage(emblem.picture, left, bottom, emblem.width, emblem.height, mask="auto")
