"""Whatever a hand does on the board: it tells only edits that can be applied, and shows the plan as it is."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from scheduling.check import check
from scheduling.holders import Lens
from scheduling.moves import delete_items, move_by
from scheduling.occupancy import clocks_of, waiting_items
from tests.builders import FIRST_DAY
from tests.ui.calendar.conftest import LEFT, Desk, Visit
from ui.calendar.columns import WHOLE_VISIT, Focus
from ui.calendar.scene import board_scene

HELD = st.sampled_from(
    (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ShiftModifier,
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.AltModifier,
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier,
    )
)
KEYS = st.sampled_from(
    (
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Space,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Return,
        Qt.Key.Key_Plus,
        Qt.Key.Key_0,
        Qt.Key.Key_1,
        Qt.Key.Key_2,
        Qt.Key.Key_9,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    )
)
POINTS = st.tuples(st.integers(-40, 960), st.integers(-40, 800)).map(lambda at: QPoint(*at))
VIEWS = st.sampled_from((WHOLE_VISIT, Focus(FIRST_DAY), *(Focus(FIRST_DAY, lens) for lens in Lens)))
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("press"), POINTS, HELD),
        st.tuples(st.just("move"), POINTS, HELD),
        st.tuples(st.just("move"), POINTS, HELD),
        st.tuples(st.just("release"), POINTS, HELD),
        st.tuples(st.just("key"), KEYS, HELD),
        st.tuples(st.just("arrives"), st.integers(0, 9), HELD),
        st.tuples(st.just("carry"), POINTS, HELD),
        st.tuples(st.just("view"), VIEWS, HELD),
        st.tuples(st.just("compact"), st.booleans(), HELD),
        st.tuples(st.just("snap"), st.sampled_from((5, 10, 15, 30)), HELD),
    ),
    min_size=3,
    max_size=25,
)
OF_MOUSE = {
    "press": QEvent.Type.MouseButtonPress,
    "move": QEvent.Type.MouseMove,
    "release": QEvent.Type.MouseButtonRelease,
}


def mouse(desk: Desk, kind: str, at: QPoint, held: Qt.KeyboardModifier, *, is_down: bool) -> None:
    viewport = desk.board.viewport()
    button = Qt.MouseButton.NoButton if kind == "move" else LEFT
    buttons = LEFT if is_down else Qt.MouseButton.NoButton
    where = QPointF(at), QPointF(viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, QMouseEvent(OF_MOUSE[kind], *where, button, buttons, held))


def arrives(desk: Desk, number: int) -> None:
    """Another edit: an item of the plan is moved an hour, or is gone."""
    items = sorted(desk.plan.items, key=lambda item: item.id)
    if items:
        taken = {items[number % len(items)].id}
        edit = delete_items(desk.plan, taken) if number % 2 else move_by(desk.plan, taken, 0, 60)
        desk.show_plan(desk.plan.with_edit(edit))


def carry(desk: Desk, to: QPoint) -> None:
    """Drag the first item of the tray to a point of the board, in three moves."""
    waiting = waiting_items(desk.plan)
    if waiting:
        tray = desk.tray.viewport()
        start, end = desk.in_tray(waiting[0].id), desk.to_board(to)
        desk.press(start, where=tray)
        for part in (0.3, 0.6, 1.0):
            desk.drag_over(start + (end - start) * part, where=tray)
        desk.release(end, where=tray)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_whatever_a_hand_does_the_board_shows_the_plan_as_it_is(qtbot, steps):
    desk = Desk(Visit().plan)
    desk.show()
    desk.board.verticalScrollBar().setValue(round(9 * desk.board.measures.hour))
    is_down = False
    others = {
        "snap": lambda minutes: setattr(desk.board, "snap_minutes", minutes),
        "arrives": lambda number: arrives(desk, number),
        "view": desk.board.look_at,
        "compact": desk.board.set_compact,
        "carry": lambda at: carry(desk, at),
    }
    for kind, what, held in steps:
        if kind == "key":
            QTest.keyClick(desk.board, what, held)
        elif kind in others:
            others[kind](what)
        elif kind != "press" or not is_down:
            is_down = kind == "press" or (is_down and kind == "move")
            mouse(desk, kind, what, held, is_down=is_down)
        desk.board.grab()
    mouse(desk, "release", QPoint(400, 400), Qt.KeyboardModifier.NoModifier, is_down=False)
    QTest.keyClick(desk.board, Qt.Key.Key_Escape)
    columns = tuple(column.column for column in desk.board.scene.columns)
    shown = board_scene(desk.plan, check(desk.plan), columns=columns, least=desk.board.scene.least)
    assert [column.cards for column in desk.board.scene.columns] == [column.cards for column in shown.columns]
    for item in desk.plan.items:
        clocks = clocks_of(desk.plan, item)
        assert clocks is None or clocks[0] <= clocks[1]
    desk.close()
    desk.deleteLater()
