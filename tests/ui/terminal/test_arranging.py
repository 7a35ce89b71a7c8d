"""`arrange` proposes, prints what and why, and stores it as one edit unless it is only to be shown."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from models.database.engine import database_url
from models.database.store import Store
from models.edits import created, edit
from models.messages import Message
from models.plan import Plan
from scheduling.check import check
from scheduling.conflicts import Severity
from tests.programme_notation import Programme
from tests.ui.terminal.conftest import Answer
from tests.ui.terminal.processes import ROOT, environment

WAITING = """
    delegation: Head, Deputy, 20 council members
    place Town Hall
    place Museum
    place Harbour
    travel Town Hall - Museum 25m
    travel Town Hall - Harbour 30m
    travel Museum - Harbour 15m
    open Museum mon 09:00-12:00, tue 09:00-12:00
    office Municipality TR
    20 Dec 10:00-11:30 session "Signing" Town Hall [confirmed]
    waiting meeting "Talks" Town Hall
    waiting site visit "Museum" Museum
    host Municipality for Talks
    """

TOO_MUCH = f"""
    {WAITING}
    place Factory
    open Factory mon 10:30-11:30
    waiting site visit "Factory" Factory
    """

Arrange = Callable[..., Answer]


def stored(database: Path, written: Programme) -> Plan:
    """The visit as it is in the database."""
    with Store.open(database_url(str(database))) as store:
        return store.load(written.plan.visit_id)


def put(database: Path, text: str) -> Programme:
    """Store a visit that is written down."""
    written = Programme(text)
    with Store.open(database_url(str(database)), create=True) as store:
        store.apply(edit(Message("Make it"), *map(created, written.plan.records())), "Selin")
    return written


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Where a database is to be made."""
    return tmp_path / "arranging.db"


@pytest.fixture
def arrange(heyet: Callable[..., Answer], office: Path) -> Arrange:
    """Arranges the visit of that database."""

    def answer(*words: str) -> Answer:
        return heyet("arrange", "turkistan", "--database", office, *words)

    return answer


def errors(plan: Plan) -> list[str]:
    """What cannot happen as planned."""
    return [one.code for one in check(plan) if one.severity is Severity.ERROR]


def edits_of(database: Path, written: Programme) -> int:
    """How many edits the visit has gone through."""
    with Store.open(database_url(str(database))) as store:
        return len(store.audit(written.plan.visit_id))


def test_what_waits_gets_hours_in_one_step(arrange: Arrange, office: Path) -> None:
    written = put(office, WAITING)
    status, output, refusal = arrange()
    assert (status, refusal) == (0, "")
    after = stored(office, written)
    assert all(item.starts is not None for item in after.items)
    assert not errors(after)
    assert after.items[written.items["Signing"].id] == written.items["Signing"]
    assert edits_of(office, written) == 2
    lines = output.splitlines()
    assert lines[:2] == ["Proposed for “Turkistan delegation”:", "  Placed:"]
    assert {line.split("”")[0].strip() for line in lines[2:4]} == {"“Talks", "“Museum"}
    assert "Whom to call:" in lines
    assert "  Municipality (Host)" in lines
    assert "Counted: 2 items placed." in lines
    assert lines[-1] == "It is stored as one step, which the history of the visit can take back."


def test_a_dry_run_shows_the_same_and_stores_nothing(arrange: Arrange, office: Path) -> None:
    written = put(office, WAITING)
    shown = arrange("--dry-run")
    assert (shown.status, shown.output.splitlines()[-1]) == (0, "Nothing is stored.")
    assert stored(office, written).items == written.plan.items
    done = arrange()
    assert shown.output.splitlines()[:-1] == done.output.splitlines()[:-1]


def test_the_same_seed_proposes_the_same(arrange: Arrange, office: Path) -> None:
    put(office, TOO_MUCH)
    for seed in ((), ("--seed", "7")):
        first, second = (arrange("--dry-run", "--format", "json", *seed) for _ in range(2))
        assert first == second


