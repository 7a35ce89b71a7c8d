"""Text on the board: fitted into a width once, cut with an ellipsis, and kept ready to draw.

The cache knows text, width and font; another font is another `Lettering`.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText, QTextLayout, QTextOption

_KEPT = 20_000
_SMALLER = 0.9
_ELLIPSIS = "…"
_COUNTED_ONCE = "\uffff"
"""Of letters beyond this one Qt counts two, where Python counts one."""
_JOINING = "\u0590"
"""Before this one no letter joins the next, so that words can be parted anywhere."""
_LETTER = 12
"""How many characters a single letter with its marks and an ellipsis have at most, by far."""


class Role(Enum):
    """What a text is on the board; each role has a font."""

    TITLE = "title"
    STRUCK = "struck"
    BODY = "body"
    NOTE = "note"


class Lettering:
    """The fonts of the board, all made from that of the window, and the texts that were fitted with them."""

    def __init__(self, font: QFont) -> None:
        """Write with `font` and its stronger and smaller sisters."""
        title = QFont(font)
        title.setWeight(QFont.Weight.DemiBold)
        struck = QFont(font)
        struck.setStrikeOut(True)
        note = QFont(font)
        if font.pixelSize() > 0:
            note.setPixelSize(max(1, round(font.pixelSize() * _SMALLER)))
        else:
            note.setPointSizeF(font.pointSizeF() * _SMALLER)
        self.fonts = {Role.TITLE: title, Role.STRUCK: struck, Role.BODY: QFont(font), Role.NOTE: note}
        self.metrics = {role: QFontMetricsF(font) for role, font in self.fonts.items()}
        self._widths: dict[tuple[str, Role], float] = {}
        self._fitted: dict[tuple[str, Role, int, int, bool], tuple[QStaticText, ...]] = {}

    def line_height(self, role: Role) -> float:
        """The height of one line."""
        return self.metrics[role].height()

    def ascent(self, role: Role) -> float:
        """How far below the top of a line its letters stand."""
        return self.metrics[role].ascent()

    def width(self, text: str, role: Role) -> float:
        """How wide `text` is on one line."""
        key = (text, role)
        known = self._widths.get(key)
        if known is None:
            if len(self._widths) >= _KEPT:
                self._widths.clear()
            known = self._widths[key] = self.metrics[role].horizontalAdvance(text)
        return known

    def longest_word(self, text: str, role: Role) -> float:
        """How wide the widest word of `text` is."""
        return max((self.width(word, role) for word in text.split()), default=0.0)

    def longest_that_fits(self, texts: Sequence[str], role: Role, width: float) -> str:
        """The first of `texts`, the longest first, that fits on one line; else the last."""
        return next((text for text in texts if self.width(text, role) <= width), texts[-1])

    def fitted(
        self, text: str, role: Role, width: float, lines: int = 1, *, anywhere: bool = False
    ) -> tuple[QStaticText, ...]:
        """`text` in at most so many lines of a width; an ellipsis ends the last one where it is too long.

        With `anywhere` a word that is too long for a line goes on in the next one, else it ends there.
        """
        key = (text, role, int(width), lines, anywhere)
        known = self._fitted.get(key)
        if known is None:
            if len(self._fitted) >= _KEPT:
                self._fitted.clear()
            known = self._fitted[key] = self._ready(self._broken(*key), role, _direction(text))
        return known

    def draw(self, painter: QPainter, at: QPointF, lines: tuple[QStaticText, ...], role: Role) -> float:
        """Draw fitted lines with the painter's pen from a point downward; gives the height they took."""
        painter.setFont(self.fonts[role])
        height = self.line_height(role)
        for index, line in enumerate(lines):
            painter.drawStaticText(QPointF(at.x(), at.y() + index * height), line)
        return len(lines) * height

    def _ready(
        self, lines: tuple[str, ...], role: Role, direction: Qt.LayoutDirection
    ) -> tuple[QStaticText, ...]:
        """Lines ready to draw: all in the direction of the whole text, and right-to-left ones flush right."""
        option = QTextOption()
        option.setTextDirection(direction)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        flush_right = direction is Qt.LayoutDirection.RightToLeft and len(lines) > 1
        widest = max(self.width(line, role) for line in lines) if flush_right else 0.0
        ready = []
        for line in lines:
            text = QStaticText(line)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setTextOption(option)
            if flush_right:
                text.setTextWidth(widest + 1)
            text.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            text.prepare(font=self.fonts[role])
            ready.append(text)
        return tuple(ready)

    def _broken(self, text: str, role: Role, width: int, lines: int, anywhere: bool) -> tuple[str, ...]:
        metrics = self.metrics[role]
        text = " ".join(text.split())
        if width <= 0 or not text:
            return ()
        if metrics.horizontalAdvance(text) <= width:
            return (text,)
        broken, rest = self._first_lines(text, role, width, lines - 1, anywhere)
        while metrics.horizontalAdvance(rest) > width and len(broken) < lines - 1:
            line = self._first_line(rest, role, width, anywhere)
            if not line:
                break
            broken.append(line)
            rest = rest[len(line) :].lstrip()
        last = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
        # A single letter is never elided, however wide it is; what was elided needs no look.
        is_whole = last == rest or len(last) <= _LETTER
        if is_whole and metrics.horizontalAdvance(last) > max(
            width + 1, metrics.horizontalAdvance(_ELLIPSIS)
        ):
            last = _ELLIPSIS
        return (*broken, last) if rest else tuple(broken)

    def _first_lines(
        self, text: str, role: Role, width: int, most: int, anywhere: bool
    ) -> tuple[list[str], str]:
        """The first lines of `text` and what is left, as far as that is told by laying it out once."""
        found: list[str] = []
        if most <= 0 or max(text) > _COUNTED_ONCE:
            return found, text
        parts_words = anywhere and max(text) < _JOINING
        layout, end = self._layout(text, role, anywhere), 0
        layout.beginLayout()
        while len(found) < most:
            line = layout.createLine()
            line.setLineWidth(width)
            begin, end_of_line = end, end + line.textLength()
            ends_with_a_word = " " in text[end_of_line - 1 : end_of_line + 1]
            # Letters that are parted may be a little wider alone.
            used = line.naturalTextWidth() + (0 if ends_with_a_word else 1)
            if used > width or not (ends_with_a_word or parts_words) or end_of_line >= len(text):
                break
            found.append(text[begin:end_of_line].strip())
            end = end_of_line
        layout.endLayout()
        return found, text[end:].lstrip()

    def _first_line(self, text: str, role: Role, width: int, anywhere: bool) -> str:
        """What of `text` stands on its first line: whole words; nothing where one is too long for it."""
        layout = self._layout(text, role, anywhere)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        layout.endLayout()
        length = max(1, line.textLength())
        metrics = self.metrics[role]
        while anywhere and length > 1 and metrics.horizontalAdvance(text[:length].rstrip()) > width:
            length -= 1  # letters that join look otherwise where they are parted
        found = text[:length].rstrip()
        return found if metrics.horizontalAdvance(found) <= width else ""

    def _layout(self, text: str, role: Role, anywhere: bool) -> QTextLayout:
        option, wrapping = QTextOption(), QTextOption.WrapMode
        option.setWrapMode(wrapping.WrapAtWordBoundaryOrAnywhere if anywhere else wrapping.WordWrap)
        layout = QTextLayout(text, self.fonts[role])
        layout.setTextOption(option)
        return layout


def _direction(text: str) -> Qt.LayoutDirection:
    """Which way a text runs: as its first letter does."""
    for letter in text:
        match bidirectional(letter):
            case "L":
                break
            case "R" | "AL":
                return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight
