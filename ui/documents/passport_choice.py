"""What of passports a paper prints: only what is ticked, and only on papers that can."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from models.messages import N_
from models.records.people import SENSITIVE_PERSON_FIELDS
from ui.wording import Wording

_LABELS = {
    "passport_number": N_("Passport number"),
    "passport_expires_on": N_("Passport expires on"),
    "date_of_birth": N_("Date of birth"),
}


class PassportChoice(QWidget):
    """A box to tick for each field. All are empty again whenever another paper is chosen."""

    changed = Signal()

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        """Nothing is printed."""
        super().__init__(parent)
        self.boxes = {field: QCheckBox(words.words(_LABELS[field])) for field in SENSITIVE_PERSON_FIELDS}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(4)
        for box in self.boxes.values():
            box.toggled.connect(lambda _on: self.changed.emit())
            column.addWidget(box)
        self.setFocusProxy(self.boxes[SENSITIVE_PERSON_FIELDS[0]])

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that are asked for by name."""
        return tuple(field for field, box in self.boxes.items() if box.isChecked())

    def clear(self) -> None:
        """Ask for nothing."""
        for box in self.boxes.values():
            box.blockSignals(True)
            box.setChecked(False)
            box.blockSignals(False)
