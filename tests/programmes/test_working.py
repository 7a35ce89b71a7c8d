"""Eight published programmes are stored, handed over, checked and printed by the program."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from exports.production import produce_pdf
from exports.render.pdf import text
from exports.request import DocumentRequest
from models.database.engine import database_url
from models.database.store import Store
from models.exchange.plan_file import import_edit, read_plan, write_plan
from scheduling.check import check
from scheduling.occupancy import items_of_day
from tests.exports.papers import BODY, compact, read, text_of
from tests.programmes.entering import entered
from tests.programmes.facts import PROGRAMMES, facts_named

every_programme = pytest.mark.parametrize(("name", "preliminary"), PROGRAMMES)

CONFLICTS: dict[tuple[str, bool], dict[str, int]] = {
    # Nobody has linked an agreement to either signing.
    ("tdbb_turkistan_2021_12_istanbul", False): {"error signing-incomplete": 2},
    ("tdbb_turkistan_2021_08_experience_sharing", False): {},
    # The source calls the second of May, a Wednesday, a Thursday.
    ("tdbb_azerbaijan_2018_ankara_istanbul", False): {"warning weekday-mismatch": 1},
    # Open ends: a meeting before the first session, the way to dinner, a lunch that the bus cuts short.
    ("ep_japan_2006_strasbourg_hamburg", False): {
        "hint person-double-booked": 3,
        "hint travel-unknown": 3,
    },
    # Open ends again; among them 10.00 and 10.15 at two sites, which the source has by its own account.
    ("quirinale_portugal_2001_lisbon", False): {
        "warning person-double-booked": 1,
        "hint person-double-booked": 2,
        "hint travel-unknown": 6,
    },
    # The evening out, at the guests' own wish, runs into the dinner.
    ("moscow_city_day_2004_delegations_ru", False): {
        "warning person-double-booked": 1,
        "hint travel-unknown": 1,
    },
    # The city council receives, but the source does not say who of it.
    ("matsuyama_freiburg_2014", False): {
        "warning no-counterpart": 1,
        "hint travel-unknown": 7,
    },
    # The ceremony has half an hour, the meeting three quarters: less than usual, and still most of it.
    ("gg_newfoundland_2018_two_versions", False): {"hint person-double-booked": 2},
    # The call on the mayor names no mayor.
    ("gg_newfoundland_2018_two_versions", True): {"warning no-counterpart": 1},
}
"""What the check finds in each programme, and why each is right."""


@every_programme
def test_a_programme_comes_out_of_the_database_as_it_went_in(
    name: str, preliminary: bool, tmp_path: Path
) -> None:
    plan = entered(facts_named(name), preliminary)
    with Store.open(database_url(str(tmp_path / "office.db")), create=True) as store:
        store.apply(import_edit({}, plan), "Selin")
        assert store.load(plan.visit_id) == plan
        assert store.verify() == ()


@every_programme
def test_a_programme_is_handed_over_whole(name: str, preliminary: bool) -> None:
    plan = entered(facts_named(name), preliminary)
    assert read_plan(write_plan(plan)) == plan


@every_programme
def test_the_check_finds_what_is_wrong_and_nothing_else(name: str, preliminary: bool) -> None:
    plan = entered(facts_named(name), preliminary)
    found = Counter(f"{conflict.severity.value} {conflict.code}" for conflict in check(plan))
    assert found == CONFLICTS[name, preliminary]


@every_programme
@pytest.mark.parametrize("languages", [("tr",), ("en",), ("tr", "en")])
def test_the_programme_is_printed_with_every_title_in_its_order(
    name: str, preliminary: bool, languages: tuple[str, ...]
) -> None:
    facts = facts_named(name)
    plan = entered(facts, preliminary)
    request = DocumentRequest(document="programme", languages=languages, printed_on=date(2021, 12, 15))
    produced = produce_pdf(plan, request)
    missing = {letter for warning in produced.warnings for letter in str(warning.fact("letters"))}
    columns = [(BODY, None)] if len(languages) == 1 else [(BODY, MIDDLE), (MIDDLE, None)]
    with read(produced) as paper:
        printed = [compact(text_of(paper, left, right)) for left, right in columns]
    days = sorted({item.day for item in plan.items if item.day is not None})
    titles = [item.title.exact(facts.tag) for day in days for item in items_of_day(plan, day)]
    expected = [
        compact("".join("?" if letter in missing else letter for letter in title)) for title in titles
    ]
    for column in printed:
        assert in_order(expected, column) == []


MIDDLE = 350.0
"""Between the columns of two languages."""


def in_order(titles: list[str], printed: str) -> list[str]:
    """The titles that do not stand in the text, each after the one before it."""
    lost, place = [], 0
    for title in titles:
        found = printed.find(title, place)
        if found < 0:
            lost.append(title)
        else:
            place = found + len(title)
    return lost


def test_letters_that_no_font_has_are_told_and_do_not_stop_the_printing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(text, "substitute_with", lambda _letter: None)
    plan = entered(facts_named("matsuyama_freiburg_2014"))
    request = DocumentRequest(document="programme", languages=("en",), printed_on=date(2021, 12, 15))
    produced = produce_pdf(plan, request)
    (warning,) = produced.warnings
    assert "松" in str(warning.fact("letters"))
    with read(produced) as paper:
        assert "10:47 – 11:00 ????" in text_of(paper)
