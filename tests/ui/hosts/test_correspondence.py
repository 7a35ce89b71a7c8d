"""What an officer does with hosts: ask, write down the answer, see who is late, add officials."""

from datetime import date
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.edits import edit, replaced
from models.identifiers import OrganisationId
from models.messages import Message
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import ItemKind, ItemStatus, OrganisationRole, Part, RequestOutcome
from tests.builders import PlanBuilder
from tests.ui.conftest import ReadyAnswers
from tests.ui.test_workspace import opened
from ui.hosts.host_detail import OFFICIALS, REQUESTS
from ui.hosts.page import HostsPage
from ui.page_tools import PageTools
from ui.workspace import Workspace


class Calendar:
    """The day it is, which a test turns."""

    day = date(2021, 12, 1)

    def today(self) -> date:
        """That day."""
        return self.day


@pytest.fixture
def plan() -> Plan:
    """A host with a call and a dinner, a guest, and a museum that is host of a tour without a role yet."""
    builder = PlanBuilder()
    host = builder.organisation("Üsküdar", OrganisationRole.HOST)
    builder.organisation("Turkistan", OrganisationRole.GUEST)
    museum = builder.organisation("Museum")
    mayor = builder.person("Hilmi Türkmen")
    builder.post(mayor, "Mayor", host)
    builder.item("Courtesy call", starts="10:00", kind=ItemKind.COURTESY_CALL, host_organisation_id=host.id)
    builder.item("Dinner", starts="19:00", kind=ItemKind.DINNER, host_organisation_id=host.id)
    builder.item("Guided tour", day=None, host_organisation_id=museum.id)
    return builder.plan()


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture
def page(qtbot: QtBot, tools: PageTools, calendar: Calendar) -> HostsPage:
    page = HostsPage(tools, today=calendar.today)
    qtbot.addWidget(page)
    page.resize(1100, 620)
    page.show()
    return page


def item(workspace: Workspace, title: str) -> Item:
    return next(one for one in opened(workspace).items if one.title.in_language("en") == title)


def table(page: HostsPage) -> list[list[str]]:
    """The list of organisations as it is read."""
    model = page.table.records
    columns = range(model.columnCount())
    return [[str(model.index(row, one).data()) for one in columns] for row in range(model.rowCount())]


def requests(page: HostsPage) -> list[list[str]]:
    model = page.detail.requests.table.records
    columns = range(model.columnCount())
    return [[str(model.index(row, one).data()) for one in columns] for row in range(model.rowCount())]


def names(page: HostsPage) -> list[str]:
    """The officials that are listed."""
    return [one.person.name.in_language("en") for one in page.detail.officials.table.records.rows]


def click(qtbot: QtBot, page: HostsPage, item: Item, status: ItemStatus) -> None:
    button = page.detail.items.answers[item.id].buttons[status]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_first_host_is_shown_first_and_who_has_no_role_last(page: HostsPage) -> None:
    assert table(page) == [
        ["Turkistan", "Guest", "", ""],
        ["Üsküdar", "Host", "0 of 2", ""],
        ["Museum", "no role yet", "0 of 1", ""],
    ]
    row = page.table.selected
    assert row is not None and row.link is not None and row.link.role is OrganisationRole.HOST


def test_an_organisation_without_a_role_is_given_one(page: HostsPage, workspace: Workspace) -> None:
    page.table.selectRow(2)
    assert [action.isEnabled() for action in (page.up_action, page.remove_action)] == [False, False]
    page.detail.role.box.setCurrentIndex(2)
    page.detail.role.box.activated.emit(2)
    assert table(page)[1:] == [["Üsküdar", "Host", "0 of 2", ""], ["Museum", "Host", "0 of 1", ""]]
    assert workspace.undo()
    assert table(page)[2] == ["Museum", "no role yet", "0 of 1", ""]


def test_one_click_confirms_an_item_and_undo_takes_it_back(
    qtbot: QtBot, page: HostsPage, workspace: Workspace
) -> None:
    click(qtbot, page, item(workspace, "Dinner"), ItemStatus.CONFIRMED)
    assert item(workspace, "Dinner").status is ItemStatus.CONFIRMED
    assert table(page)[1] == ["Üsküdar", "Host", "1 of 2", ""]
    assert workspace.undo()
    assert item(workspace, "Dinner").status is ItemStatus.IDEA


