"""What comes after something else stands against the hours before it; and the other way round."""

from datetime import timedelta
from typing import Any

from exports.wording import say
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import DelegationPresence, ItemStatus, TimeForm
from scheduling.slots import fit_of, start_at
from tests.builders import FIRST_DAY, PlanBuilder

NEXT_DAY = FIRST_DAY + timedelta(days=1)
NOBODY: dict[str, Any] = {"delegation_presence": DelegationPresence.LISTED_ONLY}


def against(plan: Plan, item: Item, clock: str, day=FIRST_DAY) -> list[tuple[bool, str]]:
    """What stands against an hour, and whether for certain."""
    fit = fit_of(plan, item.id)
    hours, minutes = clock.split(":")
    refusals = fit.refusals_at(start_at(fit, day, int(hours) * 60 + int(minutes)))
    assert {one.code for one in refusals if one.is_certain} <= {"order-broken"}
    return [(one.is_certain, say(one.reason, "en")) for one in refusals]


def test_nothing_begins_before_what_it_follows_is_over() -> None:
    builder = PlanBuilder()
    signing = builder.item("Signing", NEXT_DAY, "10:00", "11:00", **NOBODY)
    press = builder.item("Press", None, minutes=30, after_item_id=signing.id, **NOBODY)
    plan = builder.plan()
    refusal = "It is to come after “Signing” (10:00–11:00) on Tuesday, 21 December 2021."
    assert against(plan, press, "15:00") == [(True, refusal)]
    assert against(plan, press, "10:59", NEXT_DAY) == [(True, refusal)]
    assert against(plan, press, "11:00", NEXT_DAY) == []


def test_nothing_lasts_into_what_follows_it() -> None:
    builder = PlanBuilder()
    signing = builder.item("Signing", None, minutes=60, **NOBODY)
    builder.item("Press", NEXT_DAY, "12:00", "12:30", after_item_id=signing.id, **NOBODY)
    plan = builder.plan()
    refusal = "“Press” (12:00–12:30) on Tuesday, 21 December 2021 is to come after it."
    assert against(plan, signing, "11:00", NEXT_DAY) == []
    assert against(plan, signing, "11:01", NEXT_DAY) == [(True, refusal)]


def test_what_only_runs_into_an_assumed_end_is_unwise() -> None:
    builder = PlanBuilder()
    signing = builder.item("Signing", FIRST_DAY, "10:00", **NOBODY)
    press = builder.item("Press", None, minutes=30, after_item_id=signing.id, **NOBODY)
    plan = builder.plan()
    assert [certain for certain, _ in against(plan, press, "10:00")] == [True]
    assert [certain for certain, _ in against(plan, press, "10:30")] == [False]
    assert against(plan, press, "11:00") == []


def test_what_has_a_day_and_no_hour_counts_by_its_day() -> None:
    builder = PlanBuilder()
    signing = builder.item("Signing", NEXT_DAY, **NOBODY)
    press = builder.item("Press", None, minutes=30, after_item_id=signing.id, **NOBODY)
    plan = builder.plan()
    assert [certain for certain, _ in against(plan, press, "23:00")] == [True]
    assert against(plan, press, "00:30", NEXT_DAY) == []


def test_an_hour_that_is_still_to_be_decided_counts_by_its_day() -> None:
    builder = PlanBuilder()
    signing = builder.item("Signing", NEXT_DAY, "10:00", "11:00", **NOBODY)
    press = builder.item(
        "Press", None, minutes=30, after_item_id=signing.id, time_form=TimeForm.TO_BE_DECIDED, **NOBODY
    )
    plan = builder.plan()
    assert [certain for certain, _ in against(plan, press, "15:00")] == [True]
    assert [certain for certain, _ in against(plan, press, "09:00", NEXT_DAY)] == [False]


def test_what_is_given_up_or_has_no_day_stands_against_nothing() -> None:
    builder = PlanBuilder()
    given_up = builder.item("Signing", NEXT_DAY, "10:00", "11:00", status=ItemStatus.CANCELLED, **NOBODY)
    waiting = builder.item("Talks", None, **NOBODY)
    press = builder.item("Press", None, minutes=30, after_item_id=given_up.id, **NOBODY)
    photo = builder.item("Photograph", None, minutes=30, after_item_id=waiting.id, **NOBODY)
    plan = builder.plan()
    assert against(plan, press, "09:00") == []
    assert against(plan, photo, "09:00") == []
    assert against(plan, waiting, "23:00") == []
