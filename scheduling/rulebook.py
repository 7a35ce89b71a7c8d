"""The rules that a plan is checked against, in the order of the handbook."""

from __future__ import annotations

from scheduling.rule import Rule
from scheduling.rules import (
    before_arrival,
    gift_repeated,
    impossible_times,
    no_counterpart,
    nonexistent_time,
    order_broken,
    outside_visit,
    person_double_booked,
    person_unavailable,
    signing_incomplete,
    transfer_to_same_place,
    travel_too_short,
    two_heads,
    vehicle_double_booked,
    vehicle_over_capacity,
    vehicle_unavailable,
    venue_closed,
    venue_double_booked,
    venue_over_capacity,
    venue_unavailable,
)

RULES: tuple[Rule, ...] = (
    person_double_booked.RULE,
    venue_double_booked.RULE,
    travel_too_short.RULE,
    transfer_to_same_place.RULE,
    venue_closed.RULE,
    venue_unavailable.RULE,
    venue_over_capacity.RULE,
    person_unavailable.RULE,
    vehicle_double_booked.RULE,
    vehicle_unavailable.RULE,
    vehicle_over_capacity.RULE,
    outside_visit.RULE,
    before_arrival.RULE,
    impossible_times.RULE,
    nonexistent_time.RULE,
    order_broken.RULE,
    no_counterpart.RULE,
    signing_incomplete.RULE,
    two_heads.RULE,
    gift_repeated.RULE,
)
