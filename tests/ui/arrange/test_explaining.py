"""Why items find no place is found out one after the other, and what would help after each."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from models.identifiers import ItemId
from models.plan import Plan
from scheduling.arrange.helping import Help
from scheduling.arrange.reasons import WhyNot
from scheduling.surroundings import ALONE
from tests.ui.arrange.conftest import DAY, day_to_arrange
from ui.arrange.explaining import Explaining, Question

LONG = 60_000


class Told:
    def __init__(self) -> None:
        self.heard: list[tuple[str, str]] = []
        self.helps: dict[str, tuple[Help, ...]] = {}

    def ask(self, explaining: Explaining, plan: Plan, title: str) -> None:
        item_id: ItemId = next(one.id for one in plan.items if one.title.in_language("en") == title)

        def why(found: WhyNot) -> None:
            assert found.item_id == item_id
            self.heard.append((title, "why"))

        def helps(found: tuple[Help, ...]) -> None:
            self.heard.append((title, "helps"))
            self.helps[title] = found

        explaining.ask(Question(plan, item_id, ALONE), why, helps)


@pytest.fixture
def explaining(qtbot: QtBot) -> Iterator[Explaining]:
    explaining = Explaining()
    yield explaining
    explaining.close()


def test_several_are_answered_in_turn(qtbot: QtBot, explaining: Explaining) -> None:
    told, plan = Told(), day_to_arrange()
    told.ask(explaining, plan, "Museum")
    told.ask(explaining, plan, "Courtesy call")
    qtbot.waitUntil(lambda: len(told.heard) == 4, timeout=LONG)
    assert told.heard == [
        ("Museum", "why"),
        ("Museum", "helps"),
        ("Courtesy call", "why"),
        ("Courtesy call", "helps"),
    ]


def test_what_fits_after_all_is_offered_its_hour(qtbot: QtBot, explaining: Explaining) -> None:
    told, plan = Told(), day_to_arrange()
    told.ask(explaining, plan, "Courtesy call")
    qtbot.waitUntil(lambda: "Courtesy call" in told.helps, timeout=LONG)
    (there,) = told.helps["Courtesy call"]
    assert there.edit is not None
    placed = next(iter(there.edit.changes)).after
    assert getattr(placed, "day", None) == DAY


def test_what_is_forgotten_is_not_told_and_the_next_is(qtbot: QtBot, explaining: Explaining) -> None:
    told, plan = Told(), day_to_arrange()
    told.ask(explaining, plan, "Museum")
    explaining.forget()
    told.ask(explaining, plan, "Courtesy call")
    qtbot.waitUntil(lambda: "Courtesy call" in told.helps, timeout=LONG)
    assert told.heard == [("Courtesy call", "why"), ("Courtesy call", "helps")]
