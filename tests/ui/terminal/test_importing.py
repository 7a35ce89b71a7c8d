"""A visit goes out as a file and comes in again, once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec

from models.database.engine import database_url
from models.database.store import Store
from models.edits import edit, replaced
from models.exchange.plan_file import read_plan, write_plan
from models.messages import Message
from models.plan import Plan
from tests.ui.terminal.conftest import SAMPLE_FILE, Answer


def loaded(database: Path, plan: Plan) -> Plan:
    with Store.open(database_url(str(database))) as store:
        return store.load(plan.visit_id)


def test_the_exported_file_holds_the_plan(
    heyet: Callable[..., Answer], database: Path, sample: Plan, tmp_path: Path
) -> None:
    file = tmp_path / "turkistan.json"
    line = f"export TDBB-2021-12 --format json --database {database} --output {file}"
    assert heyet(*line.split()) == Answer(0, f"Written: {file}\n", "")
    assert read_plan(file.read_bytes()) == sample


def test_without_a_file_the_plan_goes_to_standard_output(
    heyet: Callable[..., Answer], database: Path, sample: Plan
) -> None:
    status, output, refusal = heyet("export", "turkistan", "--format", "json", "--database", database)
    assert (status, refusal) == (0, "")
    assert output.encode() == write_plan(sample)


def test_a_file_is_taken_over_into_a_new_database(
    heyet: Callable[..., Answer], sample: Plan, tmp_path: Path
) -> None:
    file = tmp_path / "new.db"
    answer = heyet("import", SAMPLE_FILE, "--database", file)
    count = sum(1 for _ in sample.records())
    sentence = f"“Turkistan Delegation in Türkiye” is taken over; {count} records are new or changed.\n"
    assert answer == Answer(0, sentence, "")
    assert loaded(file, sample) == sample


def test_the_audit_trail_names_who_imported(heyet: Callable[..., Answer], tmp_path: Path) -> None:
    file = tmp_path / "new.db"
    heyet("import", SAMPLE_FILE, "--database", file)
    with Store.open(database_url(str(file))) as store:
        (entry,) = store.audit()
    assert entry.user != ""
    assert entry.edit.name.msgid == "Import “{visit}”"


def test_a_file_taken_over_twice_changes_nothing(
    heyet: Callable[..., Answer], database: Path, sample: Plan
) -> None:
    answer = heyet("import", SAMPLE_FILE, "--database", database)
    assert answer == Answer(
        0, "“Turkistan Delegation in Türkiye” is here already, just as in the file.\n", ""
    )
    with Store.open(database_url(str(database))) as store:
        assert len(store.audit()) == 1


def test_what_was_changed_since_becomes_as_the_file_has_it(
    heyet: Callable[..., Answer], database: Path, sample: Plan
) -> None:
    renamed = msgspec.structs.replace(sample.visit, reference="other")
    with Store.open(database_url(str(database))) as store:
        store.apply(edit(Message("Rename it"), replaced(sample.visit, renamed)), "Selin")
    answer = heyet("import", SAMPLE_FILE, "--database", database)
    sentence = "“Turkistan Delegation in Türkiye” is taken over; 1 record is new or changed.\n"
    assert answer == Answer(0, sentence, "")
    assert loaded(database, sample) == sample
