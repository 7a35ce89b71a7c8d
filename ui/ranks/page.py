"""The office's orders of precedence: one is chosen, its rows are put in order and changed beside the list."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from exports.wording import say
from models.edits import Edit
from models.exchange.rank_table_file import ExampleTable, example_tables
from models.localized import Localized
from models.messages import N_, Message
from models.records.ranks import Rank, RankTable
from scheduling import rank_tables
from scheduling.conflicts import Severity
from ui.icons import Glyph
from ui.page import Page
from ui.page_tools import PageTools
from ui.plain_text import PlainLabel
from ui.ranks.rank_editor import RankEditor
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.empty_page import EmptyPage, action_button
from ui.widgets.master_detail import MasterDetail
from ui.widgets.ordered_view import OrderedView
from ui.widgets.record_table import Column
from ui.workspace import RankTableEntry

_FEW_LETTERS = 22


class RanksPage(Page):
    """The rank tables of the office."""

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """The page over the workspace of `tools`."""
        super().__init__(parent)
        self._tools = tools
        self._entries: tuple[RankTableEntry, ...] = ()
        plan = tools.workspace.plan
        self._shown: str | None = plan.visit.rank_table_id if plan is not None else None
        forms = tools.forms
        self.box = ChoiceBox()
        self.box.setAccessibleName(forms.words.words(N_("Order of precedence")))
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(_FEW_LETTERS)
        self.box.activated.connect(self._choose)
        self.new_action = self._action(N_("New order"), Glyph.PLUS, self.new_table)
        self.copy_action = self._action(N_("Copy"), Glyph.CONTENT_COPY, self.copy_table)
        self.delete_action = self._action(N_("Delete"), Glyph.DELETE_OUTLINE, self.delete_table)
        self.add_action = self._action(N_("Add a row"), Glyph.PLUS, self.add_rank)
        self.up_action = self._action(N_("Move up"), Glyph.ARROW_UP, partial(self.shift, -1))
        self.down_action = self._action(N_("Move down"), Glyph.ARROW_DOWN, partial(self.shift, 1))
        self.remove_action = self._action(N_("Delete the row"), Glyph.DELETE_OUTLINE, self.remove)
        self.up_action.setShortcut("Alt+Up")
        self.down_action.setShortcut("Alt+Down")
        self.remove_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self.remove_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # only on the list itself
        self.examples_menu = QMenu(self)
        for example in example_tables():
            name = forms.words.text(example.table.name).replace("&", "&&")
            self.examples_menu.addAction(name, partial(self.take_over, example))
        self.table: OrderedView[Rank] = OrderedView(self._columns(), lambda rank: rank.id, forms.words)
        self.table.setAccessibleName(forms.words.words(N_("Rows of the order")))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.table.addActions([self.add_action, self.up_action, self.down_action, self.remove_action])
        self.editor = RankEditor(forms)
        self.editor.edit_made.connect(self._apply)
        self.table.selection_moved.connect(self._show_selected)
        self.table.row_opened.connect(lambda _rank: self.editor.rank.field("title").setFocus())
        self.table.row_dropped.connect(self.place_at)
        self._arrange()
        tools.workspace.changed.connect(self.refresh)
        self.refresh()

    @property
    def entry(self) -> RankTableEntry | None:
        """The order that is shown."""
        return next((entry for entry in self._entries if entry.table.id == self._shown), None)

    def refresh(self) -> None:
        """Show the orders as they are stored now."""
        words = self._tools.forms.words
        self._entries = tuple(
            sorted(
                self._tools.workspace.store.rank_tables(),
                key=lambda entry: words.sort_key(words.text(entry.table.name)),
            )
        )
        if self.entry is None:
            self._shown = self._entries[0].table.id if self._entries else None
        names = [words.text(entry.table.name) or words.words(N_("without a name")) for entry in self._entries]
        if names != [self.box.itemText(number) for number in range(self.box.count())]:
            self.box.clear()
            self.box.addItems(names)
        self._show_entry()

    def new_table(self) -> None:
        """Begin an order of the office's own, and have its name typed."""
        making = rank_tables.new_table(Localized(), self._tools.forms.words.language)
        if self._make(making):
            self.editor.table.field("name").setFocus()

    def take_over(self, example: ExampleTable) -> None:
        """Take over an example that ships."""
        self._make(rank_tables.take_over(example.table, example.ranks))

    def copy_table(self) -> None:
        """Copy the order that is shown, to make an own one of it."""
        entry = self.entry
        if entry is not None:
            copied = {
                tag: say(Message.of(N_("Copy of {name}"), name=text), tag)
                for tag, text in entry.table.name.texts
            }
            self._make(rank_tables.copy_table(entry.table, entry.ranks, Localized.of(copied)))

    def delete_table(self) -> None:
        """Delete the order that is shown, after a question."""
        entry = self.entry
        if entry is None:
            return
        deleting = rank_tables.delete_table(entry.table, entry.ranks)
        question = Message.of(
            N_("Delete the order of precedence “{name}” with all its rows?"), name=entry.table.name
        )
        self._tools.questions.confirm(
            self, question, Message.of(N_("Delete")), partial(self._apply, deleting)
        )

    def add_rank(self) -> None:
        """Add a row below the selected one, and have its title typed."""
        entry = self.entry
        if entry is None:
            return
        making = rank_tables.add_rank(entry.table, entry.ranks, self.table.selected, Localized())
        if self._tools.workspace.apply(making):
            self.table.select(making.changes[-1].id)
            self.editor.rank.field("title").setFocus()

    def place_at(self, rank: Rank, place: int) -> None:
        """Put a row at a place, 0 for the first."""
        entry = self.entry
        if entry is not None:
            self._apply(rank_tables.place_rank_at(entry.ranks, rank, place))

    def shift(self, places: int) -> None:
        """Move the selected row up or down."""
        entry, rank = self.entry, self.table.selected
        if entry is not None and rank is not None:
            self._apply(rank_tables.shift_rank(entry.ranks, rank, places))

    def remove(self) -> None:
        """Delete the selected row; undo brings it back."""
        if self.table.selected is not None:
            self._apply(rank_tables.delete_rank(self.table.selected))

    def select_record(self, record_id: str) -> None:
        """Show an order, or the order of a row with the row selected."""
        for entry in self._entries:
            if entry.table.id == record_id or any(rank.id == record_id for rank in entry.ranks):
                self._shown = entry.table.id
                self._show_entry()
                self.table.select(record_id)

    def take_keyboard(self) -> None:
        """Put the keyboard into the rows."""
        self.table.setFocus()

    def commit(self) -> None:
        """Take over what is being typed."""
        self.editor.commit()

    def _make(self, making: Edit) -> bool:
        """Apply an edit that makes an order, and show it."""
        made = next(change.id for change in making.changes if change.kind is RankTable)
        self.commit()
        self._shown = made
        return self._tools.workspace.apply(making)

    def _apply(self, edit: Edit) -> None:
        self._tools.workspace.apply(edit)

    def _choose(self, number: int) -> None:
        self.commit()
        self._shown = self._entries[number].table.id
        self._show_entry()

    def _show_entry(self) -> None:
        entry = self.entry
        self._pages.show_empty(entry is None)
        for part in (self.box, *self._of_entry):
            part.setVisible(entry is not None)
        for action in (self.copy_action, self.delete_action, self.add_action):
            action.setEnabled(entry is not None)
        self._example.setVisible(entry is not None and entry.table.is_example)
        self.table.show_rows(entry.ranks if entry else ())
        if entry is not None:
            self.box.setCurrentIndex(self._entries.index(entry))
            if entry.ranks and self.table.selected is None:
                self.table.selectRow(0)
            self.editor.show_table(entry.table, self._followers(entry.table))
        self._show_selected()

    def _followers(self, table: RankTable) -> int:
        """How many visits follow an order."""
        visits = self._tools.workspace.store.visits()
        return sum(summary.visit.rank_table_id == table.id for summary in visits)

    def _show_selected(self) -> None:
        rank = self.table.selected
        for action in (self.up_action, self.down_action, self.remove_action):
            action.setEnabled(rank is not None)
        self.editor.show_rank(rank)

    def _action(self, msgid: str, glyph: Glyph, do: Callable[[], object]) -> QAction:
        forms = self._tools.forms
        action = QAction(forms.appearance.action_icon(glyph), forms.words.words(msgid), self)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: do())
        self.addAction(action)
        return action

    def _arrange(self) -> None:
        words = self._tools.forms.words.words
        self.examples_button = QPushButton(words(N_("Take over an example")))
        self.examples_button.setMenu(self.examples_menu)
        empty = EmptyPage(
            words(N_("No order of precedence yet")),
            words(
                N_(
                    "An order says which post goes before which. Take over one of the examples above and "
                    "make it your own, or begin a new one."
                )
            ),
            self.new_action,
        )
        self._of_entry = (action_button(self.copy_action), action_button(self.delete_action))
        head = (
            self.box,
            *self._of_entry,
            None,
            self.examples_button,
            action_button(self.new_action, main=True),
        )
        self._pages = MasterDetail(head, self._list(), self.editor, empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _list(self) -> QWidget:
        """The rows, what is done to them, and that the order is an example."""
        buttons = QHBoxLayout()
        buttons.setContentsMargins(17, 0, 14, 10)
        buttons.setSpacing(8)
        for action in (self.add_action, self.up_action, self.down_action, self.remove_action):
            buttons.addWidget(action_button(action))
        buttons.addStretch(1)
        sign = QLabel()
        sign.setPixmap(self._tools.forms.appearance.severity_icon(Severity.HINT).pixmap(16, 16))
        sentence = PlainLabel(
            self._tools.forms.words.words(
                N_("An example. Compare it with its source and with the order in force before you follow it.")
            )
        )
        sentence.setWordWrap(True)
        self._example = QWidget()
        told = QHBoxLayout(self._example)
        told.setContentsMargins(17, 0, 14, 10)
        told.setSpacing(8)
        told.addWidget(sign)
        told.addWidget(sentence, 1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(buttons)
        column.addWidget(self._example)
        column.addWidget(self.table, 1)
        return whole

    def _columns(self) -> tuple[Column[Rank], ...]:
        words = self._tools.forms.words
        return (
            Column(words.words(N_("Rank no.")), lambda rank: str(rank.level), is_number=True),
            Column(words.words(N_("Posts of this rank")), self._title, stretch=5),
            Column(words.words(N_("Notes")), lambda rank: rank.notes, stretch=1),
        )

    def _title(self, rank: Rank) -> str:
        words = self._tools.forms.words
        return words.text(rank.title) or words.words(N_("without a title"))
