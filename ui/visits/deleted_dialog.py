"""The visits that were deleted, in a list from which one is brought back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from models.messages import N_
from ui.page_tools import PageTools
from ui.plain_text import PlainLabel
from ui.visits.deleted_visits import DeletedVisit, deleted_visits
from ui.widgets.record_table import Column, RecordView


class DeletedVisitsDialog(QDialog):
    """`wanted` carries the DeletedVisit that shall come back."""

    wanted = Signal(object)

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """The visits that the workspace's store has no longer. Raises HeyetError where it cannot be read."""
        super().__init__(parent)
        self._tools = tools
        words = tools.forms.words.words
        self.setWindowTitle(words(N_("Deleted visits")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sentence = PlainLabel(
            words(N_("A visit comes back with its programme, delegation and papers, as it was when it went."))
        )
        sentence.setObjectName("emptyText")
        sentence.setWordWrap(True)
        self.table: RecordView[DeletedVisit] = RecordView(
            self._columns(), lambda gone: gone.visit.id, tools.forms.words, sorted_by=None
        )
        self.table.setAccessibleName(words(N_("Deleted visits")))
        self.table.show_rows(deleted_visits(tools.workspace))
        self.table.row_opened.connect(lambda _gone: self._finish())
        self.table.selection_moved.connect(self._enable)
        self.buttons = QDialogButtonBox()
        self.bring_back = self.buttons.addButton(
            words(N_("Bring it back")), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.bring_back.setDefault(True)
        self.buttons.addButton(words(N_("Close")), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self._finish)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(sentence)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.buttons)
        self.resize(760, 380)
        self.table.selectRow(0)
        self.table.setFocus()
        self._enable()

    def _enable(self) -> None:
        self.bring_back.setEnabled(self.table.selected is not None)

    def _finish(self) -> None:
        if self.table.selected is not None:
            self.wanted.emit(self.table.selected)
            self.accept()

    def _columns(self) -> tuple[Column[DeletedVisit], ...]:
        words = self._tools.forms.words

        def title(gone: DeletedVisit) -> str:
            return words.text(gone.visit.title) or words.words(N_("Visit without a title"))

        return (
            Column(words.words(N_("Title")), title, stretch=3),
            Column(
                words.words(N_("Days")),
                lambda gone: words.date_range(gone.visit.first_day, gone.visit.last_day),
            ),
            Column(words.words(N_("Deleted on")), lambda gone: words.short_date(gone.at.astimezone().date())),
            Column(words.words(N_("Deleted by")), lambda gone: gone.user, stretch=1),
        )
