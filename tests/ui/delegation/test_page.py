"""The delegation: people join, change places, leave, travel; all of it can be undone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from models.edits import created, edit
from models.identifiers import (
    LegId,
    LegMemberId,
    MemberId,
    OrganisationId,
    PersonId,
    PostId,
    new_identifier,
)
from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.records.journeys import Leg, LegMember
from models.records.organisations import Organisation
from models.records.people import Person, Post
from models.vocabulary import LegDirection, MemberRole
from scheduling.completeness import About
from scheduling.journeys import travellers
from scheduling.occupancy import in_precedence
from tests.builders import FIRST_DAY, clock
from tests.ui.test_workspace import opened
from ui.choices import Choice
from ui.delegation.member_dialog import MemberDialog
from ui.delegation.page import DelegationPage
from ui.page_tools import PageTools
from ui.widgets.field_widget import Line
from ui.workspace import Workspace


@pytest.fixture
def page(qtbot: QtBot, tools: PageTools) -> DelegationPage:
    page = DelegationPage(tools)
    qtbot.addWidget(page)
    page.show()
    return page


def rows(page: DelegationPage) -> list[list[str]]:
    model = page.table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def names(plan: Plan) -> list[str]:
    return [
        plan.persons[member.person_id].name.in_language("en") if member.person_id else "?"
        for member in in_precedence(plan.members)
    ]


def dialog_of(page: DelegationPage) -> MemberDialog:
    dialog = page.add_member()
    assert dialog is not None
    return dialog


def test_members_stand_in_precedence(page: DelegationPage) -> None:
    assert rows(page) == [
        ["1", "Nurbol Turashbekov", "", "", "Head", "", "0 of 9"],
        ["2", "Ainur Kopbasarova", "", "", "Member", "", "0 of 9"],
    ]


def test_somebody_new_joins_with_title_and_organisation(
    qtbot: QtBot, page: DelegationPage, workspace: Workspace
) -> None:
    before = opened(workspace)
    dialog = dialog_of(page)
    dialog.take_new_name("Asem Aldibekova")
    line = dialog.title.lines["en"]
    assert isinstance(line, Line)
    qtbot.keyClicks(line, "Deputy director")
    dialog.take_new_organisation("Theatre")
    dialog.buttons.accepted.emit()
    assert rows(page)[2] == ["3", "Asem Aldibekova", "Deputy director", "Theatre", "Member", "", "2 of 9"]
    assert workspace.undo()
    assert workspace.plan == before


def test_somebody_known_joins_under_the_post_they_hold(page: DelegationPage, workspace: Workspace) -> None:
    organisation = Organisation(id=OrganisationId(new_identifier()), name=Localized.of(en="Theatre"))
    person = Person(id=PersonId(new_identifier()), name=Localized.of(en="Olzhas"))
    title = Localized.of(en="Inspector")
    post = Post(
        id=PostId(new_identifier()), person_id=person.id, organisation_id=organisation.id, title=title
    )
    making = edit(Message.of(N_("New")), created(organisation), created(person), created(post))
    workspace.store.apply(making, "somebody")
    dialog = dialog_of(page)
    dialog.person.take(Choice(person.id, "Olzhas"))
    dialog.buttons.accepted.emit()
    assert rows(page)[2] == ["3", "Olzhas", "Inspector", "Theatre", "Member", "", "2 of 9"]


def test_several_join_without_names(page: DelegationPage) -> None:
    dialog = dialog_of(page)
    dialog.description.show_value(Localized.of(en="council members"))
    dialog.count.show_value(4)
    dialog.buttons.accepted.emit()
    assert rows(page)[2][1] == "4 × council members"


def test_nobody_joins_while_the_dialog_says_nothing(page: DelegationPage, workspace: Workspace) -> None:
    before = opened(workspace)
    dialog = dialog_of(page)
    dialog.buttons.accepted.emit()
    assert dialog.isVisible()
    assert workspace.plan == before
    dialog.buttons.rejected.emit()


def test_a_member_goes_up_in_precedence(page: DelegationPage, workspace: Workspace) -> None:
    page.table.selectRow(1)
    page.up_action.trigger()
    assert names(opened(workspace)) == ["Ainur Kopbasarova", "Nurbol Turashbekov"]
    workspace.undo()
    assert names(opened(workspace)) == ["Nurbol Turashbekov", "Ainur Kopbasarova"]


def test_a_member_leaves_and_the_person_stays_known(page: DelegationPage, workspace: Workspace) -> None:
    page.table.selectRow(1)
    page.remove_action.trigger()
    assert names(opened(workspace)) == ["Nurbol Turashbekov"]
    assert [entry.record.name for entry in workspace.store.people("Ainur")] == [
        Localized.of(en="Ainur Kopbasarova")
    ]


def test_the_delete_key_takes_a_member_out_while_the_list_has_the_keyboard(
    qtbot: QtBot, page: DelegationPage, workspace: Workspace
) -> None:
    page.table.selectRow(1)
    page.table.setFocus()
    qtbot.waitUntil(page.table.hasFocus)
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert names(opened(workspace)) == ["Nurbol Turashbekov"]
    box = page.editor.findChild(QComboBox)
    assert box is not None
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Delete)
    assert names(opened(workspace)) == ["Nurbol Turashbekov"]


def test_the_form_beside_the_list_changes_member_and_person(page: DelegationPage) -> None:
    page.table.selectRow(1)
    role = page.editor.member.field("role")
    role.show_value(MemberRole.INTERPRETER)
    role.edited.emit()
    assert rows(page)[1][4] == "Interpreter"
    name = page.editor.person.field("name")
    name.show_value(Localized.of(en="Ainur K."))
    name.edited.emit()
    assert rows(page)[1][1] == "Ainur K."


def test_members_are_moved_by_keys(qtbot: QtBot, page: DelegationPage, workspace: Workspace) -> None:
    page.table.selectRow(1)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(opened(workspace)) == ["Ainur Kopbasarova", "Nurbol Turashbekov"]
    selected = page.table.selected
    assert selected is not None
    assert selected.position == 0
    qtbot.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names(opened(workspace)) == ["Nurbol Turashbekov", "Ainur Kopbasarova"]


def test_members_are_moved_by_dragging_their_rows(
    qtbot: QtBot, page: DelegationPage, workspace: Workspace
) -> None:
    port, table = page.table.viewport(), page.table
    start = QPoint(60, table.rowViewportPosition(1) + table.rowHeight(1) // 2)
    end = QPoint(60, table.rowViewportPosition(0) + 3)
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(port, (start + end) / 2)
    qtbot.mouseMove(port, end)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
    assert names(opened(workspace)) == ["Ainur Kopbasarova", "Nurbol Turashbekov"]
    assert workspace.undo()
    assert names(opened(workspace)) == ["Nurbol Turashbekov", "Ainur Kopbasarova"]


def test_the_selected_member_is_told_what_is_missing(page: DelegationPage) -> None:
    page.table.selectRow(0)
    assert page.editor.completeness.count.text() == "0 of 9"
    assert page.editor.completeness.missing[:3] == (
        "The name is missing in TR.",
        "There is no post under which they travel.",
        "Their organisation is not known.",
    )
    name = page.editor.person.field("name")
    name.show_value(Localized.of(en="Nurbol Turashbekov", tr="Nurbol Turashbekov"))
    name.edited.emit()
    assert page.editor.completeness.count.text() == "1 of 9"
    assert rows(page)[0][6] == "1 of 9"


def test_a_member_is_selected_by_the_person(page: DelegationPage, workspace: Workspace) -> None:
    member = in_precedence(opened(workspace).members)[1]
    page.select_record(member.person_id or "")
    assert page.table.selected == member
    page.table.selectRow(0)
    page.select_record(member.id)
    assert page.table.selected == member


def with_leg(workspace: Workspace, *member_ids: MemberId) -> Leg:
    """A flight in, of these members or of all."""
    leg = Leg(
        id=LegId(new_identifier()),
        visit_id=opened(workspace).visit_id,
        direction=LegDirection.ARRIVAL,
        carrier="TK",
        number="353",
        arrives_on=FIRST_DAY,
        arrives_at=clock("14:05"),
    )
    links = [
        LegMember(id=LegMemberId(new_identifier()), leg_id=leg.id, member_id=member_id)
        for member_id in member_ids
    ]
    assert workspace.apply(edit(Message("Fly"), created(leg), *map(created, links)))
    return leg


def test_a_member_is_taken_off_a_journey_and_back_on_it(page: DelegationPage, workspace: Workspace) -> None:
    head, other = in_precedence(opened(workspace).members)
    leg = with_leg(workspace)
    page.table.selectRow(0)
    box = page.editor.travel.boxes[leg.id]
    assert (box.text(), box.isChecked()) == ("TK 353", True)
    assert box.accessibleDescription() == "Arriving journey, 20 Dec 2021, 14:05"
    box.click()
    assert travellers(opened(workspace), leg) == (other,)
    assert page.editor.travel.boxes[leg.id] is box
    box.click()
    assert travellers(opened(workspace), leg) == (head, other)
    assert len(opened(workspace).leg_members) == 0


def test_who_travels_alone_cannot_be_taken_off(page: DelegationPage, workspace: Workspace) -> None:
    head = in_precedence(opened(workspace).members)[0]
    leg = with_leg(workspace, head.id)
    page.table.selectRow(0)
    assert not page.editor.travel.boxes[leg.id].isEnabled()
    page.table.selectRow(1)
    box = page.editor.travel.boxes[leg.id]
    assert (box.isEnabled(), box.isChecked()) == (True, False)


def test_a_journey_of_one_goes_with_the_member(page: DelegationPage, workspace: Workspace) -> None:
    before = opened(workspace)
    with_leg(workspace, in_precedence(before.members)[1].id)
    page.table.selectRow(1)
    page.remove_action.trigger()
    assert (len(opened(workspace).legs), len(opened(workspace).leg_members)) == (0, 0)
    assert workspace.undo()
    assert workspace.undo()
    assert opened(workspace) == before


def test_nights_are_told_in_words(page: DelegationPage, workspace: Workspace) -> None:
    page.table.selectRow(0)
    assert page.editor.travel.night_lines == ("Nights of 20–21 December 2021: no bed",)
    hotel = next(venue for venue in opened(workspace).venues if venue.name == Localized.of(en="Museum"))
    for attribute, value in (("hotel_id", hotel.id), ("room", "412")):
        field = page.editor.member.field(attribute)
        field.show_value(value)
        field.edited.emit()
    assert page.editor.travel.night_lines == ("Nights of 20–21 December 2021: Museum, room 412",)


def test_one_of_several_without_names_gets_one(
    qtbot: QtBot, page: DelegationPage, workspace: Workspace
) -> None:
    dialog = dialog_of(page)
    dialog.description.show_value(Localized.of(en="council members"))
    dialog.count.show_value(2)
    dialog.buttons.accepted.emit()
    assert rows(page)[2][1] == "2 × council members"
    before = opened(workspace)
    naming = page.name_one()
    assert naming is not None
    assert naming.windowTitle() == "Name one of 2 × council members"
    assert [field.isVisible() for field in (naming.person, naming.role, naming.count)] == [True, False, False]
    naming.take_new_name("Aigerim")
    naming.buttons.accepted.emit()
    assert [row[1] for row in rows(page)[2:]] == ["Aigerim", "council members"]
    assert workspace.undo()
    assert opened(workspace) == before


def test_only_members_without_names_are_named(page: DelegationPage) -> None:
    page.table.selectRow(0)
    assert not page.name_action.isEnabled()
    assert page.name_one() is None


def test_a_member_without_a_post_is_given_one_to_travel_under(
    page: DelegationPage, workspace: Workspace
) -> None:
    page.table.selectRow(1)
    assert page.editor.add_post_button.isVisible()
    page.editor.add_post_button.click()
    assert not page.editor.add_post_button.isVisible()
    title = page.editor.post.field("title")
    title.show_value(Localized.of(en="Inspector"))
    title.edited.emit()
    rank = page.editor.post.field("rank")
    rank.show_value(4)
    rank.edited.emit()
    assert rows(page)[1][2:6] == ["Inspector", "", "Member", "4"]
    member = in_precedence(opened(workspace).members)[1]
    assert opened(workspace).posts[member.post_id or ""].person_id == member.person_id


def test_how_many_is_asked_of_members_without_names_only(page: DelegationPage) -> None:
    page.table.selectRow(0)
    assert not page.editor.unnamed.isVisible()
    dialog = dialog_of(page)
    dialog.description.show_value(Localized.of(en="guards"))
    dialog.buttons.accepted.emit()
    assert page.editor.unnamed.isVisible()
    count = page.editor.unnamed.field("count")
    count.show_value(3)
    count.edited.emit()
    assert rows(page)[2][1] == "3 × guards"


def test_what_the_delegation_needs_is_told_under_the_table(page: DelegationPage) -> None:
    assert not page.needs.isVisible()
    page.table.selectRow(0)
    for attribute, value in (("languages", ("kk", "ru")), ("dietary_needs", "vegetarian")):
        field = page.editor.person.field(attribute)
        field.show_value(value)
        field.edited.emit()
    page.table.selectRow(1)
    for attribute, pairs in (("languages", ("kk",)), ("interprets", (("kk", "tr"),))):
        field = page.editor.person.field(attribute)
        field.show_value(pairs)
        field.edited.emit()
    assert page.needs.isVisible()
    assert page.needs.lines == (
        "Languages spoken: Kazakh (2) and Russian (1)",
        "Interpreters: Kazakh–Turkish (Ainur Kopbasarova)",
        "Dietary needs: vegetarian (Nurbol Turashbekov)",
    )


@pytest.mark.parametrize(
    ("about", "form", "attribute"),
    [
        (About.NAME, "person", "name"),
        (About.LANGUAGES, "person", "languages"),
        (About.CONTACT, "person", "phone"),
        (About.HOTEL, "member", "hotel_id"),
        (About.ROOM, "member", "room"),
    ],
)
def test_what_is_missing_leads_to_its_field(
    qtbot: QtBot, page: DelegationPage, about: About, form: str, attribute: str
) -> None:
    page.resize(1100, 500)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.table.selectRow(0)
    page.editor.completeness.buttons[about].click()
    field = getattr(page.editor, form).field(attribute)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert field.isAncestorOf(focused)
    area = page.editor.visibleRegion().boundingRect()
    assert area.contains(field.mapTo(page.editor, QPoint(1, 1)))


def test_a_missing_post_leads_to_the_button_that_adds_one(qtbot: QtBot, page: DelegationPage) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.table.selectRow(0)
    page.editor.completeness.buttons[About.POST].click()
    assert page.editor.add_post_button.hasFocus()
    page.editor.completeness.buttons[About.JOURNEYS].click()
    assert page.editor.travel.logistics_button.hasFocus()
