"""Versions named by number: printed again, marked, compared; and papers as other sorts of file."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pdfplumber
import pytest
from icalendar import Calendar
from msgspec.structs import replace

from exports.formats import FileFormat
from models.database.engine import database_url
from models.database.store import Store
from models.edits import created, deleted, edit, replaced
from models.exchange.plan_file import read_plan, write_plan
from models.identifiers import MemberId, new_identifier
from models.messages import Message
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import ItemStatus, VersionStage
from scheduling.issuing import Issue, issue
from tests.builders import FIRST_DAY, clock
from tests.ui.terminal.conftest import Answer

TOLD = Issue(stage=VersionStage.FINAL, issued_on=FIRST_DAY, issued_by="Aylin")


def issue_version(database: Path, sample: Plan) -> None:
    with Store.open(database_url(str(database))) as store:
        plan = store.load(sample.visit_id)
        kept = store.keep_content(write_plan(plan, with_sensitive=True))
        store.apply(issue(plan, kept, TOLD), "Aylin")


def first_timed(plan: Plan) -> Item:
    return min(
        (item for item in plan.items if item.day and item.starts and item.status is ItemStatus.CONFIRMED),
        key=lambda item: (item.day, item.starts),
    )


@pytest.fixture
def moved(database: Path, sample: Plan) -> Item:
    """The item that was put to 23:05 after the first version was issued, as it was."""
    issue_version(database, sample)
    item = first_timed(sample)
    late = replace(item, starts=clock("23:05"), ends=None)
    with Store.open(database_url(str(database))) as store:
        store.apply(edit(Message("Later"), replaced(item, late)), "Aylin")
    return item


def text_of(file: Path) -> str:
    with pdfplumber.open(io.BytesIO(file.read_bytes())) as paper:
        return " ".join(" ".join(page.extract_text() for page in paper.pages).split())


def test_a_version_is_printed_again_and_changes_since_it_are_marked(
    heyet: Callable[..., Answer], database: Path, moved: Item, tmp_path: Path
) -> None:
    file = tmp_path / "programme.pdf"
    line = f"print turkistan --database {database} --document programme --language en --output {file}".split()
    assert heyet(*line, "--version", "1").status == 0
    assert "23:05" not in text_of(file)
    assert "Final programme, version 1" in text_of(file)
    assert heyet(*line, "--since", "1").status == 0
    assert "23:05" in text_of(file)
    assert "CHANGED" in text_of(file)
    assert heyet(*line).status == 0
    assert "CHANGED" not in text_of(file)


def test_a_version_that_is_not_there_is_refused(
    heyet: Callable[..., Answer], database: Path, sample: Plan, tmp_path: Path
) -> None:
    line = f"print turkistan --database {database} --document programme --language en --output x.pdf".split()
    none = "No version of this visit has been issued yet.\n"
    assert heyet(*line, "--version", "1") == Answer(2, "", none)
    issue_version(database, sample)
    assert heyet(*line, "--since", "9") == Answer(2, "", "There is no version “9”. There is: 1.\n")


def test_the_difference_tells_what_became_of_each_item(
    heyet: Callable[..., Answer], database: Path, moved: Item
) -> None:
    line = f"difference turkistan --database {database} --from 1".split()
    told = heyet(*line)
    assert told.status == 0
    assert told.output.startswith("CHANGED: ")
    assert "23:05" in told.output
    assert heyet(*line, "--to", "1").output == "No reader would notice a difference.\n"
    listed = json.loads(heyet(*line, "--to", "now", "--format", "json").output)
    assert [(one["change"], one["item"], one["aspects"]) for one in listed["items"]] == [
        ("changed", moved.id, ["time"])
    ]
    assert listed["joined"] == listed["left"] == []


def test_the_difference_names_who_joined_and_who_left(
    heyet: Callable[..., Answer], database: Path, sample: Plan
) -> None:
    issue_version(database, sample)
    someone, person = next(
        (member, person)
        for member in sample.members
        if (person := sample.persons.get(member.person_id)) is not None
    )
    name = person.name.in_language("en")
    joined = replace(someone, id=MemberId(new_identifier()))
    with Store.open(database_url(str(database))) as store:
        store.apply(edit(Message("Join"), created(joined)), "Aylin")
        plan = store.load(sample.visit_id)
    issue_version(database, plan)
    with Store.open(database_url(str(database))) as store:
        store.apply(edit(Message("Leave"), deleted(joined)), "Aylin")
    came = heyet("difference", "turkistan", "--database", database, "--from", "1", "--to", "2").output
    went = heyet("difference", "turkistan", "--database", database, "--from", "2").output
    assert came == f"NEW in the delegation: {name}\n"
    assert went == f"NO LONGER in the delegation: {name}\n"


def test_papers_are_exported_as_other_sorts_of_file(
    heyet: Callable[..., Answer], database: Path, sample: Plan, tmp_path: Path
) -> None:
    file = tmp_path / "paper"
    line = f"export turkistan --database {database} --output {file}".split()
    assert heyet(*line, "--format", "docx", "--language", "en").output.endswith(f"Written: {file}\n")
    assert docx.Document(str(file)).tables
    answer = heyet(*line, "--format", "xlsx", "--document", "delegation_list", "--language", "en")
    assert answer.status == 0
    assert openpyxl.load_workbook(io.BytesIO(file.read_bytes())).worksheets
    refused = heyet(*line, "--format", "docx", "--document", "board_overview", "--language", "en")
    sentence = "“Overview of the days” cannot be had as docx. It can be had as: pdf.\n"
    assert refused == Answer(2, "", sentence)


def test_a_calendar_is_newer_after_each_change_and_calls_off_what_is_gone(
    heyet: Callable[..., Answer], database: Path, sample: Plan, tmp_path: Path
) -> None:
    item = first_timed(sample)
    file = tmp_path / "programme.ics"
    line = f"export turkistan --database {database} --format ics --language en --output {file}".split()

    def written() -> dict[str, tuple[int, str]]:
        assert heyet(*line).status == 0
        found = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
        return {str(one["UID"]): (int(str(one["SEQUENCE"])), str(one["STATUS"])) for one in found}

    first = written()
    issue_version(database, sample)
    with Store.open(database_url(str(database))) as store:
        declined = replace(item, status=ItemStatus.CANCELLED)
        store.apply(edit(Message("Off"), replaced(item, declined)), "Aylin")
    second = written()
    uid = f"{item.id}@heyet"
    assert first[uid][1] == "CONFIRMED"
    assert second[uid][1] == "CANCELLED"
    assert all(second[one][0] > sequence for one, (sequence, _status) in first.items())


def test_a_version_is_exported_as_it_was(heyet: Callable[..., Answer], database: Path, moved: Item) -> None:
    line = f"export turkistan --database {database} --format json".split()
    assert read_plan(heyet(*line, "--version", "1").output.encode()).items[moved.id] == moved
    assert read_plan(heyet(*line).output.encode()).items[moved.id] != moved


def test_the_whole_set_goes_into_a_folder_and_each_file_is_named(
    heyet: Callable[..., Answer], database: Path, sample: Plan, tmp_path: Path
) -> None:
    folder = tmp_path / "set"
    line = f"export-all turkistan --database {database} --language en --output {folder}".split()
    answer = heyet(*line, "--format", "ics")
    files = sorted(folder.rglob("*.ics"))
    assert answer.status == 0
    assert files
    assert all(f"Written: {file}\n" in answer.output for file in files)
    assert answer.output.endswith(f"{len(files)} files are written into {folder}\n")
    assert {file.suffix for file in folder.rglob("*.*")} == {f".{FileFormat.ICS}"}
    assert heyet(*line[:-1], tmp_path / "nowhere" / "set") == Answer(
        2, "", f"There is no folder “{tmp_path / 'nowhere'}”.\n"
    )


def test_passports_are_printed_only_where_they_are_asked_for_by_name(
    heyet: Callable[..., Answer], database: Path, tmp_path: Path
) -> None:
    line = f"print turkistan --database {database} --language en --output {tmp_path / 'a.pdf'}".split()
    assert heyet(*line, "--document", "manifest", "--with", "passport_number").status == 0
    refused = heyet(*line, "--document", "programme", "--with", "passport_number")
    sentence = "“Programme” never prints passports and dates of birth.\n"
    assert refused == Answer(2, "", sentence)
