"""A plan goes into a file and comes out equal; whatever else lies in a file is refused in a sentence."""

import json
import os
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.exchange.plan_file import (
    FORMAT,
    MOST_BYTES,
    PlanFileRefused,
    read_plan,
    read_plan_file,
    write_plan,
)
from models.identifiers import AgreementId, VisitId
from models.messages import Message
from models.plan import Plan
from models.records.agreements import Agreement
from models.records.people import SENSITIVE_PERSON_FIELDS
from models.vocabulary import OrganisationRole
from tests.builders import PlanBuilder
from tests.plan_strategies import plans, without_files

MODEST = settings(max_examples=40)


@MODEST
@given(plan=plans().map(without_files))
def test_a_plan_comes_back_equal(plan: Plan) -> None:
    assert read_plan(write_plan(plan, with_sensitive=True)) == plan


@MODEST
@given(plan=plans().map(without_files))
def test_sensitive_values_go_out_only_when_asked_for_and_nothing_else_is_lost(plan: Plan) -> None:
    empty = {"passport_number": "", "passport_expires_on": None, "date_of_birth": None}
    assert set(empty) == set(SENSITIVE_PERSON_FIELDS)
    persons = [msgspec.structs.replace(person, **empty) for person in plan.persons]
    assert read_plan(write_plan(plan)) == plan.including(persons)


@MODEST
@given(plan=plans().map(without_files))
def test_equal_plans_give_equal_files_with_one_record_a_line(plan: Plan) -> None:
    content = write_plan(plan)
    assert write_plan(Plan.of(plan.visit_id, reversed(list(plan.records())))) == content
    assert content.count(b"\n") == 2 + len(list(plan.records()))


def refusal_of(content: bytes) -> Message:
    with pytest.raises(PlanFileRefused) as refusal:
        read_plan(content)
    return refusal.value.message


@settings(max_examples=100)
@given(st.binary(max_size=200))
def test_noise_is_refused(content: bytes) -> None:
    refusal_of(content)


@MODEST
@given(data=st.data())
def test_a_file_that_was_cut_off_is_refused(data) -> None:
    content = write_plan(data.draw(plans().map(without_files))).rstrip()
    refusal_of(content[: data.draw(st.integers(0, len(content) - 1))])


@settings(max_examples=100)
@given(data=st.data())
def test_a_file_with_any_bytes_altered_is_refused_or_read_as_a_sound_plan(data) -> None:
    content = bytearray(write_plan(_SAMPLE))
    for _ in range(data.draw(st.integers(1, 3))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        plan = read_plan(bytes(content))
    except PlanFileRefused:
        return
    assert read_plan(write_plan(plan, with_sensitive=True)) == plan


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=4), inside, max_size=3),
    max_leaves=5,
)


@settings(max_examples=100)
@given(data=st.data())
def test_a_file_with_any_value_replaced_is_refused_or_read_as_a_sound_plan(data) -> None:
    contents = json.loads(write_plan(_SAMPLE))
    holder: Any = contents
    while True:
        keys = sorted(holder) if isinstance(holder, dict) else range(len(holder))
        key = data.draw(st.sampled_from(list(keys)))
        if not isinstance(holder[key], dict | list) or not holder[key] or data.draw(st.integers(0, 4)) == 0:
            break
        holder = holder[key]
    holder[key] = data.draw(_JSON)
    try:
        plan = read_plan(json.dumps(contents).encode())
    except PlanFileRefused:
        return
    assert read_plan(write_plan(plan, with_sensitive=True)) == plan


def _sample() -> PlanBuilder:
    builder = PlanBuilder(reference="T-1")
    host = builder.organisation("Üsküdar", OrganisationRole.HOST)
    mayor = builder.person("Mayor", languages=("tr",), interprets=(("tr", "kk"),))
    builder.post(mayor, "Mayor", host)
    hall = builder.venue("Hall", organisation_id=host.id, latitude=41.0, longitude=29.0)
    call = builder.item("Call", starts="10:30", venue_id=hall.id, minutes=30)
    builder.item("Dinner", after_item_id=call.id)
    builder.attendance(call, mayor)
    builder.member("Head")
    return builder


_SAMPLE = _sample().plan()


def altered(change: Callable[[dict[str, Any]], object]) -> bytes:
    """The sample's file after a change of what it holds."""
    contents: dict[str, Any] = json.loads(write_plan(_SAMPLE))
    change(contents)
    return json.dumps(contents).encode()


def setting(sort: str, /, **values: object) -> Callable[[dict[str, Any]], object]:
    """The change that sets fields of the first record of a kind."""

    def change(contents: dict[str, Any]) -> None:
        next(one for one in contents["records"] if one["record"] == sort).update(values)

    return change


def without(kind: str) -> Callable[[dict[str, Any]], object]:
    """The change that takes all records of a kind out of the file."""

    def change(contents: dict[str, Any]) -> None:
        contents["records"] = [one for one in contents["records"] if one["record"] != kind]

    return change


def doubled(sort: str, /, **values: object) -> Callable[[dict[str, Any]], object]:
    """The change that puts a record of a kind in once more, with other values."""

    def change(contents: dict[str, Any]) -> None:
        first = next(one for one in contents["records"] if one["record"] == sort)
        contents["records"].append({**first, **values})

    return change


