"""The pane proposes, shows on the board what it proposes, and does what the officer picks of it."""

from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from models.edits import edit, replaced
from models.localized import Localized
from models.messages import Message
from models.vocabulary import ItemStatus
from scheduling.arrange.request import MayMove, Scope
from scheduling.conflicts import Severity
from scheduling.moves import delete_items
from tests.ui.arrange.conftest import DAY, ids, named
from tests.ui.conftest import ReadyAnswers
from tests.ui.test_workspace import opened
from ui.actions import Act
from ui.arrange.pane import ArrangePane, Look
from ui.arrange.proposal_row import ProposalRow
from ui.arrange.row_words import Part
from ui.page_tools import PageTools
from ui.programme.actions import do_in_programme
from ui.programme.page import ProgrammePage
from ui.programme.views import ProgrammeView
from ui.workspace import Workspace


def row(pane: ArrangePane, title: str) -> ProposalRow:
    return next(one for one in pane.list.rows if one.row.title == title)


def test_nothing_moves_before_it_is_applied(pane: ArrangePane, workspace: Workspace) -> None:
    assert workspace.history.undoable is None
    assert (pane.list.rows[0].row.part, pane.list.rows[0].row.title) == (Part.LEFT_OUT, "Museum")
    assert {one.row.title for one in pane.list.open_rows} == {"Courtesy call", "Guided tour"}
    assert pane.foot.apply.text() == "Apply all 2"


def test_ghosts_are_on_the_board_while_the_pane_is_there(page: ProgrammePage, pane: ArrangePane) -> None:
    ghosts = page.board.seeing.ghosts
    assert ghosts is not None
    assert len(ghosts.over(page.board.scene).cards) == 2
    pane.close_button.click()
    assert not pane.isVisible()
    assert page.board.seeing.ghosts != ghosts
    do_in_programme(page, Act.ARRANGE)
    again = page.board.seeing.ghosts
    assert again is not None
    assert len(again.over(page.board.scene).cards) == 2
    assert any(one.hasFocus() for one in pane.list.rows)


def test_all_of_it_is_one_step(page: ProgrammePage, pane: ArrangePane, workspace: Workspace) -> None:
    pane.foot.apply.click()
    assert {named(workspace, title).day for title in ("Courtesy call", "Guided tour")} == {DAY}
    assert page.board.seeing.ghosts is not None
    assert page.board.seeing.ghosts.over(page.board.scene).cards == ()
    assert not pane.foot.apply.isEnabled()
    assert not pane.arrangement.is_stale
    workspace.undo()
    assert {named(workspace, title).day for title in ("Courtesy call", "Guided tour")} == {None}
    assert pane.foot.apply.text() == "Apply all 2"
    assert not pane.arrangement.is_stale


def test_what_is_ticked_is_applied_and_the_rest_waits(pane: ArrangePane, workspace: Workspace) -> None:
    row(pane, "Guided tour").tick.click()
    assert pane.foot.apply.text() == "Apply the one chosen"
    assert pane.foot.all.checkState() is Qt.CheckState.PartiallyChecked
    pane.foot.apply.click()
    assert named(workspace, "Courtesy call").day == DAY
    assert named(workspace, "Guided tour").day is None
    assert row(pane, "Courtesy call").row.is_done
    assert not row(pane, "Guided tour").is_ticked
    pane.foot.all.click()
    assert row(pane, "Guided tour").is_ticked


def test_one_row_is_applied_by_its_button_by_enter_and_by_a_double_click(
    pane: ArrangePane, workspace: Workspace
) -> None:
    call = row(pane, "Courtesy call")
    call.apply.click()
    assert named(workspace, "Courtesy call").day == DAY
    workspace.undo()
    call = row(pane, "Courtesy call")
    call.setFocus()
    QTest.keyClick(call, Qt.Key.Key_Return)
    assert named(workspace, "Courtesy call").day == DAY
    workspace.undo()
    QTest.mouseDClick(row(pane, "Courtesy call"), Qt.MouseButton.LeftButton)
    assert named(workspace, "Courtesy call").day == DAY
    assert named(workspace, "Guided tour").day is None


def test_the_keyboard_walks_the_rows_and_the_board_follows(page: ProgrammePage, pane: ArrangePane) -> None:
    pane.list.take_keyboard()
    assert pane.list.rows[0].hasFocus()
    QTest.keyClick(pane.list.rows[0], Qt.Key.Key_Down)
    assert pane.list.rows[1].hasFocus()
    ghosts = page.board.seeing.ghosts
    assert ghosts is not None
    assert ghosts.looked_at == pane.list.rows[1].row.item_id
    QTest.keyClick(pane.list.rows[1], Qt.Key.Key_Space)
    assert not pane.list.rows[1].is_ticked
    QTest.keyClick(pane.list.rows[1], Qt.Key.Key_Up)
    assert pane.list.rows[0].hasFocus()


