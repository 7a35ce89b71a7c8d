"""What a field says of what was typed into it and could not be taken over."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from models.messages import N_
from ui.plain_text import PlainLabel
from ui.widgets.field_widget import FieldWidget, Line
from ui.widgets.picker import Picker
from ui.wording import Wording

MOST_TOLD = 40
"""Letters that are repeated of what was not understood."""


class RefusalLine(PlainLabel):
    """The line under a field; hidden until something is refused, and again once it is typed anew."""

    def __init__(self, field: FieldWidget, words: Wording, parent: QWidget | None = None) -> None:
        """The line of `field`."""
        super().__init__("", parent)
        self._words = words
        self._sentence = N_("“{text}” is not understood here; what stood here before is back.")
        self.setObjectName("refusal")
        self.setWordWrap(True)
        self.hide()
        if isinstance(field, Picker):
            self._sentence = N_("“{text}” was not chosen from the list; what stood here before is back.")
            field.new_wanted.connect(self.hide)
        field.refused.connect(self._tell)
        field.edited.connect(self.hide)
        for line in field.findChildren(Line):
            line.textEdited.connect(self.hide)

    def _tell(self, typed: str) -> None:
        self.setText(self._words.words(self._sentence, text=typed[:MOST_TOLD]))
        self.show()
        window = self.window()
        layout = window.layout()
        if isinstance(window, QDialog) and layout is not None:  # a form scrolls, a dialog has to grow
            layout.activate()
            height = layout.totalHeightForWidth(window.width())
            window.resize(window.width(), max(window.height(), height))
