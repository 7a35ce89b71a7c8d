"""A text in several languages: one line for each, with its language beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.localized import Localized
from ui.widgets import rows
from ui.widgets.field_widget import FieldWidget, Line, Paragraph


class LocalizedField(FieldWidget):
    """Lines for the given languages, and any other in which the text exists. One line changed is one edit.

    With `side_by_side` the languages stand in columns, else one under the other.
    """

    def __init__(
        self,
        languages: Iterable[str],
        *,
        side_by_side: bool = False,
        long: bool = False,
        called: Callable[[str], str] = str.upper,
        parent: QWidget | None = None,
    ) -> None:
        """Empty lines for `languages`; `long` gives each several rows.

        `called` gives what stands beside the line of a language.
        """
        super().__init__(parent)
        self._languages = tuple(languages)
        self._side_by_side = side_by_side
        self._long = long
        self._called = called
        self._value = Localized()
        self._name = ""
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self._row.addLayout(self._column, 1)
        self._layout = QGridLayout()
        self._column.addLayout(self._layout)
        self._layout.setHorizontalSpacing(6)
        self._layout.setVerticalSpacing(4)
        self.lines: dict[str, Line | Paragraph] = {}
        self._make_lines(self._languages)

    def value(self) -> object:
        texts = dict(self._value.texts)
        texts.update({language: self._text_in(language) for language in self.lines})
        return Localized.of(texts)

    def show_value(self, value: object) -> None:
        self._value = value if isinstance(value, Localized) else Localized()
        wanted = self._languages_of(self._value)
        if wanted != tuple(self.lines):
            self._make_lines(wanted)
        for language, line in self.lines.items():
            line.show_text(self._value.exact(language))

    def say_name(self, name: str) -> None:
        self._name = name
        for language, line in self.lines.items():
            line.setAccessibleName(f"{name} ({language})")

    def commit(self) -> None:
        """Take over what was typed into several rows."""
        for line in self.lines.values():
            if isinstance(line, Paragraph):
                line.commit()

    def _languages_of(self, text: Localized) -> tuple[str, ...]:
        """The languages that have a line while `text` is shown."""
        return (*self._languages, *(tag for tag in text.languages if tag not in self._languages))

    def _text_in(self, language: str) -> str:
        line = self.lines[language]
        return (line.text() if isinstance(line, Line) else line.toPlainText()).strip()

    def _make_lines(self, languages: tuple[str, ...]) -> None:
        """Have a line for each of `languages`; those that are there stay, with what is typed in them."""
        before = self.lines
        self.lines = {tag: before.get(tag) or self._line() for tag in languages}
        for line in self.lines.values():
            self._layout.removeWidget(line)
        rows.empty(self._layout)
        for number, (language, line) in enumerate(self.lines.items()):
            tag = QLabel(self._called(language))
            tag.setObjectName("languageTag")
            tag.setBuddy(line)
            tag.setAlignment(Qt.AlignmentFlag.AlignTop if self._long else Qt.AlignmentFlag.AlignVCenter)
            row, column = (0, number * 2) if self._side_by_side else (number, 0)
            self._layout.addWidget(tag, row, column)
            self._layout.addWidget(line, row, column + 1)
            self._layout.setColumnStretch(column + 1, 1)
            line.show()
        lines = tuple(self.lines.values())
        for one, next_one in pairwise(lines):
            self.setTabOrder(one, next_one)
        if lines:
            self.setFocusProxy(lines[0])
        self.say_name(self._name)

    def _line(self) -> Line | Paragraph:
        line: Line | Paragraph = Paragraph(self, rows=2) if self._long else Line(self)
        line.finished.connect(self.edited)
        return line
