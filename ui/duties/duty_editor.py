"""Everything about one task or commitment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from models.duties import Duty
from models.localized import Localized
from models.messages import N_, Message
from models.records.agreements import Commitment
from models.records.office_work import Task
from scheduling.due_dates import is_open
from ui.duties.duty_columns import due_words, kind_words, left_words
from ui.duties.task_form import task_sections
from ui.inspector.agreement_form import commitment_sections
from ui.inspector.form import RecordForm
from ui.office_lookup import OfficeLookup
from ui.page_tools import PageTools
from ui.plain_text import PlainLabel, tip
from ui.record_names import record_name
from ui.widgets.attachment_list import AttachmentList


class DutyEditor(QWidget):
    """The form of a task or a commitment; `edit_made` tells what the officer changes."""

    edit_made = Signal(object)

    def __init__(
        self,
        tools: PageTools,
        today: Callable[[], date],
        finish: QAction,
        *,
        names_visit: bool,
        parent: QWidget | None = None,
    ) -> None:
        """An editor of nothing; `finish` marks what is shown as done, or takes it up again."""
        super().__init__(parent)
        self._words = tools.forms.words
        self._today = today
        self._lookup = OfficeLookup(tools.workspace, tools.forms.directory, tools.forms.words)
        self.task: RecordForm[Task] = RecordForm(
            task_sections(self._lookup, today, names_visit=names_visit), tools.forms, _name
        )
        self.commitment: RecordForm[Commitment] = RecordForm(
            commitment_sections(self._lookup, names_visit=names_visit), tools.forms, _name
        )
        self._kind = PlainLabel()
        self._kind.setObjectName("sectionTitle")
        self._when = PlainLabel()
        self._when.setObjectName("pageSubtitle")
        self._when.setWordWrap(True)
        self.finish_button = QPushButton()
        self.finish_button.setToolTip(tip(tools.forms.words.words(N_("In the list: space bar"))))
        self.finish_button.clicked.connect(lambda _checked=False: finish.trigger())
        self.files = AttachmentList(tools)
        self.files.edit_made.connect(self.edit_made)
        self.commitment.hide()
        for form in (self.task, self.commitment):
            form.edit_made.connect(self.edit_made)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 18)
        layout.setSpacing(6)
        layout.addWidget(self._kind)
        layout.addWidget(self._when)
        layout.addWidget(self.finish_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.task)
        layout.addWidget(self.commitment)
        files = QLabel(self._words.words(N_("Files")))
        files.setObjectName("sectionTitle")
        layout.addWidget(files)
        layout.addWidget(self.files)
        layout.addStretch(1)

    def show_duty(self, duty: Duty | None) -> None:
        """Show a task or a commitment, or nothing."""
        words = self._words
        record = duty.record if duty is not None else None
        if duty is not None:
            named = (duty.item, duty.agreement, duty.promised_by, duty.organisation)
            self._lookup.know(duty.visit, named)
        self.task.show_record(record if isinstance(record, Task) else None)
        self.commitment.show_record(record if isinstance(record, Commitment) else None)
        self.task.setVisible(not isinstance(record, Commitment))
        self.commitment.setVisible(isinstance(record, Commitment))
        self.files.show_owner(record)
        self._kind.setText(kind_words(duty, words) if duty else "")
        self._when.setText(self._due_sentence(duty) if duty else "")
        self._when.setVisible(bool(self._when.text()))
        opening = record is None or is_open(record)
        self.finish_button.setText(words.words(N_("Mark as done") if opening else N_("Take up again")))
        self.finish_button.setEnabled(record is not None)

    def take_keyboard(self) -> None:
        """Put the keyboard into what is to be done."""
        promised = self.commitment.record is not None
        (self.commitment.field("text") if promised else self.task.field("title")).setFocus()

    def commit(self) -> None:
        """Take over what is being typed."""
        self.task.commit()
        self.commitment.commit()

    def _due_sentence(self, duty: Duty) -> str:
        due = due_words(duty, self._words)
        left = left_words(duty, self._today(), self._words)
        if due and left:
            return self._words.words(N_("Due on {day}: {left}"), day=due, left=left)
        return left or due


def _name(record: Task | Commitment) -> Localized | Message:
    return record_name(record, None)
