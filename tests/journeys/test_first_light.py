"""The road of first light: from an empty database over the board to the printed programme, and back again."""

import io
from datetime import date, time
from pathlib import Path

import pdfplumber
from PySide6.QtCore import Qt

from models.vocabulary import ItemStatus
from scheduling.conflicts import Severity
from tests.journeys.conftest import Start
from tests.journeys.officer import NewMember, Officer
from ui.actions import Act

TITLE = "Türkistan heyeti"
FIRST, SECOND = date(2021, 12, 20), date(2021, 12, 21)
HEAD = NewMember("Nurbol Turashbekov", "Başkan", "Turkistan")
DEPUTY = NewMember("Ainur Kopbasarova", "Müdür", "Turkistan")
CALL, TOUR, IDEA = "Nezaket ziyareti", "Müze gezisi", "Çay"
CALL_HOURS = (FIRST, time(10), time(11))
TOUR_HOURS = (FIRST, time(13), time(14, 30))
CLASH = (
    f"“{CALL}” (10:00–11:00) and “{TOUR}” (10:30–12:00) overlap on Monday, 20 December 2021, "
    "and both need the whole delegation."
)
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def day_and_members_of(paper: Path) -> list[str]:
    """The lines of the printed programme from the delegation on, without those that name people at items."""
    with pdfplumber.open(io.BytesIO(paper.read_bytes())) as document:
        (sheet,) = document.pages
        lines = sheet.extract_text().splitlines()
    # What was typed is Turkish, and the paper is English.
    assert lines[:3] == ["Programme of the visit", f"{TITLE} [tr]", "20–22 December 2021"]
    assert lines.count(f"Participants: {HEAD.name} and {DEPUTY.name}") == 2
    printed = lines[lines.index("Delegation") + 1 : -1]
    return [line for line in printed if not line.startswith("Participant")]


def enter_visit(officer: Officer) -> None:
    officer.make_visit(TITLE, "20.12.2021", "22.12.2021", guest="Turkistan", host="Uskudar")


def test_from_an_empty_database_to_paper_and_back(start: Start, tmp_path: Path) -> None:
    officer = start()
    assert officer.window.current is officer.window.visits
    enter_visit(officer)
    assert officer.window.windowTitle() == f"{TITLE} (No conflicts) – Heyet"
    officer.tab("Delegation")
    officer.add_member(HEAD, "Turkistan")
    officer.add_member(DEPUTY, "Turkistan")
    members = [
        ["1", HEAD.name, HEAD.title, HEAD.organisation, "Head", "", "2 of 9"],
        ["2", DEPUTY.name, DEPUTY.title, DEPUTY.organisation, "Member", "", "2 of 9"],
    ]
    assert officer.delegation_rows() == members
    officer.add_venue("Town hall", "Hall 2")
    officer.navigate(Act.GO_TO_VISIT)
    officer.tab("Programme")
    officer.draw_item(0, "10:00", "11:00", CALL)
    officer.draw_item(0, "13:00", "14:30", TOUR)
    assert (officer.hours(CALL), officer.hours(TOUR)) == (CALL_HOURS, TOUR_HOURS)
    officer.furnish_item(CALL, venue="Town hall", people=(HEAD.name, DEPUTY.name))
    officer.furnish_item(TOUR, venue="Town hall", people=(HEAD.name, DEPUTY.name))
    officer.draw_item(1, "11:00", "12:00", IDEA)
    assert {item.title.exact("tr"): item.status for item in officer.plan.items} == {
        CALL: ItemStatus.CONFIRMED,
        TOUR: ItemStatus.CONFIRMED,
        IDEA: ItemStatus.IDEA,
    }
    assert officer.conflict_rows() == []

    see_a_conflict_come_and_go(officer)

    paper = tmp_path / "programme.pdf"
    officer.save_paper("English", paper)
    assert day_and_members_of(paper) == [
        f"Head of delegation {HEAD.name} {HEAD.title} [tr], {HEAD.organisation}",
        f"{DEPUTY.name} {DEPUTY.title} [tr], {DEPUTY.organisation}",
        "Monday, 20 December 2021",
        f"10:00 – 11:00 {CALL} [tr]",
        "Town hall, Hall 2",
        f"13:00 – 14:30 {TOUR} [tr]",
        "Town hall, Hall 2",
    ]
    plan, trail = officer.plan, officer.audit()
    officer.close_window()
    later = start()
    assert later.window.current is later.window.visit_page
    assert later.window.windowTitle() == f"{TITLE} (No conflicts) – Heyet"
    assert later.plan == plan
    assert (later.hours(CALL), later.hours(TOUR)) == (CALL_HOURS, TOUR_HOURS)
    assert later.hours(IDEA) == (SECOND, time(11), time(12))
    assert (later.cited_venue(CALL), later.cited_venue(TOUR)) == ("Town hall", "Town hall")
    later.tab("Delegation")
    assert later.delegation_rows() == members
    assert later.audit() == trail
    assert {user for user, _ in trail} == {"officer"}
    move = f"Move “{TOUR}” to Monday, 20 December 2021, 10:30"
    assert [step for _, step in trail][-4:] == [move, f"Undo: {move}", f"Redo: {move}", f"Undo: {move}"]


