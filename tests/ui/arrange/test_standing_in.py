"""A repair may choose among what the office knows, not only what the visit touches."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.database.store import Store
from models.edits import created, edit
from models.messages import Message
from models.plan import Plan
from models.records.items import Item
from models.records.places import Venue
from scheduling.arrange.repairing import replacements
from tests.builders import PlanBuilder
from tests.models.database.conftest import making
from ui.arrange.standing_in import with_the_office
from ui.workspace import Workspace


class House:
    """A confirmed meeting in a hall that is closed on its day, and a free hall beside it."""

    def __init__(self) -> None:
        build = PlanBuilder()
        house = build.venue("Town Hall")
        day = build.visit.first_day
        self.hall = build.venue("Blue Hall", parent_id=house.id, closed_dates=(day,))
        build.member("Head")
        self.talks = build.item("Talks", starts="10:00", ends="11:00", venue_id=self.hall.id, locked=False)
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
    assert with_the_office(workspace, plan) == (plan, workspace.surroundings)
    assert len(told) == 1
