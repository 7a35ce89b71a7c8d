"""Fifteen stops wait beside two fixed signings: arranged, shaken and repaired, each by its own command."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from msgspec import structs

from models.database.engine import database_url
from models.database.store import Store
from models.edits import created, edit, replaced
from models.exchange.plan_file import write_plan
from models.identifiers import UnavailabilityId
from models.messages import Message
from models.plan import Plan
from models.record_types import AnyRecord
from models.records.people import Unavailability
from tests.programme_notation import Programme
from tests.ui.terminal.conftest import Answer
from tests.ui.terminal.processes import program

STOPS = (
    ("meeting", "Talks", "Town Hall"),
    ("meeting", "Experts", "Blue Hall"),
    ("site visit", "Museum", "Museum"),
    ("site visit", "Palace", "Palace"),
    ("site visit", "Harbour", "Harbour"),
    ("site visit", "Library", "Library"),
    ("site visit", "School", "School"),
    ("site visit", "Factory", "Factory"),
    ("courtesy call", "Park", "Park"),
    ("courtesy call", "Market", "Market"),
    ("site visit", "Mosque", "Mosque"),
    ("site visit", "Tower", "Tower"),
    ("site visit", "Bazaar", "Bazaar"),
    ("courtesy call", "Governor", "Governorate"),
    ("courtesy call", "Consul", "Consulate"),
)
PLACES = list(dict.fromkeys(place for _, _, place in STOPS if place not in {"Blue Hall", "Town Hall"}))
VISIT = "\n".join(
    [
        "delegation: Head, Deputy, 22 council members",
        "place Airport (41.26, 28.74)",
        "place Town Hall (41.02, 29.01)",
        "place Blue Hall in Town Hall",
        "place Red Hall in Town Hall",
        *(f"place {place} (41.0{number % 7 + 1}, 28.9{number % 9})" for number, place in enumerate(PLACES)),
        "open Museum mon 09:00-12:00, tue 13:00-17:00, wed 09:00-12:00",
        "open Library tue 09:00-17:00",
        "open Factory mon 10:00-12:00, tue 14:00-16:00",
        "office Municipality TR",
        'journey arrival "TK 1" 20 Dec 04:30-06:30 Airport',
        '20 Dec 15:00-16:00 session "First signing" Blue Hall [confirmed]',
        '22 Dec 15:00-16:00 session "Second signing" Blue Hall [confirmed]',
        *(f'waiting {kind} "{title}" {place}' for kind, title, place in STOPS),
        "host Municipality for First signing, Second signing, Talks, Experts",
    ]
)


class Desk:
    """An officer at a terminal, with a database of their own."""

    def __init__(self, folder: Path) -> None:
        self.database = folder / "office.db"
        self.written = Programme(VISIT)
        file = folder / "visit.json"
        file.write_bytes(write_plan(self.written.plan))
        assert self.run("import", str(file)).status == 0

    def run(self, command: str, *words: str) -> Answer:
        """One command, as a process of its own."""
        return program(command, *words, "--database", self.database)

    def arrange(self, *words: str) -> tuple[int, dict[str, Any]]:
        """The exit status of an arrangement, and what it says to programs."""
        answer = self.run("arrange", "turkistan", "--format", "json", *words)
        assert answer.refusal == ""
        return answer.status, json.loads(answer.output)

    def plan(self) -> Plan:
        """The visit as it is stored."""
        with Store.open(database_url(str(self.database))) as store:
            return store.load(self.written.plan.visit_id)

    def errors(self) -> list[str]:
        """What the check calls an error."""
        found = json.loads(self.run("check", "turkistan", "--format", "json").output)
        return [one["code"] for one in found["conflicts"] if one["severity"] == "error"]

    def happens(self, *records: AnyRecord) -> None:
        """What others write down meanwhile."""
        plan = self.plan()
        known = {one.id: one for one in plan.records()}
        changes = [replaced(known[one.id], one) if one.id in known else created(one) for one in records]
        with Store.open(database_url(str(self.database))) as store:
            store.apply(edit(Message("News"), *changes), "Kemal")


def test_a_visit_is_arranged_shaken_and_repaired(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    before = desk.plan()
    waiting = {item.id for item in before.items if item.day is None}
    assert len(waiting) == len(STOPS)

    status, shown = desk.arrange("--dry-run", "--seed", "3")
    assert desk.plan().items == before.items
    again, done = desk.arrange("--seed", "3")
    assert (status, shown | {"stored": True}) == (again, done)
    after = desk.plan()
    left = {one["item"] for one in done["left_out"]}
    placed = {one["item"] for one in done["placed"]}
    assert placed | left == waiting
    assert status == (1 if left else 0)
    assert all(one["reasons"] for one in done["left_out"])
    assert {item.id for item in after.items if item.day is None} == left
    assert len(placed) >= 12
    assert desk.errors() == []
    signings = [desk.written.items[title].id for title in ("First signing", "Second signing")]
    assert all(after.items[one] == before.items[one] for one in signings)
    (host,) = (one for one in done["calls"] if one["who"] == "Municipality")
    assert {one["item"] for one in host["changes"]} <= placed

    shaken(desk)
    assert desk.errors()
    repaired(desk, after)


def shaken(desk: Desk) -> None:
    """The flight lands when the first stop has begun, and the hall of the signings burns down."""
    plan, visit = desk.plan(), desk.written.plan.visit
    first = min(item.starts for item in plan.items if item.day == visit.first_day and item.starts is not None)
    lands = (datetime.combine(visit.first_day, first) + timedelta(minutes=30)).time()
    flight, hall = desk.written.journeys["TK 1"], desk.written.places["Blue Hall"]
    fire = Unavailability(
        id=UnavailabilityId("fire"),
        venue_id=hall.id,
        first_day=visit.first_day,
        last_day=visit.last_day,
        reason="fire",
    )
    desk.happens(structs.replace(flight, arrives_at=lands), fire)
    assert desk.written.places["Red Hall"].id not in desk.plan().venues


def repaired(desk: Desk, before: Plan) -> None:
    """Few changes: the hall is replaced, what begins before they land moves, and all else stays."""
    status, done = desk.arrange("--repair", "--move", "confirmed")
    after = desk.plan()
    assert (status, desk.errors()) == (0, [])
    touched = {one["item"] for part in ("placed", "moved", "mended") for one in done[part]}
    assert {item.id for item in after.items if item != before.items[item.id]} == touched
    assert sum(done["changes"][part] for part in ("placed", "moved", "mended")) == len(touched)
    assert len(touched) < len(STOPS) // 2
    assert done["moved"]
    second = desk.written.items["Second signing"]
    assert after.items[second.id].starts == second.starts
    assert after.items[second.id].venue_id == desk.written.places["Red Hall"].id
    assert done["calls"][0]["who"] == "Municipality"
    said = desk.run("check", "turkistan")
    assert said.status == 0
    trail = desk.run("arrange", "turkistan", "--repair")
    assert "Nothing changes." in trail.output.splitlines()
