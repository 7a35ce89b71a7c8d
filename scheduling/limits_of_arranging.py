"""What is said of the limits by which an arrangement weighs one day against another."""

from __future__ import annotations

from models.messages import N_
from scheduling.limit_words import LimitWords, Unit

ARRANGING: tuple[LimitWords, ...] = (
    LimitWords(
        "arrange_from",
        N_("Programme begins"),
        N_("Nothing is put before this hour by “Arrange”."),
    ),
    LimitWords(
        "arrange_until",
        N_("Programme ends"),
        N_("By this hour what is no evening event is over."),
    ),
    LimitWords(
        "arrange_evening_until",
        N_("Evenings end"),
        N_("By this hour dinners, receptions and performances are over."),
    ),
    LimitWords(
        "arrange_unknown_way",
        N_("A way that nobody knows"),
        N_("“Arrange” leaves so much time for it."),
        Unit.MINUTES,
        0,
        240,
    ),
    LimitWords(
        "worth_of_must",
        N_("An item that must take place"),
        N_("The more points it counts, the sooner others give way to it."),
        Unit.POINTS,
        0,
        100000,
    ),
    LimitWords(
        "worth_of_high",
        N_("An important item"),
        N_("So many points it counts where it is placed."),
        Unit.POINTS,
        0,
        100000,
    ),
    LimitWords(
        "worth_of_normal",
        N_("An item of usual importance"),
        N_("So many points it counts where it is placed."),
        Unit.POINTS,
        0,
        100000,
    ),
    LimitWords(
        "worth_of_low",
        N_("An item that may be left out"),
        N_("So many points it counts where it is placed."),
        Unit.POINTS,
        0,
        100000,
    ),
    LimitWords(
        "cost_of_moving_confirmed",
        N_("Moving what a host has confirmed"),
        N_("So many points it costs, and twice as many on another day."),
        Unit.POINTS,
        0,
        100000,
    ),
    LimitWords(
        "cost_of_moving_requested",
        N_("Moving what a host was asked for"),
        N_("So many points it costs, and twice as many on another day."),
        Unit.POINTS,
        0,
        100000,
    ),
    LimitWords(
        "cost_of_moving",
        N_("Moving anything else"),
        N_("So many points it costs, and twice as many on another day."),
        Unit.POINTS,
        0,
        100000,
    ),
    LimitWords(
        "cost_of_driving",
        N_("An hour on the way"),
        N_("So many points it costs."),
        Unit.POINTS,
        0,
        10000,
    ),
    LimitWords(
        "cost_of_waiting",
        N_("An hour without programme"),
        N_("Between two items; what is left for lunch does not count."),
        Unit.POINTS,
        0,
        10000,
    ),
    LimitWords(
        "cost_of_uneven_days",
        N_("An hour more than on the other days"),
        N_("The more points it costs, the evener the days become."),
        Unit.POINTS,
        0,
        10000,
    ),
)
"""The hours between which items are placed, what each counts, and what is to be avoided."""
