"""The list of conflicts: in groups, said in sentences, with the way to the items and out of the trouble."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QFont, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from scheduling.accepting import Judged, accept, judged
from scheduling.check import check
from scheduling.conflict_groups import Grouping
from scheduling.conflicts import Conflict
from scheduling.remedies.mending import Remedy, remedies
from tests.programme_notation import Programme
from tests.ui.conflicts.test_panel import FOUND, PLAN
from ui import appearance
from ui.conflicts.conflict_list import ConflictList
from ui.wording import Wording

WORKDAY = """
    delegation: Head, Deputy
    20 Dec 10:30-11:15 meeting "Talks"
    20 Dec 11:00-12:00 site visit "Museum"
    21 Dec 10:00-11:00 meeting "Experts": Deputy
    21 Dec 10:30-11:30 meeting "Council": Deputy
    """


@pytest.fixture
def listed(qtbot: QtBot) -> ConflictList:
    listed = ConflictList(Wording("en"), appearance.light(), lambda _one: ())
    qtbot.addWidget(listed)
    listed.show_found(PLAN, Judged(FOUND, ()))
    listed.resize(900, 300)
    listed.show()
    return listed


@pytest.fixture
def written() -> Programme:
    return Programme(WORKDAY)


@pytest.fixture
def working(qtbot: QtBot, written: Programme) -> ConflictList:
    plan = written.plan

    def mend(conflict: Conflict) -> tuple[Remedy, ...]:
        return remedies(plan, conflict)

    listed = ConflictList(Wording("en"), appearance.light(), mend)
    qtbot.addWidget(listed)
    listed.show_found(plan, judged(plan, check(plan)))
    listed.resize(1000, 400)
    listed.show()
    return listed


def tree(listed: ConflictList) -> dict[str, list[str]]:
    model = listed.model
    branches = [model.index(row, 0) for row in range(model.rowCount())]
    return {
        str(branch.data()): [str(model.index(row, 0, branch).data()) for row in range(model.rowCount(branch))]
        for branch in branches
    }


def group_by(qtbot: QtBot, listed: ConflictList, grouping: Grouping) -> None:
    qtbot.mouseClick(listed.grouping.buttons[grouping], Qt.MouseButton.LeftButton)


def choose_first(qtbot: QtBot, listed: ConflictList) -> Conflict:
    """Choose the first conflict, and wait until its remedies are there."""
    listed.tree.setCurrentIndex(listed.model.index(0, 0, listed.model.index(0, 0)))
    qtbot.waitUntil(lambda: bool(listed.remedies.remedies))
    assert listed.current is not None
    return listed.current


def test_the_gravest_come_first(listed: ConflictList) -> None:
    assert tree(listed) == {"1 error": ["twice"], "2 warnings": ["late", "far"]}


def test_severity_has_an_icon_beside_its_words(listed: ConflictList) -> None:
    assert listed.model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is not None


def test_a_click_and_enter_jump(qtbot: QtBot, listed: ConflictList) -> None:
    warning = listed.model.index(1, 0, listed.model.index(1, 0))
    with qtbot.waitSignal(listed.jumped_to) as jumped:
        place = listed.tree.visualRect(warning).center()
        qtbot.mouseClick(listed.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert jumped.args == [FOUND[2]]
    with qtbot.waitSignal(listed.jumped_to) as jumped:
        listed.tree.setCurrentIndex(listed.model.index_of(FOUND[1].key))
        qtbot.keyClick(listed.tree, Qt.Key.Key_Return)
    assert jumped.args == [FOUND[1]]


def test_a_branch_leads_nowhere(qtbot: QtBot, listed: ConflictList) -> None:
    listed.tree.setCurrentIndex(listed.model.index(0, 0))
    with qtbot.assertNotEmitted(listed.jumped_to):
        qtbot.keyClick(listed.tree, Qt.Key.Key_Return)


def test_the_current_conflict_stays_current_while_it_is_there(listed: ConflictList) -> None:
    listed.tree.setCurrentIndex(listed.model.index_of(FOUND[2].key))
    listed.show_found(PLAN, Judged(FOUND[1:], ()))
    assert listed.model.conflict(listed.tree.currentIndex()) == FOUND[2]
    listed.show_found(PLAN, Judged((), ()))
    assert listed.model.rowCount(QModelIndex()) == 0


def test_by_day(qtbot: QtBot, working: ConflictList) -> None:
    group_by(qtbot, working, Grouping.DAY)
    assert list(tree(working)) == [
        "Monday, 20 December 2021 (1)",
        "Tuesday, 21 December 2021 (1)",
    ]


def test_by_person_and_what_concerns_all_only_once(qtbot: QtBot, working: ConflictList) -> None:
    group_by(qtbot, working, Grouping.PERSON)
    assert {name: len(found) for name, found in tree(working).items()} == {
        "The whole delegation (1)": 1,
        "Deputy (1)": 1,
    }


def test_the_filter_keeps_what_has_the_words(qtbot: QtBot, working: ConflictList) -> None:
    qtbot.keyClicks(working.filter, "council")
    assert [len(found) for found in tree(working).values()] == [1]
    working.filter.setText("şşş")
    assert tree(working) == {}
    working.filter.clear()
    assert [len(found) for found in tree(working).values()] == [2]


def test_the_list_is_copied_as_it_is_shown(qtbot: QtBot, listed: ConflictList) -> None:
    listed.tree.setFocus()
    qtbot.keyClick(listed.tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "1 error\n– twice\n2 warnings\n– late\n– far"
    QGuiApplication.clipboard().clear()
    qtbot.mouseClick(listed.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().startswith("1 error")


def test_what_would_mend_the_chosen_one_is_one_click_away(qtbot: QtBot, working: ConflictList) -> None:
    conflict = choose_first(qtbot, working)
    first = working.remedies.remedies[0]
    assert first.solves[0] == conflict
    with qtbot.waitSignal(working.edit_made) as made:
        qtbot.mouseClick(working.remedies.buttons[0], Qt.MouseButton.LeftButton)
    assert made.args == [first.edit]


def test_a_remedy_under_the_pointer_strikes_out_what_it_solves(qtbot: QtBot, working: ConflictList) -> None:
    choose_first(qtbot, working)
    row = working.remedies.buttons[0].parentWidget()
    assert row is not None
    at = QPointF(QPoint(2, 2))
    QApplication.sendEvent(row, QEnterEvent(at, at, at))
    assert struck(working) == [True, False]
    QApplication.sendEvent(row, QEvent(QEvent.Type.Leave))
    assert struck(working) == [False, False]


def test_a_remedy_that_has_the_keyboard_does_too(qtbot: QtBot, working: ConflictList) -> None:
    working.activateWindow()
    choose_first(qtbot, working)
    working.remedies.buttons[0].setFocus()
    qtbot.waitUntil(lambda: struck(working) == [True, False])


def struck(listed: ConflictList) -> list[bool]:
    """Which of the conflicts of the first branch are struck out."""
    branch = listed.model.index(0, 0)
    fonts = (
        listed.model.index(row, 0, branch).data(Qt.ItemDataRole.FontRole)
        for row in range(listed.model.rowCount(branch))
    )
    return [isinstance(font, QFont) and font.strikeOut() for font in fonts]


def test_accepting_is_asked_for_below_the_remedies(qtbot: QtBot, working: ConflictList) -> None:
    conflict = choose_first(qtbot, working)
    assert working.remedies.buttons[-1].text() == "Accept it…"
    with qtbot.waitSignal(working.accept_wanted) as wanted:
        qtbot.mouseClick(working.remedies.buttons[-1], Qt.MouseButton.LeftButton)
    assert wanted.args == [conflict]


def test_what_is_accepted_is_grey_with_its_reason_and_can_be_reopened(
    qtbot: QtBot, working: ConflictList, written: Programme
) -> None:
    plan = written.plan
    conflict = check(plan)[0]
    plan = plan.with_edit(accept(plan, conflict, "They leave early.", "Aylin", date(2021, 12, 1)))
    working.show_found(plan, judged(plan, check(plan)))
    assert list(tree(working)) == ["1 error", "1 accepted"]
    index = working.model.index_of(conflict.key)
    assert str(index.data()).endswith("Accepted by Aylin on Wednesday, 1 December 2021: They leave early.")
    assert index.data(Qt.ItemDataRole.ForegroundRole) == appearance.light().muted
    working.tree.setCurrentIndex(index)
    with qtbot.waitSignal(working.reopen_wanted) as wanted:
        qtbot.mouseClick(working.remedies.buttons[0], Qt.MouseButton.LeftButton)
    assert wanted.args == [conflict]


def test_the_menu_offers_the_remedies_too(qtbot: QtBot, working: ConflictList) -> None:
    choose_first(qtbot, working)
    working.tree.customContextMenuRequested.emit(QPoint(5, 5))
    assert working.menu is not None
    entries = working.menu.actions()
    assert len(entries) == len(working.remedies.remedies) + 3
    with qtbot.waitSignal(working.edit_made):
        entries[0].trigger()
    working.menu.close()
