"""The office's numbers: how much time is enough, and what is assumed where nobody has measured."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime, time
from typing import TypeAlias, get_type_hints

import msgspec

from models.plan import Plan
from models.records.settings import OfficeSetting, VisitSetting


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """What the checks measure against; minutes are minutes on the clock, distances kilometres.

    `travel_buffer_minutes` is the spare time that should be left after a drive. `about_minutes` is how far
    "about 10:30" may shift either way. A distance on the map becomes minutes on the road by `detour_factor`,
    at `city_speed` for the first `city_kilometres` and at `road_speed` beyond; in town it takes `rush_factor`
    times as long in the rush hours of a morning and an evening, from Monday to Friday. Straight ahead at
    `fastest_speed` nobody is quicker. Two places of unknown distance are mentioned where no more than
    `unknown_travel_minutes` lie between. Offices are open from `offices_open` to before `offices_close`, from
    Monday to Friday.

    Of the calendars, `public_holidays`, `weekends` and `working_hours` say whether calls on a host's days off
    are mentioned, `friday_prayer` (which takes `friday_prayer_minutes`) and `fasting` whether work and meals
    in those hours are, and `prayer_hours` whether the board shows when prayers begin.

    A day has at most `longest_day_hours` of programme; a pause of `free_time_minutes` and more is not
    counted. Lunch takes `meal_break_minutes` between `lunch_from` and `lunch_until`, a night `night_hours`.
    Who arrives from `zones_crossed` time zones away has at most `first_day_hours` of programme on that day.
    Nobody is more than `wait_minutes` too early at a host's door.

    Who receives stands at most `rank_gap` ranks above or below the first of the guests. Of two sides at a
    table the larger is `uneven_numbers` people ahead at most. One interpreter alone interprets
    simultaneously for `interpreter_minutes` at most. A room of which nobody knows the beds has
    `beds_in_a_room`. What was asked for is confirmed `confirmed_days_before` it takes place.

    At a table `guest_on_hosts_right` says whether the guest of honour sits at the right hand of who receives.
    People dine at `round_tables` of `seats_at_round_table` each, else at one long table, which has the shape
    of a U where more than `longest_table` sit down.

    Pocket programmes are `pocket_folded` twice, else cut across and folded once.

    An arrangement puts working items between `arrange_from` and `arrange_until`, and ends evenings by
    `arrange_evening_until`; a way that nobody knows it takes to be `arrange_unknown_way` long. It gathers
    points: those of what is placed, by importance, less the costs of what is moved, of each hour of driving
    and of each hour of waiting, and of each hour by which days are fuller than the others.
    """

    travel_buffer_minutes: int = 10
    about_minutes: int = 10
    detour_factor: float = 1.4
    city_speed: float = 25.0
    city_kilometres: float = 30.0
    rush_factor: float = 1.3
    morning_rush_from: time = time(7, 30)
    morning_rush_until: time = time(9, 30)
    evening_rush_from: time = time(17)
    evening_rush_until: time = time(19, 30)
    road_speed: float = 70.0
    fastest_speed: float = 90.0
    unknown_travel_minutes: int = 180
    offices_open: time = time(9)
    offices_close: time = time(18)
    public_holidays: bool = True
    weekends: bool = True
    working_hours: bool = True
    friday_prayer: bool = False
    friday_prayer_minutes: int = 60
    fasting: bool = False
    prayer_hours: bool = False
    longest_day_hours: int = 12
    free_time_minutes: int = 60
    lunch_from: time = time(11, 30)
    lunch_until: time = time(14, 30)
    meal_break_minutes: int = 45
    night_hours: int = 9
    zones_crossed: int = 3
    first_day_hours: int = 4
    wait_minutes: int = 15
    rank_gap: int = 3
    uneven_numbers: int = 4
    interpreter_minutes: int = 60
    guest_on_hosts_right: bool = True
    round_tables: bool = False
    seats_at_round_table: int = 10
    longest_table: int = 24
    beds_in_a_room: int = 2
    confirmed_days_before: int = 7
    pocket_folded: bool = False
    arrange_from: time = time(9)
    arrange_until: time = time(18)
    arrange_evening_until: time = time(22, 30)
    arrange_unknown_way: int = 30
    worth_of_must: int = 1000
    worth_of_high: int = 300
    worth_of_normal: int = 100
    worth_of_low: int = 30
    cost_of_moving_confirmed: int = 25
    cost_of_moving_requested: int = 20
    cost_of_moving: int = 15
    cost_of_driving: int = 4
    cost_of_waiting: int = 2
    cost_of_uneven_days: int = 1


DEFAULT_LIMITS = Limits()

Limit: TypeAlias = int | float | bool | time
"""What a limit can be set to."""

KINDS: dict[str, type] = get_type_hints(Limits)
"""What sort of value each limit has."""
_NUMBER = re.compile(r"[0-9]{1,6}(\.[0-9]{1,4})?")


SETTINGS = frozenset({OfficeSetting, VisitSetting})
"""The kinds of records that say otherwise."""


def limits_of(plan: Plan) -> Limits:
    """The usual limits, as the office and then the visit has set them otherwise.

    What is set to something that cannot be a limit is passed over: it came from a newer program.
    """
    if not plan.office_settings and not plan.visit_settings:
        return DEFAULT_LIMITS
    return limits_with((*plan.office_settings, *plan.visit_settings))


def limits_with(settings: Iterable[OfficeSetting | VisitSetting]) -> Limits:
    """The usual limits as these settings change them, the later ones before the earlier.

    What lies beyond its bounds, as in a file of another office that was written by hand, is passed over.
    """
    # Here and not above: the words of all limits are needed by no start of an office that has set none.
    from scheduling.limit_list import words_of

    chosen: dict[str, Limit] = {}
    for setting in settings:
        kind = KINDS.get(setting.name)
        value = None if kind is None else value_of(setting.value, kind)
        if value is not None and words_of(setting.name).allows(value):
            chosen[setting.name] = value
    return msgspec.structs.replace(DEFAULT_LIMITS, **chosen)


def value_of(text: str, kind: type) -> Limit | None:
    """What a setting is set to: "12", "1.4", "09:00", "yes" or "no"; None where the text says no such thing.

    Numbers are not below nought, and short enough to be a limit; a speed or factor is not nought either.
    """
    if kind is bool:
        return {"yes": True, "no": False}.get(text)
    try:
        if kind is time:
            return datetime.strptime(text, "%H:%M").time()
        if not _NUMBER.fullmatch(text):
            return None
        return int(text) if kind is int else float(text) or None
    except ValueError:
        return None


def written(value: Limit) -> str:
    """A limit as a setting keeps it; `value_of` reads it back."""
    match value:
        case bool():
            return "yes" if value else "no"
        case time():
            return value.strftime("%H:%M")
        case _:
            return str(value)
