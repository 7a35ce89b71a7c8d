"""Records that stand in widen what remedies choose from, and change nothing of how a plan is judged."""

from __future__ import annotations

from models.plan import Plan
from models.records.places import Venue
from scheduling.check import check
from scheduling.standing_in import with_stand_ins
from tests.builders import PlanBuilder


class House:
    """A town hall with one hall that a visit uses, and others that it does not."""

    def __init__(self) -> None:
        self.build = build = PlanBuilder()
        self.house = build.venue("Town Hall")
        self.hall = build.venue("Blue Hall", parent_id=self.house.id, capacity=40)
        build.member("Head")
        build.item("Talks", starts="10:00", ends="11:00", venue_id=self.hall.id)
        self.plan: Plan = build.plan()

    def beside(self, name: str, parent: Venue, **fields: object) -> Venue:
        """Another place that the office knows."""
        return PlanBuilder().venue(name, parent_id=parent.id, **fields)


def test_another_hall_of_the_house_comes_in() -> None:
    house = House()
    other = house.beside("Red Hall", house.house)
    assert other.id in with_stand_ins(house.plan, (other,)).venues
    assert other.id not in house.plan.venues


def test_a_part_of_a_hall_that_is_used_stays_out_with_all_that_lies_in_it() -> None:
    house = House()
    part = house.beside("Stage", house.hall)
    behind = house.beside("Behind the stage", part)
    wide = with_stand_ins(house.plan, (behind, part))
    assert part.id not in wide.venues
    assert behind.id not in wide.venues


def test_people_and_places_that_come_in_change_no_conflict() -> None:
    house = House()
    house.build.item("Experts", starts="10:30", ends="11:30", venue_id=house.hall.id)
    plan = house.build.plan()
    other, beside = PlanBuilder(), house.beside("Red Hall", house.house)
    person = other.person("Dana", interprets=(("kk", "tr"),))
    post = other.post(person, "Interpreter")
    wide = with_stand_ins(plan, (beside, house.beside("Stage", house.hall), person, post))
    assert check(plan)
    assert check(wide) == check(plan)
