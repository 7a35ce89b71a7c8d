"""Issuing a version: what it is, what it is called, and what is to be known of it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from models.messages import N_
from models.plan import Plan
from models.vocabulary import VersionStage
from models.vocabulary_labels import label
from scheduling.issuing import Issue, likely_stage, next_number
from ui.plain_text import PlainLabel
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.field_widget import Line, Paragraph
from ui.wording import Wording


class IssueDialog(QDialog):
    """Asks what the version is; `issue_wanted` gives an Issue."""

    issue_wanted = Signal(object)

    def __init__(
        self, words: Wording, plan: Plan, today: date, user: str, parent: QWidget | None = None
    ) -> None:
        """Ask about issuing `plan` as it is, on `today`, by `user`."""
        super().__init__(parent)
        self._today = today
        self._user = user
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.words(N_("Issue version {number}"), number=next_number(plan)))
        sentence = PlainLabel(
            words.words(
                N_(
                    "The programme is kept as it is now: it can be printed again, and later versions be "
                    "compared with it."
                )
            )
        )
        sentence.setWordWrap(True)
        self.stage = ChoiceBox()
        for stage in VersionStage:
            self.stage.addItem(words.say(label(stage)), stage)
        self.stage.setCurrentIndex(self.stage.findData(likely_stage(plan)))
        self.label = Line()
        self.label.setPlaceholderText(words.words(N_("only where it has a name of its own")))
        self.note = Paragraph(rows=3)
        self.note.setPlaceholderText(words.words(N_("What changed, for whom it is")))
        form = QFormLayout()
        form.setSpacing(8)
        for text, field in (
            (N_("What it is"), self.stage),
            (N_("Name"), self.label),
            (N_("Note"), self.note),
        ):
            caption = QLabel(words.words(text))
            caption.setObjectName("fieldLabel")
            caption.setBuddy(field)
            field.setAccessibleName(caption.text())
            form.addRow(caption, field)
        self.buttons = QDialogButtonBox()
        do = self.buttons.addButton(words.words(N_("Issue")), QDialogButtonBox.ButtonRole.AcceptRole)
        do.setDefault(True)
        self.buttons.addButton(words.words(N_("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self._finish)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(sentence)
        layout.addLayout(form)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(460)
        self.stage.setFocus()

    def _finish(self) -> None:
        self.issue_wanted.emit(
            Issue(
                stage=VersionStage(self.stage.currentData()),
                label=self.label.text(),
                note=self.note.toPlainText(),
                issued_on=self._today,
                issued_by=self._user,
            )
        )
        self.accept()
