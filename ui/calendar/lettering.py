"""Text on the board: fitted into a width once, cut with an ellipsis, and kept ready to draw.

The cache knows text, width and font; another font is another `Lettering`.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText, QTextLayout, QTextOption

_KEPT = 20_000
_SMALLER = 0.9
_ELLIPSIS = "…"


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
        self._fitted: dict[tuple[str, Role, int, int], tuple[QStaticText, ...]] = {}

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

    def fitted(self, text: str, role: Role, width: float, lines: int = 1) -> tuple[QStaticText, ...]:
        """`text` in at most so many lines of a width; an ellipsis ends the last one where it is too long."""
        key = (text, role, int(width), lines)
        known = self._fitted.get(key)
        if known is None:
            if len(self._fitted) >= _KEPT:
                self._fitted.clear()
            known = self._fitted[key] = tuple(self._ready(line, role) for line in self._broken(*key))
        return known

    def draw(self, painter: QPainter, at: QPointF, lines: tuple[QStaticText, ...], role: Role) -> float:
        """Draw fitted lines with the painter's pen from a point downward; gives the height they took."""
        painter.setFont(self.fonts[role])
        height = self.line_height(role)
        for index, line in enumerate(lines):
            painter.drawStaticText(QPointF(at.x(), at.y() + index * height), line)
        return len(lines) * height

    def _ready(self, line: str, role: Role) -> QStaticText:
        text = QStaticText(line)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        text.prepare(font=self.fonts[role])
        return text

    def _broken(self, text: str, role: Role, width: int, lines: int) -> tuple[str, ...]:
        metrics = self.metrics[role]
        text = " ".join(text.split())
        if width <= 0 or not text:
            return ()
        if metrics.horizontalAdvance(text) <= width:
            return (text,)
        broken: list[str] = []
        rest = text
        while len(broken) < lines - 1 and metrics.horizontalAdvance(rest) > width:
            length = self._first_line(rest, role, width)
            if metrics.horizontalAdvance(rest[:length].rstrip()) > width:
                break
            broken.append(rest[:length].rstrip())
            rest = rest[length:].lstrip()
        last = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
        # A single letter is never elided, however wide it is.
        if metrics.horizontalAdvance(last) > max(width + 1, metrics.horizontalAdvance(_ELLIPSIS)):
            last = _ELLIPSIS
        return (*broken, last) if rest else tuple(broken)

    def _first_line(self, text: str, role: Role, width: int) -> int:
        """How many characters of `text` stand on its first line: whole words, be it one that is too long."""
        layout = QTextLayout(text, self.fonts[role])
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        layout.endLayout()
        return max(1, line.textLength())
