"""A field that names another record.

Typing searches, a pick sets it, and what is not there yet can be made.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from models.messages import N_
from ui.choices import Choice, Lookup
from ui.icons import Glyph, icon
from ui.widgets.field_widget import FieldWidget, Line
from ui.wording import Wording

_CHOICE_ROLE = Qt.ItemDataRole.UserRole + 1


class _SearchLine(Line):
    """A line that opens its list of choices when the keyboard comes to it by Down or by typing."""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            super().focusOutEvent(event)


class Picker(FieldWidget):
    """Names one record or none.

    `edited` is emitted when another is picked, or the text is emptied; `new_wanted` with the typed name
    when the officer asks for a record of that name.
    """

    new_wanted = Signal(str)
    _chosen = Signal(object)

    def __init__(
        self,
        lookup: Lookup,
        name_of: Callable[[str], str],
        words: Wording,
        *,
        offers_new: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Search with `lookup`; `name_of` gives the name of the record with an id."""
        super().__init__(parent)
        self._lookup = lookup
        self._name_of = name_of
        self._words = words
        self._offers_new = offers_new
        self._value: str | None = None
        self.line = self._hold(_SearchLine())
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
        self._clear = self.line.addAction(
            icon(Glyph.CLOSE, colour), QLineEdit.ActionPosition.TrailingPosition
        )
        self._clear.setText(words.words(N_("Leave empty")))
        self._clear.triggered.connect(lambda _checked=False: self._empty())
        self._clear.setVisible(False)
        self.line.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(9)
        self.line.setCompleter(self._completer)
        self._completer.activated[QModelIndex].connect(self._take_index)  # type: ignore[index]
        # Later, as Qt itself writes the row that was picked into the line once this signal has been heard.
        self._chosen.connect(self.take, Qt.ConnectionType.QueuedConnection)
        self.line.textEdited.connect(self._offer)
        self.line.finished.connect(self._settle)

    def value(self) -> object:
        return self._value

    def show_value(self, value: object) -> None:
        self._value = str(value) if value else None
        self.line.show_text(self._name_of(self._value) if self._value else "")

    def choices(self) -> tuple[Choice, ...]:
        """What the list offers now; a choice without id is the offer to make a new record."""
        rows = range(self._model.rowCount())
        return tuple(self._model.item(row).data(_CHOICE_ROLE) for row in rows)

    def take(self, choice: Choice) -> None:
        """Pick `choice`."""
        if not choice.id:
            self.line.show_text(self._name_of(self._value) if self._value else "")
            self.new_wanted.emit(choice.name)
            return
        changed = choice.id != self._value
        self._value = choice.id
        self.line.show_text(choice.name)
        if changed:
            self.edited.emit()

    def _empty(self) -> None:
        self.line.clear()
        self._settle()

    def _offer(self, text: str) -> None:
        self._model.clear()
        found = self._lookup(text.strip())
        for choice in found:
            self._add(choice, f"{choice.name}  ·  {choice.detail}" if choice.detail else choice.name)
        typed = text.strip()
        if (
            self._offers_new
            and typed
            and not any(choice.name.casefold() == typed.casefold() for choice in found)
        ):
            self._add(Choice("", typed), self._words.words(N_("New: “{name}”"), name=typed))
        self._completer.complete()

    def _add(self, choice: Choice, shown: str) -> None:
        row = QStandardItem(shown)
        row.setData(choice, _CHOICE_ROLE)
        row.setEditable(False)
        self._model.appendRow(row)

    def _take_index(self, index: QModelIndex) -> None:
        choice = index.data(_CHOICE_ROLE)
        if isinstance(choice, tuple):
            self._chosen.emit(Choice(*choice))

    def _settle(self) -> None:
        """Make sense of a text that was typed and left without a pick: empty, an exact name, or nothing."""
        typed = self.line.text().strip()
        if not typed:
            changed, self._value = self._value is not None, None
            self.line.show_text("")
            if changed:
                self.edited.emit()
            return
        exact = [choice for choice in self._lookup(typed) if choice.name.casefold() == typed.casefold()]
        if exact:
            self.take(exact[0])
        else:
            self.show_value(self._value)
            self.refused.emit(typed)
