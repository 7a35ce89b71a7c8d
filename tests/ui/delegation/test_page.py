"""The delegation: people join, change places, leave; all of it can be undone."""

import pytest
from pytestqt.qtbot import QtBot

from models.edits import created, edit
from models.identifiers import OrganisationId, PersonId, PostId, new_identifier
from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.records.organisations import Organisation
from models.records.people import Person, Post
from models.vocabulary import MemberRole
from scheduling.occupancy import in_precedence
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
        ["1", "Nurbol Turashbekov", "", "", "Head of delegation"],
        ["2", "Ainur Kopbasarova", "", "", "Member of the delegation"],
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
    assert rows(page)[2] == ["3", "Asem Aldibekova", "Deputy director", "Theatre", "Member of the delegation"]
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
    assert rows(page)[2] == ["3", "Olzhas", "Inspector", "Theatre", "Member of the delegation"]


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
