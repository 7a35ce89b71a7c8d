"""The tray as a widget."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from models.identifiers import ItemId
from scheduling.check import check
from tests.builders import PlanBuilder
from ui.appearance import dark, light
from ui.calendar.tray import Tray
from ui.wording import Wording


def tray_with(qtbot, count: int, width: int = 400, height: int = 120) -> Tray:
    builder = PlanBuilder()
    for number in range(count):
        builder.item(f"Item {number}", None, position=number)
    tray = Tray(Wording("en"), light())
    qtbot.addWidget(tray)
    tray.resize(width, height)
    tray.show()
    plan = builder.plan()
    tray.show_plan(plan, check(plan))
    return tray


def picture(tray: Tray):
    return tray.viewport().grab().toImage()


def test_it_says_how_many_wait(qtbot):
    tray = tray_with(qtbot, 3)
    counts: list[int] = []
    tray.count_changed.connect(counts.append)
    for number in (1, 0):
        builder = PlanBuilder()
        for position in range(number):
            builder.item("Item", None, position=position)
        tray.show_plan(builder.plan(), ())
    assert counts == [1, 0]


def test_an_empty_tray_invites(qtbot):
    assert picture(tray_with(qtbot, 0)) != picture(tray_with(qtbot, 1))
    colours = {picture(tray_with(qtbot, 0)).pixelColor(x, y).name() for x in range(100) for y in range(40)}
    assert len(colours) > 2


def test_cards_stand_side_by_side_where_there_is_room(qtbot):
    wide, narrow = tray_with(qtbot, 4, width=420), tray_with(qtbot, 4, width=200)
    for tray, columns in ((wide, 2), (narrow, 1)):
        boxes = [tray.box_of(item_id) for item_id in _ids(tray)]
        assert len({box.y for box in boxes}) == 4 // columns


def _ids(tray: Tray) -> list[ItemId]:
    ids: list[ItemId] = []
    for _ in range(4):
        QTest.keyClick(tray, Qt.Key.Key_Down)
        ids.extend(tray.selected)
    return ids


def test_a_place_is_before_the_card_whose_left_half_is_pointed_at(qtbot):
    tray = tray_with(qtbot, 4, width=420)
    first, second, third, fourth = (tray.box_of(item_id) for item_id in _ids(tray))

    def position(x: float, y: float):
        return tray.position_at(tray.viewport().mapToGlobal(QPoint(round(x), round(y))))

    middle = first.y + first.height / 2
    assert position(first.x + 10, middle) == 0
    assert position(first.right - 10, middle) == 1
    assert position(second.right - 10, middle) == 2
    assert position(third.x + 10, third.y + 5) == 2
    assert position(fourth.right - 10, fourth.y + 5) == 4
    assert position(fourth.right - 10, 110) == 4
    assert position(-5, middle) is None


def test_many_cards_scroll(qtbot):
    tray = tray_with(qtbot, 60)
    assert tray.verticalScrollBar().maximum() > 0
    assert tray_with(qtbot, 2).verticalScrollBar().maximum() == 0


def test_dark_is_drawn_anew(qtbot):
    tray = tray_with(qtbot, 1)
    tray.set_appearance(dark())
    assert picture(tray).pixelColor(395, 110) == dark().panel
