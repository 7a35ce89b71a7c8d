"""Cards on paper, two beside each other, with marks outside where to cut them and where to fold them.

A card that stands on a table is printed twice, once upside down over the fold, so that who sits opposite can
read it too.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import inf
from typing import NamedTuple

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from exports.blocks import Card, CardShape, CardSheet, Words
from exports.render.pdf.single_lines import draw_line, put_on, wrapped
from exports.render.pdf.styles import QUIET, STRONG, THIN, Style
from exports.render.pdf.text import Line, Typesetter

COLUMNS = 2
WIDEST: float = 85 * mm
_FACES: dict[CardShape, float] = {CardShape.PLACE: 50 * mm, CardShape.BADGE: 54 * mm}
"""How high one face is: a place card has two, a badge is as large as a bank card."""
INSET: float = 4 * mm
"""White inside the edge of a card."""
TICK = 9.0
OFF_CARD = 3.0
"""Points that a mark is long, and that lie between it and the card."""
HEAD = 30.0
"""From the top of a page's cards to the first of them: what they are for, and a mark."""
_DASHES = (2.0, 2.0)
_MOST_LINES = 2
_BETWEEN = 4.0
RULE, UNDER_OVER = 34.0, 3.0
"""The short rule that stands under what is over a name, and how far under it."""


