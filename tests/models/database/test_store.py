"""Plans go in and come out equal; a stale edit, or half of one, never gets in."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, event

from models.database.audit import AuditEntry
from models.database.engine import database_url
from models.database.store import Store
from models.database.visit_list import NoSuchVisit
from models.edits import Edit, created, deleted, edit, replaced
from models.identifiers import VisitId
from models.localized import Localized
from models.messages import Message
from models.plan import StaleEdit
from models.record_limits import ValueRefused
from models.records.visits import Visit
from models.vocabulary import OrganisationRole, Part
from tests.builders import PlanBuilder
from tests.models.database.conftest import making
from tests.plan_strategies import CONTENTS, OF_EVERY_VISIT, edits, plans, plans_near

MODEST = settings(max_examples=25)


def titled(visit: Visit, title: str) -> Visit:
    return msgspec.structs.replace(visit, title=Localized.of(en=title))


def whole_content(place: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    with sqlite3.connect(place) as connection:
        tables = [
            name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")
        ]
        return {table: connection.execute(f'select * from "{table}"').fetchall() for table in tables}


def keep_contents(store: Store) -> None:
    """Keep what the files of random plans contain."""
    for content in CONTENTS:
        store.keep_content(content)


@MODEST
@given(plan=plans())
def test_what_is_stored_is_loaded_equal(plan) -> None:
    with Store.open(database_url("sqlite://"), create=True) as store:
        keep_contents(store)
        store.apply(making(plan), "Aylin")
        assert store.load(plan.visit_id) == plan
        assert store.verify() == ()


@MODEST
@given(data=st.data())
def test_every_edit_and_its_inverse_leave_the_stored_plan_equal_to_the_one_in_memory(data) -> None:
    plan = data.draw(plans())
    with Store.open(database_url("sqlite://"), create=True) as store:
        keep_contents(store)
        store.apply(making(plan), "Aylin")
        change = data.draw(edits(plan))
        store.apply(change, "Aylin")
        assert store.load(plan.visit_id) == plan.with_edit(change)
        assert store.verify() == ()
        store.apply(change.inverse(), "Aylin")
        assert store.load(plan.visit_id) == plan
        assert store.verify() == ()


@MODEST
@given(one=plans(1), other=plans(2))
def test_two_visits_do_not_mix(one, other) -> None:
    with Store.open(database_url("sqlite://"), create=True) as store:
        store.apply(making(one), "Aylin")
        store.apply(making(other), "Aylin")
        office = [
            record for plan in (one, other) for record in plan.records() if type(record) in OF_EVERY_VISIT
        ]
        expected = (one.including(office), other.including(office))
        assert (store.load(one.visit_id), store.load(other.visit_id)) == expected


@MODEST
@given(data=st.data())
def test_of_two_officers_the_second_with_a_stale_edit_is_refused_and_nothing_of_it_is_stored(data) -> None:
    plan = data.draw(plans())
    with Store.open(database_url("sqlite://"), create=True) as store:
        store.apply(making(plan), "Aylin")
        first = edit(Message("First"), replaced(plan.visit, titled(plan.visit, "First")))
        store.apply(first, "Aylin")
        now = data.draw(plans_near(plan))
        changes = [change for change in data.draw(edits(now)).changes if change.kind is not Visit]
        second = edit(Message("Second"), *changes, replaced(plan.visit, titled(plan.visit, "Second")))
        with pytest.raises(StaleEdit):
            store.apply(second, "Bolat")
        assert store.load(plan.visit_id) == plan.with_edit(first)
        assert len(store.audit()) == 1 + bool(first.changes)


@pytest.fixture
def builder() -> PlanBuilder:
    """A visit to Üsküdar with a call on the mayor."""
    builder = PlanBuilder(reference="TR-2021-7")
    host = builder.organisation("Üsküdar", OrganisationRole.HOST)
    mayor = builder.person("The mayor")
    builder.post(mayor, "Mayor", host)
    hall = builder.venue("Town hall", organisation_id=host.id)
    call = builder.item("Courtesy call", starts="10:30", venue_id=hall.id, host_principal_id=mayor.id)
    builder.attendance(call, mayor, Part.PRINCIPAL)
    builder.member("The head")
    return builder


def test_a_plan_is_there_after_closing_and_opening(place: Path, store: Store, builder: PlanBuilder) -> None:
    store.apply(making(builder.plan()), "Aylin")
    store.close()
    with Store.open(database_url(str(place))) as again:
        assert again.load(builder.visit.id) == builder.plan()


def test_two_stores_on_one_file_the_stale_edit_of_the_second_writes_nothing(
    place: Path, store: Store, builder: PlanBuilder
) -> None:
    plan = builder.plan()
    store.apply(making(plan), "Aylin")
    (member,), (item,) = plan.members, plan.items
    with Store.open(database_url(str(place))) as second:
        seen = second.load(plan.visit_id)
        store.apply(edit(Message("First"), replaced(plan.visit, titled(plan.visit, "First"))), "Aylin")
        before = whole_content(place)
        stale = edit(
            Message("Second"),
            replaced(item, msgspec.structs.replace(item, locked=True)),
            deleted(member),
            created(msgspec.structs.replace(member, id=f"{member.id[:-1]}x")),
            replaced(seen.visit, titled(seen.visit, "Second")),
        )
        with pytest.raises(StaleEdit) as refusal:
            second.apply(stale, "Bolat")
        assert refusal.value.change.before == seen.visit
        assert whole_content(place) == before


def test_officers_who_save_at_the_same_moment_wait_for_each_other(place: Path, store: Store) -> None:
    """A transaction that reads first and takes the lock only to write would fail at once."""

    def save(officer: int) -> None:
        with Store.open(database_url(str(place))) as own:
            for _ in range(10):
                own.apply(making(PlanBuilder().plan()), f"Officer {officer}")

    with ThreadPoolExecutor(max_workers=4) as officers:
        assert list(officers.map(save, range(4))) == [None] * 4
    assert [entry.sequence for entry in store.audit()] == list(range(40, 0, -1))
    assert store.verify() == ()


@pytest.mark.parametrize("state", ["changed", "deleted"])
def test_what_has_changed_meanwhile_can_be_neither_changed_nor_deleted(
    memory: Store, builder: PlanBuilder, state: str
) -> None:
    memory.apply(making(builder.plan()), "Aylin")
    (part,) = builder.plan().attendances
    other = msgspec.structs.replace(part, position=4)
    memory.apply(
        edit(Message("First"), replaced(part, other) if state == "changed" else deleted(part)), "Aylin"
    )
    for late in (replaced(part, msgspec.structs.replace(part, required=False)), deleted(part)):
        with pytest.raises(StaleEdit):
            memory.apply(edit(Message("Second"), late), "Bolat")


def test_what_is_there_cannot_be_made_again(memory: Store, builder: PlanBuilder) -> None:
    memory.apply(making(builder.plan()), "Aylin")
    with pytest.raises(StaleEdit):
        memory.apply(edit(Message("Again"), created(builder.visit)), "Aylin")


def test_the_row_version_counts_the_changes_of_a_row(place: Path, store: Store, builder: PlanBuilder) -> None:
    visit = builder.visit
    store.apply(edit(Message("Make"), created(visit)), "Aylin")
    for title in ("One", "Two"):
        store.apply(edit(Message(title), replaced(visit, titled(visit, title))), "Aylin")
        visit = titled(visit, title)
    assert [row[-1] for row in whole_content(place)["visit"]] == [3]


def test_every_edit_is_in_the_audit_trail_as_it_was_applied(builder: PlanBuilder) -> None:
    moments = iter([datetime(2021, 12, 1, 8, 0, tzinfo=UTC), datetime(2021, 12, 1, 9, 30, 15, 7, tzinfo=UTC)])
    make = making(builder.plan())
    rename = edit(
        Message.of("Name it {title}", title="X"), replaced(builder.visit, titled(builder.visit, "X"))
    )
    with Store.open(database_url("sqlite://"), create=True, clock=lambda: next(moments)) as store:
        store.apply(make, "Aylin")
        store.apply(rename, "Bolat")
        first, second = datetime(2021, 12, 1, 8, tzinfo=UTC), datetime(2021, 12, 1, 9, 30, 15, 7, tzinfo=UTC)
        visits = (builder.visit.id,)
        expected = (
            AuditEntry(sequence=2, at=second, user="Bolat", visit_ids=visits, edit=rename),
            AuditEntry(sequence=1, at=first, user="Aylin", visit_ids=visits, edit=make),
        )
        assert store.audit() == expected
        assert store.audit(builder.visit.id, limit=1) == expected[:1]
        assert store.audit(VisitId("another")) == ()


def test_a_value_that_cannot_be_kept_is_refused_and_nothing_is_written(
    memory: Store, builder: PlanBuilder
) -> None:
    bad = msgspec.structs.replace(builder.visit, home_zone="Europe/Constantinople")
    with pytest.raises(ValueRefused):
        memory.apply(edit(Message("Make"), created(builder.organisation("A")), created(bad)), "Aylin")
    assert (memory.visits(), memory.audit(), memory.organisations()) == ((), (), ())


def test_an_edit_that_changes_nothing_leaves_no_trace(memory: Store) -> None:
    memory.apply(Edit(id=making(PlanBuilder().plan()).id, name=Message("Nothing"), changes=()), "Aylin")
    assert memory.audit() == ()


def test_a_visit_that_is_not_there_is_said_so(memory: Store) -> None:
    with pytest.raises(NoSuchVisit) as refusal:
        memory.load(VisitId("nowhere"))
    assert refusal.value.message.fact("text") == "nowhere"


def test_loading_asks_no_more_often_for_a_large_visit_than_for_a_small_one(memory: Store) -> None:
    small, large = PlanBuilder(), PlanBuilder()
    small.item("Call", venue_id=small.venue("Hall").id)
    for number in range(700):
        guest = large.person(f"Guest {number}")
        large.attendance(large.item("Call", venue_id=large.venue(f"Hall {number}").id), guest)
    asked: list[str] = []

    def count(connection: object, cursor: object, statement: str, *rest: object) -> None:
        asked.append(statement)

    for builder in (small, large):
        memory.apply(making(builder.plan()), "Aylin")
    event.listen(Engine, "before_cursor_execute", count)
    try:
        memory.load(small.visit.id)
        once = len(asked)
        memory.load(large.visit.id)
    finally:
        event.remove(Engine, "before_cursor_execute", count)
    assert len(asked) == 2 * once > 0


def test_a_thousand_records_go_in_and_out_by_one_edit(memory: Store) -> None:
    builder = PlanBuilder()
    for number in range(1000):
        builder.item(f"Item {number}", date(2021, 12, 20), "10:30")
    plan = builder.plan()
    memory.apply(making(plan), "Aylin")
    assert memory.load(plan.visit_id) == plan
    memory.apply(making(plan).inverse(), "Aylin")
    assert memory.visits() == ()
