"""One column of a list: its heading, a few of its cells, and the choice of what they are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QWidget

from exports.wording import language_name
from models.exchange.person_columns import is_confidential
from models.exchange.person_fields import (
    LABELS,
    LOCALIZED_FIELDS,
    SENSITIVE_FIELDS,
    ColumnUse,
    PersonField,
)
from models.messages import N_
from ui.form_tools import FormTools
from ui.plain_text import ShortenedLabel
from ui.widgets.choice_box import ChoiceBox

LANGUAGES = ("tr", "en", "kk", "kk-Latn", "ru", "az", "ky", "uz", "tk")
"""The languages of the papers, which texts can be in."""


class ColumnRow(QWidget):
    """`changed` is emitted when the officer says that the column holds something else."""

    changed = Signal()

    def __init__(
        self,
        heading: str,
        examples: Sequence[str],
        use: ColumnUse,
        tools: FormTools,
        parent: QWidget | None = None,
    ) -> None:
        """A column headed `heading`, with some cells of it, and what it is taken for."""
        super().__init__(parent)
        words = tools.words
        self._language = use.language or tools.languages[0]
        is_hidden = use.field in SENSITIVE_FIELDS or is_confidential(heading)
        self.heading = ShortenedLabel(heading)
        self.examples = ShortenedLabel(
            words.words(N_("not shown here")) if is_hidden else "  ·  ".join(examples)
        )
        self.examples.setObjectName("fieldLabel")
        for text in (self.heading, self.examples):
            text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.field = ChoiceBox()
        for field in PersonField:
            self.field.addItem(words.words(LABELS[field]), field)
        self.language = ChoiceBox()
        tags = LANGUAGES if self._language in LANGUAGES else (*LANGUAGES, self._language)
        for tag in tags:
            self.language.addItem(language_name(tag, words.language), tag)
        for box, letters in ((self.field, 17), (self.language, 9)):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(letters)
            box.setFixedWidth(box.minimumSizeHint().width())
        self.field.setAccessibleName(words.words(N_("What “{column}” holds"), column=heading))
        self.language.setAccessibleName(words.words(N_("Language of “{column}”"), column=heading))
        self.field.setCurrentIndex(self.field.findData(use.field))
        self.language.setCurrentIndex(self.language.findData(self._language))
        self._show_language()
        policy = self.language.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.language.setSizePolicy(policy)
        self.field.activated.connect(self._report)
        self.language.activated.connect(self._report)
        self._arrange()

    @property
    def use(self) -> ColumnUse:
        """What the column holds as it stands."""
        field = PersonField(self.field.currentData())
        return ColumnUse(field, str(self.language.currentData()) if field in LOCALIZED_FIELDS else "")

    def _report(self) -> None:
        self._show_language()
        self.changed.emit()

    def _show_language(self) -> None:
        self.language.setVisible(self.field.currentData() in LOCALIZED_FIELDS)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 5, 0, 5)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.addWidget(self.heading, 0, 0)
        grid.addWidget(self.examples, 1, 0)
        grid.addWidget(self.field, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.language, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(0, 1)
