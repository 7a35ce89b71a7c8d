"""The hours of prayer at a place, and the days of the fast, as a host who keeps them would look them up.

The sun is reckoned by the "al-falak" library with the angles and the minutes of caution of the Presidency of
Religious Affairs of Türkiye (dawn at 18 degrees below the horizon, night at 17). Other authorities differ by
some minutes. The days are those of the Umm al-Qura calendar; the new moon may be proclaimed a day sooner or
later in a country. Both libraries are read when first asked for: the window is up sooner.
"""

from __future__ import annotations

from datetime import date, datetime, time
from functools import lru_cache
from typing import NamedTuple

from models.item_time import zone_named

_RAMADAN = 9
_FIRST_DAY, _LAST_DAY = date(1924, 8, 1), date(2077, 11, 16)
"""Between these the table of the calendar runs."""


class PrayerTimes(NamedTuple):
    """When prayers may begin, on the clock of the zone that was asked for, and when the sun rises.

    Far in the north the sun may set past midnight: then it is on the next day.
    """

    dawn: datetime
    sunrise: datetime
    midday: datetime
    afternoon: datetime
    sunset: datetime
    night: datetime


@lru_cache(maxsize=4096)
def prayer_times_at(latitude: float, longitude: float, day: date, zone: str) -> PrayerTimes:
    """The hours of prayer of a day at a place, in degrees (WGS 84). Raises UnknownZone.

    Where the sun does not rise or set at all, those of the nearest latitude at which it does.
    """
    from alfalak import CalculationParameters  # 90 modules: not at the start
    from alfalak import PrayerTimes as Reckoned
    from alfalak.calculation.PrayerAdjustments import PrayerAdjustments

    caution = PrayerAdjustments(sunrise=-7, dhuhr=5, asr=4, maghrib=7)
    custom = CalculationParameters(fajr_angle=18.0, isha_angle=17.0, method_adjustments=caution)
    reckoned = Reckoned(
        (latitude, longitude),
        datetime.combine(day, time.min),
        calculation_parameters=custom,
        time_zone=zone_named(zone),
    )
    return PrayerTimes(
        *(
            moment.replace(tzinfo=None, second=0, microsecond=0, fold=0)
            for moment in (
                reckoned.fajr,
                reckoned.sunrise,
                reckoned.dhuhr,
                reckoned.asr,
                reckoned.maghrib,
                reckoned.isha,
            )
        )
    )


@lru_cache(maxsize=4096)
def is_ramadan(day: date) -> bool:
    """Whether the day is one of the month of the fast."""
    if not _FIRST_DAY <= day <= _LAST_DAY:
        return False
    from hijridate import Gregorian  # not at the start

    return bool(Gregorian.fromdate(day).to_hijri().month == _RAMADAN)
