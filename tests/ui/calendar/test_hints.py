"""What the board tells in words."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from scheduling.check import check
from tests.builders import FIRST_DAY, PlanBuilder
from ui.appearance import light
from ui.calendar.board import Board
from ui.calendar.geometry import Hit, Region
from ui.calendar.hand import State
from ui.calendar.hints import hint, selection_in_words
from ui.calendar.labels import Labels
from ui.calendar.scene import board_scene
from ui.wording import Wording

WORDS = Wording("en")


def settled(builder: PlanBuilder) -> State:
    plan = builder.plan()
    conflicts = check(plan)
    return State(plan, conflicts, board_scene(plan, conflicts))


def test_free_hours_say_what_a_hand_can_do_there() -> None:
    state = settled(PlanBuilder())
    assert hint(Hit(Region.CANVAS), state, Labels(WORDS), WORDS) == (
        "<p>Drag to draw a new item.</p>"
        "<p>Hold Shift and drag to select several items.</p>"
        "<p>Hold Alt to be exact to the minute.</p>"
        "<p>Ctrl and the wheel make hours higher; over the days, or with Shift, they show more or fewer.</p>"
        "<p>By key: Esc goes from an item to free time, N begins an item there, Space goes back.</p>"
        "<p>1 to 9 show that many days, 0 as many as have room.</p>"
    )
    assert hint(Hit(Region.HEADER), state, Labels(WORDS), WORDS) == ""


def test_a_title_is_never_markup() -> None:
    builder = PlanBuilder()
    item = builder.item("<b>Call</b>", FIRST_DAY, "10:00", "10:30")
    state = settled(builder)
    (card,) = state.scene.cards_of(item.id)
    told = hint(Hit(Region.CANVAS, card), state._replace(conflicts=()), Labels(WORDS), WORDS)
    assert "&lt;b&gt;Call&lt;/b&gt;" in told
    assert "<b>" not in told


def test_the_selection_is_told_a_line_an_item() -> None:
    builder = PlanBuilder()
    items = [builder.item(name, FIRST_DAY, "10:00", "10:30") for name in ("A", "B")]
    scene = settled(builder).scene
    lines = selection_in_words([item.id for item in items], scene, Labels(WORDS)).split("\n")
    assert [line[0] for line in lines] == ["A", "B"]


def test_the_mouse_at_rest_over_free_hours_is_told_how_to_select(qtbot) -> None:
    board = Board(WORDS, light())
    qtbot.addWidget(board)
    plan = PlanBuilder().plan()
    board.show_plan(plan, ())
    board.resize(700, 500)
    board.show()
    at = board.viewport().rect().center()
    QApplication.sendEvent(
        board.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, board.viewport().mapToGlobal(at))
    )
    assert "Hold Shift and drag to select several items." in QToolTip.text()
