"""A name in every language and script in which it is written, side by side; any further one can be added."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from exports.wording import language_name
from models.localized import Localized
from models.messages import N_
from ui.appearance import Appearance
from ui.icons import Glyph
from ui.widgets.field_widget import Line
from ui.widgets.localized_field import LocalizedField
from ui.wording import Wording

OFFERED = (
    *("tr", "en", "kk", "kk-Latn", "ru", "az", "ky", "uz", "uz-Cyrl", "tk", "tt", "ba"),
    *("de", "fr", "ar", "fa", "hu", "bs", "sq", "mk", "sr", "mn", "zh"),
)
"""Languages and scripts that are offered; any other is added by its tag."""

_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class NamesField(LocalizedField):
    """A line for each language, named in words, and a button that adds one for another language or script."""

    def __init__(
        self,
        languages: Iterable[str],
        words: Wording,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        """Empty lines for `languages`."""
        super().__init__(languages, called=partial(_language_words, words), parent=parent)
        self._words = words
        self._added: tuple[str, ...] = ()
        self.add_button = QToolButton()
        self.add_button.setObjectName("fieldButton")
        self.add_button.setIcon(appearance.action_icon(Glyph.PLUS))
        self.add_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add_button.setToolTip(words.words(N_("Add a language or script")))
        self.add_button.setAccessibleName(words.words(N_("Add a language or script")))
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._offer)
        self.add_button.setMenu(self._menu)
        self.tag_line = Line()
        self.tag_line.setPlaceholderText(words.words(N_("Its tag, such as kk-Latn")))
        self.tag_line.setAccessibleName(words.words(N_("Tag of the language")))
        self.tag_line.finished.connect(self._take_tag)
        self.tag_line.hide()
        self._row.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(self.tag_line)

    def show_value(self, value: object) -> None:
        if value != self.value():
            self._added = ()
        super().show_value(value)

    def add_language(self, tag: str) -> None:
        """Give a language or script a line and put the keyboard into it."""
        if tag not in self.lines:
            self._added = (*self._added, tag)
            self._make_lines(self._languages_of(self._value))
        self.lines[tag].setFocus()

    def _languages_of(self, text: Localized) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*super()._languages_of(text), *self._added)))

    def _offer(self) -> None:
        self._menu.clear()
        for tag in OFFERED:
            if tag not in self.lines:
                self._menu.addAction(_language_words(self._words, tag), partial(self.add_language, tag))
        self._menu.addSeparator()
        self._menu.addAction(self._words.words(N_("Another language or script…")), self._ask_for_tag)

    def _ask_for_tag(self) -> None:
        self.tag_line.show_text("")
        self.tag_line.show()
        self.tag_line.setFocus()

    def _take_tag(self) -> None:
        tag = self.tag_line.text().strip()
        if _TAG.fullmatch(tag):
            self.tag_line.hide()
            self.add_language(tag)
        else:
            self.tag_line.show_text("")


def _language_words(words: Wording, tag: str) -> str:
    name = language_name(tag, words.language)
    return name[:1].upper() + name[1:] if name != tag else tag
