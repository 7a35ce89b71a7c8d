"""Two versions of the sample, so that the picture of the versions has something to compare."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from models.vocabulary import VersionStage
from scheduling.issuing import Issue
from scheduling.moves import delete_items, move_by
from ui.actions import Act
from ui.main_window import MainWindow
from ui.versions.page import VersionsPage
from ui.workspace import Workspace


def take_versions(workspace: Workspace, window: MainWindow, take: Callable[[str], None]) -> None:
    """Issue the visit, move and delete something, issue it again, picture both parts; then take all back."""
    window.go_to(Act.GO_TO_VERSIONS)
    page = window.visit_page.current if window.visit_page is not None else None
    plan = workspace.plan
    if not isinstance(page, VersionsPage) or plan is None:
        raise RuntimeError("the versions did not open")
    page.issue(_told(VersionStage.PRELIMINARY, "For the hosts to confirm.", 1))
    timed = [item.id for item in plan.items if item.time.is_timed] or [item.id for item in plan.items]
    workspace.apply(move_by(plan, timed[:2], 0, 30))
    workspace.apply(delete_items(workspace.plan or plan, timed[2:3]))
    page.issue(_told(VersionStage.FINAL, "", 9))
    page.table.selectRow(1)
    take("versions")
    page.show_telling()
    take("versions-telling")
    page.show_changes()
    workspace.undo(4)


def _told(stage: VersionStage, note: str, day: int) -> Issue:
    return Issue(stage=stage, note=note, issued_on=date(2021, 12, day), issued_by="Aylin Demir")
