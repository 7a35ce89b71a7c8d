"""People, organisations and venues of the office: found, made, changed, deleted."""

from datetime import date, time

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.database.store import Store
from models.localized import Localized
from models.messages import Message
from models.records.places import OpeningHours
from tests.ui.test_workspace import opened
from ui.directory.directories import organisations_page, people_page, venues_page
from ui.directory.editors import PersonEditor
from ui.page_tools import PageTools
from ui.widgets.days_field import DaysField
from ui.widgets.opening_hours_field import OpeningHoursField
from ui.workspace import Workspace


def test_everybody_is_listed_by_name_and_found_by_typing(qtbot: QtBot, tools: PageTools) -> None:
    page = people_page(tools)
    qtbot.addWidget(page)
    names = [entry.record.name.in_language("en") for entry in page.table.records.rows]
    assert names == ["Ainur Kopbasarova", "Nurbol Turashbekov"]
    qtbot.keyClicks(page.search, "nur tur")
    names = [entry.record.name.in_language("en") for entry in page.table.records.rows]
    assert names == ["Nurbol Turashbekov"]


def test_a_person_is_made_given_a_post_and_deleted(
    qtbot: QtBot, tools: PageTools, store: Store, workspace: Workspace
) -> None:
    page = people_page(tools)
    qtbot.addWidget(page)
    page.add_action.trigger()
    editor = page.editor
    assert isinstance(editor, PersonEditor)
    name = editor.form.field("name")
    name.show_value(Localized.of(tr="Hilmi Türkmen"))
    name.edited.emit()
    editor.add_post_button.click()
    (form,) = editor.post_forms.values()
    title = form.field("title")
    title.show_value(Localized.of(tr="Belediye Başkanı"))
    title.edited.emit()
    (entry,) = store.people("Hilmi")
    assert [post.title for post in entry.posts] == [Localized.of(tr="Belediye Başkanı")]
    page.delete_action.trigger()
    assert store.people("Hilmi") == ()
    workspace.undo()
    assert [one.posts for one in store.people("Hilmi")] == [entry.posts]


def test_what_is_confidential_is_shown_only_when_asked_for(qtbot: QtBot, tools: PageTools) -> None:
    page = people_page(tools)
    qtbot.addWidget(page)
    page.show()
    editor = page.editor
    assert isinstance(editor, PersonEditor)
    assert not editor.confidential.isVisible()
    editor.show_confidential.click()
    assert editor.confidential.isVisible()
    born = editor.confidential.field("date_of_birth")
    born.show_value(date(1980, 1, 2))
    born.edited.emit()
    assert editor.confidential.isVisible()
    page.table.selectRow(1)
    assert not editor.confidential.isVisible()


def test_who_travels_cannot_be_deleted(
    qtbot: QtBot, tools: PageTools, workspace: Workspace, store: Store
) -> None:
    page = people_page(tools)
    qtbot.addWidget(page)
    refused: list[Message] = []
    workspace.refused.connect(refused.append)
    page.delete_action.trigger()
    assert len(refused) == 1
    assert len(store.people()) == 2


def test_a_change_in_the_directory_shows_in_the_open_visit(
    qtbot: QtBot, tools: PageTools, workspace: Workspace
) -> None:
    page = organisations_page(tools)
    qtbot.addWidget(page)
    page.table.select(next(entry.record.id for entry in tools.workspace.store.organisations("Üsküdar")))
    phone = page.editor.form.field("phone")  # type: ignore[attr-defined]
    phone.show_value("+90 216")
    phone.edited.emit()
    assert {one.name.exact("en"): one.phone for one in opened(workspace).organisations} == {
        "Üsküdar": "+90 216",
        "Turkistan": "",
    }


def test_opening_hours_and_closed_days_of_a_venue_are_kept(
    qtbot: QtBot, tools: PageTools, store: Store
) -> None:
    page = venues_page(tools)
    qtbot.addWidget(page)
    page.table.select(next(entry.record.id for entry in store.venues("Museum")))
    form = page.editor.form  # type: ignore[attr-defined]
    hours, closed = form.field("opening_hours"), form.field("closed_dates")
    assert isinstance(hours, OpeningHoursField)
    assert isinstance(closed, DaysField)
    qtbot.keyClick(hours.grid, Qt.Key.Key_Down)
    qtbot.keyClicks(hours.line, "9-12, 13:00-17:00")
    qtbot.keyClick(hours.line, Qt.Key.Key_Return)
    qtbot.keyClicks(closed.adding.line, "1.1.2022")
    qtbot.keyClick(closed.adding.line, Qt.Key.Key_Return)
    (entry,) = store.venues("Museum")
    assert entry.record.opening_hours == (
        OpeningHours(weekday=1, opens=time(9), closes=time(12)),
        OpeningHours(weekday=1, opens=time(13), closes=time(17)),
    )
    assert entry.record.closed_dates == (date(2022, 1, 1),)
