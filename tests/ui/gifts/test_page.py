"""Gifts are written down and warned of where they repeat; costs are entered, ordered and summed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from models.database.store import Store
from models.edits import created, edit
from models.identifiers import CostLineId, GiftId, new_identifier
from models.localized import Localized
from models.messages import Message
from models.plan import Plan
from models.records.office_work import CostLine, Gift
from models.vocabulary import CostCategory, OrganisationRole
from tests.builders import PlanBuilder
from tests.hands import drag_over
from tests.ui.conftest import put
from tests.ui.test_workspace import opened
from ui.gifts.page import GiftsPage
from ui.gifts.parts import GiftsPart
from ui.page_tools import PageTools
from ui.widgets.field_widget import FieldWidget
from ui.widgets.record_table import RecordView
from ui.workspace import Workspace

PLATE = Localized.of(tr="İznik tabağı", en="İznik plate")


@pytest.fixture
def builder() -> PlanBuilder:
    """A mayor of a city that is received, and the host."""
    builder = PlanBuilder()
    builder.organisation("Turkistan", OrganisationRole.GUEST)
    builder.organisation("Üsküdar", OrganisationRole.HOST, short_name=Localized.of(tr="ÜSK"))
    builder.member("Nurbol Turashbekov")
    return builder


@pytest.fixture
def plan(builder: PlanBuilder) -> Plan:
    return builder.plan()


@pytest.fixture
def page(qtbot: QtBot, tools: PageTools) -> GiftsPage:
    page = GiftsPage(tools)
    qtbot.addWidget(page)
    page.resize(1100, 620)
    page.show()
    return page


def read(table: RecordView[Gift] | RecordView[CostLine]) -> list[list[str]]:
    """The rows as they are read."""
    model = table.records
    columns = range(model.columnCount())
    return [[str(model.index(row, one).data()) for one in columns] for row in range(model.rowCount())]


def fill(field: FieldWidget, value: object) -> None:
    """Enter a value."""
    field.show_value(value)
    field.edited.emit()


def gift(plan: Plan, person: str, *, visit: str | None = None) -> Gift:
    """An İznik plate for somebody."""
    person_id = next(one.id for one in plan.persons if one.name.in_language("en") == person)
    return Gift(
        id=GiftId(new_identifier()),
        visit_id=plan.visit_id,
        description=PLATE,
        to_person_id=person_id,
        notes=visit or "",
    )


def test_a_new_gift_is_described_with_the_keyboard(
    qtbot: QtBot, page: GiftsPage, workspace: Workspace
) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    page.gifts.new_action.trigger()
    line = page.focusWidget()
    assert line is page.gifts.form.field("description").focusProxy()
    qtbot.keyClicks(line, "Carpet")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    fill(page.gifts.form.field("to_person_id"), next(iter(opened(workspace).persons)).id)
    (host,) = [one for one in opened(workspace).organisations if one.short_name]
    fill(page.gifts.form.field("from_organisation_id"), host.id)
    fill(page.gifts.form.field("value"), Decimal("1250.5"))
    assert read(page.gifts.table) == [
        ["Carpet", "Nurbol Turashbekov", "ÜSK", "", "1,250.50\xa0TRY", ""],
    ]
    for _ in range(5):
        assert workspace.undo()
    assert len(opened(workspace).gifts) == 0


def test_the_same_gift_twice_at_one_visit_is_warned_of_in_both_rows(
    qtbot: QtBot, tools: PageTools, store: Store, workspace: Workspace
) -> None:
    plan = opened(workspace)
    put_more(store, plan, gift(plan, "Nurbol Turashbekov"), gift(plan, "Nurbol Turashbekov"))
    workspace.open(plan.visit_id)
    page = GiftsPage(tools)
    qtbot.addWidget(page)
    page.show()
    assert [row[-1] for row in read(page.gifts.table)] == ["here too", "here too"]
    assert page.gifts.warning.isVisible()
    assert page.gifts.warning.text() == "Nurbol Turashbekov is given the same more than once at this visit."
    page.gifts.delete_action.trigger()
    assert [row[-1] for row in read(page.gifts.table)] == [""]
    assert not page.gifts.warning.isVisible()


def test_a_gift_of_an_earlier_visit_is_remembered(
    qtbot: QtBot, tools: PageTools, store: Store, builder: PlanBuilder, workspace: Workspace
) -> None:
    plan = opened(workspace)
    day = date(2019, 3, 12)
    earlier = PlanBuilder(day, day, title=Localized.of(en="Spring of 2019"))
    put(store, earlier.plan())
    person = next(iter(plan.persons))
    before = Gift(
        id=GiftId(new_identifier()), visit_id=earlier.visit.id, description=PLATE, to_person_id=person.id
    )
    put_more(store, store.load(earlier.visit.id), before)
    put_more(store, plan, gift(plan, "Nurbol Turashbekov"))
    workspace.open(plan.visit_id)
    page = GiftsPage(tools)
    qtbot.addWidget(page)
    assert [row[-1] for row in read(page.gifts.table)] == ["12 Mar 2019"]
    assert page.gifts.warning.text() == (
        "Nurbol Turashbekov is given the same at the visit “Spring of 2019” on Tuesday, 12 March 2019."
    )
    assert page.gifts.others.text() == "12 Mar 2019: İznik plate"


def test_costs_are_entered_and_summed(page: GiftsPage, workspace: Workspace) -> None:
    page.go_to_part(GiftsPart.COSTS)
    page.costs.new_action.trigger()
    form = page.costs.form
    fill(form.field("description"), Localized.of(en="Rooms"))
    fill(form.field("category"), CostCategory.ACCOMMODATION)
    fill(form.field("quantity"), Decimal(12))
    fill(form.field("unit_price"), Decimal("2400.5"))
    (host,) = [one for one in opened(workspace).organisations if one.short_name]
    fill(form.field("payer_id"), host.id)
    page.costs.new_action.trigger()
    fill(form.field("description"), Localized.of(en="Flights"))
    fill(form.field("category"), CostCategory.TRANSPORT)
    fill(form.field("unit_price"), Decimal(310))
    fill(form.field("currency"), "EUR")
    fill(form.field("payer_id"), None)
    page.costs.new_action.trigger()
    assert read(page.costs.table) == [
        ["Hotel", "Rooms", "12", "2,400.50", "28,806.00\xa0TRY", "ÜSK"],
        ["Travel and transport", "Flights", "1", "310.00", "310.00\xa0EUR", ""],
        ["Travel and transport", "without words", "1", "", "", ""],
    ]
    sums = [[(row.name, dict(row.share.amounts)) for row in table] for table in page.costs.totals.shown]
    rooms, flights = {"TRY": Decimal("28806.0")}, {"EUR": Decimal(310)}
    assert sums == [
        [("Hotel", rooms), ("Travel and transport", flights), ("Total", rooms | flights)],
        [("ÜSK", rooms), ("not settled yet", flights), ("Total", rooms | flights)],
    ]
    assert page.costs.totals.unpriced.text() == "1 line has no price yet and is in no sum."


def test_an_amount_is_typed_as_the_language_writes_it(
    qtbot: QtBot, page: GiftsPage, workspace: Workspace
) -> None:
    page.go_to_part(GiftsPart.COSTS)
    page.costs.new_action.trigger()
    line = page.costs.form.field("unit_price").focusProxy()
    assert isinstance(line, QLineEdit)
    for typed, kept in (
        ("1,250.75", Decimal("1250.75")),
        ("much", Decimal("1250.75")),
        ("-3", Decimal("1250.75")),
    ):
        line.clear()
        qtbot.keyClicks(line, typed)
        qtbot.keyClick(line, Qt.Key.Key_Return)
        (cost,) = opened(workspace).cost_lines
        assert cost.unit_price == kept
    assert line.text() == "1,250.75"


@pytest.fixture
def three_lines(page: GiftsPage, workspace: Workspace) -> GiftsPage:
    page.go_to_part(GiftsPart.COSTS)
    for name in ("Rooms", "Bus", "Meals"):
        page.costs.new_action.trigger()
        fill(page.costs.form.field("description"), Localized.of(en=name))
    return page


def names(page: GiftsPage) -> list[str]:
    return [row[1] for row in read(page.costs.table)]


def test_a_line_moves_by_the_keyboard_and_stays_selected(
    qtbot: QtBot, three_lines: GiftsPage, workspace: Workspace
) -> None:
    page = three_lines
    with qtbot.waitActive(page):
        page.activateWindow()
    page.costs.table.setFocus()
    qtbot.keyClick(page.costs.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(page) == ["Rooms", "Meals", "Bus"]
    qtbot.keyClick(page.costs.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(page) == ["Meals", "Rooms", "Bus"]
    assert page.costs.up_action.isEnabled() is False
    qtbot.keyClick(page.costs.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names(page) == ["Rooms", "Meals", "Bus"]
    assert workspace.undo()
    assert names(page) == ["Meals", "Rooms", "Bus"]


def test_a_line_is_dragged_to_another_place(qtbot: QtBot, three_lines: GiftsPage) -> None:
    table = three_lines.costs.table
    view = table.viewport()
    middles = [QPoint(60, table.rowViewportPosition(row) + table.rowHeight(row) // 2) for row in range(3)]
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middles[0])
    drag_over(view, middles[1])
    drag_over(view, middles[2] + QPoint(0, 8))
    QTest.mouseRelease(
        view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middles[2] + QPoint(0, 8)
    )
    assert names(three_lines) == ["Bus", "Meals", "Rooms"]


def test_a_line_is_deleted_and_comes_back(three_lines: GiftsPage, workspace: Workspace) -> None:
    three_lines.costs.delete_action.trigger()
    assert names(three_lines) == ["Rooms", "Bus"]
    assert workspace.undo()
    assert names(three_lines) == ["Rooms", "Bus", "Meals"]


def test_a_record_is_found_in_its_part(three_lines: GiftsPage, workspace: Workspace) -> None:
    page = three_lines
    page.go_to_part(GiftsPart.GIFTS)
    line = opened(workspace).cost_lines[CostLineId(page.costs.table.records.rows[0].id)]
    page.select_record(line.id)
    assert (page.part, page.costs.table.selected) == (GiftsPart.COSTS, line)


def test_empty_parts_say_what_to_do(page: GiftsPage) -> None:
    assert page.gifts.table.isVisible() is False
    page.take_keyboard()
    assert page.gifts.switch.focusProxy() is page.gifts.switch.buttons[GiftsPart.GIFTS]


def put_more(store: Store, plan: Plan, *records: Gift) -> None:
    """Store further records of a visit that is stored."""
    store.apply(edit(Message.of("More"), *map(created, records)), "officer")
