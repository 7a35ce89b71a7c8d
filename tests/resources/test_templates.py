"""The shipped templates: three, whole, in every complete language, naming nobody."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from models.database.engine import database_url
from models.database.store import Store
from models.exchange.plan_file import read_plan_file, write_plan
from models.identifiers import VisitId, new_identifier
from models.localized import Localized
from models.plan import Plan
from models.record_types import SHARED_RECORD_TYPES
from models.records.visits import Visit
from resources.catalogs import COMPLETE_LANGUAGES
from resources.files import templates_folder
from scheduling.check import check
from scheduling.visit_templates import TEMPLATE_DAY, length_of, visit_from_template

FILES = sorted(templates_folder().glob("*.json"))
LACKING = {
    "courtesy_visit": {"no-counterpart"},
    "experience_sharing_programme": {"no-counterpart"},
    "sister_city_visit": {"no-counterpart", "signing-incomplete"},
}
"""What the check asks for at once: the hosts of calls, and who signs."""
every_template = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


def texts_of(value: object) -> Iterator[dict[str, str]]:
    """Every text in a plan file, by language."""
    match value:
        case {"texts": [*pairs]}:
            yield dict(pairs)
        case dict():
            for part in value.values():
                yield from texts_of(part)
        case list():
            for part in value:
                yield from texts_of(part)


def begun(template: Plan) -> Plan:
    """A visit from the template, as long as it is."""
    first = date(2026, 5, 4)
    visit = Visit(
        id=VisitId(new_identifier()),
        title=Localized.of(tr="Türkistan heyeti"),
        first_day=first,
        last_day=first + timedelta(days=length_of(template.visit) - 1),
    )
    return visit_from_template(template, visit).plan


def test_three_templates_are_shipped() -> None:
    assert [(read_plan_file(file).visit.title.exact("en"), file.stem) for file in FILES] == [
        ("Courtesy visit", "courtesy_visit"),
        ("Experience-sharing programme", "experience_sharing_programme"),
        ("Sister-city visit", "sister_city_visit"),
    ]


@every_template
def test_a_template_is_one_and_names_nobody(file: Path) -> None:
    template = read_plan_file(file)
    assert (template.visit.is_template, template.visit.first_day) == (True, TEMPLATE_DAY)
    assert [record for record in template.records() if type(record) in SHARED_RECORD_TYPES] == []
    assert file.read_bytes() == write_plan(template)


@every_template
def test_every_text_is_there_in_every_complete_language(file: Path) -> None:
    texts = [text for text in texts_of(json.loads(file.read_bytes())) if text]
    assert texts != []
    assert [text for text in texts if not set(COMPLETE_LANGUAGES) <= text.keys()] == []


@every_template
def test_every_item_lies_in_its_days_and_every_task_has_a_date(file: Path) -> None:
    template = read_plan_file(file)
    days = {item.day for item in template.items}
    assert {template.visit.first_day, template.visit.last_day} <= days
    assert all(day and template.visit.first_day <= day <= template.visit.last_day for day in days)
    assert [task for task in template.tasks if task.due_on is None and task.days_before is None] == []


@every_template
def test_a_visit_begun_from_it_only_lacks_hosts(file: Path) -> None:
    plan = begun(read_plan_file(file))
    assert {conflict.code for conflict in check(plan)} == LACKING[file.stem]


@every_template
def test_a_visit_begun_from_it_can_be_stored(file: Path, tmp_path: Path) -> None:
    plan = begun(read_plan_file(file))
    template = read_plan_file(file)
    with Store.open(database_url(str(tmp_path / "office.db")), create=True) as store:
        store.apply(visit_from_template(template, plan.visit).edit, "Aylin")
        assert len(store.load(plan.visit_id).items) == len(template.items)
        assert store.verify() == ()
