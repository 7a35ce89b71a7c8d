"""The palette in the real window: the key opens it, letters find, Enter goes there."""

import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.database.store import Store
from models.edits import created, edit, replaced
from models.identifiers import AgreementId, TaskId, VehicleId, new_identifier
from models.localized import Localized
from models.messages import Message
from models.plan import Plan
from models.records.agreements import Agreement
from models.records.journeys import Vehicle
from models.records.office_work import Task
from models.vocabulary import TaskState
from tests.builders import PlanBuilder
from tests.ui.conftest import put
from tests.ui.test_workspace import item_named, opened
from ui.actions import Act
from ui.agreements.page import AgreementsPage
from ui.directory.page import DirectoryPage
from ui.main_window import MainWindow
from ui.page_tools import PageTools
from ui.register.work_page import WorkPage
from ui.search.palette import SearchPalette
from ui.search.results import DETAIL, VALUE
from ui.tasks.page import TasksPage
from ui.workspace import Workspace


@pytest.fixture
def palette(qtbot: QtBot, window: MainWindow) -> SearchPalette:
    """The palette, opened by its key."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SearchPalette))
    palette = QApplication.activeModalWidget()
    assert isinstance(palette, SearchPalette)
    return palette


def lines(palette: SearchPalette) -> list[tuple[str, str | None]]:
    """Every line with its second line; None for a heading."""
    listed = [palette.results.item(row) for row in range(palette.results.count())]
    return [(one.text(), one.data(DETAIL) if one.data(VALUE) is not None else None) for one in listed]


def chosen(palette: SearchPalette) -> str:
    return palette.results.currentItem().text()


def test_an_item_is_typed_for_and_selected(
    qtbot: QtBot, window: MainWindow, palette: SearchPalette, plan: Plan
) -> None:
    window.go_to(Act.GO_TO_PEOPLE)
    qtbot.keyClicks(palette.line, "courtesy")
    assert lines(palette) == [
        ("Items of the programme", None),
        ("Courtesy call", "20 December 2021 · Turkistan delegation"),
    ]
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert window.current is window.visit_page
    assert window.state.selected == {item_named(plan, "Courtesy call").id}
    assert QApplication.activeModalWidget() is None


def test_an_item_of_another_visit_opens_that_visit(
    qtbot: QtBot, window: MainWindow, palette: SearchPalette, store: Store, workspace: Workspace
) -> None:
    builder = PlanBuilder(title=Localized.of(en="Almaty"))
    item = builder.item("Wreath laying", day=None)
    put(store, builder.plan())
    qtbot.keyClicks(palette.line, "wreath")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert opened(workspace).visit_id == builder.visit.id
    assert window.state.selected == {item.id}


def test_a_person_is_shown_in_the_directory(qtbot: QtBot, window: MainWindow, palette: SearchPalette) -> None:
    palette.line.insert("Айнур")  # QTest types Latin only
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert window.state.page is Act.GO_TO_PEOPLE
    assert isinstance(window.current, DirectoryPage)
    selected = window.current.table.selected
    assert selected is not None
    assert selected.record.name == Localized.of(en="Ainur Kopbasarova")


def test_an_agreement_is_shown_in_its_tab(
    qtbot: QtBot, window: MainWindow, palette: SearchPalette, store: Store, plan: Plan, workspace: Workspace
) -> None:
    agreements = [
        Agreement(id=AgreementId(new_identifier()), visit_id=plan.visit_id, title=Localized.of(en=title))
        for title in ("Culture", "Sister city")
    ]
    workspace.apply(edit(Message("Add"), *map(created, agreements)))
    qtbot.keyClicks(palette.line, "sister")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert window.state.tab is Act.GO_TO_AGREEMENTS
    assert window.visit_page is not None
    page = window.visit_page.current
    assert isinstance(page, AgreementsPage)
    assert page.agreements.selected == agreements[1]


def test_a_command_is_given(qtbot: QtBot, window: MainWindow, palette: SearchPalette) -> None:
    qtbot.keyClicks(palette.line, "organis")
    row = next(row for row, line in enumerate(lines(palette)) if line == ("Organisations", "Ctrl+4"))
    rect = palette.results.visualItemRect(palette.results.item(row))
    qtbot.mouseClick(palette.results.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert window.state.page is Act.GO_TO_ORGANISATIONS


@pytest.mark.parametrize("typed", ["yeni ziyaret", "NEW VİSİT", "нев висит"])
def test_a_command_is_found_in_every_language_and_spelling(palette: SearchPalette, typed: str) -> None:
    palette.line.insert(typed)
    assert lines(palette) == [("Commands", None), ("New visit", "Ctrl+N")]


def test_every_command_that_can_be_given_is_found_by_its_words(
    palette: SearchPalette, tools: PageTools
) -> None:
    expected = [one.iconText() for one in tools.actions.all() if one.isEnabled()]
    expected.remove(tools.actions[Act.FIND].iconText())
    for name in expected:
        palette.line.setText(name)
        assert name in [text for text, detail in lines(palette) if detail is not None]


def test_an_agreement_of_no_visit_is_shown_in_the_register(
    qtbot: QtBot, window: MainWindow, palette: SearchPalette, workspace: Workspace
) -> None:
    agreement = Agreement(id=AgreementId(new_identifier()), title=Localized.of(en="Twinning"))
    workspace.apply(edit(Message("Add"), created(agreement)))
    qtbot.keyClicks(palette.line, "twinning")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert window.state.page is Act.GO_TO_REGISTER


@pytest.mark.parametrize("is_of_visit", [True, False])
def test_a_task_that_is_done_is_shown_where_it_belongs(
    qtbot: QtBot,
    window: MainWindow,
    palette: SearchPalette,
    plan: Plan,
    workspace: Workspace,
    is_of_visit: bool,
) -> None:
    task = Task(
        id=TaskId(new_identifier()),
        visit_id=plan.visit_id if is_of_visit else None,
        title=Localized.of(en="Order the flags"),
        state=TaskState.DONE,
    )
    workspace.apply(edit(Message("Add"), created(task)))
    qtbot.keyClicks(palette.line, "flags")
    assert lines(palette)[:2] == [
        ("Tasks", None),
        ("Order the flags", "Turkistan delegation" if is_of_visit else ""),
    ]
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    page = window.current if window.visit_page is not window.current else window.visit_page.current
    assert isinstance(page, TasksPage if is_of_visit else WorkPage)
    assert page.board.table.selected is not None
    assert page.board.table.selected.record == task


def test_a_vehicle_is_shown_in_its_directory(
    qtbot: QtBot, window: MainWindow, palette: SearchPalette, workspace: Workspace
) -> None:
    bus = Vehicle(id=VehicleId(new_identifier()), label=Localized.of(en="Bus"), plate="34 ABC 1")
    workspace.apply(edit(Message("Add"), created(bus)))
    qtbot.keyClicks(palette.line, "34abc1")
    assert lines(palette) == [("Vehicles", None), ("Bus", "34 ABC 1")]
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert window.state.page is Act.GO_TO_VEHICLES


def test_what_is_renamed_while_the_palette_is_open_is_found_at_the_next_key(
    qtbot: QtBot, palette: SearchPalette, workspace: Workspace, plan: Plan
) -> None:
    (hall,) = (one for one in plan.venues if one.name == Localized.of(en="Town hall"))
    renamed = msgspec.structs.replace(hall, name=Localized.of(en="Wedding\nsaloon <b>"))
    workspace.apply(edit(Message("Rename"), replaced(hall, renamed)))
    qtbot.keyClicks(palette.line, "saloon")
    assert lines(palette) == [("Venues", None), ("Wedding saloon <b>", "")]


def test_a_search_that_the_database_refuses_says_why(
    qtbot: QtBot, palette: SearchPalette, database: Path
) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("update person set name = '[1]'")
    qtbot.keyClicks(palette.line, "ainur")
    assert lines(palette) == [("The database holds something that Heyet did not write. Run “verify”.", None)]


def test_only_what_can_be_done_now_is_offered(palette: SearchPalette) -> None:
    commands = [text for text, _ in lines(palette)]
    assert commands[0] == "Commands"
    assert "Programme" in commands
    assert not {"Undo", "Delete visit", "Find anything"} & set(commands)


def test_the_arrows_go_round_past_the_headings(qtbot: QtBot, palette: SearchPalette) -> None:
    qtbot.keyClicks(palette.line, "turkistan")
    assert lines(palette)[0::2] == [("Visits", None), ("Organisations", None)]
    found = ["Turkistan delegation", "Turkistan"]
    assert chosen(palette) == found[0]
    qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    assert chosen(palette) == found[1]
    qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    assert chosen(palette) == found[0]
    qtbot.keyClick(palette.line, Qt.Key.Key_Up)
    assert chosen(palette) == found[1]


def test_what_is_not_there_is_said_and_cannot_be_chosen(qtbot: QtBot, palette: SearchPalette) -> None:
    qtbot.keyClicks(palette.line, "zzz")
    assert lines(palette) == [("Nothing goes by “zzz”.", None)]
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_the_palette_is_as_high_as_what_was_found(qtbot: QtBot, palette: SearchPalette) -> None:
    qtbot.waitUntil(lambda: palette.height() > 300)
    qtbot.keyClicks(palette.line, "zzz")
    qtbot.waitUntil(lambda: palette.height() < 120)
    palette.line.clear()
    qtbot.waitUntil(lambda: palette.height() > 300)


def test_escape_leaves_everything_as_it_was(
    qtbot: QtBot, window: MainWindow, palette: SearchPalette, tools: PageTools
) -> None:
    before = window.state
    qtbot.keyClick(palette.line, Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None
    assert window.state == before


def test_the_line_has_the_keyboard_and_the_parts_have_names(qtbot: QtBot, palette: SearchPalette) -> None:
    qtbot.waitUntil(palette.line.hasFocus)
    assert (palette.line.accessibleName(), palette.results.accessibleName()) == (
        "Find anything",
        "What was found",
    )