def test_what_finds_no_place_is_named_with_the_reasons_and_the_answer_is_no(
    arrange: Arrange, office: Path
) -> None:
    written = put(office, TOO_MUCH)
    status, output, refusal = arrange("--only-waiting")
    assert (status, refusal) == (1, "")
    lines = output.splitlines()
    left = lines.index("  Left out:")
    assert lines[left + 1] == "    “Factory”"
    assert any("Factory is open 10:30–11:30" in line for line in lines[left:])
    assert any("Signing" in line for line in lines[left:])
    helps = lines.index("      What would help:")
    assert left < helps
    assert lines[helps + 1].startswith("        ")
    assert "1 item finds no place." in lines
    after = stored(office, written)
    assert after.items[written.items["Factory"].id].day is None
    assert after.items[written.items["Museum"].id].day is not None


def test_json_carries_what_a_program_needs(arrange: Arrange, office: Path) -> None:
    written = put(office, TOO_MUCH)
    status, output, _ = arrange("--dry-run", "--format", "json")
    found = json.loads(output)
    items = {title: item.id for title, item in written.items.items()}
    assert status == 1
    assert (found["visit_id"], found["stored"]) == (written.plan.visit_id, False)
    assert {one["item"] for one in found["placed"]} == {items["Talks"], items["Museum"]}
    assert all(one["day_before"] is None and one["starts"] for one in found["placed"])
    (left,) = found["left_out"]
    assert (left["item"], left["title"]) == (items["Factory"], "Factory")
    assert left["reasons"]
    assert any("move “Signing”" in one for one in left["helps"])
    (call,) = found["calls"]
    assert (call["role"], call["who"], call["record"]) == (
        "host",
        "Municipality",
        written.offices["Municipality"].id,
    )
    assert [one["item"] for one in call["changes"]] == [items["Talks"]]
    assert found["changes"]["placed"] == 2
    assert found["still_at_fault"] == found["moved"] == found["mended"] == []


def test_where_nothing_waits_nothing_changes(arrange: Arrange, office: Path) -> None:
    written = put(office, 'delegation: Head\n20 Dec 10:00-11:30 meeting "Talks"')
    assert arrange() == Answer(0, "Proposed for “Turkistan delegation”:\nNothing changes.\n", "")
    assert edits_of(office, written) == 1


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--seconds", "soon"), "“soon” is no number of seconds. Give one above 0, such as 10."),
        (("--seconds", "0"), "“0” is no number of seconds. Give one above 0, such as 10."),
        (("--seconds", "nan"), "“nan” is no number of seconds. Give one above 0, such as 10."),
        (("--seed", "x"), "“x” is no whole number. Give one, such as 1."),
        (("--seed", "²"), "“²” is no whole number. Give one, such as 1."),
        (
            ("--move", "everything"),
            "“everything” is not among the choices for --move: unconfirmed, confirmed.",
        ),
        (
            ("--only-waiting", "--repair"),
            "“--only-waiting” moves nothing, so “--repair” is of no use beside it.",
        ),
        (
            ("--only-waiting", "--move", "confirmed"),
            "“--only-waiting” moves nothing, so “--move” is of no use beside it.",
        ),
    ],
)
def test_wrong_use_is_refused_in_one_line(
    arrange: Arrange, office: Path, words: tuple[str, ...], sentence: str
) -> None:
    written = put(office, WAITING)
    assert arrange(*words) == Answer(2, "", sentence + "\n")
    assert stored(office, written).items == written.plan.items


def test_a_search_that_is_given_little_time_still_gives_what_it_has(arrange: Arrange, office: Path) -> None:
    written = put(office, WAITING)
    status, output, refusal = arrange("--seconds", "0.01")
    assert (status in (0, 1), refusal) == (True, "")
    assert output.startswith("Proposed for")
    assert not errors(stored(office, written))


