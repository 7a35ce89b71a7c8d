"""Tables as they are drawn: every name is there, on the page, and upon no other."""

from typing import Any

import pytest

from exports.audience import Audience
from exports.production import produce_pdf
from exports.request import DocumentRequest
from models.plan import Plan
from tests.exports.papers import (
    PRINTED_ON,
    compact,
    read,
    text_of,
    words_outside,
    words_upon_each_other,
)
from tests.exports.tables import ceremonies

SHAPES: dict[str, dict[str, str]] = {
    "long": {},
    "round": {"round_tables": "yes"},
    "round at its largest": {"round_tables": "yes", "seats_at_round_table": "16"},
    "u": {"longest_table": "4"},
}


def paper(plan: Plan, document: str = "seating_plan", *languages: str) -> Any:
    request = DocumentRequest(
        document=document,
        languages=languages or ("en",),
        printed_on=PRINTED_ON,
        audience=Audience.ORGANISERS,
    )
    return produce_pdf(plan, request)


@pytest.mark.parametrize("settings", SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize(("guests", "hosts"), [(1, 1), (3, 2), (7, 6), (8, 8), (40, 20)])
def test_every_name_stands_on_the_page_and_upon_no_other(
    guests: int, hosts: int, settings: dict[str, str]
) -> None:
    plan = ceremonies(guests, hosts, **settings).plan
    with read(paper(plan)) as pdf:
        assert words_outside(pdf) == []
        assert words_upon_each_other(pdf) == []
        text = compact(text_of(pdf))
        for number in range(guests):
            assert f"Guest{number}" in text


@pytest.mark.parametrize("settings", SHAPES.values(), ids=SHAPES)
def test_long_names_are_broken_or_shortened_but_never_run_over(settings: dict[str, str]) -> None:
    plan = ceremonies(5, 4, name="Әбдірахманқызы-Тұрсынбекова " * 3, **settings).plan
    for document in ("seating_plan", "signing_sheet"):
        with read(paper(plan, document, "kk", "tr")) as pdf:
            assert words_outside(pdf) == []
            assert words_upon_each_other(pdf) == []


def test_a_table_is_bookmarked_and_equal_plans_give_equal_bytes() -> None:
    plan = ceremonies().plan
    first = paper(plan)
    assert paper(plan).content == first.content
    with read(first) as pdf:
        titles = [title for _, title, *_ in pdf.doc.get_outlines()]
    assert "Dinner" in titles