def see_a_conflict_come_and_go(officer: Officer) -> None:
    """Drag the tour onto the call, see what is said, undo, redo and undo again."""
    start = officer.on(TOUR)
    colliding = start - officer.hour_down(2.5)
    officer.press(start)
    officer.hold_over(start - officer.hour_down(1))
    assert officer.severity(TOUR) is None
    officer.hold_over(colliding)
    assert officer.severity(TOUR) is Severity.ERROR
    assert officer.conflict_rows() == []
    officer.release(colliding)
    see_the_conflict(officer)
    officer.shortcut(Act.UNDO)
    see_no_conflict(officer)
    officer.shortcut(Act.REDO)
    see_the_conflict(officer)
    officer.shortcut(Act.UNDO)
    see_no_conflict(officer)


def see_the_conflict(officer: Officer) -> None:
    assert officer.hours(TOUR) == (FIRST, time(10, 30), time(12))
    assert officer.conflict_rows() == [CLASH]
    assert officer.window.windowTitle() == f"{TITLE} (1 error) – Heyet"
    assert (officer.severity(CALL), officer.severity(TOUR)) == (Severity.ERROR, Severity.ERROR)
    assert officer.edge_is_painted(CALL)
    assert officer.edge_is_painted(TOUR)
    assert officer.stored() == officer.plan
    officer.key(Qt.Key.Key_Escape)
    officer.click_conflict(0)
    assert officer.programme.selected == {officer.item(CALL).id, officer.item(TOUR).id}


def see_no_conflict(officer: Officer) -> None:
    assert (officer.hours(CALL), officer.hours(TOUR)) == (CALL_HOURS, TOUR_HOURS)
    assert officer.conflict_rows() == []
    assert officer.window.windowTitle() == f"{TITLE} (No conflicts) – Heyet"
    assert (officer.severity(CALL), officer.severity(TOUR)) == (None, None)
    assert not officer.edge_is_painted(CALL)
    assert not officer.edge_is_painted(TOUR)
    assert officer.stored() == officer.plan


def test_a_drag_of_what_a_colleague_has_moved_is_refused(start: Start) -> None:
    first = start("first")
    enter_visit(first)
    first.draw_item(0, "10:00", "11:00", CALL)
    second = start("second")
    assert second.plan == first.plan
    second.drag(second.on(CALL), second.on(CALL) + second.hour_down(2))
    moved = second.plan
    assert second.hours(CALL) == (FIRST, time(12), time(13))
    trail = second.audit()

    first.look_here()
    assert first.hours(CALL) == CALL_HOURS
    assert not first.window.notice.isVisible()
    first.drag(first.on(CALL), first.on(CALL) + first.hour_down(1))
    assert first.window.notice.isVisible()
    assert first.window.notice.sentence.text() == (
        "Someone else has changed this in the meantime. Look at it again, then repeat."
    )
    assert first.stored() == moved
    assert first.audit() == trail
    assert first.plan == moved
    assert first.hours(CALL) == (FIRST, time(12), time(13))

    first.drag(first.on(CALL), first.on(CALL) + first.hour_down(1))
    assert not first.window.notice.isVisible()
    assert first.hours(CALL) == (FIRST, time(13), time(14))
    assert first.stored() == first.plan


def test_an_item_by_keyboard_alone(start: Start) -> None:
    officer = start()
    enter_visit(officer)
    officer.shortcut(Act.NEW_ITEM)
    officer.write(CALL)
    officer.key(Qt.Key.Key_Return)
    assert officer.item(CALL).day is None
    form = officer.inspector().basics
    officer.tab_to(form.field("day"))
    officer.write("20.12.2021")
    officer.tab_to(form.field("starts"))
    officer.write("1000")
    officer.tab_to(form.field("ends"))
    officer.write("1100")
    officer.key(Qt.Key.Key_Return)
    assert officer.hours(CALL) == CALL_HOURS

    officer.back_to_board()
    officer.key(Qt.Key.Key_Down, SHIFT)
    officer.key(Qt.Key.Key_Down, SHIFT)
    officer.key(Qt.Key.Key_Right, SHIFT)
    assert officer.hours(CALL) == (SECOND, time(10, 30), time(11, 30))
    officer.key(Qt.Key.Key_Down, CONTROL)
    assert officer.hours(CALL) == (SECOND, time(10, 30), time(11, 45))
    assert officer.stored() == officer.plan
    officer.key(Qt.Key.Key_Return)
    title = form.field("title").focusProxy()
    assert title is not None
    assert title.hasFocus()
    officer.key(Qt.Key.Key_A, CONTROL)
    officer.write(TOUR)
    officer.key(Qt.Key.Key_Return)
    before = officer.plan
    assert [item.title.exact("tr") for item in before.items] == [TOUR]

    officer.back_to_board()
    officer.key(Qt.Key.Key_Delete)
    assert [*officer.plan.items] == []
    assert officer.stored() == officer.plan
    officer.shortcut(Act.UNDO)
    assert officer.plan == before
    assert officer.hours(TOUR) == (SECOND, time(10, 30), time(11, 45))
    assert officer.stored() == before
