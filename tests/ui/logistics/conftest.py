"""A visit of three days with two members, an item on the first, a car known to the office, two hotels."""

import pytest
from pytestqt.qtbot import QtBot

from models.plan import Plan
from models.vocabulary import MemberRole
from tests.scheduling.journey_plans import JourneyBuilder
from ui.logistics.page import LogisticsPage
from ui.page_tools import PageTools
from ui.wording import Wording


@pytest.fixture
def plan() -> Plan:
    builder = JourneyBuilder()
    builder.member("Nurbol", MemberRole.HEAD)
    builder.member("Ainur & Co")
    hall = builder.venue("Town hall")
    builder.venue("Hilton")
    builder.item("Call", starts="10:00", venue_id=hall.id)
    builder.item("Dinner", starts="19:00")
    builder.person("Protocol officer")
    builder.vehicle("Minibus", seats=1)
    return builder.plan()


@pytest.fixture
def page(qtbot: QtBot, tools: PageTools) -> LogisticsPage:
    page = LogisticsPage(tools)
    qtbot.addWidget(page)
    page.resize(1100, 620)
    page.show()
    return page


@pytest.fixture
def words() -> Wording:
    return Wording("en")
