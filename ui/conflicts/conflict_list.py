"""What does not work, in groups, each in a sentence with the way to its items.

Beside it stands what would mend the one that is chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from models.messages import N_, Message
from models.plan import Plan
from models.spelling import matches
from scheduling.accepting import Judged
from scheduling.conflict_groups import GROUPING_NAMES, ConflictGroup, Grouping, grouped
from scheduling.conflicts import Conflict
from ui.appearance import Appearance
from ui.conflicts.list_model import ConflictModel
from ui.conflicts.mending_menu import add_remedies
from ui.conflicts.remedy_list import RemedyList
from ui.conflicts.tree import ConflictTree
from ui.icons import Glyph
from ui.widgets.choice_buttons import ChoiceButtons
from ui.wording import Wording

if TYPE_CHECKING:
    from scheduling.remedies.mending import Remedy

_AFTER_CHOICE = 120
"""Milliseconds until remedies are looked for: arrows run through the list without waiting for each."""
_FILTER_WIDTH = 130
_BESIDE_ICON = 24
_BETWEEN = 8


class ConflictList(QWidget):
    """Lists conflicts.

    A click or Enter on one tells by `jumped_to` which one, for its items to be shown. `edit_made` carries the
    edit of a remedy; `accept_wanted` and `reopen_wanted` a conflict to be accepted, or to be open again.
    """

    jumped_to = Signal(object)
    edit_made = Signal(object)
    accept_wanted = Signal(object)
    reopen_wanted = Signal(object)

    def __init__(
        self,
        words: Wording,
        appearance: Appearance,
        mend: Callable[[Conflict], tuple[Remedy, ...]],
        parent: QWidget | None = None,
    ) -> None:
        """A list of no conflicts; `mend` finds what would mend one."""
        super().__init__(parent)
        self._words, self._mend = words, mend
        self._plan: Plan | None = None
        self._found = Judged((), ())
        self._grouping = Grouping.SEVERITY
        self.model = ConflictModel(words, appearance, self)
        self.tree = ConflictTree()
        self.tree.setModel(self.model)
        self.tree.setAccessibleName(words.words(N_("Conflicts")))
        self.remedies = RemedyList(words, appearance)
        self.menu: QMenu | None = None
        self._looking = QTimer(self, interval=_AFTER_CHOICE, singleShot=True)
        self._looking.timeout.connect(self._look_for_remedies)
        self._make_head(appearance)
        self._connect()
        self._arrange()

    def show_found(self, plan: Plan, found: Judged) -> None:
        """Show the conflicts of `plan`; the one that was current stays so while it is there."""
        if plan is self._plan and found == self._found:
            return
        self._plan, self._found = plan, found
        self._show()

    @property
    def current(self) -> Conflict | None:
        """The conflict that is chosen."""
        return self.model.conflict(self.tree.currentIndex())

    def text(self) -> str:
        """The list as it is shown, as lines of text."""
        lines = []
        for row in range(self.model.rowCount()):
            branch = self.model.index(row, 0)
            lines.append(str(branch.data()))
            leaves = (self.model.index(one, 0, branch) for one in range(self.model.rowCount(branch)))
            lines += (f"– {leaf.data()}" for leaf in leaves)
        return "\n".join(lines)

    def copy_text(self) -> None:
        """Put the list as it is shown on the clipboard."""
        QGuiApplication.clipboard().setText(self.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the word of the button where large letters have no room for it."""
        super().resizeEvent(event)
        style = Qt.ToolButtonStyle
        self.repair.setToolButtonStyle(style.ToolButtonTextBesideIcon)
        others = (self._title, self.grouping, self.repair, self.copy)
        needed = sum(one.sizeHint().width() + 2 * _BETWEEN for one in others) + self.filter.minimumWidth()
        if needed > self.width():
            self.repair.setToolButtonStyle(style.ToolButtonIconOnly)

    def _show(self) -> None:
        current, scrolled = self.current, self.tree.verticalScrollBar().value()
        groups = () if self._plan is None else grouped(self._plan, self._found, self._grouping)
        self.model.show_groups(self._matching(groups))
        self.tree.expandAll()
        index = QModelIndex() if current is None else self.model.index_of(current.key)
        if index.isValid():
            self.tree.setCurrentIndex(index)
        self.tree.verticalScrollBar().setValue(scrolled)
        self._nothing_matches.setVisible(not self.model.rowCount())
        self._choice_moved()

    def _matching(self, groups: Sequence[ConflictGroup]) -> tuple[ConflictGroup, ...]:
        """The groups with what is searched for in their names, or in the sentences of their conflicts."""
        wanted = self.filter.text().strip()
        if not wanted:
            return tuple(groups)
        found = []
        for group in groups:
            name = self._words.say(group.name)
            kept = tuple(
                one
                for one in group.conflicts
                if matches(wanted, (name, self._words.say(one.conflict.message), one.conflict.code))
            )
            if kept:
                found.append(group._replace(conflicts=kept))
        return tuple(found)

    def _choose_grouping(self, grouping: StrEnum) -> None:
        self._grouping = Grouping(grouping)
        self.grouping.show_value(self._grouping)
        self._show()

    def _choice_moved(self) -> None:
        """Show what belongs to the conflict that is chosen now."""
        index = self.tree.currentIndex()
        conflict, acceptance = self.model.conflict(index), self.model.acceptance(index)
        self._looking.stop()
        if conflict is None:
            self.remedies.show_nothing()
        elif acceptance is not None:
            self.remedies.show_accepted(conflict, acceptance)
        else:
            self.remedies.show_waiting()
            self._looking.start()

    def _look_for_remedies(self) -> None:
        conflict = self.current
        if conflict is not None:
            self.remedies.show_remedies(conflict, self._mend(conflict))

    def _consider(self, remedy: Remedy | None) -> None:
        self.model.mark_solved(() if remedy is None else remedy.solves)

    def _jump(self, index: QModelIndex) -> None:
        conflict = self.model.conflict(index)
        if conflict is not None:
            self.jumped_to.emit(conflict)

    def _open_menu(self, at: QPoint) -> None:
        """The menu of the conflict that is chosen: its remedies, accepting, copying."""
        index = self.tree.currentIndex()
        conflict, acceptance = self.model.conflict(index), self.model.acceptance(index)
        menu = self.menu = QMenu(self)
        if conflict is not None and acceptance is None:
            found = self._mend(conflict)
            add_remedies(menu, self._words, conflict, found, self.edit_made.emit, self.accept_wanted.emit)
        elif conflict is not None:
            reopen = menu.addAction(self._words.words(N_("Accept it no longer")))
            reopen.triggered.connect(lambda: self.reopen_wanted.emit(conflict))
        copy = menu.addAction(self._words.words(N_("Copy the list as text")))
        copy.triggered.connect(self.copy_text)
        menu.popup(self.tree.viewport().mapToGlobal(at))

    def _make_head(self, appearance: Appearance) -> None:
        words = self._words.words
        self._title = QLabel(words(N_("Conflicts")))
        self._title.setObjectName("totalLabel")
        self.grouping = ChoiceButtons(
            Grouping, self._words, named=lambda one: Message.of(GROUPING_NAMES[Grouping(one)])
        )
        self.grouping.say_name(words(N_("How conflicts are grouped")))
        self.grouping.show_value(self._grouping)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(words(N_("Filter")))
        self.filter.setAccessibleName(words(N_("Show only conflicts with these words")))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(60)
        self.filter.setMaximumWidth(_FILTER_WIDTH)
        self.repair = QToolButton()
        self.repair.setObjectName("choice")
        self.repair.setText(words(N_("Repair…")))
        self.repair.setIcon(appearance.action_icon(Glyph.WRENCH_OUTLINE))
        self.repair.setToolTip(
            words(N_("Propose what would mend all that is at fault with the fewest changes"))
        )
        self.repair.setAccessibleName(words(N_("Repair…")))
        self.repair.setMinimumWidth(self.repair.iconSize().width() + _BESIDE_ICON)
        self.copy = QToolButton()
        self.copy.setIcon(appearance.action_icon(Glyph.CONTENT_COPY))
        self.copy.setToolTip(words(N_("Copy the list as text")))
        self.copy.setAccessibleName(words(N_("Copy the list as text")))
        self._nothing_matches = QLabel(words(N_("No conflict has these words.")))
        self._nothing_matches.setObjectName("emptyText")
        self._nothing_matches.setContentsMargins(12, 4, 12, 4)
        self._nothing_matches.setWordWrap(True)

    def _connect(self) -> None:
        self.tree.clicked.connect(self._jump)
        self.tree.entered_by_key.connect(self._jump)
        self.tree.copy_wanted.connect(self.copy_text)
        self.tree.current_moved.connect(self._choice_moved)
        self.tree.customContextMenuRequested.connect(self._open_menu)
        self.grouping.chosen.connect(self._choose_grouping)
        self.filter.textChanged.connect(self._show)
        self.copy.clicked.connect(self.copy_text)
        self.remedies.edit_made.connect(self.edit_made)
        self.remedies.accept_wanted.connect(self.accept_wanted)
        self.remedies.reopen_wanted.connect(self.reopen_wanted)
        self.remedies.considered.connect(self._consider)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 8, 2)
        head.setSpacing(_BETWEEN)
        head.addWidget(self._title)
        head.addStretch(1)
        for part in (self.repair, self.grouping, self.filter, self.copy):
            head.addWidget(part)
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._nothing_matches)
        column.addWidget(self.tree, 1)
        self._beside = QSplitter(Qt.Orientation.Horizontal)
        self._beside.setHandleWidth(1)
        self._beside.setChildrenCollapsible(False)
        self._beside.addWidget(listed)
        self._beside.addWidget(self.remedies)
        self._beside.setStretchFactor(0, 1)
        self._beside.setStretchFactor(1, 1)
        self._beside.setSizes([400, 360])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._beside, 1)
