"""Which part of a directory is listed: by the kind of body, its country, the body itself, a language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from exports.wording import country_name, language_name
from models.messages import N_
from models.vocabulary import OrganisationKind
from models.vocabulary_labels import label
from ui.form_tools import FormTools
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.picker import Picker
from ui.workspace import DirectoryFilter


class FilterBy(StrEnum):
    """What a directory can be filtered by."""

    KIND = "kind"
    COUNTRY = "country"
    ORGANISATION = "organisation"
    LANGUAGE = "language"


class FilterBar(QWidget):
    """A field for each thing that the directory can be filtered by. `changed` tells of another filter.

    `countries` and `languages` give the codes that occur. They go through the whole office, so only `offer`
    asks them: a bar that nobody opens offers nothing.
    """

    changed = Signal()

    def __init__(
        self,
        tools: FormTools,
        offered: Iterable[FilterBy],
        countries: Callable[[], tuple[str, ...]],
        languages: Callable[[], tuple[str, ...]],
        parent: QWidget | None = None,
    ) -> None:
        """A bar of what is `offered`, that leaves everything."""
        super().__init__(parent)
        self.setObjectName("page")
        self._words = tools.words
        self._offered = tuple(offered)
        self._countries = countries
        self._languages = languages
        words = tools.words.words
        self.kind, self.country, self.language = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.organisation = Picker(tools.directory.organisations, tools.directory.name_of, tools.words)
        self.organisation.line.setPlaceholderText(words(N_("All")))
        self.clear_button = QPushButton(words(N_("Show all")))
        self.clear_button.clicked.connect(self.clear)
        fields: dict[FilterBy, tuple[str, QWidget]] = {
            FilterBy.KIND: (words(N_("Kind of organisation")), self.kind),
            FilterBy.COUNTRY: (words(N_("Country")), self.country),
            FilterBy.ORGANISATION: (words(N_("Organisation")), self.organisation),
            FilterBy.LANGUAGE: (words(N_("Language")), self.language),
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(17, 6, 16, 10)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        for column, by in enumerate(self._offered):
            name, field = fields[by]
            caption = QLabel(name)
            caption.setObjectName("fieldLabel")
            caption.setBuddy(field)
            field.setAccessibleName(name)
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(caption, 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self.clear_button, 1, len(self._offered))
        self.organisation.say_name(fields[FilterBy.ORGANISATION][0])
        for box in (self.kind, self.country, self.language):
            box.setMinimumContentsLength(6)
            box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.activated.connect(lambda _index: self.changed.emit())
        self.organisation.edited.connect(self.changed)

    @property
    def filter(self) -> DirectoryFilter:
        """What is chosen."""
        kind = self.kind.currentData()
        organisation = self.organisation.value()
        return DirectoryFilter(
            organisation_kind=OrganisationKind(kind) if kind else None,
            country=self.country.currentData() or "",
            organisation_id=organisation if isinstance(organisation, str) else None,
            language=self.language.currentData() or "",
        )

    def offer(self) -> None:
        """Offer the values that occur now, and leave chosen what is chosen."""
        words = self._words
        kinds = [(words.say(label(kind)), kind.value) for kind in OrganisationKind]
        self._fill(self.kind, kinds)
        if FilterBy.COUNTRY in self._offered:
            codes = {*self._countries(), *filter(None, [self.country.currentData()])}
            self._fill(self.country, [(country_name(code, words.language), code) for code in codes])
        if FilterBy.LANGUAGE in self._offered:
            tags = {*self._languages(), *filter(None, [self.language.currentData()])}
            self._fill(self.language, [(language_name(tag, words.language), tag) for tag in tags])

    def clear(self) -> None:
        """Leave everything in the list."""
        for box in (self.kind, self.country, self.language):
            box.setCurrentIndex(0)
        self.organisation.show_value(None)
        self.changed.emit()

    def _fill(self, box: ChoiceBox, choices: list[tuple[str, str]]) -> None:
        chosen = box.currentData()
        box.clear()
        box.addItem(self._words.words(N_("All")), "")
        for name, value in sorted(choices, key=lambda choice: self._words.sort_key(choice[0])):
            box.addItem(name, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
