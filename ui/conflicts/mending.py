"""What the list of conflicts does to the open visit: it finds remedies, accepts, and reopens."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from models.identifiers import ItemId
from scheduling.accepting import accept, accept_no_longer
from scheduling.conflicts import Conflict
from ui.page_tools import PageTools

if TYPE_CHECKING:
    from models.plan import Plan
    from scheduling.remedies.mending import Remedy
    from ui.conflicts.accept_dialog import AcceptDialog
    from ui.standing_in import Choice
    from ui.workspace import Workspace


class Mending:
    """Mends and accepts conflicts of the open visit; dialogs open over `parent`."""

    def __init__(self, tools: PageTools, parent: QWidget) -> None:
        """Work on the workspace of `tools`."""
        self._tools, self._parent = tools, parent
        self._choice: tuple[Plan, Choice] | None = None

    @property
    def workspace(self) -> Workspace:
        """Where the open visit is."""
        return self._tools.workspace

    def remedies(self, conflict: Conflict) -> tuple[Remedy, ...]:
        """What would mend the conflict; nothing where no visit is open."""
        # Here and not above: no conflict is mended as the window starts, and the board need not wait.
        from scheduling.remedies.mending import remedies
        from ui.standing_in import with_the_office

        plan = self._tools.workspace.plan
        if plan is None:
            return ()
        if self._choice is None or self._choice[0] is not plan:
            self._choice = plan, with_the_office(self._tools.workspace, plan)
        return remedies(self._choice[1].plan, conflict, self._choice[1].surroundings)

    def fill_menu(self, menu: QMenu, conflict: Conflict) -> None:
        """Offer in a menu what would mend the conflict, and to accept it."""
        from ui.conflicts.mending_menu import add_remedies

        words, apply = self._tools.forms.words, self._tools.workspace.apply
        add_remedies(menu, words, conflict, self.remedies(conflict), apply, self.ask_to_accept)

    def offer_for(self, menu: QMenu, item_ids: frozenset[ItemId]) -> None:
        """Offer in a menu over an item, for each of its conflicts, what would mend it."""
        from ui.conflicts.mending_menu import below_each

        if len(item_ids) == 1:
            (item_id,) = item_ids
            below_each(menu, self._tools.forms.words, self.conflicts_of(item_id), self.fill_menu)

    def conflicts_of(self, item_id: ItemId) -> tuple[Conflict, ...]:
        """What does not work with the item, the gravest first."""
        found = (one for one in self._tools.workspace.conflicts if item_id in one.item_ids)
        return tuple(sorted(found, key=lambda one: one.severity.rank))

    def ask_to_accept(self, conflict: Conflict) -> AcceptDialog:
        """Ask for the reason, then accept the conflict."""
        from ui.conflicts.accept_dialog import AcceptDialog

        words, user = self._tools.forms.words, self._tools.workspace.user
        dialog = AcceptDialog(words, conflict.message, user, self._parent)
        dialog.reason_given.connect(lambda reason: self.accept(conflict, reason))
        dialog.open()
        return dialog

    def accept(self, conflict: Conflict, reason: str) -> None:
        """Take the conflict as it is."""
        workspace = self._tools.workspace
        if workspace.plan is not None:
            workspace.apply(accept(workspace.plan, conflict, reason, workspace.user, date.today()))

    def reopen(self, conflict: Conflict) -> None:
        """Have the conflict open again."""
        workspace = self._tools.workspace
        if workspace.plan is not None:
            workspace.apply(accept_no_longer(workspace.plan, conflict))
