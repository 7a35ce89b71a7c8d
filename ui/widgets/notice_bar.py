"""A line over the page that says what was refused, until it is read and closed."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from models.messages import N_, Message
from scheduling.conflicts import Severity
from ui.appearance import Appearance
from ui.icons import Glyph
from ui.plain_text import PlainLabel
from ui.wording import Wording


class NoticeBar(QFrame):
    """Hidden until something is to be said."""

    def __init__(self, words: Wording, appearance: Appearance, parent: QWidget | None = None) -> None:
        """A bar with nothing to say."""
        super().__init__(parent)
        self._words = words
        self.setObjectName("bar")
        sign = QLabel()
        sign.setPixmap(appearance.severity_icon(Severity.ERROR).pixmap(18, 18))
        self.sentence = PlainLabel()
        self.sentence.setWordWrap(True)
        close = QToolButton()
        close.setIcon(appearance.action_icon(Glyph.CLOSE))
        close.setAccessibleName(words.words(N_("Close")))
        close.setToolTip(words.words(N_("Close")))
        close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 10, 8)
        layout.setSpacing(10)
        layout.addWidget(sign)
        layout.addWidget(self.sentence, 1)
        layout.addWidget(close)
        self.hide()

    def tell(self, message: Message) -> None:
        """Say `message`."""
        self.sentence.setText(self._words.say(message))
        self.show()
