"""A programme from elsewhere becomes items, and taken over once more it changes only what has changed."""

from __future__ import annotations

from datetime import date, time

import pytest
from msgspec import structs

from models.database.engine import database_url
from models.database.store import Store
from models.differences import difference
from models.exchange.programme_lines import ProgrammeLine
from models.exchange.programme_names import JUST_WORDS, HostName, Names, PlaceName, new_venue
from models.identifiers import ItemId
from models.item_time import ItemTime
from models.localized import Localized
from models.plan import Plan
from models.records.items import Item
from models.records.organisations import Organisation
from models.records.places import Venue
from models.vocabulary import ItemKind, ItemStatus, TimeForm
from scheduling.occupancy import items_of_day
from scheduling.taking_in_programmes import (
    Standing,
    days_of,
    item_id_of,
    known_item,
    standing,
    take_in_programme,
)
from tests.builders import FIRST_DAY, LAST_DAY, PlanBuilder


def line(
    title: str = "Call", day: date | None = FIRST_DAY, starts: str = "", **fields: object
) -> ProgrammeLine:
    clock = time.fromisoformat(starts) if starts else None
    made = ProgrammeLine(number=1, title=Localized.of(tr=title), day=day, starts=clock)
    return structs.replace(made, **fields)


def taken(plan: Plan, *lines: ProgrammeLine, names: Names = JUST_WORDS) -> Plan:
    return plan.with_edit(take_in_programme(plan, lines, names, "programme.ics", "tr"))


def titled(plan: Plan, title: str) -> Item:
    return plan.items.where("title", Localized.of(tr=title))[0]


@pytest.fixture
def plan() -> Plan:
    return PlanBuilder().plan()


def test_a_line_becomes_an_item(plan: Plan) -> None:
    after = taken(
        plan,
        line(starts="10:30", ends=time(11), form=TimeForm.ABOUT, kind=ItemKind.LUNCH, note="Flags"),
    )
    (item,) = after.items
    assert (item.title, item.kind, item.status, item.internal_note) == (
        Localized.of(tr="Call"),
        ItemKind.LUNCH,
        ItemStatus.IDEA,
        "Flags",
    )
    assert item.time == ItemTime(day=FIRST_DAY, starts=time(10, 30), ends=time(11), form=TimeForm.ABOUT)


def test_the_edit_says_what_was_taken_from_where(plan: Plan) -> None:
    name = take_in_programme(plan, [line(), line("Lunch")], JUST_WORDS, "a.csv", "tr").name
    assert (name.plural, name.fact("count"), name.fact("source")) == (
        "Take over {count} lines from “{source}”",
        2,
        "a.csv",
    )


def test_lines_without_hours_stand_below_the_line_above_them(plan: Plan) -> None:
    after = taken(plan, line(starts="14:00"), line("Tour"), line("Walk"), line("Early", starts="09:00"))
    assert titled(after, "Tour").after_item_id == titled(after, "Call").id
    assert titled(after, "Walk").after_item_id == titled(after, "Tour").id
    assert [item.title.exact("tr") for item in items_of_day(after, FIRST_DAY)] == [
        "Early",
        "Call",
        "Tour",
        "Walk",
    ]


def test_new_lines_come_behind_what_is_there(plan: Plan) -> None:
    builder = PlanBuilder()
    builder.item("There", position=4)
    after = taken(builder.plan(), line("First"), line("Second"))
    assert [titled(after, title).position for title in ("First", "Second")] == [5, 6]


def test_a_line_without_a_day_waits_and_keeps_its_hours_in_words(plan: Plan) -> None:
    after = taken(plan, line(day=None, starts="10:30", ends=time(11), minutes=40, unread_day="someday"))
    (item,) = after.items
    assert item.time == ItemTime(minutes=40)
    assert item.internal_note == "10:30 – 11:00\nsomeday"


def test_places_and_hosts_become_records_or_stay_words() -> None:
    builder = PlanBuilder()
    hall, mayor = builder.venue("Hall", address="Street 1"), builder.person("Ömer Arısoy")
    names = Names(
        {"Hall": PlaceName(hall), "AKDEM": PlaceName(new_venue("AKDEM", "Street 2", "tr"), is_new=True)},
        {"Ömer Arısoy, Mayor": HostName(person=mayor)},
    )
    after = taken(
        builder.plan(),
        line("A", place="Hall", address="Street 1", host="Ömer Arısoy, Mayor"),
        line("B", place="AKDEM", address="Street 2", host="N.N."),
        line("C", place="AKDEM", people="X, Y"),
        line("D", place="Somewhere", address="Street 3"),
        names=names,
    )
    first, second, third, fourth = (titled(after, title) for title in "ABCD")
    assert (first.venue_id, first.host_principal_id, first.internal_note) == (
        hall.id,
        mayor.id,
        "Ömer Arısoy, Mayor",
    )
    (akdem,) = (venue for venue in after.venues if venue.id != hall.id)
    assert (akdem.name, akdem.address) == (Localized.of(tr="AKDEM"), "Street 2")
    assert (second.venue_id, second.host_note, second.internal_note) == (
        akdem.id,
        Localized.of(tr="N.N."),
        "",
    )
    assert (third.venue_id, third.internal_note) == (akdem.id, "X, Y")
    assert (fourth.venue_id, fourth.internal_note) == (None, "Somewhere\nStreet 3")


