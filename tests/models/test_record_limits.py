"""What can be kept is told from what cannot, field by field."""

from datetime import UTC, date, time
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings

from models.localized import Localized
from models.messages import TextFact
from models.record_limits import ValueRefused, check_record
from models.records.items import Step
from models.records.places import OpeningHours
from models.records.record import Record
from tests.builders import PlanBuilder
from tests.plan_strategies import plans

BUILDER = PlanBuilder()
PERSON, VENUE, ITEM = BUILDER.person("Guest"), BUILDER.venue("Hall"), BUILDER.item("Call")
MEMBER, ATTENDANCE, VISIT = BUILDER.member("Head"), BUILDER.attendance(ITEM, PERSON), BUILDER.visit
NINE = time(9, 0)


@settings(max_examples=30)
@given(plan=plans())
def test_random_records_can_be_kept(plan) -> None:
    for record in plan.records():
        check_record(record)


@pytest.mark.parametrize(
    ("record", "values"),
    [
        (VISIT, {"home_zone": "Asia/Almaty", "last_day": VISIT.first_day}),
        (VISIT, {"document_languages": ("kk-Latn", "tr", "zh-Hant-TW")}),
        (ITEM, {"day": date(1800, 1, 1), "starts": time(0, 0), "ends": time(23, 59), "minutes": 0}),
        (ITEM, {"day": date(2022, 12, 31), "end_day": date(2020, 1, 1)}),
        (ITEM, {"internal_note": "a\n\tb 😀 “ə” \u200f", "position": -1, "covers": 0}),
        (VENUE, {"latitude": -90.0, "longitude": 180.0}),
        (VENUE, {"opening_hours": (OpeningHours(weekday=6, opens=NINE, closes=time(0, 0)),)}),
        (MEMBER, {"count": 1, "id": "aB-_9"}),
        (ATTENDANCE, {"person_id": None, "member_id": MEMBER.id}),
    ],
)
def test_what_is_unusual_can_be_kept(record: Record, values: dict[str, Any]) -> None:
    check_record(msgspec.structs.replace(record, **values))


@pytest.mark.parametrize(
    ("record", "values", "field"),
    [
        (VISIT, {"home_zone": "Mars/Olympus"}, "home_zone"),
        (VISIT, {"home_zone": ""}, "home_zone"),
        (VISIT, {"last_day": date(2021, 12, 19)}, "last_day"),
        (VISIT, {"last_day": date(2022, 12, 22)}, "last_day"),
        (VISIT, {"document_languages": ("tr", "english")}, "document_languages"),
        (VISIT, {"first_day": date(1, 1, 1)}, "first_day"),
        (VISIT, {"title": Localized((("tr", "a"), ("en", "b")))}, "title"),
        (VISIT, {"title": Localized((("en", ""),))}, "title"),
        (VISIT, {"title": Localized((("en", "a"), ("en", "b")))}, "title"),
        (VISIT, {"title": Localized((("e n", "a"),))}, "title"),
        (VISIT, {"title": Localized((("en", "a\x00"),))}, "title"),
        (VISIT, {"id": ""}, "id"),
        (VISIT, {"id": "x" * 37}, "id"),
        (VISIT, {"id": "a b"}, "id"),
        (ITEM, {"venue_id": ""}, "venue_id"),
        (ITEM, {"zone": "Nowhere"}, "zone"),
        (ITEM, {"end_zone": "Nowhere"}, "end_zone"),
        (ITEM, {"minutes": -1}, "minutes"),
        (ITEM, {"minutes": 366 * 24 * 60 + 1}, "minutes"),
        (ITEM, {"covers": -1}, "covers"),
        (ITEM, {"position": 2**31}, "position"),
        (ITEM, {"starts": time(9, 0, 1)}, "starts"),
        (ITEM, {"ends": time(9, 0, 0, 1)}, "ends"),
        (ITEM, {"starts": time(9, 0, tzinfo=UTC)}, "starts"),
        (ITEM, {"end_day": date(9999, 12, 31)}, "end_day"),
        (ITEM, {"internal_note": "\ud800"}, "internal_note"),
        (ITEM, {"steps": (Step(text=Localized()), Step(text=Localized(), minutes=-1))}, "steps"),
        (VENUE, {"latitude": 41.0}, "latitude"),
        (VENUE, {"longitude": 41.0}, "latitude"),
        (VENUE, {"latitude": 90.1, "longitude": 0.0}, "latitude"),
        (VENUE, {"latitude": 0.0, "longitude": float("nan")}, "longitude"),
        (VENUE, {"capacity": -1}, "capacity"),
        (VENUE, {"opening_hours": (OpeningHours(weekday=7, opens=NINE, closes=NINE),)}, "opening_hours"),
        (VENUE, {"closed_dates": (date(2021, 1, 1), date(1, 1, 1))}, "closed_dates"),
        (PERSON, {"languages": ("",)}, "languages"),
        (PERSON, {"interprets": (("tr", "?"),)}, "interprets"),
        (MEMBER, {"count": 0}, "count"),
        (ATTENDANCE, {"person_id": None}, "person_id"),
        (ATTENDANCE, {"member_id": MEMBER.id}, "person_id"),
    ],
)
def test_what_would_break_something_later_is_refused(
    record: Record, values: dict[str, Any], field: str
) -> None:
    with pytest.raises(ValueRefused) as refusal:
        check_record(msgspec.structs.replace(record, **values))
    assert refusal.value.field == field


def test_the_sentence_names_the_record_and_the_field_and_no_value() -> None:
    secret = msgspec.structs.replace(PERSON, passport_number="U-123\x00")
    with pytest.raises(ValueRefused) as refusal:
        check_record(secret)
    assert refusal.value.message.facts == (
        ("field", "person.passport_number"),
        ("record", TextFact(PERSON.name)),
    )
    with pytest.raises(ValueRefused) as refusal:
        check_record(msgspec.structs.replace(ATTENDANCE, position=2**40))
    assert refusal.value.message.facts == (("field", "attendance.position"), ("id", ATTENDANCE.id))