def test_the_button_that_was_pressed_keeps_the_keyboard(
    qtbot: QtBot, page: HostsPage, workspace: Workspace
) -> None:
    dinner = item(workspace, "Dinner")
    button = page.detail.items.answers[dinner.id].buttons[ItemStatus.CONFIRMED]
    with qtbot.waitActive(page):
        page.activateWindow()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert item(workspace, "Dinner").status is ItemStatus.CONFIRMED
    assert page.focusWidget() is button
    assert page.detail.items.answers[dinner.id].buttons[ItemStatus.CONFIRMED] is button


def test_a_letter_about_everything_is_sent_answered_and_followed_by_the_items(
    qtbot: QtBot, page: HostsPage, workspace: Workspace, calendar: Calendar
) -> None:
    page.detail.requests.new_action.trigger()
    assert requests(page) == [["1 Dec 2021", "Letter", "all items", "due 8 Dec 2021"]]
    assert [one.status.value for one in opened(workspace).items] == ["requested", "requested", "idea"]
    calendar.day = date(2021, 12, 10)
    page.refresh()
    assert requests(page)[0][-1] == "2 days overdue"
    assert table(page)[1] == ["Üsküdar", "Host", "0 of 2", "2 days overdue"]
    answer = page.detail.requests.outcome.buttons[RequestOutcome.CONFIRMED]
    qtbot.mouseClick(answer, Qt.MouseButton.LeftButton)
    assert requests(page)[0][-1] == "Agreed to"
    assert table(page)[1] == ["Üsküdar", "Host", "2 of 2", ""]
    (request,) = opened(workspace).requests
    assert (request.outcome, request.answered_on) == (RequestOutcome.CONFIRMED, calendar.day)


def test_after_the_visit_nothing_is_overdue(page: HostsPage, calendar: Calendar) -> None:
    page.detail.requests.new_action.trigger()
    calendar.day = date(2022, 1, 3)
    page.refresh()
    assert requests(page)[0][-1] == "never answered"
    assert table(page)[1] == ["Üsküdar", "Host", "0 of 2", ""]


def test_the_envelope_asks_about_one_item_and_the_reference_is_typed_next(
    qtbot: QtBot, page: HostsPage, workspace: Workspace
) -> None:
    dinner = item(workspace, "Dinner")
    with qtbot.waitActive(page):
        page.activateWindow()
    qtbot.mouseClick(page.detail.items.ask_buttons[dinner.id], Qt.MouseButton.LeftButton)
    line = page.focusWidget()
    assert line is page.detail.requests.form.field("reference").focusProxy()
    qtbot.keyClicks(line, "E-123")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert requests(page) == [["1 Dec 2021", "Letter E-123", "Dinner", "due 8 Dec 2021"]]
    assert item(workspace, "Dinner").status is ItemStatus.REQUESTED
    assert item(workspace, "Courtesy call").status is ItemStatus.IDEA


def test_a_request_found_to_be_about_another_item_lets_that_one_wait(
    page: HostsPage, workspace: Workspace
) -> None:
    page.detail.requests.ask(item(workspace, "Dinner"))
    field = page.detail.requests.form.field("item_id")
    field.show_value(item(workspace, "Courtesy call").id)
    field.edited.emit()
    assert requests(page)[0][2] == "Courtesy call"
    assert item(workspace, "Courtesy call").status is ItemStatus.REQUESTED


def test_a_request_is_deleted_and_comes_back(page: HostsPage, workspace: Workspace) -> None:
    page.detail.requests.new_action.trigger()
    before = requests(page)
    page.detail.requests.delete_action.trigger()
    assert requests(page) == []
    assert page.detail.requests.delete_action.isEnabled() is False
    assert workspace.undo()
    assert requests(page) == before


def test_an_item_that_is_cancelled_counts_no_more_and_has_no_answer(
    page: HostsPage, workspace: Workspace
) -> None:
    dinner = item(workspace, "Dinner")
    cancelled = msgspec.structs.replace(dinner, status=ItemStatus.CANCELLED)
    workspace.apply(edit(Message.of("Cancel"), replaced(dinner, cancelled)))
    assert table(page)[1] == ["Üsküdar", "Host", "0 of 1", ""]
    assert not any(button.isChecked() for button in page.detail.items.answers[dinner.id].buttons.values())


