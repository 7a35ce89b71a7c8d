"""Tests of scheduling.issuing: numbers, the likely stage, and what a version is called."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest

from models.identifiers import OfficeSettingId
from models.messages import Message
from models.plan import Plan
from models.records.settings import OfficeSetting
from models.vocabulary import VersionStage
from models.vocabulary_labels import label
from scheduling.issuing import (
    Issue,
    in_this_office,
    issue,
    likely_stage,
    next_number,
    version_name,
    versions_of,
)
from scheduling.setting_moves import new_house_style
from tests.builders import PlanBuilder

HASH = hashlib.sha256(b"plan").hexdigest()


def issued(plan: Plan, stage: VersionStage, name: str = "") -> Plan:
    told = Issue(stage=stage, label=name, issued_on=date(2021, 12, 1), issued_by="Aylin")
    return plan.with_edit(issue(plan, HASH, told))


def test_versions_are_numbered_from_one_and_the_newest_comes_first() -> None:
    plan = PlanBuilder().plan()
    assert next_number(plan) == 1
    for stage in (VersionStage.DRAFT, VersionStage.FINAL):
        plan = issued(plan, stage)
    assert [version.number for version in versions_of(plan)] == [2, 1]
    assert next_number(plan) == 3


def test_the_number_of_a_version_that_was_taken_back_is_free_again() -> None:
    plan = issued(issued(PlanBuilder().plan(), VersionStage.DRAFT), VersionStage.DRAFT)
    undone = issue(plan, HASH, Issue(stage=VersionStage.DRAFT, issued_on=date(2021, 12, 1), issued_by=""))
    assert next_number(plan.with_edit(undone).with_edit(undone.inverse())) == 3


@pytest.mark.parametrize(
    ("before", "likely"),
    [
        ((), VersionStage.DRAFT),
        ((VersionStage.DRAFT,), VersionStage.PRELIMINARY),
        ((VersionStage.PRELIMINARY,), VersionStage.PRELIMINARY),
        ((VersionStage.DRAFT, VersionStage.FINAL), VersionStage.REVISION),
        ((VersionStage.FINAL, VersionStage.DRAFT), VersionStage.REVISION),
    ],
)
def test_what_comes_next_follows_from_what_is_out(
    before: tuple[VersionStage, ...], likely: VersionStage
) -> None:
    plan = PlanBuilder().plan()
    for stage in before:
        plan = issued(plan, stage)
    assert likely_stage(plan) is likely


def test_a_version_is_called_by_its_label_else_by_its_stage() -> None:
    plan = issued(issued(PlanBuilder().plan(), VersionStage.FINAL), VersionStage.REVISION, " For the press ")
    second, first = versions_of(plan)
    assert version_name(second) == Message.of("{label}, version {number}", label="For the press", number=2)
    assert version_name(first) == Message.of(
        "{stage}, version {number}", stage=label(VersionStage.FINAL), number=1
    )


def test_a_version_is_printed_again_as_the_office_prints_now() -> None:
    builder = PlanBuilder()
    old = builder.plan()
    style = new_house_style()
    setting = OfficeSetting(id=OfficeSettingId("s"), name="day_begins", value="08:00")
    now = issued(old, VersionStage.FINAL).including([style, setting])
    shown = in_this_office(old, now)
    assert list(shown.house_styles) == [style]
    assert list(shown.office_settings) == [setting]
    assert [version.number for version in versions_of(shown)] == [1]
    assert shown.visit == old.visit
