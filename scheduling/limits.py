"""The office's numbers: how much time is enough, and what is assumed where nobody has measured."""

from __future__ import annotations

from datetime import time

import msgspec

from models.plan import Plan


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """What the checks measure against; minutes are minutes on the clock, distances kilometres.

    `travel_buffer_minutes` is the spare time that should be left after a drive. `about_minutes` is how far
    "about 10:30" may shift either way. A distance on the map becomes minutes on the road by `detour_factor`,
    at `city_speed` for the first `city_kilometres` and at `road_speed` beyond; straight ahead at
    `fastest_speed` nobody is quicker. Two places of unknown distance are mentioned where no more than
    `unknown_travel_minutes` lie between. Offices are open from `offices_open` to before `offices_close`, from
    Monday to Friday.
    """

    travel_buffer_minutes: int = 10
    about_minutes: int = 10
    detour_factor: float = 1.4
    city_speed: float = 25.0
    city_kilometres: float = 30.0
    road_speed: float = 70.0
    fastest_speed: float = 90.0
    unknown_travel_minutes: int = 180
    offices_open: time = time(9)
    offices_close: time = time(18)


DEFAULT_LIMITS = Limits()


def limits_of(plan: Plan) -> Limits:
    """The limits by which a plan is checked: the usual ones, as its office and then its visit changed them."""
    return DEFAULT_LIMITS
