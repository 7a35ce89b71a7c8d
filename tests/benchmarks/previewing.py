"""How soon the first page of the founding visit follows an edit, on the page of the documents."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from models.edits import edit, replaced
from models.messages import Message
from tests.benchmarks.figures import Figure, paired, timed
from tests.benchmarks.starting import run_process
from ui.actions import Act
from ui.application import House, opened_store
from ui.documents.page import DocumentsPage
from ui.preferences import Preferences
from ui.workspace import Workspace

RUNS = 15


def preview_after_an_edit(folder: Path) -> Figure:
    """From the edit to the first page as it is now, against the process of an empty window with one query.

    All that lies between counts: storing the edit, checking the visit, the moment that the page waits for
    further edits, making the paper and drawing its first page.
    """
    QApplication.instance() or QApplication(["heyet"])
    database = folder / "previewed.db"
    house = House(opened_store(str(database), sample=True), "Bench", Preferences(folder / "previewed.ini"))
    house.preferences.language = "en"
    house.open_last_visit()
    window = house.show_window()
    window.resize(1280, 800)
    window.go_to(Act.GO_TO_DOCUMENTS)
    page = window.findChild(DocumentsPage)
    if page is None:
        raise RuntimeError("the documents did not open")
    _wait(lambda: page.is_making)
    figure = paired(
        "first page of the preview after an edit",
        _edited_and_seen(page, house.workspace),
        ("empty window and one query", lambda: run_process("empty_window_process", database, folder)),
        target=0.5,
        runs=RUNS,
        clock=lambda work: _timed_at_rest(page, work),
    )
    window.left.disconnect()
    window.close()
    house.workspace.close()
    return figure


def _edited_and_seen(page: DocumentsPage, workspace: Workspace) -> Callable[[], None]:
    """Classify the visit otherwise, which stands on every page, until the page is there."""
    names = cycle(("Restricted", "Open"))

    def work() -> None:
        plan = workspace.plan
        if plan is None:
            raise RuntimeError("no visit is open")
        loop = QEventLoop()
        page.begun.connect(loop.quit)
        changed = replace(plan.visit, classification=next(names))
        workspace.apply(edit(Message.of("Classify"), replaced(plan.visit, changed)))
        loop.exec()

    return work


def _timed_at_rest(page: DocumentsPage, work: Callable[[], object]) -> float:
    """How long `work` takes once nothing of an earlier paper is still being drawn."""
    _wait(lambda: page.is_making)
    return timed(work)


def _wait(is_busy: Callable[[], bool]) -> None:
    """Let the window work until it has nothing more to do."""
    while is_busy():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
