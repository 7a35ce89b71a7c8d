"""What was done and can be undone, and what was undone and can be done again: a value, without end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from models.edits import Edit, edit
from models.messages import N_, Message


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

    def last_done(self, steps: int) -> tuple[Edit, ...]:
        """The latest edits that undo would take back, the latest first; as many as there are."""
        return tuple(reversed(self.done[-steps:])) if steps > 0 else ()

    def next_undone(self, steps: int) -> tuple[Edit, ...]:
        """The undone edits that redo would apply again, the next first; as many as there are."""
        return tuple(reversed(self.undone[-steps:])) if steps > 0 else ()

    def after_doing(self, edit: Edit) -> History:
        """The history once `edit` has been applied; what had been undone can no longer be redone."""
        return History((*self.done, edit), ())

    def after_undoing(self, steps: int = 1) -> History:
        """The history once the last edits have been taken back. Needs so many of them, one at least."""
        return History(self.done[:-steps], (*self.undone, *self.last_done(steps)))

    def after_redoing(self, steps: int = 1) -> History:
        """The history once the last undone edits have been applied again. Needs so many, one at least."""
        return History((*self.done, *self.next_undone(steps)), self.undone[:-steps])


def undoing(steps: Sequence[Edit]) -> Edit:
    """The edit that takes back `steps`, the latest first, at once. Needs one of them at least."""
    if len(steps) == 1:
        return steps[0].inverse()
    sentence = N_("Undo {number} steps, back to before: {step}")
    name = Message.of(sentence, number=len(steps), step=steps[-1].name)
    return edit(name, *(change for step in steps for change in step.inverse().changes))


def redoing(steps: Sequence[Edit]) -> Edit:
    """The edit that applies undone `steps` again at once, in their order. Needs one of them at least."""
    if len(steps) == 1:
        return edit(Message.of(N_("Redo: {step}"), step=steps[0].name), *steps[0].changes)
    sentence = N_("Redo {number} steps, up to: {step}")
    name = Message.of(sentence, number=len(steps), step=steps[-1].name)
    return edit(name, *(change for step in steps for change in step.changes))
