"""Fifteen stops are arranged, looked at and applied; and what a late flight leaves at fault is repaired."""

from datetime import time, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from models.edits import edit, replaced
from models.exchange.plan_file import write_plan
from models.messages import Message
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import ItemStatus, MemberRole, OrganisationRole
from scheduling.check import check
from scheduling.conflicts import Severity
from scheduling.occupancy import waiting_items
from tests.builders import PlanBuilder
from tests.journeys.conftest import Start
from tests.journeys.officer import Officer
from tests.shots.arranging import FIRST, HARD, flight_at, visit_to_arrange
from ui.actions import Act
from ui.arrange.pane import ArrangePane, Look
from ui.arrange.proposal_row import ProposalRow
from ui.arrange.row_words import Part

LONG = 60_000
CALL = "Courtesy call"


def errors(plan: Plan) -> set[tuple[str, frozenset[str]]]:
    found = (one for one in check(plan) if one.severity is Severity.ERROR)
    return {(one.code, frozenset(one.item_ids)) for one in found}


def waiting(officer: Officer) -> int:
    return len(waiting_items(officer.plan))


def call(officer: Officer) -> Item:
    return next(item for item in officer.plan.items if item.title.in_language("en") == CALL)


def begin(start: Start, folder: Path, plan: Plan) -> Officer:
    """A visit that comes as a file."""
    file = folder / "visit.json"
    file.write_bytes(write_plan(plan))
    officer = start("Selin")
    officer.answers.file = file
    officer.shortcut(Act.IMPORT_VISIT)
    officer.shortcut(Act.OPEN_VISIT)
    officer.look_here()
    return officer


def arranged(officer: Officer) -> ArrangePane:
    """Begin by key, stop once there is something good, and wait until the search has ended."""
    pane = officer.programme.arranging
    assert pane.search.button.hasFocus()
    officer.key(Qt.Key.Key_Space)
    arrangement = pane.arrangement
    officer.qtbot.waitUntil(
        lambda: bool(arrangement.proposals and arrangement.proposals[0].item_ids), timeout=LONG
    )
    if arrangement.is_running:
        officer.click(pane.search.button)
    officer.qtbot.waitUntil(lambda: arrangement.is_finished, timeout=LONG)
    return pane


def row(pane: ArrangePane, title: str) -> ProposalRow:
    return next(one for one in pane.list.rows if one.row.title == title)


def test_fifteen_stops_are_arranged_looked_at_and_applied(start: Start, tmp_path: Path) -> None:
    officer = begin(start, tmp_path, visit_to_arrange())
    before = officer.plan
    assert waiting(officer) == 15
    officer.shortcut(Act.ARRANGE)
    pane = arranged(officer)
    assert officer.plan == before
    proposal = pane.arrangement.proposal
    assert proposal is not None
    assert len(proposal.placed) >= 10
    assert errors(proposal.after) <= errors(before)
    assert "Errors that stay" not in pane.comparison.told(0)

    hard = row(pane, HARD)
    assert hard.row.part is Part.LEFT_OUT
    officer.click(hard.fold)
    part = pane.explained
    assert part is not None
    officer.qtbot.waitUntil(lambda: len(part.findChildren(QLabel)) > 2, timeout=LONG)
    said = " ".join(label.text() for label in part.findChildren(QLabel))
    assert "12:30" in said
    assert "Signing ceremony" in said

    first = pane.list.open_rows[0]
    first.setFocus()
    officer.key(Qt.Key.Key_Down)
    second = pane.list.open_rows[1]
    assert second.hasFocus()
    officer.key(Qt.Key.Key_Return)
    assert waiting(officer) == 14
    assert second.row.is_done
    assert officer.plan.items[second.row.item_id].day == proposal.after.items[second.row.item_id].day
    assert officer.stored() == officer.plan

    officer.click(pane.foot.apply)
    assert waiting(officer) == len(proposal.left_out)
    assert officer.plan == proposal.after
    assert errors(officer.plan) <= errors(before)
    officer.shortcut(Act.UNDO)
    assert waiting(officer) == 14
    officer.shortcut(Act.UNDO)
    assert officer.plan == before
    officer.shortcut(Act.REDO)
    officer.shortcut(Act.REDO)
    arranged_plan = officer.plan
    officer.close_window()

    later = start("Selin")
    assert later.plan == arranged_plan
    assert later.board.seeing.ghosts is None


def arranged_visit() -> Plan:
    """A day that stands: the flight lands at seven, a call of the host is first, a tour and talks follow."""
    builder = PlanBuilder(FIRST, FIRST + timedelta(days=1))
    host = builder.organisation("Zeytinburnu", OrganisationRole.HOST, phone="+90 212 413 11 11")
    builder.member("Nurbol Turashbekov", MemberRole.HEAD)
    builder.records.append(flight_at(builder.visit.id, time(7)))
    for title, clock, status in (
        (CALL, "09:00", ItemStatus.REQUESTED),
        ("Tour", "11:00", ItemStatus.IDEA),
        ("Talks", "14:00", ItemStatus.CONFIRMED),
    ):
        builder.item(title, FIRST, clock, minutes=60, status=status, host_organisation_id=host.id)
    return builder.plan()


def test_after_a_late_flight_as_little_as_possible_moves_and_who_is_called_is_told(
    start: Start, tmp_path: Path
) -> None:
    officer = begin(start, tmp_path, arranged_visit())
    flight = next(iter(officer.plan.legs))
    late = replaced(flight, flight_at(officer.plan.visit_id, time(10, 15)))
    officer.house.workspace.apply(edit(Message.of("Three hours late"), late))
    shocked = officer.plan
    assert errors(shocked) == {("before-arrival", frozenset({call(officer).id}))}

    officer.click(officer.programme.conflicts.list.repair)
    pane = arranged(officer)
    proposal = pane.arrangement.proposal
    assert proposal is not None
    assert proposal.item_ids == (call(officer).id,)
    officer.click(pane.looks.buttons[Look.CALLS])
    assert pane.calls.text().startswith("Zeytinburnu\n")
    assert "+90 212 413 11 11" in pane.calls.text()
    assert CALL in pane.calls.text()
    officer.click(pane.looks.buttons[Look.ITEMS])
    officer.click(pane.foot.apply)
    assert not errors(officer.plan)
    assert [item.id for item in officer.plan.items if item != shocked.items[item.id]] == [call(officer).id]
    assert officer.stored() == officer.plan
    officer.shortcut(Act.UNDO)
    assert officer.plan == shocked