AT_FAULT = """
    delegation: Head, Deputy
    place Airport
    place Town Hall
    place Blue Hall in Town Hall
    place Red Hall in Town Hall
    office Municipality TR
    journey arrival "TK 1" 20 Dec 09:00-12:00 Airport
    away Blue Hall 20 Dec to 22 Dec: fire
    20 Dec 10:30-11:30 meeting "Talks" Town Hall [requested]
    20 Dec 14:00-15:00 session "Experts" Blue Hall [confirmed]
    21 Dec 10:00-11:00 site visit "Tour"
    host Municipality for Talks, Experts
    """

LOCKED_IN = """
    delegation: Head
    journey arrival "TK 1" 20 Dec 09:00-12:00
    20 Dec 10:30-11:30 meeting "Talks" [confirmed]
    """


def test_a_repair_mends_what_is_at_fault_and_says_whom_to_call(arrange: Arrange, office: Path) -> None:
    written = put(office, AT_FAULT)
    assert sorted(errors(written.plan)) == ["before-arrival", "venue-unavailable"]
    status, output, refusal = arrange("--repair")
    assert (status, refusal) == (0, "")
    lines = output.splitlines()
    assert lines[1] == "  Moved:"
    assert lines[2].endswith("(was: Monday, 20 December 2021, 10:30–11:30)")
    assert lines[3:5] == ["  Mended at their hours:", "    Have “Experts” in Red Hall"]
    call = lines.index("  Municipality (Host)")
    assert "to be in Red Hall instead of Blue Hall" in "".join(lines[call + 1 : call + 3])
    assert "Counted: 1 item moved, 1 item mended at its hour and 1 requested appointment changed." in lines
    after = stored(office, written)
    assert not errors(after)
    assert after.items[written.items["Tour"].id] == written.items["Tour"]


def test_what_a_host_has_confirmed_is_moved_only_where_that_is_asked_for(
    arrange: Arrange, office: Path
) -> None:
    written = put(office, LOCKED_IN)
    status, output, _ = arrange("--repair")
    assert status == 1
    lines = output.splitlines()
    assert lines[1] == "Still at fault:"
    assert lines[2].endswith("[before-arrival]")
    assert lines[3] == "    What would help:"
    assert lines[4].startswith("      Move “Talks” to ")
    assert lines[-2:] == [
        "What a host has confirmed stays where it is, unless “--move confirmed” allows to move it.",
        "Nothing changes.",
    ]
    assert arrange("--repair", "--move", "confirmed").status == 0
    assert not errors(stored(office, written))


def test_a_repair_in_json_lists_what_stays_at_fault(arrange: Arrange, office: Path) -> None:
    put(office, LOCKED_IN)
    status, output, _ = arrange("--repair", "--format", "json")
    found = json.loads(output)
    assert status == 1
    assert [one["code"] for one in found["still_at_fault"]] == ["before-arrival"]
    assert (found["stored"], found["moved"], found["calls"]) == (False, [], [])


def test_where_nothing_is_at_fault_a_repair_changes_nothing(arrange: Arrange, office: Path) -> None:
    written = put(office, WAITING)
    assert arrange("--repair") == Answer(0, "Proposed for “Turkistan delegation”:\nNothing changes.\n", "")
    assert edits_of(office, written) == 1


def test_other_commands_load_nothing_of_it() -> None:
    """They would all begin later for it."""
    loaded = "import sys, ui.terminal.command_line; print([name for name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", loaded],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    names = set(ast.literal_eval(done.stdout))
    assert "ui.terminal.arranging" in names
    assert not names & {"pyvrp", "scheduling.arrange.arranging", "scheduling.arrange.reasons"}


def test_what_a_host_has_declined_is_told_with_what_would_help(arrange: Arrange, office: Path) -> None:
    """No hour mends it: whether it is called off or waits for another host is for the officer to say."""
    put(office, f"{WAITING}\n    asked Municipality about Signing declined")
    status, output, _ = arrange("--repair")
    lines = output.splitlines()
    assert (status, lines[-1]) == (1, "Nothing changes.")
    helps = lines.index("    What would help:")
    assert lines[helps - 1].endswith("[host-declined]")
    assert lines[helps + 1 : helps + 3] == [
        "      Status of “Signing”: Cancelled",
        "      Put “Signing” in the tray",
    ]
