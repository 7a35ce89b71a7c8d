"""Visits begun from templates, templates made of visits, templates changed and deleted."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models.database.store import Store
from models.localized import Localized
from models.plan import Plan
from models.vocabulary import OrganisationRole
from tests.builders import PlanBuilder
from tests.ui.conftest import ReadyAnswers, put
from ui.main_window import MainWindow
from ui.page_tools import PageTools
from ui.visits.page import VisitsPage
from ui.visits.templates import plan_of, templates_of
from ui.visits.templates_dialog import TemplatesDialog
from ui.workspace import Workspace

SHIPPED = ["Experience-sharing programme", "Sister-city visit", "Courtesy visit"]


@pytest.fixture
def page(qtbot: QtBot, tools: PageTools) -> VisitsPage:
    page = VisitsPage(tools)
    qtbot.addWidget(page)
    page.show()
    return page


def template(title: str = "Our own visit") -> Plan:
    builder = PlanBuilder(date(2001, 1, 1), date(2001, 1, 2), title=Localized.of(en=title), is_template=True)
    builder.organisation("Üsküdar", OrganisationRole.HOST)
    builder.item("Call", date(2001, 1, 1), "10:00")
    builder.item("Farewell", date(2001, 1, 2), "15:00")
    return builder.plan()


def titles(dialog: TemplatesDialog) -> list[str]:
    return [one.title.in_language("en") for one in dialog.table.records.rows]


def test_a_new_visit_offers_the_offices_templates_and_the_shipped_ones(
    page: VisitsPage, store: Store
) -> None:
    put(store, template())
    dialog = page.new_visit()
    offered = [dialog.template.itemText(place) for place in range(dialog.template.count())]
    assert offered == [
        "An empty programme",
        "Our own visit – 2 days",
        "Experience-sharing programme – 5 days",
        "Sister-city visit – 3 days",
        "Courtesy visit – 1 day",
    ]
    dialog.buttons.rejected.emit()


def test_a_visit_begins_from_a_template_on_its_own_days(
    qtbot: QtBot, page: VisitsPage, store: Store, workspace: Workspace
) -> None:
    own = template()
    put(store, own)
    dialog = page.new_visit(own.visit_id)
    assert dialog.template.currentText() == "Our own visit – 2 days"
    qtbot.keyClicks(dialog.title.lines["en"], "Visit from Baku")
    dialog.first_day.show_value(date(2024, 5, 1))
    dialog.last_day.show_value(date(2024, 5, 3))
    dialog.hosts.picked.emit(next(iter(own.organisations)).id)
    dialog.hosts.new_wanted.emit("Ankara")
    with qtbot.waitSignal(page.visit_opened) as opened:
        dialog.buttons.accepted.emit()
    plan = store.load(opened.args[0])
    assert (plan.visit.title, plan.visit.is_template) == (Localized.of(en="Visit from Baku"), False)
    assert sorted((item.title.exact("en"), item.day) for item in plan.items) == [
        ("Call", date(2024, 5, 1)),
        ("Farewell", date(2024, 5, 3)),
    ]
    names = [
        plan.organisations[one.organisation_id].name.in_language("tr") for one in plan.visit_organisations
    ]
    assert sorted(names) == ["Ankara", "Üsküdar"]
    assert workspace.undo()
    assert len(store.visits()) == 1


def test_choosing_a_template_makes_the_visit_as_long(page: VisitsPage) -> None:
    dialog = page.new_visit()
    dialog.first_day.show_value(date(2024, 5, 1))
    dialog.template.setCurrentIndex(1)
    assert dialog.last_day.value() == date(2024, 5, 5)
    dialog.buttons.rejected.emit()


def test_every_shipped_template_begins_a_visit(qtbot: QtBot, page: VisitsPage, store: Store) -> None:
    for place, title in enumerate(SHIPPED, 1):
        dialog = page.new_visit()
        qtbot.keyClicks(dialog.title.lines["en"], title)
        dialog.template.setCurrentIndex(place)
        dialog.buttons.accepted.emit()
    assert sorted(one.visit.title.exact("en") for one in store.visits()) == sorted(
        [*SHIPPED, "Turkistan delegation"]
    )
    assert all(one.item_count > 2 for one in store.visits())


def test_templates_are_not_among_the_visits(page: VisitsPage, store: Store) -> None:
    put(store, template())
    page.refresh()
    assert [one.visit.title.in_language("en") for one in page.table.records.rows] == ["Turkistan delegation"]


def test_the_open_visit_becomes_a_template(qtbot: QtBot, page: VisitsPage, store: Store, plan: Plan) -> None:
    dialog = page.save_as_template()
    assert dialog is not None
    assert dialog.title.value() == plan.visit.title
    line = dialog.title.lines["en"]
    line.clear()
    dialog.title.lines["tr"].clear()
    assert not dialog.save_button.isEnabled()
    qtbot.keyClicks(line, "Our own visit")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    (made,) = store.templates()
    assert (made.visit.title, made.item_count, made.visit.first_day) == (
        Localized.of(en="Our own visit"),
        3,
        date(2001, 1, 1),
    )
    assert [member.person_id for member in store.load(made.visit.id).members] == [None, None]


def test_without_an_open_visit_there_is_nothing_to_save(page: VisitsPage, workspace: Workspace) -> None:
    workspace.close_visit()
    assert page.save_as_template() is None


def test_the_list_of_templates_says_what_each_is(page: VisitsPage, store: Store) -> None:
    put(store, template())
    dialog = page.show_templates()
    model = dialog.table.model()
    rows = [[str(model.index(row, column).data()) for column in range(5)] for row in range(2)]
    assert rows == [
        ["Our own visit", "Official visit", "2 days", "2", "Your office"],
        [
            "Experience-sharing programme",
            "Experience-sharing programme",
            "5 days",
            "21",
            "Shipped with Heyet",
        ],
    ]
    dialog.reject()


def test_a_visit_is_begun_from_the_list(qtbot: QtBot, page: VisitsPage) -> None:
    dialog = page.show_templates()
    dialog.table.selectRow(1)
    with qtbot.waitSignal(dialog.visit_wanted) as wanted:
        qtbot.mouseClick(dialog.begin_button, Qt.MouseButton.LeftButton)
    assert wanted.args == ["sister-city-visit-01"]


def test_changing_a_shipped_template_makes_a_copy_of_the_offices_own(
    qtbot: QtBot, page: VisitsPage, store: Store
) -> None:
    dialog = page.show_templates()
    assert titles(dialog) == SHIPPED
    assert not dialog.delete_button.isEnabled()
    dialog.table.selectRow(2)
    with qtbot.waitSignal(page.visit_opened) as opened:
        qtbot.mouseClick(dialog.change_button, Qt.MouseButton.LeftButton)
    (copy,) = store.templates()
    assert (opened.args, copy.visit.title.exact("en")) == ([copy.visit.id], "Courtesy visit")


def test_an_own_template_is_opened_and_says_that_it_is_one(
    page: VisitsPage, store: Store, window: MainWindow
) -> None:
    own = template()
    put(store, own)
    window.open_visit(own.visit_id)
    assert window.visit_page is not None
    labels = [label.text() for label in window.visit_page.findChildren(QLabel)]
    assert "Template of 2 days" in labels


def test_an_own_template_is_deleted_once_confirmed(
    qtbot: QtBot, page: VisitsPage, store: Store, answers: ReadyAnswers, workspace: Workspace
) -> None:
    put(store, template())
    dialog = page.show_templates()
    answers.agrees = False
    qtbot.mouseClick(dialog.delete_button, Qt.MouseButton.LeftButton)
    assert len(store.templates()) == 1
    answers.agrees = True
    qtbot.mouseClick(dialog.delete_button, Qt.MouseButton.LeftButton)
    assert store.templates() == ()
    assert titles(dialog) == SHIPPED
    assert workspace.undo()
    assert len(store.templates()) == 1
    dialog.reject()


def test_every_template_can_be_read(tools: PageTools, store: Store) -> None:
    put(store, template())
    for one in templates_of(tools.workspace):
        assert len(plan_of(one, tools.workspace).items) == one.items
