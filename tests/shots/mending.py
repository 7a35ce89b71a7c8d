"""The list of conflicts with what would mend one, one of them accepted, and the question for the reason."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from scheduling.conflict_groups import Grouping
from ui.programme.page import ProgrammePage

_WAIT = 400
"""Milliseconds after which remedies are there for certain."""


def take_mending(
    page: ProgrammePage, take: Callable[[str], None], take_dialog: Callable[[QWidget, str], None]
) -> None:
    """Picture all three; what was accepted is taken back."""
    listed, workspace = page.conflicts.list, page.mending.workspace
    first, second = workspace.conflicts[:2]
    dialog = page.mending.ask_to_accept(second)
    dialog.reason.setText("The Mayor of Üsküdar leaves early.")
    take_dialog(dialog, "accept-conflict")
    dialog.buttons.accepted.emit()
    listed.grouping.chosen.emit(Grouping.DAY)
    listed.tree.setCurrentIndex(listed.model.index_of(first.key))
    QTest.qWait(_WAIT)
    take("programme-remedies")
    listed.grouping.chosen.emit(Grouping.SEVERITY)
    workspace.undo()
