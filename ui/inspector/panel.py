"""The inspector beside the board.

The item that is selected, what several can have done to them, or the visit.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QWidget

from models.identifiers import ItemId
from models.localized import Localized
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.visits import Visit
from scheduling.conflicts import Conflict
from scheduling.surroundings import ALONE, Surroundings
from ui.form_tools import FormTools
from ui.inspector.form import RecordForm
from ui.inspector.visit_form import VISIT
from ui.record_names import record_name
from ui.widgets.attachment_list import AttachmentList
from ui.widgets.master_detail import padded, scrolling

if TYPE_CHECKING:
    from ui.inspector.item_editor import ItemEditor


class InspectorPanel(QStackedWidget):
    """Shows the selection of a plan and tells the edits made in it by `edit_made`.

    `actions` are offered for several selected items.
    """

    edit_made = Signal(object)
    mending_wanted = Signal(object, object)
    """A menu that is about to open, and the conflict that it is about."""

    def __init__(
        self,
        tools: FormTools,
        actions: tuple[QAction, ...],
        files: Callable[[], AttachmentList],
        parent: QWidget | None = None,
    ) -> None:
        """A panel of nothing; `files` makes the list of the files that are kept with an item or the visit."""
        super().__init__(parent)
        self.surroundings: Callable[[], Surroundings] = lambda: ALONE
        """What other visits have booked, which free times leave to them."""
        self._tools = tools
        self._make_files = files
        self._item: ItemEditor | None = None
        self._shown_count = 0
        self.visit: RecordForm[Visit] = RecordForm(VISIT, tools, _visit_title)
        self._count = QLabel()
        self._count.setObjectName("sectionTitle")
        self._several = padded(self._count, *(self._button(action) for action in actions))
        heading = QLabel(tools.words.words(N_("The visit")))
        heading.setObjectName("sectionTitle")
        files_heading = QLabel(tools.words.words(N_("Files")))
        files_heading.setObjectName("sectionTitle")
        self.visit_files = files()
        self._visit_area = scrolling(padded(heading, self.visit, files_heading, self.visit_files))
        self._several_area = scrolling(self._several)
        self.addWidget(self._visit_area)
        self.addWidget(self._several_area)
        self.visit.edit_made.connect(self.edit_made)
        self.visit_files.edit_made.connect(self.edit_made)

    @property
    def shown_count(self) -> int:
        """How many items the panel shows; 0 where it shows the visit."""
        return self._shown_count

    @property
    def item(self) -> ItemEditor:
        """The editor of the selected item, made when the first is selected."""
        if self._item is None:
            # Here and not above: the board is there before anything is selected, and need not wait for it.
            from ui.inspector.item_editor import ItemEditor

            self._item = ItemEditor(self._tools, self._make_files())
            self._item.free_times.surroundings = lambda: self.surroundings()
            self._item.edit_made.connect(self.edit_made)
            self._item.mending_wanted.connect(self.mending_wanted)
            self.item_area = scrolling(self._item)
            self.addWidget(self.item_area)
        return self._item

    def show_selection(self, plan: Plan, selected: frozenset[ItemId]) -> None:
        """Show what is selected of `plan`."""
        items = [item for item in (plan.items.get(one) for one in selected) if item is not None]
        self._shown_count = len(items)
        if len(items) == 1:
            self.item.show_item(plan, items[0])
            self.setCurrentWidget(self.item_area)
        elif items:
            words = self._tools.words
            count = Message.of(*NP_("{count} item selected", "{count} items selected"), count=len(items))
            self._count.setText(words.say(count))
            self.setCurrentWidget(self._several_area)
        else:
            self.visit.show_record(plan.visit)
            self.visit_files.show_owner(plan.visit)
            self.setCurrentWidget(self._visit_area)

    def show_conflicts(self, conflicts: Sequence[Conflict]) -> None:
        """Show what does not work with the one item that is selected."""
        if self._shown_count == 1:
            self.item.conflicts.show_conflicts(conflicts)

    def commit(self) -> None:
        """Take over what is being typed."""
        if self._item is not None:
            self._item.commit()
        self.visit.commit()

    def focus_title(self) -> None:
        """Put the keyboard into the title of the item."""
        self.item.basics.field("title").setFocus()

    def _button(self, action: QAction) -> QPushButton:
        button = QPushButton(action.icon(), action.text())
        button.clicked.connect(lambda: action.trigger())
        return button


def _visit_title(visit: Visit) -> Localized | Message:
    return record_name(visit, None)
