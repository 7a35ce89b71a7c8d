"""A limit is set for the office or for one visit, and goes back to what it would be without."""

from datetime import time

import msgspec

from models.edits import Edit
from models.identifiers import OfficeSettingId, new_identifier
from models.plan import Plan
from models.record_types import AnyRecord
from models.records.papers import HouseStyle
from models.records.settings import OfficeSetting, VisitSetting
from scheduling.limits import DEFAULT_LIMITS, limits_of
from scheduling.setting_moves import (
    as_the_office,
    as_usual,
    change_house_style,
    drop_house_style,
    new_house_style,
    set_in_office,
    set_in_visit,
)
from tests.builders import PlanBuilder


def plan() -> Plan:
    return PlanBuilder().plan()


def after(edit: Edit) -> list[AnyRecord | None]:
    return [change.after for change in edit.changes]


def test_the_office_sets_a_limit_for_all_visits() -> None:
    before = plan()
    now = before.with_edit(set_in_office((), "travel_buffer_minutes", 25))
    assert limits_of(now) == msgspec.structs.replace(DEFAULT_LIMITS, travel_buffer_minutes=25)
    again = now.with_edit(set_in_office(tuple(now.office_settings), "travel_buffer_minutes", 5))
    assert limits_of(again).travel_buffer_minutes == 5
    assert len(again.office_settings) == 1


def test_the_usual_needs_no_record() -> None:
    now = plan().with_edit(set_in_office((), "offices_open", time(8, 30)))
    assert limits_of(now).offices_open == time(8, 30)
    usual = now.with_edit(set_in_office(tuple(now.office_settings), "offices_open", time(9)))
    assert not usual.office_settings
    assert not set_in_office((), "offices_open", time(9)).changes


def test_a_visit_goes_before_its_office_and_back_to_it() -> None:
    office = plan().with_edit(set_in_office((), "fasting", True))
    own = office.with_edit(set_in_visit(office, "fasting", False))
    assert (limits_of(office).fasting, limits_of(own).fasting) == (True, False)
    assert limits_of(own.with_edit(as_the_office(own, "fasting"))).fasting
    same = own.with_edit(set_in_visit(own, "fasting", True))
    assert not same.visit_settings


def test_a_limit_that_was_set_twice_is_kept_once() -> None:
    twice = tuple(
        OfficeSetting(id=OfficeSettingId(new_identifier()), name="about_minutes", value=value)
        for value in ("20", "30")
    )
    assert after(set_in_office(twice, "about_minutes", 15)) == [
        None,
        msgspec.structs.replace(twice[1], value="15"),
    ]
    assert after(as_usual(twice, "about_minutes")) == [None, None]


def test_other_limits_are_left_alone() -> None:
    before = plan()
    one = before.with_edit(set_in_visit(before, "city_speed", 30.5))
    both = one.with_edit(set_in_visit(one, "about_minutes", 20))
    back = both.with_edit(as_the_office(both, "city_speed"))
    (left,) = back.visit_settings
    assert isinstance(left, VisitSetting)
    assert (left.name, left.value) == ("about_minutes", "20")


def test_the_house_style_is_made_with_its_first_change_and_dropped() -> None:
    style = new_house_style()
    red = msgspec.structs.replace(style, accent_colour="#aa0000")
    first = plan().with_edit(change_house_style(None, red))
    (stored,) = first.house_styles
    assert isinstance(stored, HouseStyle)
    further = first.with_edit(change_house_style(stored, msgspec.structs.replace(stored, margin_mm=25)))
    assert next(iter(further.house_styles)).margin_mm == 25
    assert not further.with_edit(drop_house_style(next(iter(further.house_styles)))).house_styles
