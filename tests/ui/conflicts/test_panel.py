"""The panel of conflicts: nothing, or the list; and what is said of their number."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models.messages import Message
from models.plan import Plan
from scheduling.accepting import Judged
from scheduling.conflicts import Conflict, Severity
from tests.builders import PlanBuilder
from ui import appearance
from ui.conflicts.panel import ConflictPanel, summary
from ui.wording import Wording


def conflict(severity: Severity, words: str) -> Conflict:
    """A conflict that says `words`."""
    return Conflict(
        code="test", severity=severity, item_ids=(), record_ids=(words,), message=Message.of("{w}", w=words)
    )


FOUND = (
    conflict(Severity.WARNING, "late"),
    conflict(Severity.ERROR, "twice"),
    conflict(Severity.WARNING, "far"),
)
PLAN: Plan = PlanBuilder().plan()


def test_the_numbers_are_said_in_one_sentence() -> None:
    words = Wording("en")
    assert words.say(summary(FOUND)) == "1 error and 2 warnings"
    assert words.say(summary(())) == "No conflicts"


def test_a_list_comes_with_the_first_conflict_and_goes_with_the_last(qtbot: QtBot) -> None:
    panel = ConflictPanel(Wording("en"), appearance.light(), lambda _one: ())
    qtbot.addWidget(panel)
    panel.show()
    panel.show_found(PLAN, Judged((), ()))
    said = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert "Nothing in this programme collides." in said
    panel.show_found(PLAN, Judged(FOUND, ()))
    assert panel.list.isVisible()
    panel.show_found(PLAN, Judged((), ()))
    assert not panel.list.isVisible()
