"""Eight published programmes are stored, handed over and printed by the program."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from exports.production import produce_pdf
from exports.render.pdf import text
from exports.request import DocumentRequest
from models.database.engine import database_url
from models.database.store import Store
from models.exchange.plan_file import import_edit, read_plan, write_plan
from scheduling.occupancy import items_of_day
from tests.exports.papers import BODY, compact, read, text_of
from tests.programmes.entering import entered
from tests.programmes.facts import PROGRAMMES, facts_named

every_programme = pytest.mark.parametrize(("name", "preliminary"), PROGRAMMES)


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
@pytest.mark.parametrize("languages", [("tr",), ("en",), ("tr", "en")])
def test_the_programme_is_printed_with_every_title_in_its_order(
    name: str, preliminary: bool, languages: tuple[str, ...]
) -> None:
    facts = facts_named(name)
    plan = entered(facts, preliminary)
    request = DocumentRequest(document="programme", languages=languages, printed_on=date(2021, 12, 15))
    produced = produce_pdf(plan, request)
    missing = {letter for warning in produced.warnings for letter in str(warning.fact("letters") or "")}
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
    (letters,) = (warning.fact("letters") for warning in produced.warnings if warning.fact("letters"))
    assert "松" in str(letters)
    with read(produced) as paper:
        assert "10:47 – 11:00 ????" in text_of(paper)
