"""From a task for one visit to the office's registers: what is late is seen, what is signed is kept."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TypeVar

from PySide6.QtCore import Qt

from models.vocabulary import AgreementStatus, TaskState
from tests.journeys.conftest import Start
from tests.journeys.officer import Officer, cells
from ui.actions import Act
from ui.page import Page
from ui.register.agreements_page import AgreementRegisterPage
from ui.register.work_page import WorkPage
from ui.tasks.page import TasksPage

P = TypeVar("P", bound=Page)
TITLE = "Semerkant heyeti"
FIRST = date.today() + timedelta(days=41)
STEPS = ("In correspondence", "With the council for approval", "With the ministry for approval")


def looking_at(officer: Officer, kind: type[P]) -> P:
    """The page that is shown, which is one of this kind."""
    page = officer.window.current
    visit = officer.window.visit_page
    if visit is not None and page is visit:
        page = visit.current
    assert isinstance(page, kind)
    return page


def enter_task(officer: Officer, title: str, before: str) -> None:
    """A task that has to be done so many days before the visit."""
    page = looking_at(officer, TasksPage)
    officer.click_button("New task")
    form = page.board.editor.task
    officer.fill_text(form.field("title"), "tr", title)
    line = form.field("days_before").focusProxy()
    assert line is not None
    officer.fill(line, before)


def test_a_late_task_is_seen_across_visits_and_done_with_one_key(start: Start) -> None:
    officer = start()
    last = FIRST + timedelta(days=2)
    officer.make_visit(TITLE, f"{FIRST:%d.%m.%Y}", f"{last:%d.%m.%Y}", guest="Semerkant", host="Uskudar")
    officer.tab("Tasks")
    enter_task(officer, "Bayrak", "14")
    enter_task(officer, "Bakanlık izni", "E-60")
    rows = [row[1:3] for row in cells(looking_at(officer, TasksPage).board.table)]
    assert rows == [["19 days late", "Bakanlık izni"], ["in 27 days", "Bayrak"]]

    officer.shortcut(Act.GO_TO_WORK)
    page = looking_at(officer, WorkPage)
    assert [row[1:4] for row in cells(page.board.table)] == [
        ["19 days late", "Bakanlık izni", TITLE],
        ["in 27 days", "Bayrak", TITLE],
    ]
    officer.key(Qt.Key.Key_Home)
    officer.key(Qt.Key.Key_Space)
    assert [row[2] for row in cells(page.board.table)] == ["Bayrak"]
    assert officer.status() == "Mark “Bakanlık izni” as done"
    assert {task.title.exact("tr"): task.state for task in officer.stored().tasks} == {
        "Bakanlık izni": TaskState.DONE,
        "Bayrak": TaskState.OPEN,
    }
    officer.shortcut(Act.UNDO)
    assert [task.state for task in officer.stored().tasks] == [TaskState.OPEN, TaskState.OPEN]


def test_an_agreement_goes_its_way_in_the_register_without_any_visit(start: Start) -> None:
    officer = start()
    officer.navigate(Act.GO_TO_REGISTER)
    page = looking_at(officer, AgreementRegisterPage)
    officer.click_button("New agreement")
    language = officer.house.words.language
    officer.fill_text(page.editor.form.field("title"), language, "Kardeş şehir protokolü")
    for name in ("Uskudar", "Semerkant"):
        officer.pick(page.editor.picker, name, f"New: “{name}”")
    for step in STEPS:
        assert page.editor.steps.button.text() == f"Next step: {step}"
        officer.click(page.editor.steps.button)
    row = ["Kardeş şehir protokolü", "Uskudar – Semerkant", "With the ministry for approval", ""]
    assert cells(page.table) == [row]
    officer.shortcut(Act.UNDO)
    assert [one.agreement.status for one in officer.house.workspace.store.agreements()] == [
        AgreementStatus.COUNCIL_APPROVAL
    ]
    officer.shortcut(Act.REDO)
    officer.close_window()

    again = start()
    again.navigate(Act.GO_TO_REGISTER)
    page = looking_at(again, AgreementRegisterPage)
    assert cells(page.table) == [row]
    again.shortcut(Act.SEARCH)
    again.write("kazan")
    assert cells(page.table) == []
