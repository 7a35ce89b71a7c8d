"""A process that searches the office it is given in a real window, and writes its figures as JSON.

A key is timed from its press until all that it asked for is painted. Each key of a text is timed in every
run; told is the slowest of their medians, as a hand feels the slowest key.
"""

from __future__ import annotations

import gc
import statistics
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from models.database.store import Store
from models.edits import edit, replaced
from models.messages import Message
from tests.benchmarks.figures import Figure, timed
from ui.actions import Act, Actions
from ui.appearance import light
from ui.application import new_application, opened_store
from ui.directory.page import DirectoryPage
from ui.directory_lookup import Directory
from ui.form_tools import FormTools
from ui.main_window import MainWindow
from ui.page_tools import PageTools
from ui.preferences import Preferences
from ui.questions import Questions
from ui.search.palette import SearchPalette
from ui.wording import Wording
from ui.workspace import Workspace

RUNS = 5
TYPED = "bekzat shynarov"
FIRST_PAGE, KEY = 100.0, 50.0
"""Milliseconds that an officer takes for at once."""


class Bench:
    """The windows in which is measured, all on one office."""

    def __init__(self, database: Path) -> None:
        """Open the office."""
        self.application = new_application(["heyet"])
        self.store: Store = opened_store(str(database), sample=False)
        self.workspace = Workspace(self.store, "Bench")
        words, look = Wording("tr"), light()
        forms = FormTools(words, look, ("tr", "en"), Directory(self.workspace, words))
        preferences = Preferences(database.with_suffix(".ini"))
        self.tools = PageTools(self.workspace, forms, Actions(words, look), preferences, Questions(words))

    def figures(self) -> Iterable[Figure]:
        """All of them, one after the other."""
        count = f"{self.store.count_people():,} people"
        yield Figure(
            name=f"first page of {count}",
            milliseconds=statistics.median([self._first_page() for _ in range(RUNS + 1)][1:]),
            most=FIRST_PAGE,
            runs=RUNS,
        )
        window = self._window()
        window.go_to(Act.GO_TO_PEOPLE)
        page = window.current
        if not isinstance(page, DirectoryPage):
            raise TypeError("the people are not shown as a directory")
        palette = SearchPalette(self.tools, window)
        palette.open()
        _settle()
        for where, line in (("list", page.search), ("palette", palette.line)):
            yield self._keys(f"slowest key in the {where} of {count}", line)
        self._rename_somebody()
        for where, line in (("list", page.search), ("palette", palette.line)):
            yield self._keys(f"slowest key in the {where} after an edit", line)
        palette.close()

    def _window(self) -> MainWindow:
        window = MainWindow(self.tools)
        window.resize(1280, 720)
        window.show()
        _settle()
        return window

    def _first_page(self) -> float:
        """From the wish to see the people to their first page, in a window that has not shown it before."""
        window = self._window()
        gc.collect()
        taken = timed(partial(_go_to_people, window))
        window.hide()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return taken

    def _keys(self, name: str, line: QLineEdit) -> Figure:
        runs = []
        for _ in range(RUNS):
            line.clear()
            _settle()
            gc.collect()
            runs.append([timed(partial(_press, line, letter)) for letter in TYPED])
        slowest = max(map(statistics.median, zip(*runs, strict=True)))
        return Figure(name=name, milliseconds=slowest, most=KEY, runs=RUNS)

    def _rename_somebody(self) -> None:
        person = self.store.people(limit=1)[0].record
        renamed = msgspec.structs.replace(person, sort_name="Zülfikar")
        self.workspace.apply(edit(Message("Rename"), replaced(person, renamed)))
        _settle()


def _go_to_people(window: MainWindow) -> None:
    window.go_to(Act.GO_TO_PEOPLE)
    _settle()


def _press(line: QLineEdit, letter: str) -> None:
    QTest.keyClicks(line, letter)
    _settle()


def _settle() -> None:
    """Let all that waits be done and painted."""
    for _ in range(3):
        QApplication.processEvents()


if __name__ == "__main__":
    sys.stdout.buffer.write(msgspec.json.encode(list(Bench(Path(sys.argv[1])).figures())))
