"""What was done and can be undone, and what was undone and can be done again: a value, without end."""

from __future__ import annotations

from typing import NamedTuple

from models.edits import Edit


class History(NamedTuple):
    """Edits in the order in which they were applied, and the undone ones, last undone last."""

    done: tuple[Edit, ...] = ()
    undone: tuple[Edit, ...] = ()

    @property
    def undoable(self) -> Edit | None:
        """The edit that undo would take back, or None."""
        return self.done[-1] if self.done else None

    @property
    def redoable(self) -> Edit | None:
        """The edit that redo would apply again, or None."""
        return self.undone[-1] if self.undone else None

    def after_doing(self, edit: Edit) -> History:
        """The history once `edit` has been applied; what had been undone can no longer be redone."""
        return History((*self.done, edit), ())

    def after_undoing(self) -> History:
        """The history once the last edit has been taken back. Needs an undoable edit."""
        return History(self.done[:-1], (*self.undone, self.done[-1]))

    def after_redoing(self) -> History:
        """The history once the last undone edit has been applied again. Needs a redoable edit."""
        return History((*self.done, self.undone[-1]), self.undone[:-1])