class CardsOnPaper(NamedTuple):
    """Cards in rows; they are parted between the rows."""

    sheet: CardSheet
    width: float
    setter: Typesetter
    above: float = 16

    @property
    def height(self) -> float:
        """All rows with what stands over them."""
        return HEAD + self._rows * self._card_height + TICK + OFF_CARD

    @property
    def _rows(self) -> int:
        return -(-len(self.sheet.cards) // COLUMNS)

    @property
    def _face(self) -> float:
        return _FACES[self.sheet.shape]

    @property
    def _card_height(self) -> float:
        return self._face * (2 if self.sheet.shape is CardShape.PLACE else 1)

    @property
    def _card_width(self) -> float:
        return min(WIDEST, (self.width - 2 * (TICK + OFF_CARD)) / COLUMNS, self.width / COLUMNS)

    def parted(self, room: float, page: float) -> tuple[CardsOnPaper | None, CardsOnPaper | None]:
        """As many rows as fit, and those for the next page."""
        rows = int((room - HEAD - TICK - OFF_CARD) // self._card_height)
        if rows <= 0 and room < page:
            return None, self
        count = max(1, rows) * COLUMNS
        here, later = self.sheet.cards[:count], self.sheet.cards[count:]
        part = self._replace(sheet=self.sheet._replace(cards=here))
        return part, self._replace(sheet=self.sheet._replace(cards=later), above=0) if later else None

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        """Put the cards on the page, their upper left corner at this point."""
        heading = self.setter.line(_once(self.sheet.heading, " · "), Style.FOOT, self.width)
        style = put_on(canvas, Style.FOOT, self.setter.theme)
        draw_line(canvas, heading, style, left, top - style.ascent)
        left += (self.width - COLUMNS * self._card_width) / 2
        top -= HEAD
        self._draw_marks(canvas, left, top)
        for number, card in enumerate(self.sheet.cards):
            row, column = divmod(number, COLUMNS)
            x, y = left + column * self._card_width, top - (row + 1) * self._card_height
            self._draw_card(canvas, card, x, y)

    def _draw_marks(self, canvas: Canvas, left: float, top: float) -> None:
        """Ticks outside the cards at every edge, dashed where a card is folded."""
        columns = min(COLUMNS, len(self.sheet.cards))
        right, bottom = left + columns * self._card_width, top - self._rows * self._card_height
        canvas.setStrokeColor(QUIET)
        canvas.setLineWidth(THIN)
        for column in range(columns + 1):
            x = left + column * self._card_width
            canvas.line(x, top + OFF_CARD, x, top + OFF_CARD + TICK)
            canvas.line(x, bottom - OFF_CARD, x, bottom - OFF_CARD - TICK)
        for row in range(self._rows + 1):
            y = top - row * self._card_height
            canvas.line(left - OFF_CARD, y, left - OFF_CARD - TICK, y)
            canvas.line(right + OFF_CARD, y, right + OFF_CARD + TICK, y)
        if self.sheet.shape is not CardShape.PLACE:
            return
        canvas.setDash(_DASHES)
        for row in range(self._rows):
            y = top - row * self._card_height - self._face
            canvas.line(left - OFF_CARD, y, left - OFF_CARD - TICK, y)
            canvas.line(right + OFF_CARD, y, right + OFF_CARD + TICK, y)
        canvas.setDash([])

    def _draw_card(self, canvas: Canvas, card: Card, left: float, bottom: float) -> None:
        self._draw_face(canvas, card, left, bottom)
        if self.sheet.shape is not CardShape.PLACE:
            return
        canvas.saveState()
        canvas.translate(left + self._card_width, bottom + self._card_height)
        canvas.rotate(180)
        self._draw_face(canvas, card._replace(corner=()), 0, 0)
        canvas.restoreState()

    def _draw_face(self, canvas: Canvas, card: Card, left: float, bottom: float) -> None:
        """What is over it at the top, the corner at the foot, the rest in the middle of what is left."""
        room = self._card_width - 2 * INSET
        middle = left + self._card_width / 2
        top, foot = bottom + self._face - INSET, bottom + INSET
        for line, style in self._lines(card.over, Style.FOOT, room, 1):
            top -= style.value.leading
            self._set(canvas, line, style, middle - line.width / 2, top + 2)
        if card.over:
            top -= UNDER_OVER
            canvas.setStrokeColor(self.setter.theme.colour)
            canvas.setLineWidth(STRONG)
            canvas.line(middle - RULE / 2, top, middle + RULE / 2, top)
        for line, style in self._lines(card.corner, Style.FOOT, room, 1):
            self._set(canvas, line, style, left + self._card_width - INSET - line.width, foot)
            foot += style.value.leading
        body = self._fitting(card, room, top - foot)
        y = (top + foot + _height(body)) / 2
        for line, style, above in body:
            y -= style.value.leading + above
            self._set(canvas, line, style, middle - line.width / 2, y + style.value.leading - style.ascent)

    def _fitting(self, card: Card, room: float, height: float) -> list[tuple[Line, Style, float]]:
        """The words of the middle on as many lines as there is height for; what is last gives way."""
        body = list(self._body(card, room, _MOST_LINES))
        if _height(body) > height:
            body = list(self._body(card, room, 1))
        while len(body) > 1 and _height(body) > height:
            body.pop()
        return body

    def _body(self, card: Card, room: float, most: int) -> Iterator[tuple[Line, Style, float]]:
        """Name, title and organisation, each line with the space over it."""
        above = 0.0
        name = _once(card.name, "\n")
        short = all(self.setter.line(text, Style.CARD_NAME, inf).width <= room for text in name.splitlines())
        for text, style in (
            (card.name, Style.CARD_NAME if short else Style.CARD_NAME_LONG),
            (card.title, Style.VALUE),
            (card.organisation, Style.VALUE),
        ):
            for line, _ in self._lines(text, style, room, most):
                yield line, style, above
                above = 0.0
            above = _BETWEEN if text is card.name else 0.0

    def _lines(self, words: Words, style: Style, room: float, most: int) -> Iterator[tuple[Line, Style]]:
        for text in dict.fromkeys(filter(None, words)):
            for line in wrapped(self.setter, text, style, room, most):
                yield line, style

    def _set(self, canvas: Canvas, line: Line, style: Style, x: float, y: float) -> None:
        put_on(canvas, style, self.setter.theme)
        draw_line(canvas, line, style, x, y)


def _height(lines: list[tuple[Line, Style, float]]) -> float:
    return sum(style.value.leading + above for _, style, above in lines)


def _once(words: Words, between: str) -> str:
    return between.join(dict.fromkeys(filter(None, words)))
