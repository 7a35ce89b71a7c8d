"""A repair may choose among what the office knows, not only what the visit touches."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.database.store import Store
from models.edits import created, edit
from models.identifiers import UnavailabilityId
from models.messages import Message
from models.plan import Plan
from models.records.items import Item
from models.records.people import Unavailability
from models.records.places import Venue
from scheduling.arrange.repairing import replacements
from scheduling.arrange.request import ArrangeRequest, Scope
from tests.builders import PlanBuilder
from tests.models.database.conftest import making
from ui.arrange.arrangement import Arrangement
from ui.conflicts.mending import Mending
from ui.page_tools import PageTools
from ui.standing_in import Choice, with_the_office
from ui.workspace import Workspace


class House:
    """A confirmed meeting in a hall that is closed on its day, and a free hall beside it."""

    def __init__(self) -> None:
        build = PlanBuilder()
        house = build.venue("Town Hall")
        day = build.visit.first_day
        self.hall = build.venue("Blue Hall", parent_id=house.id, closed_dates=(day,))
        build.member("Head")
        self.talks = build.item("Talks", starts="10:00", ends="11:00", venue_id=self.hall.id)
        self.plan = build.plan()
        self.beside = PlanBuilder().venue("Red Hall", parent_id=house.id)


HOUSE = House()


@pytest.fixture
def plan() -> Plan:
    return HOUSE.plan


@pytest.fixture
def red_hall(store: Store) -> Venue:
    """The hall that the visit does not touch; another visit meets there too."""
    other = PlanBuilder()
    other.item("Reception", starts="15:00", ends="16:00", venue_id=HOUSE.beside.id)
    store.apply(edit(Message("Know it"), created(HOUSE.beside)), "Aylin")
    store.apply(making(other.plan()), "Aylin")
    return HOUSE.beside


def moved(workspace: Workspace, item: Item) -> str | None:
    """Where the item is by now."""
    assert workspace.plan is not None
    return workspace.plan.items[item.id].venue_id


def test_another_hall_of_the_office_mends_what_those_of_the_visit_cannot(
    workspace: Workspace, red_hall: Venue
) -> None:
    assert workspace.plan is not None
    assert replacements(workspace.plan) == ()
    choice = with_the_office(workspace, workspace.plan)
    assert choice.surroundings.today == workspace.surroundings.today
    assert [one.record_id for one in choice.surroundings.elsewhere.bookings] == [red_hall.id]
    (found,) = replacements(choice.plan, choice.surroundings)
    assert workspace.apply(found.edit)
    assert moved(workspace, HOUSE.talks) == red_hall.id
    assert red_hall.id in workspace.plan.venues
    assert not workspace.conflicts
    assert workspace.undo()
    assert moved(workspace, HOUSE.talks) == HOUSE.hall.id


def test_what_is_mended_by_a_hall_of_the_office_is_applied_in_the_window(
    qtbot: QtBot, workspace: Workspace, red_hall: Venue
) -> None:
    """The proposal stays good when it is carried out, though the visit touches the hall only from then on."""
    arrangement = Arrangement(workspace, lambda _plan, _edit: ())
    arrangement.start(ArrangeRequest(scope=Scope.AT_FAULT, most_proposals=1))
    qtbot.waitUntil(lambda: arrangement.is_finished, timeout=60_000)
    try:
        assert not arrangement.is_stale
        step = arrangement.edit_of((HOUSE.talks.id,))
        assert step is not None
        assert workspace.apply(step)
        arrangement.take_plan()
        assert moved(workspace, HOUSE.talks) == red_hall.id
        assert arrangement.is_done(HOUSE.talks.id)
        assert not arrangement.is_stale
        fire = Unavailability(
            id=UnavailabilityId("fire"),
            venue_id=red_hall.id,
            first_day=HOUSE.plan.visit.first_day,
            last_day=HOUSE.plan.visit.first_day,
        )
        assert workspace.apply(edit(Message("Fire"), created(fire)))
        arrangement.take_plan()
        assert arrangement.is_stale
    finally:
        arrangement.close()


def test_remedies_name_the_hall_of_the_office(qtbot: QtBot, tools: PageTools, red_hall: Venue) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    mending = Mending(tools, widget)
    (closed,) = (one for one in tools.workspace.conflicts if one.code == "venue-closed")
    (remedy, *_) = (one for one in mending.remedies(closed) if "place" in dict(one.name.facts))
    assert tools.workspace.apply(remedy.edit)
    assert moved(tools.workspace, HOUSE.talks) == red_hall.id
    assert not tools.workspace.conflicts


def test_where_the_database_cannot_be_asked_the_visit_stands_alone(
    workspace: Workspace, store: Store, tmp_path: Path
) -> None:
    plan = workspace.plan
    assert plan is not None
    told: list[Message] = []
    workspace.refused.connect(told.append)
    store.close()
    for file in tmp_path.glob("*.db*"):
        file.write_bytes(b"no database any more" * 1000)
    assert with_the_office(workspace, plan) == Choice(plan, workspace.surroundings)
    assert len(told) == 1
