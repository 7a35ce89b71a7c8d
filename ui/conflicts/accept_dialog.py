"""Asks for the reason before a conflict is accepted as it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from models.messages import N_, Message
from ui.plain_text import PlainLabel
from ui.wording import Wording

_LONGEST_REASON = 500


class AcceptDialog(QDialog):
    """Asks why; `reason_given` carries the reason. Without a reason nothing is accepted."""

    reason_given = Signal(str)

    def __init__(self, words: Wording, sentence: Message, name: str, parent: QWidget | None = None) -> None:
        """Ask about the conflict that says `sentence`; it will be accepted under `name`."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.words(N_("Accept a conflict")))
        told = PlainLabel(words.say(sentence))
        told.setWordWrap(True)
        why = QLabel(words.words(N_("Why is it taken as it is?")))
        why.setObjectName("fieldLabel")
        self.reason = QLineEdit()
        self.reason.setMaxLength(_LONGEST_REASON)
        self.reason.setAccessibleName(why.text())
        self.reason.textChanged.connect(self._look)
        kept = PlainLabel(words.words(N_("Kept under the name {name}, and can be taken back."), name=name))
        kept.setObjectName("pageSubtitle")
        kept.setWordWrap(True)
        self.buttons = QDialogButtonBox()
        self._accept = self.buttons.addButton(
            words.words(N_("Accept")), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._accept.setDefault(True)
        self.buttons.addButton(words.words(N_("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self._finish)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        for part in (told, why, self.reason, kept, self.buttons):
            layout.addWidget(part)
        self.setMinimumWidth(480)
        self._look()

    def _look(self) -> None:
        self._accept.setEnabled(bool(self.reason.text().strip()))

    def _finish(self) -> None:
        if self.reason.text().strip():
            self.reason_given.emit(self.reason.text().strip())
            self.accept()