NO_PLAN = "The file is not a plan of Heyet. Choose a file that Heyet has exported."
CUT_OFF = "The file is cut off, or is not a plan of Heyet. Export it again and send it again."
NEWER = "The file was written by a newer version of Heyet. Install that version to read it."
BAD_VALUE = "The file is damaged or was altered. {reason}"
SAME_ID = "The file is damaged or was altered: the id {id} stands for more than one record."
NOT_IN_IT = "The file is damaged or was altered: “{field}” of {id} names something that is not in it."
NO_VISIT = "The file is damaged or was altered: the visit it is about is not in it."
TWO_VISITS = "The file holds more than one visit. Export each visit to a file of its own."
CIRCLE = "The file is damaged or was altered: {id} is a part of itself."


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", CUT_OFF),
        (b"\x00\xff", CUT_OFF),
        (b"[" * 100_000, NO_PLAN),
        (b'{"heyet":' + b"[" * 100_000, NO_PLAN),
        (b'{"heyet":"plan","format":1,"visit_id":"x","records":[' + b"[" * 100_000, CUT_OFF),
        (b'{"heyet":"plan","format":1,"x":' + b'{"x":' * 100_000, CUT_OFF),
        (b"null", NO_PLAN),
        (b"[]", NO_PLAN),
        (b'"plan"', NO_PLAN),
        (b"{}", NO_PLAN),
        (b'{"type":"FeatureCollection","features":[]}', NO_PLAN),
        (altered(lambda contents: contents.update(heyet="people")), NO_PLAN),
        (altered(lambda contents: contents.update(format="1")), NO_PLAN),
        (altered(lambda contents: contents.update(format=0)), NO_PLAN),
        (altered(lambda contents: contents.update(format=FORMAT + 1)), NEWER),
        (altered(lambda contents: contents.update(format=10**30, records="other")), NEWER),
        (altered(lambda contents: contents.pop("records")), NO_PLAN),
        (altered(lambda contents: contents.update(records={})), NO_PLAN),
        (altered(lambda contents: contents.update(visit_id=7)), NO_PLAN),
        (altered(setting("item", record="ball")), NO_PLAN),
        (altered(setting("item", kind="ball")), NO_PLAN),
        (altered(setting("item", starts="25:00")), NO_PLAN),
        (altered(setting("item", starts="10:30:00Z")), BAD_VALUE),
        (altered(setting("item", starts="10:30:15")), BAD_VALUE),
        (altered(setting("item", minutes=-1)), BAD_VALUE),
        (altered(setting("item", position=2**31)), BAD_VALUE),
        (altered(setting("item", day="0001-01-01")), BAD_VALUE),
        (altered(setting("item", zone="Mars/Olympus")), BAD_VALUE),
        (altered(setting("item", title={"texts": [["tr", "a"], ["en", "b"]]})), BAD_VALUE),
        (altered(setting("visit", first_day="2021-12-23")), BAD_VALUE),
        (altered(setting("visit", last_day="2031-12-23")), BAD_VALUE),
        (altered(setting("venue", latitude=None)), BAD_VALUE),
        (altered(setting("venue", latitude=91)), BAD_VALUE),
        (altered(setting("attendance", person_id=None)), BAD_VALUE),
        (altered(setting("person", notes="a\x00b")), BAD_VALUE),
        (altered(setting("person", id="")), BAD_VALUE),
        (altered(doubled("item")), SAME_ID),
        (altered(doubled("item", record="track")), SAME_ID),
        (altered(without("person")), NOT_IN_IT),
        (altered(without("venue")), NOT_IN_IT),
        (altered(setting("item", after_item_id="nowhere")), NOT_IN_IT),
        (altered(setting("item", visit_id="another")), NOT_IN_IT),
        (altered(without("visit")), NO_VISIT),
        (altered(lambda contents: contents.update(visit_id="another")), NO_VISIT),
        (altered(doubled("visit", id="another")), TWO_VISITS),
        (altered(setting("venue", parent_id=_SAMPLE.venues.where("address", "")[0].id)), CIRCLE),
    ],
)
def test_what_is_wrong_is_said(content: bytes, sentence: str) -> None:
    assert refusal_of(content).msgid == sentence


def test_a_circle_of_several_organisations_is_found_and_a_long_chain_is_none() -> None:
    builder = _sample()
    chain = [builder.organisation(f"Body {number}") for number in range(500)]
    above = pairwise(chain)
    chained = [msgspec.structs.replace(one, parent_id=parent.id) for one, parent in above]
    plan = builder.plan().including(chained)
    assert read_plan(write_plan(plan)) == plan
    closed = msgspec.structs.replace(chain[-1], parent_id=chain[250].id)
    assert refusal_of(write_plan(plan.including([closed]))).msgid == CIRCLE


def test_what_leads_to_another_visit_stays_behind() -> None:
    builder = _sample()
    agreement = Agreement(
        id=AgreementId("agreement"),
        item_id=builder.plan().items.where("minutes", 30)[0].id,
        visit_id=VisitId("earlier"),
    )
    plan = builder.plan().including([agreement])
    expected = plan.including([msgspec.structs.replace(agreement, visit_id=None)])
    assert read_plan(write_plan(plan)) == expected


def test_more_bytes_than_any_plan_has_are_refused_before_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "noise.json"
    path.write_bytes(os.urandom(1024 * 1024))
    os.truncate(path, 100 * 1024 * 1024)
    with pytest.raises(PlanFileRefused) as refusal:
        read_plan_file(path)
    assert refusal.value.message.fact("megabytes") == 64
    assert refusal_of(b" " * (MOST_BYTES + 1)) == refusal.value.message


@pytest.mark.parametrize("name", ["missing.json", ".", "x" * 1000, "a\x00b"])
def test_a_file_that_cannot_be_read_is_said_so(tmp_path: Path, name: str) -> None:
    with pytest.raises(PlanFileRefused) as refusal:
        read_plan_file(tmp_path / name)
    assert refusal.value.message.fact("path") == str(tmp_path / name)


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "ziyaret.json"
    path.write_bytes(write_plan(_SAMPLE))
    assert read_plan_file(path) == _SAMPLE
