"""One line of a list of people: a name, what may stand beside it, and what can be done."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from models.messages import N_
from ui.form_tools import FormTools
from ui.icons import Glyph
from ui.plain_text import PlainLabel, tip


class Deed(NamedTuple):
    """Something that can be done to the person: its words, what it does, and whether it can be done now."""

    words: str
    do: Callable[[], object]
    possible: bool = True


class PersonRow(QWidget):
    """A name, perhaps a field beside it, and a menu of deeds."""

    def __init__(
        self,
        tools: FormTools,
        name: str,
        deeds: tuple[Deed, ...],
        field: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """A line for somebody called `name`."""
        super().__init__(parent)
        self.name = name
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        label = PlainLabel(name)
        label.setToolTip(tip(name))
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout.addWidget(label, 3)
        if field is not None:
            layout.addWidget(field, 2)
        self.menu_button = QToolButton()
        self.menu_button.setIcon(tools.appearance.action_icon(Glyph.DOTS_VERTICAL))
        self.menu_button.setAccessibleName(tools.words.words(N_("More for {name}"), name=name))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.menu_button)
        for deed in deeds:
            action = self.menu.addAction(deed.words)
            action.setEnabled(deed.possible)
            action.triggered.connect(lambda _checked=False, do=deed.do: do())
        self.menu_button.setMenu(self.menu)
        layout.addWidget(self.menu_button)
