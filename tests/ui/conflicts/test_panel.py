"""The list of conflicts: grouped by severity, said in sentences, and a way to the items."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from models.messages import Message
from scheduling.conflicts import Conflict, Severity
from ui import appearance
from ui.conflicts.panel import ConflictPanel, summary
from ui.wording import Wording


def conflict(severity: Severity, words: str) -> Conflict:
    return Conflict(
        code="test", severity=severity, item_ids=(), record_ids=(words,), message=Message.of("{w}", w=words)
    )


FOUND = (
    conflict(Severity.WARNING, "late"),
    conflict(Severity.ERROR, "twice"),
    conflict(Severity.WARNING, "far"),
)


@pytest.fixture
def panel(qtbot: QtBot) -> ConflictPanel:
    panel = ConflictPanel(Wording("en"), appearance.light())
    qtbot.addWidget(panel)
    panel.show_conflicts(FOUND)
    panel.show()
    return panel


def tree(panel: ConflictPanel) -> dict[str, list[str]]:
    model = panel.model
    branches = [model.index(row, 0) for row in range(model.rowCount())]
    return {
        str(branch.data()): [str(model.index(row, 0, branch).data()) for row in range(model.rowCount(branch))]
        for branch in branches
    }


def test_the_gravest_come_first(panel: ConflictPanel) -> None:
    assert tree(panel) == {"1 error": ["twice"], "2 warnings": ["late", "far"]}


def test_severity_has_an_icon_beside_its_words(panel: ConflictPanel) -> None:
    assert panel.model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is not None


def test_a_click_and_enter_jump(qtbot: QtBot, panel: ConflictPanel) -> None:
    warning = panel.model.index(1, 0, panel.model.index(1, 0))
    with qtbot.waitSignal(panel.jumped_to) as jumped:
        place = panel.tree.visualRect(warning).center()
        qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert jumped.args == [FOUND[2]]
    with qtbot.waitSignal(panel.jumped_to) as jumped:
        panel.tree.setCurrentIndex(panel.model.index_of(FOUND[1].key))
        qtbot.keyClick(panel.tree, Qt.Key.Key_Return)
    assert jumped.args == [FOUND[1]]


def test_a_branch_leads_nowhere(qtbot: QtBot, panel: ConflictPanel) -> None:
    panel.tree.setCurrentIndex(panel.model.index(0, 0))
    with qtbot.assertNotEmitted(panel.jumped_to):
        qtbot.keyClick(panel.tree, Qt.Key.Key_Return)


def test_the_current_conflict_stays_current_while_it_is_there(panel: ConflictPanel) -> None:
    panel.tree.setCurrentIndex(panel.model.index_of(FOUND[2].key))
    panel.show_conflicts(FOUND[1:])
    assert panel.model.conflict(panel.tree.currentIndex()) == FOUND[2]
    panel.show_conflicts(())
    assert panel.model.rowCount(QModelIndex()) == 0


def test_the_numbers_are_said_in_one_sentence() -> None:
    words = Wording("en")
    assert words.say(summary(FOUND)) == "1 error and 2 warnings"
    assert words.say(summary(())) == "No conflicts"
