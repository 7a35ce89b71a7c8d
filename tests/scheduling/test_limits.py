"""What is set for the office and for a visit becomes the limits of a check, whatever was written there."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.identifiers import OfficeSettingId, VisitId, VisitSettingId, new_identifier
from models.plan import Plan
from models.records.settings import OfficeSetting, VisitSetting
from scheduling.limit_list import all_words, words_of
from scheduling.limits import DEFAULT_LIMITS, KINDS, Limit, limits_of, limits_with, value_of, written
from tests.builders import PlanBuilder


def office(name: str, value: str) -> OfficeSetting:
    return OfficeSetting(id=OfficeSettingId(new_identifier()), name=name, value=value)


def own(visit_id: VisitId, name: str, value: str) -> VisitSetting:
    return VisitSetting(id=VisitSettingId(new_identifier()), visit_id=visit_id, name=name, value=value)


def test_a_plan_without_settings_has_the_usual_limits() -> None:
    assert limits_of(PlanBuilder().plan()) is DEFAULT_LIMITS


def test_the_visit_goes_before_the_office_in_whatever_order_they_were_made() -> None:
    plan = PlanBuilder().plan()
    visit = own(plan.visit_id, "about_minutes", "5")
    later = office("about_minutes", "20")
    both = Plan.of(plan.visit_id, (*plan.records(), visit, later))
    assert limits_of(both).about_minutes == 5


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("about_minutes", "ten"),
        ("about_minutes", "-1"),
        ("about_minutes", "1e3"),
        ("about_minutes", "99999"),
        ("city_speed", "0"),
        ("city_speed", "nan"),
        ("offices_open", "25:00"),
        ("fasting", "perhaps"),
        ("fasting", "1"),
        ("a_limit_of_tomorrow", "1"),
    ],
)
def test_what_cannot_be_a_limit_is_passed_over(name: str, value: str) -> None:
    assert limits_with((office(name, value),)) == DEFAULT_LIMITS


@pytest.mark.parametrize("name", KINDS)
def test_every_usual_limit_is_read_back_as_it_is_written(name: str) -> None:
    value: Limit = getattr(DEFAULT_LIMITS, name)
    assert value_of(written(value), KINDS[name]) == value
    assert type(value_of(written(value), KINDS[name])) is KINDS[name]


@given(st.sampled_from([words.name for words in all_words()]), st.text())
def test_whatever_is_written_the_limits_stay_between_their_bounds(name: str, value: str) -> None:
    limits = limits_with((office(name, value),))
    assert words_of(name).allows(getattr(limits, name))


def test_hours_are_written_as_a_clock_shows_them() -> None:
    assert (written(time(8, 5)), written(True), written(False), written(1.5), written(7)) == (
        "08:05",
        "yes",
        "no",
        "1.5",
        "7",
    )
