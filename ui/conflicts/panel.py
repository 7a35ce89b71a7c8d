"""The panel under the board: that nothing collides, or the list of what does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from models.messages import N_, ListFact, Message
from models.plan import Plan
from scheduling.accepting import Judged
from scheduling.conflict_groups import counted
from scheduling.conflicts import Conflict, Severity
from ui.appearance import Appearance
from ui.wording import Wording

if TYPE_CHECKING:
    from scheduling.remedies.mending import Remedy
    from ui.conflicts.conflict_list import ConflictList


def summary(conflicts: Sequence[Conflict]) -> Message:
    """How many conflicts of each severity there are, in one sentence."""
    numbers = [(severity, sum(one.severity is severity for one in conflicts)) for severity in Severity]
    found = tuple(counted(severity, number) for severity, number in numbers if number)
    if not found:
        return Message.of(N_("No conflicts"))
    return Message.of(N_("{numbers}"), numbers=ListFact(found))


class ConflictPanel(QWidget):
    """Shows the conflicts of a plan.

    A click or Enter on one tells by `jumped_to` which one, for its items to be shown. `edit_made` carries the
    edit of a remedy; `accept_wanted` and `reopen_wanted` a conflict to be accepted, or to be open again.
    """

    jumped_to = Signal(object)
    edit_made = Signal(object)
    accept_wanted = Signal(object)
    reopen_wanted = Signal(object)
    repair_wanted = Signal()
    """What is at fault is to be repaired all at once."""

    def __init__(
        self,
        words: Wording,
        appearance: Appearance,
        mend: Callable[[Conflict], tuple[Remedy, ...]],
        parent: QWidget | None = None,
    ) -> None:
        """A panel of no conflicts; `mend` finds what would mend one."""
        super().__init__(parent)
        self._words, self._appearance, self._mend = words, appearance, mend
        self._list: ConflictList | None = None
        self.setObjectName("panel")
        title = QLabel(words.words(N_("Conflicts")))
        title.setObjectName("sectionTitle")
        title.setContentsMargins(12, 2, 12, 4)
        nothing = QLabel(words.words(N_("Nothing in this programme collides.")))
        nothing.setObjectName("emptyText")
        nothing.setContentsMargins(12, 4, 12, 4)
        nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        nothing.setWordWrap(True)
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(title)
        column.addWidget(nothing, 1)
        self._pages = QStackedLayout(self)
        self._pages.setContentsMargins(0, 4, 0, 0)
        self._pages.addWidget(empty)

    @property
    def list(self) -> ConflictList:
        """The list, made when there is anything to list."""
        if self._list is None:
            # Here and not above: the board is there before anything is checked, and need not wait for it.
            from ui.conflicts.conflict_list import ConflictList

            self._list = ConflictList(self._words, self._appearance, self._mend)
            self._list.jumped_to.connect(self.jumped_to)
            self._list.edit_made.connect(self.edit_made)
            self._list.accept_wanted.connect(self.accept_wanted)
            self._list.reopen_wanted.connect(self.reopen_wanted)
            self._list.repair.clicked.connect(self.repair_wanted)
            self._pages.addWidget(self._list)
        return self._list

    def show_found(self, plan: Plan, found: Judged) -> None:
        """Show the conflicts of `plan`, open ones and accepted ones."""
        is_any = bool(found.open or found.accepted)
        if is_any or self._list is not None:
            self.list.show_found(plan, found)
        self._pages.setCurrentIndex(1 if is_any else 0)
