"""The needs of a delegation are gathered: each once, with those who have it."""

import msgspec

from models.plan import Plan
from scheduling import needs
from scheduling.needs import Need
from tests.builders import PlanBuilder


def test_needs_are_gathered_and_those_who_have_them_named() -> None:
    builder = PlanBuilder()
    ainur, nurbol, aigerim = (builder.member(name) for name in ("Ainur", "Nurbol", "Aigerim"))
    builder.member("", count=4)
    plan: Plan = builder.plan()
    known = [
        msgspec.structs.replace(plan.persons[member.person_id or ""], **fields)
        for member, fields in (
            (ainur, {"languages": ("kk", "ru"), "dietary_needs": "Vegetarian"}),
            (nurbol, {"languages": ("ru",), "dietary_needs": "vegetarian ", "accessibility_needs": "Lift"}),
            (aigerim, {"languages": ("kk", "tr", "ru"), "interprets": (("tr", "kk"),)}),
        )
    ]
    plan = plan.including(known)
    assert needs.languages_spoken(plan) == (
        Need("ru", (ainur, nurbol, aigerim)),
        Need("kk", (ainur, aigerim)),
        Need("tr", (aigerim,)),
    )
    assert needs.interpreted_pairs(plan) == (Need("kk–tr", (aigerim,)),)
    assert needs.dietary_needs(plan) == (Need("Vegetarian", (ainur, nurbol)),)
    assert needs.accessibility_needs(plan) == (Need("Lift", (nurbol,)),)


def test_a_delegation_of_whom_nothing_is_known_needs_nothing() -> None:
    builder = PlanBuilder()
    builder.member("Nurbol")
    plan = builder.plan()
    assert needs.languages_spoken(plan) == ()
    assert needs.dietary_needs(plan) == ()
