"""The registers of the office, seen and saved."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pdfplumber
import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.database.store import Store
from models.localized import Localized
from tests.builders import PlanBuilder
from tests.ui.conftest import ReadyAnswers, put
from ui.actions import Act
from ui.main_window import MainWindow
from ui.page_tools import PageTools
from ui.register.registers_dialog import RegistersDialog


@pytest.fixture
def dialog(qtbot: QtBot, tools: PageTools, store: Store) -> Iterator[RegistersDialog]:
    """The dialog over the visit of the tests and one of another year."""
    put(store, PlanBuilder(date(2019, 3, 1), date(2019, 3, 2), title=Localized.of(en="Spring")).plan())
    desk = QWidget()
    qtbot.addWidget(desk)
    desk.show()
    shown = RegistersDialog(tools, desk, lambda: date(2021, 12, 15))
    with qtbot.waitSignal(shown.shown):
        shown.show()
    yield shown
    shown.reject()


def text_of(file: Path) -> str:
    with pdfplumber.open(io.BytesIO(file.read_bytes())) as paper:
        return " ".join(page.extract_text() for page in paper.pages)


def test_every_register_of_every_year_is_shown(qtbot: QtBot, dialog: RegistersDialog) -> None:
    assert dialog.preview.page_count == 1
    assert dialog.register.count() == 4
    years = [dialog.year.itemText(number) for number in range(dialog.year.count())]
    assert years == ["All years", "2021", "2019"]
    for number in range(1, dialog.register.count()):
        with qtbot.waitSignal(dialog.shown):
            dialog.register.setCurrentIndex(number)
        assert dialog.preview.page_count == 1


def test_what_is_seen_is_saved(
    qtbot: QtBot, dialog: RegistersDialog, answers: ReadyAnswers, tmp_path: Path
) -> None:
    answers.file = tmp_path / "register.pdf"
    with qtbot.waitSignal(dialog.shown):
        dialog.year.setCurrentIndex(dialog.year.findData(2019))
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert "Spring" in text_of(answers.file)
    assert "heyeti" not in text_of(answers.file)
    assert str(answers.file) in dialog.told.text()


def test_a_workbook_is_saved(
    qtbot: QtBot, dialog: RegistersDialog, answers: ReadyAnswers, tmp_path: Path
) -> None:
    answers.file = tmp_path / "register.xlsx"
    qtbot.mouseClick(dialog.workbook_button, Qt.MouseButton.LeftButton)
    assert [page.title for page in load_workbook(answers.file).worksheets] == ["2019", "2021"]


def test_a_file_that_cannot_be_written_is_told(
    qtbot: QtBot, dialog: RegistersDialog, answers: ReadyAnswers, tmp_path: Path
) -> None:
    answers.file = tmp_path / "nowhere" / "register.pdf"
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert "There is no folder" in dialog.told.text()


def test_the_menu_opens_it_wherever_one_is(qtbot: QtBot, window: MainWindow, tools: PageTools) -> None:
    tools.actions[Act.PRINT_REGISTERS].trigger()
    opened = window.findChild(RegistersDialog)
    assert opened is not None
    opened.reject()
