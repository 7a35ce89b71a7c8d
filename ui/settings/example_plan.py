"""A visit to show the look of papers on while none is open: the founding visit, which ships as a sample."""

from __future__ import annotations

from functools import cache

from models.exchange.plan_file import read_plan
from models.plan import Plan
from models.records.papers import HouseStyle
from resources.files import samples_folder


@cache
def _founding_visit() -> Plan:
    return read_plan((samples_folder() / "turkistan_2021.json").read_bytes())


def example_plan(style: HouseStyle | None) -> Plan:
    """The founding visit as an office of this style would print it."""
    plan = _founding_visit()
    return plan if style is None else Plan.of(plan.visit_id, (*plan.records(), style))
