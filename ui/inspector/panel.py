"""The inspector beside the board.

The item that is selected, what several can have done to them, or the visit.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QWidget

from models.identifiers import ItemId
from models.localized import Localized
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.visits import Visit
from ui.inspector.fields import FormTools
from ui.inspector.form import RecordForm
from ui.inspector.item_editor import ItemEditor
from ui.inspector.visit_form import VISIT
from ui.record_names import record_name
from ui.widgets.master_detail import padded, scrolling


class InspectorPanel(QStackedWidget):
    """Shows the selection of a plan and tells the edits made in it by `edit_made`.

    `actions` are offered for several selected items.
    """

    edit_made = Signal(object)

    def __init__(self, tools: FormTools, actions: tuple[QAction, ...], parent: QWidget | None = None) -> None:
        """A panel of nothing."""
        super().__init__(parent)
        self._tools = tools
        self.item = ItemEditor(tools)
        self.visit: RecordForm[Visit] = RecordForm(VISIT, tools, _visit_title)
        self._count = QLabel()
        self._count.setObjectName("sectionTitle")
        self._several = padded(self._count, *(self._button(action) for action in actions))
        heading = QLabel(tools.words.words(N_("The visit")))
        heading.setObjectName("sectionTitle")
        self._visit_page = padded(heading, self.visit)
        self._areas = [scrolling(page) for page in (self._visit_page, self.item, self._several)]
        for area in self._areas:
            self.addWidget(area)
        self.item.edit_made.connect(self.edit_made)
        self.visit.edit_made.connect(self.edit_made)

    def show_selection(self, plan: Plan, selected: frozenset[ItemId]) -> None:
        """Show what is selected of `plan`."""
        items = [item for item in (plan.items.get(one) for one in selected) if item is not None]
        if len(items) == 1:
            self.item.show_item(plan, items[0])
            self.setCurrentIndex(1)
        elif items:
            words = self._tools.words
            count = Message.of(*NP_("{count} item selected", "{count} items selected"), count=len(items))
            self._count.setText(words.say(count))
            self.setCurrentIndex(2)
        else:
            self.visit.show_record(plan.visit)
            self.setCurrentIndex(0)

    def commit(self) -> None:
        """Take over what is being typed."""
        self.item.commit()
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
