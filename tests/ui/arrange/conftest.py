"""A programme of two days with a pane for arrangements beside it."""

from collections.abc import Iterator
from datetime import time

import pytest
from pytestqt.qtbot import QtBot

from models.identifiers import ItemId
from models.plan import Plan
from models.records.items import Item
from models.records.places import OpeningHours
from models.vocabulary import Importance, ItemKind, MemberRole, OrganisationRole
from tests.builders import LAST_DAY, PlanBuilder
from ui.arrange.pane import ArrangePane
from ui.page_tools import PageTools
from ui.programme.page import ProgrammePage
from ui.workspace import Workspace

DAY = LAST_DAY


def day_to_arrange() -> Plan:
    """One day: talks from 10 to 16, two stops that wait, and one for which no hour is left."""
    builder = PlanBuilder(DAY, DAY)
    host = builder.organisation("Üsküdar", OrganisationRole.HOST, phone="+90 216 000 00 01")
    builder.member("Nurbol Turashbekov", MemberRole.HEAD)
    builder.item("Talks", DAY, "10:00", "16:00", importance=Importance.LOW)
    builder.item("Courtesy call", None, minutes=30, host_organisation_id=host.id)
    builder.item("Guided tour", None, minutes=45, host_organisation_id=host.id)
    hours = (OpeningHours(weekday=DAY.weekday(), opens=time(11), closes=time(15)),)
    museum = builder.venue("Museum", opening_hours=hours)
    builder.item("Museum", None, kind=ItemKind.CULTURAL_VISIT, minutes=60, venue_id=museum.id)
    return builder.plan()


@pytest.fixture
def plan() -> Plan:
    return day_to_arrange()


@pytest.fixture
def page(qtbot: QtBot, tools: PageTools) -> Iterator[ProgrammePage]:
    page = ProgrammePage(tools)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    yield page
    page.close_page()


@pytest.fixture
def pane(qtbot: QtBot, page: ProgrammePage) -> ArrangePane:
    """The pane with what was found when the search was over."""
    pane = page.show_arranging()
    pane.ask_usual()
    pane.search.button.click()
    qtbot.waitUntil(lambda: pane.arrangement.is_finished, timeout=60_000)
    return pane


def named(workspace: Workspace, title: str) -> Item:
    plan = workspace.plan
    assert plan is not None
    return next(item for item in plan.items if item.title.in_language("en") == title)


def ids(workspace: Workspace, *titles: str) -> frozenset[ItemId]:
    return frozenset(named(workspace, title).id for title in titles)
