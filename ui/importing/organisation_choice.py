"""Which organisation a list means by a name that the office does not know: a new one, or one of the known."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from models.localized import Localized
from models.messages import N_
from models.records.organisations import Organisation
from ui.form_tools import FormTools
from ui.plain_text import PlainLabel, tip
from ui.widgets.picker import Picker

_MOST_LETTERS = 36
"""Of a name on a button, so that three of them fit beside the search."""


class OrganisationChoice(QWidget):
    """`chosen` gives the id of the organisation that is meant, None for a new one."""

    chosen = Signal(object)

    def __init__(
        self,
        name: Localized,
        meant: Organisation | None,
        similar: Sequence[Organisation],
        tools: FormTools,
        parent: QWidget | None = None,
    ) -> None:
        """Ask about `name`; `meant` is what was chosen already, `similar` what it may be."""
        super().__init__(parent)
        words = tools.words
        self.sentence = PlainLabel(
            words.words(N_("“{name}” is a new organisation."), name=name)
            if meant is None
            else words.words(N_("“{name}” stands for a known organisation:"), name=name)
        )
        self.picker = Picker(tools.directory.organisations, tools.directory.name_of, words)
        self.picker.show_value(meant.id if meant else None)
        self.picker.line.setPlaceholderText(words.words(N_("Or search one that is known")))
        self.picker.say_name(words.words(N_("The organisation that is meant")))
        self.picker.edited.connect(lambda: self.chosen.emit(self.picker.value()))
        self.picker.setFixedWidth(300)
        self.buttons: list[QPushButton] = []
        self.sentence.setWordWrap(True)
        layout = QHBoxLayout()
        layout.setSpacing(8)
        for organisation in similar if meant is None else ():
            layout.addWidget(self._button(organisation, tools))
        layout.addWidget(self.picker)
        layout.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 4)
        whole.setSpacing(4)
        whole.addWidget(self.sentence)
        whole.addLayout(layout)

    def _button(self, organisation: Organisation, tools: FormTools) -> QPushButton:
        known = tools.words.text(organisation.name)
        shown = known if len(known) <= _MOST_LETTERS else f"{known[: _MOST_LETTERS - 1]}…"
        button = QPushButton(tools.words.words(N_("It is “{name}”"), name=shown).replace("&", "&&"))
        button.setToolTip(tip(known))
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: self.chosen.emit(organisation.id))
        self.buttons.append(button)
        return button