def test_what_no_line_names_is_not_made(plan: Plan) -> None:
    host = PlanBuilder().organisation("Üsküdar")
    names = Names(
        {"AKDEM": PlaceName(new_venue("AKDEM", "", "tr"), is_new=True)},
        {"Üsküdar": HostName(organisation=host, is_new=True)},
    )
    kinds = take_in_programme(plan, [line()], names, "x", "tr").kinds
    assert kinds == {Item}
    kinds = take_in_programme(plan, [line(place="AKDEM", host="Üsküdar")], names, "x", "tr").kinds
    assert kinds == {Item, Organisation, Venue}


def test_an_entry_of_a_calendar_taken_over_again_changes_its_item(plan: Plan) -> None:
    entry = line(starts="10:30", uid="a@office", note="Flags")
    once = taken(plan, entry)
    (item,) = once.items
    assert item.id == item_id_of(plan.visit_id, "a@office")
    assert standing(once, entry, JUST_WORDS, "tr") is Standing.SAME
    assert take_in_programme(once, [entry], JUST_WORDS, "x", "tr").changes == ()
    moved = structs.replace(entry, starts=time(12), title=Localized.of(tr="Visit"), note="Flags\nPens")
    assert standing(once, moved, JUST_WORDS, "tr") is Standing.CHANGED
    (again,) = taken(once, moved).items
    assert (again.id, again.starts, again.title) == (item.id, time(12), Localized.of(tr="Visit"))
    assert again.internal_note == "Flags\nPens"


def test_what_the_officer_added_to_an_item_stays(plan: Plan) -> None:
    entry = line(starts="10:30", uid="a@office")
    once = taken(plan, entry)
    (item,) = once.items
    richer = structs.replace(
        item,
        title=item.title.with_text("en", "Call on the mayor"),
        status=ItemStatus.CONFIRMED,
        internal_note="Ask about parking",
        kind=ItemKind.COURTESY_CALL,
        minutes=50,
    )
    before = Plan.of(plan.visit_id, [plan.visit, richer])
    assert taken(before, entry) == before


def test_a_called_off_entry_is_cancelled_and_a_tentative_one_requested(plan: Plan) -> None:
    entry = line(uid="a", status=ItemStatus.REQUESTED)
    once = taken(plan, entry)
    assert [item.status for item in once.items] == [ItemStatus.REQUESTED]
    called_off = taken(once, structs.replace(entry, status=ItemStatus.CANCELLED))
    assert [item.status for item in called_off.items] == [ItemStatus.CANCELLED]


def test_an_entry_that_heyet_wrote_itself_finds_its_item() -> None:
    builder = PlanBuilder()
    item = builder.item("Call", starts="10:30")
    assert known_item(builder.plan(), line(uid=f"{item.id}@heyet")) == item


def test_a_line_of_a_table_is_known_by_day_hour_and_title() -> None:
    builder = PlanBuilder()
    item = builder.item("Call", starts="10:30")
    plan = builder.plan()
    known = structs.replace(line(starts="10:30"), title=Localized.of(en="Call"))
    assert known_item(plan, known) == item
    assert known_item(plan, structs.replace(known, starts=time(11))) is None
    assert known_item(plan, structs.replace(known, day=LAST_DAY)) is None


def test_two_lines_alike_are_two_items(plan: Plan) -> None:
    after = taken(plan, line(starts="10:30"), line(starts="10:30"), line(uid="a"), line(uid="a"))
    assert len(after.items) == 4


def test_the_days_of_a_programme_are_those_of_its_lines() -> None:
    lines = [line(day=LAST_DAY), line(day=None), line(end_day=date(2021, 12, 23), starts="10:00")]
    assert days_of(lines) == (FIRST_DAY, date(2021, 12, 23))
    assert days_of([line(day=None)]) is None


def test_what_is_taken_over_can_be_stored_and_undone(plan: Plan) -> None:
    names = Names({"AKDEM": PlaceName(new_venue("AKDEM", "", "tr"), is_new=True)}, {})
    making = take_in_programme(plan, [line(place="AKDEM"), line("B", uid="a")], names, "x", "tr")
    with Store.open(database_url("sqlite://"), create=True) as store:
        store.apply(difference(Plan(plan.visit_id, {}), plan), "Aylin")
        store.apply(making, "Aylin")
        assert store.load(plan.visit_id) == plan.with_edit(making)
        store.apply(making.inverse(), "Aylin")
        assert store.load(plan.visit_id) == plan
        assert store.verify() == ()


def test_ids_of_entries_differ_by_visit(plan: Plan) -> None:
    other = PlanBuilder().plan()
    assert item_id_of(plan.visit_id, "a") != item_id_of(other.visit_id, "a")
    assert item_id_of(plan.visit_id, "a") == ItemId(item_id_of(plan.visit_id, "a"))


def test_the_weekday_of_the_text_is_kept_to_be_held_against_the_day(plan: Plan) -> None:
    after = taken(plan, line(weekday=1), line("Silent"), line("Waiting", day=None, weekday=1))
    assert [(item.title, item.named_weekday) for item in after.items] == [
        (Localized.of(tr="Call"), 1),
        (Localized.of(tr="Silent"), None),
        (Localized.of(tr="Waiting"), None),
    ]
    again = taken(after, line(weekday=0))
    assert titled(again, "Call").named_weekday == 0
    assert titled(taken(after, line()), "Call").named_weekday == 1


def test_a_calendar_that_moves_an_entry_forgets_the_weekday_of_the_text(plan: Plan) -> None:
    after = taken(plan, line(weekday=1, uid="a"))
    moved = taken(after, line(day=LAST_DAY, uid="a"))
    assert titled(moved, "Call").named_weekday is None
