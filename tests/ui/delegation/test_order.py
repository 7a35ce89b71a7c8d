"""The order of precedence over the delegation: chosen, proposed with reasons, and set in one step."""

import pytest
from pytestqt.qtbot import QtBot

from models.edits import created, edit, replaced
from models.identifiers import PersonId, PostId, RankId, RankTableId, new_identifier
from models.localized import Localized
from models.messages import Message
from models.plan import Plan
from models.records.people import Person, Post
from models.records.ranks import Rank, RankTable
from models.vocabulary import MemberRole, TieBreak
from scheduling.occupancy import in_precedence
from tests.builders import PlanBuilder
from tests.ui.test_workspace import opened
from ui.choices import Choice
from ui.delegation.order_dialog import ProposedOrderDialog
from ui.delegation.page import DelegationPage
from ui.page_tools import PageTools
from ui.workspace import Workspace


@pytest.fixture
def plan() -> Plan:
    """A head, a clerk before a mayor, and two of whom nothing is known."""
    builder = PlanBuilder()
    for name, role, rank in (
        ("Head", MemberRole.HEAD, 5),
        ("Clerk", MemberRole.MEMBER, 7),
        ("Mayor", MemberRole.MEMBER, 3),
    ):
        member = builder.member(name, role)
        person = builder.plan().persons[member.person_id or ""]
        builder.post(person, "Post", rank=rank)
    builder.member("", count=2, description=Localized.of(en="guards"))
    return builder.plan()


@pytest.fixture
def table(workspace: Workspace) -> RankTable:
    """The office's order of precedence."""
    table = RankTable(
        id=RankTableId(new_identifier()), name=Localized.of(en="City"), tie_breaks=(TieBreak.NAME,)
    )
    mayor = Rank(id=RankId(new_identifier()), rank_table_id=table.id, level=3, title=Localized.of(en="Mayor"))
    assert workspace.apply(edit(Message("Make them"), created(table), created(mayor)))
    return table


@pytest.fixture
def page(qtbot: QtBot, tools: PageTools, table: RankTable) -> DelegationPage:
    page = DelegationPage(tools)
    qtbot.addWidget(page)
    page.show()
    return page


def names(plan: Plan) -> list[str]:
    return [
        plan.persons[member.person_id].name.in_language("en") if member.person_id else "?"
        for member in in_precedence(plan.members)
    ]


def rows(dialog: ProposedOrderDialog) -> list[list[str]]:
    model = dialog.table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def dialog_of(page: DelegationPage) -> ProposedOrderDialog:
    dialog = page.propose_order()
    assert dialog is not None
    return dialog


def test_a_visit_is_made_to_follow_an_order_and_none_again(
    page: DelegationPage, workspace: Workspace, table: RankTable
) -> None:
    box = page.strip.box
    assert [box.itemText(number) for number in range(box.count())] == ["None", "City"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert opened(workspace).visit.rank_table_id == table.id
    assert [rank.level for rank in opened(workspace).ranks] == [3]
    assert workspace.undo()
    assert opened(workspace).visit.rank_table_id is None
    assert box.currentIndex() == 0


def test_the_strip_tells_how_far_the_delegation_stands_as_proposed(
    page: DelegationPage, workspace: Workspace
) -> None:
    assert page.strip.state.text() == "2 stand elsewhere than proposed"
    page.table.selectRow(1)
    page.down_action.trigger()
    assert page.strip.state.text() == "Stands as proposed"
    mayor = next(post for post in opened(workspace).posts if post.rank == 3)
    level = Post(id=mayor.id, person_id=mayor.person_id, title=mayor.title, rank=7)
    workspace.apply(edit(Message("Level"), replaced(mayor, level)))
    assert page.strip.state.text() == "2 stand elsewhere than proposed"


def test_the_proposal_shows_each_place_and_why_and_is_set_in_one_step(
    page: DelegationPage, workspace: Workspace
) -> None:
    page.strip.box.activated.emit(1)
    before = opened(workspace)
    dialog = dialog_of(page)
    assert rows(dialog) == [
        ["1", "1", "Head", "The head of the delegation goes first."],
        ["2", "3", "Mayor", "By role: “Member of the delegation” comes after “Head of delegation”."],
        ["3", "2", "Clerk", "By rank: 7 comes after 3 (Mayor)."],
        ["4", "4", "guards (2)", "By rank: without one, after those who have one."],
    ]
    assert names(opened(workspace)) == ["Head", "Clerk", "Mayor", "?"]
    dialog.accept_button.click()
    assert names(opened(workspace)) == ["Head", "Mayor", "Clerk", "?"]
    assert workspace.undo()
    assert opened(workspace) == before


def test_closing_the_proposal_changes_nothing(page: DelegationPage, workspace: Workspace) -> None:
    before = opened(workspace)
    dialog_of(page).reject()
    assert opened(workspace) == before


def test_an_order_that_stands_already_cannot_be_set_again(page: DelegationPage) -> None:
    dialog_of(page).accept_button.click()
    dialog = dialog_of(page)
    assert not dialog.accept_button.isEnabled()
    dialog.reject()


def test_nobody_alone_is_put_in_order(page: DelegationPage, workspace: Workspace) -> None:
    assert page.propose_action.isEnabled()
    while len(opened(workspace).members) > 1:
        page.remove()
    assert not page.propose_action.isEnabled()


def test_who_joins_stands_where_the_order_puts_them(page: DelegationPage, workspace: Workspace) -> None:
    page.strip.box.activated.emit(1)
    dialog_of(page).accept_button.click()
    person = Person(id=PersonId(new_identifier()), name=Localized.of(en="Deputy"))
    post = Post(id=PostId(new_identifier()), person_id=person.id, rank=5)
    workspace.store.apply(edit(Message("Known"), created(person), created(post)), "somebody")
    before = opened(workspace)
    dialog = page.add_member()
    assert dialog is not None
    dialog.person.take(Choice(person.id, "Deputy"))
    dialog.buttons.accepted.emit()
    assert names(opened(workspace)) == ["Head", "Mayor", "Deputy", "Clerk", "?"]
    selected = page.table.selected
    assert selected is not None
    assert selected.person_id == person.id
    assert workspace.undo()
    assert names(opened(workspace)) == names(before)


def test_ranks_that_titles_tell_are_taken_before_an_order_is_proposed(
    page: DelegationPage, workspace: Workspace
) -> None:
    page.strip.box.activated.emit(1)
    clerk = next(post for post in opened(workspace).posts if post.rank == 7)
    titled = Post(id=clerk.id, person_id=clerk.person_id, title=Localized.of(en="mayor"))
    workspace.apply(edit(Message("Title"), replaced(clerk, titled)))
    before = opened(workspace)
    dialog_of(page).take_button.click()
    again = next(one for one in page.findChildren(ProposedOrderDialog) if one.isVisible())
    assert [row[2] for row in rows(again)] == ["Head", "Clerk", "Mayor", "guards (2)"]
    assert rows(again)[2][3] == "Level with Clerk; the name comes later in the alphabet."
    assert opened(workspace).posts[clerk.id].rank == 3
    again.reject()
    assert workspace.undo()
    assert opened(workspace) == before
