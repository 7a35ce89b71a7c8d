"""The whole set: every paper for every reader, each file in a place of its own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from exports.audience import Audience
from exports.catalogue import DOCUMENTS
from exports.files import produce_file
from exports.formats import FileFormat
from exports.request import DocumentRequest, Since
from exports.whole_set import PaperOfSet, whole_set, write_into
from exports.writing import CannotWrite
from models.messages import Message
from models.plan import Plan
from models.vocabulary import OrganisationRole
from tests.builders import FIRST_DAY, PlanBuilder
from tests.exports.every_record import plan_of_marks

ASKED = DocumentRequest(
    document="programme", languages=("en",), printed_on=date(2021, 12, 1), sensitive=("passport_number",)
)


def small() -> Plan:
    builder = PlanBuilder()
    builder.organisation("Üsküdar", OrganisationRole.HOST)
    builder.member("Ainur")
    builder.member("Ainur")
    builder.item("Call", FIRST_DAY, "10:00")
    return builder.plan()


def named(papers: tuple[PaperOfSet, ...], document: str) -> list[PaperOfSet]:
    return [paper for paper in papers if paper.request.document == document]


def test_every_paper_is_there_for_each_of_its_readers_in_each_sort_of_file() -> None:
    papers = whole_set(plan_of_marks(), ASKED, "en")
    for document in DOCUMENTS:
        own = named(papers, document.name)
        assert {paper.request.audience for paper in own} == set(document.audiences)
        assert {paper.file_format for paper in own} == set(document.formats)
    assert all(not paper.request.sensitive for paper in papers)


def test_no_two_files_have_one_place_and_readers_are_kept_apart() -> None:
    papers = whole_set(small(), ASKED, "en", {FileFormat.PDF})
    places = [str(paper.place).casefold() for paper in papers]
    assert len(set(places)) == len(places)
    personal = named(papers, "personal_programme")
    assert [paper.place.name for paper in personal] == [
        "Turkistan-delegation-Personal-programme-Ainur-en.pdf",
        "Turkistan-delegation-Personal-programme-Ainur-en-2.pdf",
    ]
    folders = {paper.request.audience: paper.place.parent.name for paper in papers}
    assert folders[Audience.ORGANISERS] == "Organisers"
    assert len(set(folders.values())) == len(folders)
    assert not named(papers, "driver_sheet")


def test_changes_are_marked_only_where_a_paper_can_mark_them() -> None:
    plan = small()
    asked = DocumentRequest(
        document="programme",
        languages=("en",),
        printed_on=date(2021, 12, 1),
        since=Since(plan, Message.of("Version 1"), date(2021, 12, 1)),
    )
    for paper in whole_set(plan, asked, "en"):
        assert produce_file(plan, paper.request, paper.file_format).content
        marks = next(one.marks_changes for one in DOCUMENTS if one.name == paper.request.document)
        assert (paper.request.since is not None) == marks


def test_a_file_goes_into_a_folder_that_is_made(tmp_path: Path) -> None:
    write_into(tmp_path, Path("Guests/a.pdf"), b"one")
    write_into(tmp_path, Path("Guests/a.pdf"), b"two")
    assert (tmp_path / "Guests" / "a.pdf").read_bytes() == b"two"
    write_into(tmp_path / "set", Path("Guests/a.pdf"), b"one")
    assert (tmp_path / "set" / "Guests" / "a.pdf").read_bytes() == b"one"
    with pytest.raises(CannotWrite):
        write_into(tmp_path / "nowhere" / "set", Path("Guests/a.pdf"), b"one")
    (tmp_path / "Press").write_bytes(b"")
    with pytest.raises(CannotWrite):
        write_into(tmp_path, Path("Press/a.pdf"), b"one")