def test_one_left_out_unfolds_to_say_why_and_what_would_help(
    qtbot: QtBot, pane: ArrangePane, workspace: Workspace
) -> None:
    museum = row(pane, "Museum")
    museum.setFocus()
    QTest.keyClick(museum, Qt.Key.Key_Right)
    part = pane.explained
    assert part is not None
    qtbot.waitUntil(lambda: bool(part.buttons), timeout=60_000)
    said = "\n".join(label.text() for label in part.findChildren(QLabel))
    assert "is open" in said
    assert "Talks" in said
    part.buttons[0].click()
    assert named(workspace, "Museum").day == DAY
    assert not pane.arrangement.is_stale
    assert row(pane, "Museum").row.is_done
    assert {one.row.title for one in pane.list.open_rows} == {"Courtesy call", "Guided tour"}


def test_a_visit_that_changed_meanwhile_is_asked_about_again(
    qtbot: QtBot, pane: ArrangePane, workspace: Workspace
) -> None:
    talks = named(workspace, "Talks")
    other = replaced(talks, msgspec.structs.replace(talks, title=Localized.of(en="Talks II")))
    workspace.apply(edit(Message.of("Other"), other))
    assert pane.arrangement.is_stale
    assert pane.stale.isVisible()
    pane.stale.again.click()
    assert not pane.stale.isVisible()
    qtbot.waitUntil(lambda: pane.arrangement.is_finished, timeout=60_000)
    assert pane.foot.apply.isEnabled()


def test_what_would_bring_an_error_is_asked_first(
    pane: ArrangePane, workspace: Workspace, answers: ReadyAnswers
) -> None:
    """Meanwhile something else was put where the call was to be."""
    call = row(pane, "Courtesy call")
    proposal = pane.arrangement.proposal
    assert proposal is not None
    placed = proposal.after.items[call.row.item_id]
    talks = named(workspace, "Talks")
    there = msgspec.structs.replace(talks, starts=placed.starts, ends=None, minutes=60)
    workspace.apply(edit(Message.of("Other"), replaced(talks, there)))
    answers.agrees = False
    pane.apply({call.row.item_id})
    assert len(answers.asked) == 1
    assert named(workspace, "Courtesy call").day is None
    answers.agrees = True
    pane.apply({call.row.item_id})
    assert named(workspace, "Courtesy call").day == placed.day


def test_whom_to_call_is_told(pane: ArrangePane) -> None:
    pane.looks.buttons[Look.CALLS].click()
    assert pane.calls.isVisible()
    assert "+90 216 000 00 01" in pane.calls.text()
    assert "Courtesy call" in pane.calls.text()


def test_proposals_are_compared_by_their_figures(pane: ArrangePane) -> None:
    assert pane.comparison.buttons
    told = pane.comparison.told(0)
    assert told.startswith("Placed 2, Not placed 1, Moved 0")


def test_errors_that_no_proposal_mends_are_counted(
    qtbot: QtBot, page: ProgrammePage, workspace: Workspace
) -> None:
    talks = named(workspace, "Talks")
    late = msgspec.structs.replace(talks, day=DAY + timedelta(days=3), locked=True)
    workspace.apply(edit(Message.of("After the visit"), replaced(talks, late)))
    wrong = [one for one in workspace.conflicts if one.severity is Severity.ERROR]
    assert wrong
    pane = page.show_arranging()
    pane.search.button.click()
    qtbot.waitUntil(lambda: pane.arrangement.is_finished, timeout=60_000)
    assert f"Errors that stay {len(wrong)}" in pane.comparison.told(0)


def test_another_proposal_is_looked_at_with_its_own_ghosts(
    page: ProgrammePage, pane: ArrangePane, workspace: Workspace
) -> None:
    first, second = pane.arrangement.proposals[:2]
    ghosts = page.board.seeing.ghosts
    assert ghosts is not None
    assert ghosts.is_of(first.after, first.item_ids)
    pane.comparison.buttons[1].click()
    assert pane.arrangement.proposal is second
    again = page.board.seeing.ghosts
    assert again is not None
    assert again.is_of(second.after, second.item_ids)
    assert [one.isChecked() for one in pane.comparison.buttons[:2]] == [False, True]
    pane.foot.apply.click()
    pane.comparison.buttons[0].click()
    assert not pane.arrangement.is_stale
    pane.foot.apply.click()
    assert {one.id: one.time for one in opened(workspace).items} == {
        one.id: one.time for one in first.after.items
    }


def test_escape_closes_the_pane_and_the_board_has_the_keyboard(
    page: ProgrammePage, pane: ArrangePane
) -> None:
    pane.list.take_keyboard()
    QTest.keyClick(pane.list.rows[0], Qt.Key.Key_Escape)
    assert not pane.isVisible()
    assert page.board.hasFocus()


