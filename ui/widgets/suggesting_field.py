"""One line of free text, with what was written there before offered while typing."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QWidget

from ui.widgets.text_field import TextField


class SuggestingField(TextField):
    """Anything can be typed. What is offered is asked for when the keyboard comes to the line."""

    def __init__(self, suggestions: Callable[[], Iterable[str]], parent: QWidget | None = None) -> None:
        """An empty field that offers `suggestions()`."""
        super().__init__(parent)
        self._suggestions = suggestions
        self._offered = QStringListModel(self)
        completer = QCompleter(self._offered, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)
        self.line.entered.connect(self._offer)

    @property
    def offered(self) -> tuple[str, ...]:
        """What is offered now."""
        return tuple(self._offered.stringList())

    def _offer(self) -> None:
        self._offered.setStringList(list(self._suggestions()))
