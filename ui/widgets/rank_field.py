"""The rank of a post: its number, typed, or chosen by the title of a row in one of the office's orders."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from models.messages import N_
from models.records.ranks import Rank
from scheduling.precedence import rank_words
from ui.appearance import Appearance
from ui.icons import Glyph
from ui.widgets.field_widget import FieldWidget
from ui.widgets.text_field import WrittenField, read_whole_number, write_number
from ui.wording import Wording
from ui.workspace import RankTableEntry


class RankField(FieldWidget):
    """A number or none, with a button that opens the orders of precedence to choose from."""

    def __init__(
        self,
        orders: Callable[[], tuple[RankTableEntry, ...]],
        words: Wording,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        """An empty field; `orders` gives the orders when the button is pressed, the likeliest first."""
        super().__init__(parent)
        self._orders = orders
        self._words = words
        self.number = WrittenField(read_whole_number, write_number)
        self.number.edited.connect(self.edited)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self.offer)
        self.button = QToolButton()
        self.button.setObjectName("fieldButton")
        self.button.setIcon(appearance.action_icon(Glyph.STAIRS))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setMenu(self.menu)
        name = words.words(N_("Choose from an order of precedence"))
        self.button.setToolTip(name)
        self.button.setAccessibleName(name)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.number, 1)
        layout.addWidget(self.button)
        self.setFocusProxy(self.number)

    def value(self) -> object:
        return self.number.value()

    def show_value(self, value: object) -> None:
        self.number.show_value(value)

    def say_name(self, name: str) -> None:
        self.setAccessibleName(name)
        self.number.say_name(name)

    def offer(self) -> None:
        """Fill the menu: the rows of the first order, and the other orders behind their names."""
        self.menu.clear()
        first, *others = self._orders() or (None,)
        if first is None:
            none = self.menu.addAction(self._words.words(N_("No order of precedence yet")))
            none.setEnabled(False)
            return
        self._offer_rows(self.menu, first)
        if others:
            self.menu.addSeparator()
        for entry in others:
            self._offer_rows(self.menu.addMenu(self._name(entry)), entry)

    def _offer_rows(self, menu: QMenu, entry: RankTableEntry) -> None:
        menu.addSection(self._name(entry))
        for rank in entry.ranks:
            told = self._words.say(rank_words((rank,), rank.level)).replace("&", "&&")
            menu.addAction(told, partial(self._take, rank))

    def _name(self, entry: RankTableEntry) -> str:
        name = self._words.text(entry.table.name) or self._words.words(N_("without a name"))
        return name.replace("&", "&&")

    def _take(self, rank: Rank) -> None:
        if rank.level != self.value():
            self.show_value(rank.level)
            self.edited.emit()
