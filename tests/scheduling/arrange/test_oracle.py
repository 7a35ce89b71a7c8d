"""What the tests of arranging hold it against: it finds all that there is, and nothing that cannot be."""

from __future__ import annotations

from collections import Counter
from datetime import time

from hypothesis import given, settings

from models.plan import Plan
from models.records.places import OpeningHours
from models.vocabulary import Importance, ItemKind
from tests.builders import FIRST_DAY, PlanBuilder
from tests.scheduling.arrange.oracle import best_of
from tests.scheduling.arrange.proofs import errors
from tests.scheduling.arrange.small_visits import small_visits


@settings(max_examples=80)
@given(small_visits())
def test_what_is_found_by_trying_can_take_place(plan: Plan) -> None:
    assert errors(best_of(plan).plan) - errors(plan) == Counter()


def test_of_two_that_want_the_same_hour_the_more_important_one_is_placed() -> None:
    builder = PlanBuilder(last_day=FIRST_DAY)
    builder.member("Head")
    museum = builder.venue(
        "Museum", opening_hours=(OpeningHours(weekday=0, opens=time(10), closes=time(11, 30)),)
    )
    works = builder.venue("Works")
    for title, importance in (("Tour", Importance.HIGH), ("Talks", Importance.NORMAL)):
        builder.item(title, None, minutes=60, venue_id=museum.id, importance=importance)
    builder.item("Visit", None, kind=ItemKind.SITE_VISIT, minutes=120, venue_id=works.id)
    best = best_of(builder.plan())
    assert best.points == 300 + 100
    placed = [item.title.exact("en") for item in best.plan.items if item.day is not None]
    assert sorted(placed) == ["Tour", "Visit"]
