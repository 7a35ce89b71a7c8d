"""Limits of the office and of the open visit: seen with what they would be else, set, set back, found."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from models.identifiers import VisitId
from models.plan import Plan
from models.records.settings import OfficeSetting
from scheduling.limit_list import all_words
from scheduling.limits import limits_of
from tests.ui.conftest import ReadyAnswers
from tests.ui.test_workspace import opened
from ui import appearance
from ui.actions import Actions
from ui.directory_lookup import Directory
from ui.form_tools import FormTools
from ui.page_tools import PageTools
from ui.plain_text import PlainLabel
from ui.preferences import Preferences
from ui.settings.limit_row import LimitRow
from ui.settings.limits_part import LimitsPart
from ui.settings.page import SettingsPage, SettingsPart
from ui.widgets.choice_field import CheckField
from ui.wording import Wording
from ui.workspace import Workspace


@pytest.fixture
def page(qtbot: QtBot, tools: PageTools) -> Iterator[SettingsPage]:
    page = SettingsPage(tools)
    qtbot.addWidget(page)
    page.resize(1072, 640)
    page.show()
    yield page
    page.close_page()


def go_to(qtbot: QtBot, page: SettingsPage, part: SettingsPart) -> None:
    qtbot.mouseClick(page.switch.buttons[part], Qt.MouseButton.LeftButton)


def retype(qtbot: QtBot, row: LimitRow, text: str) -> None:
    line = row.field.focusProxy()
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def typed_in(row: LimitRow) -> str:
    line = row.field.focusProxy()
    assert isinstance(line, QLineEdit)
    return line.text()


def seen(part: LimitsPart) -> list[str]:
    return [name for name, row in part.rows.items() if row.isVisible()]


def test_every_limit_is_there_with_its_usual_value(page: SettingsPage) -> None:
    assert seen(page.office) == [words.name for words in all_words()]
    row = page.office.rows["travel_buffer_minutes"]
    assert (typed_in(row), row.inherited.text()) == ("10", "Usually: 10")
    assert not row.reset_button.isVisible()
    assert page.office.rows["fasting"].inherited.text() == "Usually: off"


def test_a_limit_of_the_office_is_set_checked_by_and_undone(
    qtbot: QtBot, page: SettingsPage, workspace: Workspace
) -> None:
    row = page.office.rows["travel_buffer_minutes"]
    retype(qtbot, row, "25")
    assert [(one.name, one.value) for one in workspace.store.all_of(OfficeSetting)] == [
        ("travel_buffer_minutes", "25")
    ]
    assert limits_of(opened(workspace)).travel_buffer_minutes == 25
    assert row.reset_button.isVisible()
    qtbot.mouseClick(row.reset_button, Qt.MouseButton.LeftButton)
    assert (typed_in(row), workspace.store.all_of(OfficeSetting)) == ("10", ())
    workspace.undo()
    assert typed_in(row) == "25"
    workspace.undo()
    assert typed_in(row) == "10"


def test_a_visit_has_what_the_office_has_until_it_has_its_own(
    qtbot: QtBot, page: SettingsPage, workspace: Workspace
) -> None:
    retype(qtbot, page.office.rows["about_minutes"], "20")
    go_to(qtbot, page, SettingsPart.VISIT)
    row = page.visit.rows["about_minutes"]
    assert (typed_in(row), row.inherited.text()) == ("20", "In the office: 20")
    retype(qtbot, row, "5")
    assert limits_of(opened(workspace)).about_minutes == 5
    assert row.reset_button.isVisible()
    row.reset_button.setFocus()
    qtbot.keyClick(row.reset_button, Qt.Key.Key_Space)
    assert typed_in(row) == "20"
    assert not opened(workspace).visit_settings


def test_a_switch_is_ticked(qtbot: QtBot, page: SettingsPage, workspace: Workspace) -> None:
    go_to(qtbot, page, SettingsPart.VISIT)
    field = page.visit.rows["fasting"].field
    assert isinstance(field, CheckField)
    field.box.click()
    assert limits_of(opened(workspace)).fasting
    field.box.click()
    assert not opened(workspace).visit_settings


def test_what_does_not_fit_is_told_and_put_back(
    qtbot: QtBot, page: SettingsPage, workspace: Workspace
) -> None:
    row = page.office.rows["city_speed"]
    retype(qtbot, row, "9999")
    assert row.refusal.text() == "“9999” does not fit here. Write a number from 5 to 120."
    assert row.refusal.isVisible()
    assert typed_in(row) == "25"
    assert workspace.store.all_of(OfficeSetting) == ()
    retype(qtbot, row, "30")
    assert not row.refusal.isVisible()


def test_settings_are_found_by_their_words_and_by_being_set(qtbot: QtBot, page: SettingsPage) -> None:
    qtbot.keyClicks(page.office.search, "ramadan")
    assert seen(page.office) == ["fasting"]
    page.office.search.clear()
    retype(qtbot, page.office.rows["about_minutes"], "20")
    page.office.only_own.click()
    assert seen(page.office) == ["about_minutes"]
    page.office.search.setText("nothing of this kind")
    assert seen(page.office) == []


def test_without_a_visit_only_the_office_has_settings(
    qtbot: QtBot, page: SettingsPage, workspace: Workspace
) -> None:
    go_to(qtbot, page, SettingsPart.VISIT)
    workspace.close_visit()
    assert page.part is SettingsPart.OFFICE
    assert not page.switch.buttons[SettingsPart.VISIT].isEnabled()
    retype(qtbot, page.office.rows["about_minutes"], "20")
    assert len(workspace.store.all_of(OfficeSetting)) == 1


def test_what_is_typed_is_kept_when_the_page_is_left(
    qtbot: QtBot, page: SettingsPage, workspace: Workspace
) -> None:
    line = page.office.rows["about_minutes"].field.focusProxy()
    assert isinstance(line, QLineEdit)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "12")
    page.commit()
    assert [one.value for one in workspace.store.all_of(OfficeSetting)] == ["12"]


def test_a_setting_is_shown_in_its_part(page: SettingsPage, workspace: Workspace, plan: Plan) -> None:
    page.go_to_part(SettingsPart.VISIT)
    page.visit.set_wanted.emit("about_minutes", 7)
    (setting,) = opened(workspace).visit_settings
    page.go_to_part(SettingsPart.OFFICE)
    page.select_record(setting.id)
    assert page.part is SettingsPart.VISIT
    page.take_search()
    assert page.visit.search is page.visit.focusProxy()


def test_settings_hold_after_a_restart(
    qtbot: QtBot, page: SettingsPage, workspace: Workspace, plan: Plan
) -> None:
    retype(qtbot, page.office.rows["longest_day_hours"], "10")
    page.go_to_part(SettingsPart.VISIT)
    retype(qtbot, page.visit.rows["night_hours"], "11")
    again = workspace.store.load(VisitId(plan.visit_id))
    limits = limits_of(again)
    assert (limits.longest_day_hours, limits.night_hours) == (10, 11)


@pytest.mark.parametrize("width", [700, 1072, 1700])
def test_no_sentence_of_a_limit_is_cut(
    qtbot: QtBot, workspace: Workspace, answers: ReadyAnswers, tmp_path: Path, width: int
) -> None:
    words, look = Wording("tr"), appearance.light()
    forms = FormTools(words, look, ("tr", "en"), Directory(workspace, words))
    page = SettingsPage(
        PageTools(workspace, forms, Actions(words, look), Preferences(tmp_path / "window.ini"), answers)
    )
    qtbot.addWidget(page)
    page.resize(width, 640)
    page.show()
    qtbot.waitExposed(page)
    sentences = [label for row in page.office.rows.values() for label in row.findChildren(PlainLabel)]
    shown = [label for label in sentences if label.isVisible() and label.wordWrap()]
    assert len(shown) >= 2 * len(page.office.rows)
    assert [label.text() for label in shown if label.height() < label.heightForWidth(label.width())] == []
    page.close_page()
