"""What an arrangement keeps to beside what stands against an hour."""

from datetime import time, timedelta

import msgspec

from exports.wording import say
from models.identifiers import LegId, new_identifier
from models.item_time import wall_clock
from models.plan import Plan
from models.records.items import Item
from models.records.journeys import Leg
from models.vocabulary import ItemKind
from scheduling.arrange.habits import usual_fit
from scheduling.arrange.reasons import why_not
from scheduling.facts import Facts
from scheduling.limits import DEFAULT_LIMITS
from scheduling.slots import start_at
from tests.builders import FIRST_DAY, PlanBuilder

NEXT_DAY = FIRST_DAY + timedelta(days=1)


def said(plan: Plan, item: Item) -> list[str]:
    return [say(one, "en") for one in why_not(plan, item.id).sentences]


def test_time_is_left_for_a_way_that_nobody_knows_and_for_no_other() -> None:
    builder = PlanBuilder(last_day=FIRST_DAY)
    builder.member("Head")
    hall, office = builder.venue("Hall"), builder.venue("Office")
    builder.item("Talks", starts="09:00", ends="10:00", venue_id=hall.id)
    near = builder.item("Near", None, minutes=30, venue_id=hall.id)
    far = builder.item("Far", None, minutes=30, venue_id=office.id)
    facts = Facts(builder.plan(), DEFAULT_LIMITS)

    def fits(item: Item, clock: int) -> bool:
        fit = usual_fit(facts, item.id)
        return fit.fits_at(start_at(fit, FIRST_DAY, clock))

    assert fits(near, 10 * 60)
    assert not fits(far, 10 * 60 + 39)
    assert fits(far, 10 * 60 + 40)
    none_left = Facts(builder.plan(), msgspec.structs.replace(DEFAULT_LIMITS, arrange_unknown_way=0))
    fit = usual_fit(none_left, far.id)
    assert fit.fits_at(start_at(fit, FIRST_DAY, 10 * 60))


def test_what_lies_between_parts_the_way() -> None:
    """From the hall to the museum nobody knows the way; from the office, where one goes first, it is none."""
    builder = PlanBuilder(last_day=FIRST_DAY)
    builder.member("Head")
    hall, office = builder.venue("Hall"), builder.venue("Office")
    builder.item("Talks", starts="09:00", ends="10:00", venue_id=hall.id)
    builder.item("Coffee", starts="10:00", ends="10:15", venue_id=office.id)
    call = builder.item("Call", None, minutes=30, venue_id=office.id)
    fit = usual_fit(Facts(builder.plan(), DEFAULT_LIMITS), call.id)
    assert fit.fits_at(start_at(fit, FIRST_DAY, 10 * 60 + 15))


def test_what_is_planned_for_a_day_stays_on_it() -> None:
    builder = PlanBuilder()
    builder.member("Head")
    builder.item("Talks", NEXT_DAY, "09:00", "18:00", locked=True)
    walk = builder.item("Walk", NEXT_DAY, minutes=60)
    assert said(builder.plan(), walk) == [
        "It takes 60 min.",
        "“Arrange” puts it between 09:00 and 18:00.",
        "Monday, 20 December 2021 and Wednesday, 22 December 2021: It is planned for "
        "Tuesday, 21 December 2021.",
        "Tuesday, 21 December 2021: “Talks” (09:00–18:00) has Head there.",
    ]


def early_train(starts: str) -> tuple[Plan, Item]:
    """A dinner of four hours that waits, and a train that takes all of the next day."""
    builder = PlanBuilder(last_day=NEXT_DAY)
    builder.member("Head")
    builder.item("Train", NEXT_DAY, starts, "23:00", locked=True)
    dinner = builder.item("Dinner", None, kind=ItemKind.DINNER, minutes=240)
    return builder.plan(), dinner


def test_the_night_is_kept_free() -> None:
    assert said(*early_train("07:00")) == [
        "It takes 240 min.",
        "“Arrange” puts it between 18:30 and 22:30.",
        "Monday, 20 December 2021: 9 h are kept free for the night.",
        "Tuesday, 21 December 2021: “Train” (07:00–23:00) has Head there.",
    ]
    assert said(*early_train("07:30")) == ["Nothing stands against 18:30 on Monday, 20 December 2021."]


def test_no_day_is_too_long() -> None:
    builder = PlanBuilder(last_day=FIRST_DAY)
    builder.member("Head")
    builder.item("Talks", starts="06:00", ends="11:00", locked=True)
    builder.item("Lunch", starts="11:30", ends="13:00", locked=True, kind=ItemKind.LUNCH)
    builder.item("Tour", starts="13:30", ends="18:00", locked=True)
    dinner = builder.item("Dinner", None, kind=ItemKind.DINNER, minutes=90)
    assert said(builder.plan(), dinner) == [
        "It takes 90 min.",
        "“Arrange” puts it between 18:30 and 21:30.",
        "No day has more than 12 h of programme.",
    ]


def test_the_day_of_a_long_journey_is_a_light_one() -> None:
    builder = PlanBuilder(last_day=FIRST_DAY)
    builder.member("Head")
    builder.records.append(
        Leg(
            id=LegId(new_identifier()),
            visit_id=builder.visit.id,
            departs_on=FIRST_DAY,
            departs_at=time(6),
            departs_zone="Asia/Tokyo",
            arrives_on=FIRST_DAY,
            arrives_at=time(9),
        )
    )
    builder.item("Talks", starts="09:30", ends="11:30", kind=ItemKind.MEETING)
    tour = builder.item("Tour", None, minutes=150, kind=ItemKind.SITE_VISIT)
    expected = "Monday, 20 December 2021: After a long journey the day has no more than 4 h of programme."
    assert expected in said(builder.plan(), tour)


def test_the_first_hour_that_breaks_no_habit_is_named() -> None:
    builder = PlanBuilder(last_day=FIRST_DAY)
    builder.member("Head")
    builder.item("Talks", starts="09:00", ends="12:00", locked=True)
    call = builder.item("Call", None, minutes=60)
    why = why_not(builder.plan(), call.id)
    assert why.fits_at is not None
    # At noon an hour is left for lunch after it; nothing of the day is lost.
    assert wall_clock(why.fits_at, why.fit.zone).time() == time(12)
