"""A field for a country: chosen by its name in the reader's language, kept as its code."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from exports.wording import country_name
from ui.widgets.names_of_codes import country_names, read_country
from ui.widgets.text_field import WrittenField
from ui.wording import Wording


class CountryField(WrittenField):
    """A country or none; names are offered as one types, and a code of two letters is understood."""

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        """An empty field."""
        language = words.language
        super().__init__(
            lambda typed: read_country(typed, language),
            lambda code: country_name(str(code), language),
            parent,
        )
        self._words = words
        self.line.entered.connect(self._offer_names)

    def _offer_names(self) -> None:
        if self.line.completer() is None:
            names = sorted(country_names(self._words.language), key=self._words.sort_key)
            completer = QCompleter(names, self.line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            self.line.setCompleter(completer)
