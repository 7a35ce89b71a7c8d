"""A field for one colour: typed as "#14506b", or chosen from a palette; empty for the usual one."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QToolButton, QWidget

from models.messages import N_
from ui.plain_text import PlainLabel, tip
from ui.widgets.field_widget import FieldWidget
from ui.widgets.text_field import WrittenField
from ui.wording import Wording

READABLE = 4.5
"""The contrast to white paper from which text is read without effort (WCAG 2.2, level AA)."""


def read_colour(typed: str) -> str:
    """The colour that was typed, as "#rrggbb"; empty for none. Raises ValueError."""
    if not typed:
        return ""
    match = re.fullmatch(r"#?([0-9a-fA-F]{6})", typed)
    if match is None:
        raise ValueError(typed)
    return f"#{match[1].lower()}"


def contrast_to_paper(colour: str) -> float:
    """How much a colour stands out from white, from 1 (not at all) to 21, as WCAG counts it."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


class ColourField(FieldWidget):
    """A colour by its figures, with a patch of it that opens the palette; says where it is hard to read."""

    def __init__(self, usual: str, words: Wording, parent: QWidget | None = None) -> None:
        """A field without a colour, for which the `usual` one is shown."""
        super().__init__(parent)
        self._usual = usual
        self._words = words
        self.typed = WrittenField(read_colour, lambda value: str(value or ""))
        self.typed.line.setPlaceholderText(usual)
        self.typed.setFixedWidth(self.fontMetrics().averageCharWidth() * 14)
        self.typed.edited.connect(self._take)
        self.typed.refused.connect(self.refused)
        self.patch = QToolButton()
        self.patch.setIconSize(QSize(34, 16))
        said = words.words(N_("Choose a colour"))
        self.patch.setAccessibleName(said)
        self.patch.setToolTip(tip(said))
        self.patch.clicked.connect(self._choose)
        self.doubt = PlainLabel()
        self.doubt.setObjectName("fieldLabel")
        self.doubt.setWordWrap(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.typed)
        layout.addWidget(self.patch)
        layout.addWidget(self.doubt, 1)
        self.setFocusProxy(self.typed.line)
        self._show_patch()

    def value(self) -> object:
        return self.typed.value() or ""

    def show_value(self, value: object) -> None:
        self.typed.show_value(value or "")
        self._show_patch()

    def take_colour(self, colour: QColor) -> None:
        """Take over a colour that was chosen in the palette."""
        if colour.isValid() and colour.name() != self.value():
            self.show_value(colour.name())
            self.edited.emit()

    def _take(self) -> None:
        self._show_patch()
        self.edited.emit()

    def _choose(self) -> None:
        dialog = QColorDialog(QColor(str(self.value() or self._usual)), self)
        dialog.setWindowTitle(self._words.words(N_("Colour of headings and rules")))
        dialog.colorSelected.connect(self.take_colour)
        dialog.open()

    def _show_patch(self) -> None:
        colour = str(self.value() or self._usual)
        picture = QPixmap(self.patch.iconSize())
        picture.fill(QColor(colour))
        painter = QPainter(picture)
        painter.setPen(self.palette().placeholderText().color())
        painter.drawRect(picture.rect().adjusted(0, 0, -1, -1))
        painter.end()
        self.patch.setIcon(QIcon(picture))
        hard = contrast_to_paper(colour) < READABLE
        self.doubt.setText(self._words.words(N_("Hard to read on white paper.")) if hard else "")