def test_what_is_applied_ends_the_search_and_stays_what_was_seen(
    qtbot: QtBot, page: ProgrammePage, workspace: Workspace
) -> None:
    pane = page.show_arranging()
    pane.search.button.click()
    qtbot.waitUntil(lambda: bool(pane.list.open_rows), timeout=60_000)
    proposal = pane.arrangement.proposal
    pane.foot.apply.click()
    assert not pane.arrangement.is_running
    qtbot.wait(300)
    assert pane.arrangement.proposal is proposal
    assert not pane.arrangement.is_stale
    assert not pane.list.open_rows


def test_tab_goes_from_top_to_bottom(
    qtbot: QtBot, page: ProgrammePage, pane: ArrangePane, workspace: Workspace
) -> None:
    row(pane, "Museum").unfold(True)
    part = pane.explained
    assert part is not None
    qtbot.waitUntil(lambda: part.is_complete, timeout=60_000)
    pane.form.scope.setFocus()
    passed: list[QWidget | None] = []
    for _ in range(12):
        passed.append(QApplication.focusWidget())
        QTest.keyClick(passed[-1] or pane, Qt.Key.Key_Tab)
    wanted: list[QWidget] = [pane.form.scope, pane.form.may_move, pane.search.button]
    wanted += [*pane.comparison.buttons, *pane.looks.buttons.values(), pane.list.rows[0], *part.buttons]
    wanted += [pane.foot.all, pane.foot.apply]
    assert passed[: len(wanted)] == wanted


def test_a_pane_that_is_closed_searches_no_more_and_follows_when_it_is_seen_again(
    qtbot: QtBot, page: ProgrammePage, workspace: Workspace
) -> None:
    pane = page.show_arranging()
    pane.search.button.click()
    pane.close_button.click()
    assert pane.arrangement.is_stopped
    workspace.apply(delete_items(opened(workspace), ids(workspace, "Guided tour")))
    page.show_arranging()
    assert pane.form.count_of(Scope.WAITING) == 2
    assert pane.arrangement.is_stale


def test_the_form_counts_what_it_would_place(page: ProgrammePage, workspace: Workspace) -> None:
    pane = page.show_arranging()
    assert pane.form.count_of(Scope.WAITING) == 3
    assert not pane.form.count_of(Scope.CHOSEN)
    page.select(ids(workspace, "Courtesy call", "Museum"))
    do_in_programme(page, Act.ARRANGE_SELECTED)
    assert pane.form.count_of(Scope.CHOSEN) == 2
    request = pane.form.request(page.selected)
    assert (request.scope, request.chosen) == (Scope.CHOSEN, ids(workspace, "Courtesy call", "Museum"))


def test_repair_asks_for_what_is_at_fault(page: ProgrammePage, tools: PageTools) -> None:
    page.views.show_view(ProgrammeView.LIST)
    do_in_programme(page, Act.REPAIR)
    request = page.arranging.form.request(frozenset())
    assert (request.scope, request.may_move) == (Scope.AT_FAULT, MayMove.UNCONFIRMED)
    assert not page.views.is_list
    assert not page.arranging.search.button.isEnabled()
    assert page.arranging.search.sentence.text().startswith("There is nothing to place here.")


def test_what_hosts_have_confirmed_moves_only_where_that_is_allowed(
    page: ProgrammePage, workspace: Workspace
) -> None:
    talks = named(workspace, "Talks")
    confirmed = msgspec.structs.replace(talks, status=ItemStatus.CONFIRMED)
    workspace.apply(edit(Message.of("Confirm"), replaced(talks, confirmed)))
    page.select(frozenset({talks.id}))
    do_in_programme(page, Act.ARRANGE_SELECTED)
    form, search = page.arranging.form, page.arranging.search
    assert form.scope.currentText() == "What is selected: nothing that may move"
    assert search.sentence.text() == "Hosts have confirmed it. Let confirmed items move too."
    form.may_move.setCurrentIndex(form.may_move.findData(MayMove.CONFIRMED))
    assert form.scope.currentText() == "The selected item"
    assert search.button.isEnabled()


def test_the_repair_button_of_the_conflicts_opens_the_pane(page: ProgrammePage, tools: PageTools) -> None:
    heard: list[str] = []
    tools.actions[Act.REPAIR].triggered.connect(lambda: heard.append("repair"))
    page.conflicts.list.repair.click()
    assert heard == ["repair"]


@pytest.mark.parametrize("view", [ProgrammeView.DAY, ProgrammeView.PERSON, ProgrammeView.PLACE])
def test_ghosts_are_in_the_views_of_one_day(
    page: ProgrammePage, pane: ArrangePane, view: ProgrammeView
) -> None:
    page.views.show_view(view)
    page.views.look_at_day(DAY)
    ghosts = page.board.seeing.ghosts
    assert ghosts is not None
    assert len({card.item_id for card in ghosts.over(page.board.scene).cards}) == 2


def test_opening_an_item_shows_the_inspector_again(
    page: ProgrammePage, pane: ArrangePane, workspace: Workspace
) -> None:
    page.open_item(named(workspace, "Talks").id)
    assert page.inspector.isVisible()
    assert not pane.isVisible()
