"""Which file is somebody's photograph, and who is shown it."""

import pytest

from exports.audience import Audience, visible
from exports.house_style import pictures_wanted
from exports.portraits import portrait_of, portraits_of_members
from models.plan import Plan
from models.vocabulary import AttachmentPurpose
from tests.builders import PlanBuilder
from tests.exports.papers import builder_person
from tests.exports.pictures import hash_of, kept_with, photograph


def visit() -> Plan:
    """A member with a photograph and a letter, one without, and a host with a photograph."""
    builder = PlanBuilder()
    head = builder_person(builder, builder.member("Nurbol"))
    builder.member("Asem")
    host = builder.person("Hilmi")
    builder.records += [
        kept_with(head, photograph()),
        kept_with(head, b"a letter", AttachmentPurpose.DOCUMENT),
        kept_with(host, photograph("red")),
    ]
    return builder.plan()


def test_the_photograph_is_the_picture_and_no_other_file() -> None:
    plan = visit()
    hashes = [portrait_of(plan, member.person_id) for member in plan.members]
    assert sorted(hashes) == ["", hash_of(photograph())]
    assert portrait_of(plan, None) == ""
    assert portraits_of_members(plan) == {hash_of(photograph())}


def test_photographs_are_fetched_for_the_paper_that_prints_them_alone() -> None:
    assert pictures_wanted(visit()) == pictures_wanted(visit(), "programme") == frozenset()
    assert pictures_wanted(visit(), "delegation_photographs") == {hash_of(photograph())}


@pytest.mark.parametrize(
    ("audience", "is_shown"), [(Audience.GUEST, True), (Audience.PRESS, True), (Audience.DRIVER, False)]
)
def test_readers_know_of_no_file_but_photographs_and_not_what_they_are_called(
    audience: Audience, is_shown: bool
) -> None:
    seen = visible(visit(), audience)
    assert {file.purpose for file in seen.attachments} == ({AttachmentPurpose.PHOTO} if is_shown else set())
    assert not any(file.file_name or file.notes for file in seen.attachments)
