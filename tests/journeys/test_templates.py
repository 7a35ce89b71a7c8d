"""A visit begins from a shipped template, becomes one of the office's own, and begins the next."""

from datetime import date

from PySide6.QtCore import Qt

from tests.journeys.conftest import Start
from ui.actions import Act
from ui.visits.new_visit_dialog import NewVisitDialog
from ui.visits.template_dialog import TemplateDialog
from ui.visits.templates_dialog import TemplatesDialog


def test_from_a_shipped_template_to_one_of_the_offices_own(start: Start) -> None:
    officer = start()
    officer.shortcut(Act.NEW_VISIT)
    dialog = officer.dialog(NewVisitDialog)
    officer.write("Türkistan heyeti")
    dialog.template.setFocus()
    officer.key(Qt.Key.Key_Down)
    officer.key(Qt.Key.Key_Down)
    assert dialog.template.currentText() == "Sister-city visit – 3 days"
    first = dialog.first_day.value()
    assert isinstance(first, date)
    officer.click(dialog.create_button)
    officer.look_here()
    plan = officer.stored()
    assert (plan.visit.title.in_language("tr"), plan.visit.first_day, len(plan.items)) == (
        "Türkistan heyeti",
        first,
        19,
    )
    assert (len(plan.tasks), len(plan.agreements), sum(member.count for member in plan.members)) == (
        15,
        1,
        10,
    )

    next(
        action for action in officer.window.actions() if action.objectName() == Act.SAVE_AS_TEMPLATE
    ).trigger()
    officer.click(officer.dialog(TemplateDialog).save_button)
    officer.look_here()
    (own,) = officer.house.workspace.store.templates()
    assert own.visit.title == plan.visit.title

    officer.navigate(Act.GO_TO_VISITS)
    officer.click(officer.window.visits.templates_button)
    templates = officer.dialog(TemplatesDialog)
    assert next(one.title.in_language("tr") for one in templates.table.records.rows) == "Türkistan heyeti"
    officer.click(templates.begin_button)
    dialog = officer.dialog(NewVisitDialog)
    assert dialog.template.currentText() == "Türkistan heyeti – 3 days"
    officer.write("Bakü heyeti")
    officer.click(dialog.create_button)
    officer.look_here()
    assert (officer.stored().visit.title.in_language("tr"), len(officer.stored().items)) == (
        "Bakü heyeti",
        19,
    )
    officer.shortcut(Act.UNDO)
    visits = officer.house.workspace.store.visits()
    assert [one.visit.title.in_language("tr") for one in visits] == ["Türkistan heyeti"]
