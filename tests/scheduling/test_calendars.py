"""A visit's days on the calendars of those who receive it."""

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

from models.localized import Localized
from models.vocabulary import OrganisationKind, OrganisationRole
from scheduling.calendars import (
    Countries,
    country_of_visit,
    day_marks,
    fasting_hours,
    fasting_hours_for,
    holiday_names,
    prayer_times,
    prayer_times_for,
)
from scheduling.prayer_times import prayer_times_at
from scheduling.public_holidays import NO_COUNTRY, Country
from tests.builders import PlanBuilder

ROOT = Path(__file__).parents[2]
KARS = {"latitude": 40.6, "longitude": 43.1}


def test_the_country_of_a_visit_is_that_of_its_hosts() -> None:
    builder = PlanBuilder()
    assert country_of_visit(builder.plan()) == Country("TR"), "the country of the zone"
    builder.organisation("Union", OrganisationRole.COORDINATOR, country="AZ")
    assert country_of_visit(builder.plan()) == Country("AZ")
    builder.organisation("Embassy", OrganisationRole.HOST, country="UZ", kind=OrganisationKind.EMBASSY)
    builder.organisation("Nowhere", OrganisationRole.HOST)
    builder.organisation("City", OrganisationRole.HOST, country="de", region="BW")
    assert country_of_visit(builder.plan()) == Country("DE", "BW")


def test_the_country_of_a_visit_on_no_country_s_clock() -> None:
    assert country_of_visit(PlanBuilder(home_zone="UTC").plan()) == NO_COUNTRY


def test_the_country_of_an_item() -> None:
    builder = PlanBuilder()
    builder.organisation("City", OrganisationRole.HOST, country="TR")
    ministry = builder.organisation("Ministry", country="KZ")
    embassy = builder.organisation("Embassy", country="DE", kind=OrganisationKind.EMBASSY)
    palace = builder.venue("Palace", organisation_id=ministry.id)
    hall = builder.venue("Hall", parent_id=palace.id)
    residence = builder.venue("Residence", organisation_id=embassy.id)
    cases = {
        builder.item("Of the visit"): "TR",
        builder.item("In the hall of a palace", venue_id=hall.id, host_organisation_id=embassy.id): "KZ",
        builder.item("At a host", host_organisation_id=ministry.id): "KZ",
        builder.item("In an embassy", venue_id=residence.id): "TR",
        builder.item("On other clocks", venue_id=hall.id, zone="Europe/Berlin"): "DE",
        builder.item("On the clocks of the visit", venue_id=hall.id, zone="Europe/Istanbul"): "KZ",
    }
    plan = builder.plan()
    countries = Countries(plan)
    assert {item.title: countries.of(item).code for item in cases} == {
        item.title: code for item, code in cases.items()
    }


def test_a_working_day_has_no_mark() -> None:
    assert day_marks(PlanBuilder().plan(), date(2021, 12, 20)) == ()


def test_a_holiday_and_a_weekend_are_marked() -> None:
    plan = PlanBuilder(first_day=date(2021, 8, 28), last_day=date(2021, 8, 31)).plan()
    (saturday,) = day_marks(plan, date(2021, 8, 28))
    assert saturday.is_weekend
    assert saturday.holiday is None
    (victory_day,) = day_marks(plan, date(2021, 8, 30))
    assert not victory_day.is_weekend
    assert [name.exact("tr") for name in holiday_names(plan, date(2021, 8, 30))] == ["Zafer Bayramı"]


def test_a_day_in_two_countries_is_marked_for_each() -> None:
    builder = PlanBuilder(first_day=date(2021, 12, 16), last_day=date(2021, 12, 17))
    builder.item("Astana", day=date(2021, 12, 16), zone="Asia/Almaty")
    builder.item("Istanbul", day=date(2021, 12, 16))
    (mark,) = day_marks(builder.plan(), date(2021, 12, 16))
    assert mark.country == Country("KZ")
    assert mark.holiday is not None


def test_hours_of_prayer_are_those_of_the_place() -> None:
    builder = PlanBuilder()
    day = date(2021, 12, 20)
    town = prayer_times(builder.plan(), day)
    kars = builder.venue("Kars", **KARS)
    hall = builder.venue("Hall", parent_id=kars.id)
    assert prayer_times(builder.plan(), day) == town, "an empty place is not where the day is spent"
    item = builder.item("Here", venue_id=hall.id)
    in_the_hall = prayer_times(builder.plan(), day)
    assert in_the_hall == prayer_times_at(KARS["latitude"], KARS["longitude"], day, "Europe/Istanbul")
    assert prayer_times_for(builder.plan(), item) == in_the_hall
    assert prayer_times_for(builder.plan(), builder.item("Nowhere")) == town
    assert prayer_times_for(builder.plan(), builder.item("Waiting", day=None)) is None
    assert town is not None
    assert in_the_hall is not None
    assert town.midday - in_the_hall.midday > timedelta(minutes=50)


def test_hours_of_prayer_on_another_clock() -> None:
    builder = PlanBuilder()
    item = builder.item("In Almaty", zone="Asia/Almaty")
    there = prayer_times_for(builder.plan(), item)
    assert there == prayer_times_at(43.25, 76.95, date(2021, 12, 20), "Asia/Almaty")
    assert prayer_times(builder.plan(), date(2021, 12, 20)) != there


def test_no_hours_of_prayer_of_nowhere() -> None:
    assert prayer_times(PlanBuilder(home_zone="UTC").plan(), date(2021, 12, 20)) is None


def test_the_hours_of_the_fast() -> None:
    plan = PlanBuilder(first_day=date(2021, 5, 12), last_day=date(2021, 5, 13)).plan()
    hours = fasting_hours(plan, date(2021, 5, 12))
    times = prayer_times(plan, date(2021, 5, 12))
    assert hours is not None
    assert times is not None
    assert (hours.begins, hours.ends) == (times.dawn, times.sunset)
    assert fasting_hours(plan, date(2021, 5, 13)) is None


def test_the_hours_of_the_fast_where_an_item_is() -> None:
    builder = PlanBuilder(first_day=date(2021, 5, 12), last_day=date(2021, 5, 13))
    kars = builder.venue("Kars", **KARS)
    fast = builder.item("Fast", day=date(2021, 5, 12), venue_id=kars.id)
    times = prayer_times_at(KARS["latitude"], KARS["longitude"], date(2021, 5, 12), "Europe/Istanbul")
    hours = fasting_hours_for(builder.plan(), fast)
    assert hours == (times.dawn, times.sunset)
    assert fasting_hours_for(builder.plan(), builder.item("Feast", day=date(2021, 5, 13))) is None
    assert fasting_hours_for(builder.plan(), builder.item("Waiting", day=None)) is None


def test_names_are_texts_in_languages() -> None:
    plan = PlanBuilder(first_day=date(2021, 1, 1), last_day=date(2021, 1, 1)).plan()
    assert all(isinstance(name, Localized) for name in holiday_names(plan, date(2021, 1, 1)))


def test_the_calendars_of_countries_are_not_read_at_the_start() -> None:
    code = (
        "import sys, scheduling.check, scheduling.slots, scheduling.calendars;"
        "print({'holidays', 'alfalak', 'hijridate', 'dateutil'} & set(sys.modules))"
    )
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "set()"
