"""What does not work with the item that is shown, each with a button for what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QToolButton, QWidget

from models.messages import N_
from scheduling.conflicts import Conflict
from ui.form_tools import FormTools
from ui.icons import Glyph
from ui.plain_text import PlainLabel
from ui.widgets import rows

_SIGN = 16


class ItemConflicts(QWidget):
    """Hidden while everything works. `menu_wanted` carries a menu that is about to open, and its conflict."""

    menu_wanted = Signal(object, object)

    def __init__(self, tools: FormTools, parent: QWidget | None = None) -> None:
        """A list of nothing."""
        super().__init__(parent)
        self._tools = tools
        self._conflicts: tuple[Conflict, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 4)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        self.setAccessibleName(tools.words.words(N_("What does not work")))
        self.hide()

    @property
    def buttons(self) -> tuple[QToolButton, ...]:
        """The buttons, one for each conflict."""
        return tuple(button for button in self.findChildren(QToolButton) if not button.isHidden())

    def show_conflicts(self, conflicts: Sequence[Conflict]) -> None:
        """List `conflicts`."""
        if tuple(conflicts) == self._conflicts:
            return
        self._conflicts = tuple(conflicts)
        rows.empty(self._grid)
        for number, conflict in enumerate(self._conflicts):
            self._add(number, conflict)
        self.setVisible(bool(self._conflicts))

    def _add(self, number: int, conflict: Conflict) -> None:
        words, appearance = self._tools.words, self._tools.appearance
        sign = QLabel()
        sign.setPixmap(appearance.severity_icon(conflict.severity).pixmap(_SIGN, _SIGN))
        text = words.say(conflict.message)
        sentence = PlainLabel(text)
        sentence.setWordWrap(True)
        button = QToolButton()
        button.setIcon(appearance.action_icon(Glyph.DOTS_VERTICAL))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolTip(words.words(N_("What would mend it")))
        button.setAccessibleName(words.words(N_("What would mend it: {conflict}"), conflict=text))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.aboutToShow.connect(self._filling(menu, conflict))
        button.setMenu(menu)
        for column, part in enumerate((sign, sentence, button)):
            self._grid.addWidget(part, number, column, Qt.AlignmentFlag.AlignTop)
            # At once and not with the next event: only what is shown can be given the keyboard.
            part.show()

    def _filling(self, menu: QMenu, conflict: Conflict) -> Callable[[], None]:
        def fill() -> None:
            menu.clear()
            self.menu_wanted.emit(menu, conflict)

        return fill
