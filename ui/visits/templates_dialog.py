"""The templates in a list: begin a visit from one, change one, delete one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from models.messages import N_, NP_, HeyetError, Message
from models.vocabulary_labels import label
from scheduling.visit_moves import delete_visit
from scheduling.visit_templates import copy_of_template, template_id_in
from ui.page_tools import PageTools
from ui.plain_text import PlainLabel
from ui.visits.templates import Template, plan_of, templates_of
from ui.widgets.record_table import Column, RecordView


class TemplatesDialog(QDialog):
    """`visit_wanted` gives the id of the template to begin from, `opened` that of one to be changed."""

    visit_wanted = Signal(str)
    opened = Signal(str)

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """The templates of the workspace's store and the shipped ones."""
        super().__init__(parent)
        self._tools = tools
        words = tools.forms.words.words
        self.setWindowTitle(words(N_("Templates")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.table: RecordView[Template] = RecordView(
            self._columns(), lambda template: template.id, tools.forms.words, sorted_by=None
        )
        self.table.setAccessibleName(words(N_("Templates")))
        self.table.row_opened.connect(lambda _template: self._begin())
        self.table.selection_moved.connect(self._enable)
        self.begin_button = QPushButton(words(N_("New visit from it…")))
        self.begin_button.setProperty("main", True)
        self.begin_button.setDefault(True)
        self.begin_button.clicked.connect(self._begin)
        self.change_button = QPushButton(words(N_("Change it")))
        self.change_button.clicked.connect(self._change)
        self.delete_button = QPushButton(words(N_("Delete")))
        self.delete_button.clicked.connect(self._ask_to_delete)
        self.close_button = QPushButton(words(N_("Close")))
        self.close_button.clicked.connect(self.reject)
        for button in (self.change_button, self.delete_button, self.close_button):
            button.setAutoDefault(False)
        self._hint = PlainLabel()
        self._hint.setObjectName("emptyText")
        self._hint.setWordWrap(True)
        self._arrange()
        tools.workspace.changed.connect(self.refresh)
        self.refresh()
        self.table.selectRow(0)

    def refresh(self) -> None:
        """Show the templates as they are stored now."""
        self.table.show_rows(templates_of(self._tools.workspace))
        self._enable()

    def _enable(self) -> None:
        chosen = self.table.selected
        self.begin_button.setEnabled(chosen is not None)
        self.change_button.setEnabled(chosen is not None)
        self.delete_button.setEnabled(chosen is not None and not chosen.is_shipped)
        sentence = (
            N_("A shipped template stays as it is: to change it, a copy of your own is made.")
            if chosen is not None and chosen.is_shipped
            else N_("To make a template of a visit, open the visit and choose “Save as template…”.")
        )
        self._hint.setText(self._tools.forms.words.words(sentence))

    def _begin(self) -> None:
        if self.table.selected is not None:
            self.visit_wanted.emit(self.table.selected.id)
            self.accept()

    def _change(self) -> None:
        """Open the template as a visit is opened; of a shipped one, a copy."""
        chosen, workspace = self.table.selected, self._tools.workspace
        if chosen is None:
            return
        if not chosen.is_shipped:
            self.opened.emit(chosen.id)
            self.accept()
            return
        copying = copy_of_template(plan_of(chosen, workspace))
        if workspace.apply(copying):
            self.opened.emit(template_id_in(copying))
            self.accept()

    def _ask_to_delete(self) -> None:
        chosen = self.table.selected
        if chosen is None or chosen.is_shipped:
            return
        question = Message.of(
            N_("Delete the template “{title}”? Visits that began from it stay."), title=chosen.title
        )
        go_ahead = Message.of(N_("Delete the template"))
        self._tools.questions.confirm(self, question, go_ahead, lambda: self._delete(chosen))

    def _delete(self, template: Template) -> None:
        workspace = self._tools.workspace
        try:
            workspace.apply(delete_visit(plan_of(template, workspace)))
        except HeyetError as error:
            workspace.refused.emit(error.message)

    def _columns(self) -> tuple[Column[Template], ...]:
        words = self._tools.forms.words

        def days(template: Template) -> str:
            return words.say(Message.of(*NP_("{count} day", "{count} days"), count=template.days))

        def kept_by(template: Template) -> str:
            return words.words(N_("Shipped with Heyet") if template.is_shipped else N_("Your office"))

        return (
            Column(words.words(N_("Title")), lambda template: words.text(template.title), stretch=3),
            Column(words.words(N_("Kind")), lambda template: words.say(label(template.category)), stretch=2),
            Column(words.words(N_("Length")), days),
            Column(words.words(N_("Items")), lambda template: str(template.items), is_number=True),
            Column(words.words(N_("Kept by")), kept_by, stretch=1),
        )

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.delete_button)
        buttons.addWidget(self.change_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.begin_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._hint)
        layout.addLayout(buttons)
        self.resize(760, 400)
        self.table.setFocus()