def test_an_item_of_another_host_is_added_to_this_one(page: HostsPage, workspace: Workspace) -> None:
    tour = item(workspace, "Guided tour")
    offered = page.detail.items.picker
    offered.show_value(tour.id)
    offered.edited.emit()
    assert table(page) == [["Turkistan", "Guest", "", ""], ["Üsküdar", "Host", "0 of 3", ""]]
    assert list(page.detail.items.answers)[-1] == tour.id
    assert workspace.undo()
    assert table(page)[1:] == [["Üsküdar", "Host", "0 of 2", ""], ["Museum", "no role yet", "0 of 1", ""]]


def test_a_page_that_nobody_sees_shows_the_news_when_it_is_seen(
    page: HostsPage, workspace: Workspace
) -> None:
    page.hide()
    dinner = item(workspace, "Dinner")
    confirmed = msgspec.structs.replace(dinner, status=ItemStatus.CONFIRMED)
    workspace.apply(edit(Message.of("Confirm"), replaced(dinner, confirmed)))
    page.show()
    assert table(page)[1] == ["Üsküdar", "Host", "1 of 2", ""]
    assert page.detail.items.answers[dinner.id].buttons[ItemStatus.CONFIRMED].isChecked()


def test_a_request_is_found_by_its_id(page: HostsPage, workspace: Workspace) -> None:
    page.detail.requests.new_action.trigger()
    (request,) = opened(workspace).requests
    page.table.selectRow(0)
    page.detail.bar.setCurrentIndex(OFFICIALS)
    page.select_record(request.id)
    row, shown = page.table.selected, page.detail.requests.form.record
    assert row is not None and row.organisation_id == request.organisation_id
    assert page.detail.bar.currentIndex() == REQUESTS
    assert shown is not None and shown.id == request.id


def test_a_new_official_is_added_and_made_the_host_principal(page: HostsPage, workspace: Workspace) -> None:
    page.detail.bar.setCurrentIndex(OFFICIALS)
    officials = page.detail.officials
    assert names(page) == ["Hilmi Türkmen"]
    officials.picker.new_wanted.emit("Ayşe Yılmaz")
    shown = officials.table.selected
    assert shown is not None and shown.person.name.in_language("tr") == "Ayşe Yılmaz"
    officials.item.show_value(item(workspace, "Courtesy call").id)
    officials.item.edited.emit()
    assert item(workspace, "Courtesy call").host_principal_id == shown.person.id
    first = officials.table.records.rows[0]
    assert (first.person.id, [at.part for at in first.parts]) == (shown.person.id, [Part.PRINCIPAL])
    for _ in range(2):
        assert workspace.undo()
    assert names(page) == ["Hilmi Türkmen"]


def test_a_post_that_nobody_holds_is_removed_and_comes_back(
    qtbot: QtBot, page: HostsPage, workspace: Workspace
) -> None:
    page.detail.bar.setCurrentIndex(OFFICIALS)
    qtbot.mouseClick(page.detail.officials.remove_button, Qt.MouseButton.LeftButton)
    assert names(page) == []
    assert not page.detail.officials.remove_button.isVisible()
    assert workspace.undo()
    assert names(page) == ["Hilmi Türkmen"]


def test_somebody_of_the_directory_becomes_an_official_elsewhere(
    page: HostsPage, workspace: Workspace
) -> None:
    (mayor,) = [person for person, _ in page.known_officials(_host_id(workspace))]
    page.table.selectRow(0)
    page.detail.bar.setCurrentIndex(OFFICIALS)
    officials = page.detail.officials
    assert names(page) == []
    officials.picker.show_value(mayor.id)
    officials.picker.edited.emit()
    assert names(page) == ["Hilmi Türkmen"]


def test_the_letter_itself_is_kept_with_the_request_and_goes_with_it(
    page: HostsPage, workspace: Workspace, answers: ReadyAnswers, tmp_path: Path
) -> None:
    letter = tmp_path / "letter to Üsküdar.pdf"
    letter.write_bytes(b"%PDF-1.4 the letter")
    answers.file = letter
    page.detail.requests.new_action.trigger()
    page.detail.requests.files.add_button.click()
    (file,) = opened(workspace).attachments
    (request,) = opened(workspace).requests
    assert (file.request_id, file.file_name) == (request.id, letter.name)
    assert workspace.content(file.content_hash) == letter.read_bytes()
    page.detail.requests.delete_action.trigger()
    assert len(opened(workspace).attachments) == 0


def _host_id(workspace: Workspace) -> OrganisationId:
    plan = opened(workspace)
    (host,) = (one for one in plan.visit_organisations if one.role is OrganisationRole.HOST)
    return host.organisation_id
