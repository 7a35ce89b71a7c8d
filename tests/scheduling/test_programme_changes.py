"""Tests of scheduling.programme_changes: what a reader is told, and who is concerned."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from models.localized import Localized
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import ItemStatus, Part, PressAccess
from scheduling.programme_changes import (
    Aspect,
    ChangeKind,
    hosts_concerned,
    people_concerned,
    programme_changes,
)
from tests.builders import FIRST_DAY, PlanBuilder, clock
from tests.plan_strategies import plans, plans_near


class Visit:
    """A visit with one confirmed call at a host, and what it becomes."""

    def __init__(self) -> None:
        self.builder = PlanBuilder()
        self.host = self.builder.organisation("Üsküdar Municipality")
        self.hall = self.builder.venue("Town hall", organisation_id=self.host.id)
        self.guest = self.builder.member("Bolat Ospanov")
        self.call = self.builder.item(
            "Courtesy call",
            FIRST_DAY,
            "10:30",
            "11:00",
            venue_id=self.hall.id,
            host_organisation_id=self.host.id,
            status=ItemStatus.CONFIRMED,
        )
        self.plan = self.builder.plan()

    def with_call(self, **fields: Any) -> Plan:
        """The plan with the call otherwise."""
        changed: Item = replace(self.call, **fields)
        return self.plan.including([changed])


@pytest.fixture
def visit() -> Visit:
    return Visit()


@pytest.mark.parametrize(
    ("fields", "aspect"),
    [
        ({"starts": clock("10:45")}, Aspect.TIME),
        ({"venue_id": None}, Aspect.PLACE),
        ({"title": Localized.of(en="Meeting")}, Aspect.TITLE),
        ({"offered_by": Localized.of(en="the Mayor")}, Aspect.HOST),
        ({"status": ItemStatus.REQUESTED}, Aspect.STANDING),
        ({"press_access": PressAccess.OPEN}, Aspect.DETAILS),
    ],
)
def test_what_a_reader_sees_is_told_by_its_aspect(
    visit: Visit, fields: dict[str, Any], aspect: Aspect
) -> None:
    (change,) = programme_changes(visit.plan, visit.with_call(**fields)).items
    assert (change.kind, change.aspects, change.before) == (ChangeKind.CHANGED, (aspect,), visit.call)


@pytest.mark.parametrize(
    "fields",
    [
        {"internal_note": "Ring the driver"},
        {"locked": True},
        {"zone": "Europe/Istanbul"},
        {"position": 7},
        {"responsible_officer": "Aylin"},
    ],
)
def test_what_no_reader_sees_is_no_change(visit: Visit, fields: dict[str, Any]) -> None:
    assert not programme_changes(visit.plan, visit.with_call(**fields))


def test_what_a_place_is_called_is_a_change_of_the_items_there(visit: Visit) -> None:
    after = visit.plan.including([replace(visit.hall, name=Localized.of(en="Old town hall"))])
    assert [change.aspects for change in programme_changes(visit.plan, after).items] == [(Aspect.PLACE,)]


@pytest.mark.parametrize("status", [ItemStatus.DECLINED, ItemStatus.CANCELLED])
def test_what_takes_place_no_more_is_cancelled_and_new_where_it_does_again(
    visit: Visit, status: ItemStatus
) -> None:
    off = visit.with_call(status=status)
    assert [change.kind for change in programme_changes(visit.plan, off).items] == [ChangeKind.CANCELLED]
    assert [change.kind for change in programme_changes(off, visit.plan).items] == [ChangeKind.NEW]
    assert not programme_changes(off, visit.with_call(status=status, starts=clock("08:00")))


def test_an_item_that_is_gone_is_cancelled_and_a_further_one_new_in_the_order_of_their_hours(
    visit: Visit,
) -> None:
    without = Plan.of(visit.plan.visit_id, [one for one in visit.plan.records() if one is not visit.call])
    earlier = visit.builder.item("Breakfast", FIRST_DAY, "08:00")
    changes = programme_changes(visit.plan, without.including([earlier]))
    assert [(change.kind, change.item) for change in changes.items] == [
        (ChangeKind.NEW, earlier),
        (ChangeKind.CANCELLED, visit.call),
    ]
    assert changes.of_item(earlier.id) == changes.items[0]


def test_a_host_who_lost_an_item_is_told_like_the_one_who_won_it(visit: Visit) -> None:
    other = visit.builder.organisation("Zeytinburnu Municipality")
    after = visit.with_call(host_organisation_id=other.id).including([other])
    concerned = hosts_concerned(visit.plan, after, programme_changes(visit.plan, after))
    assert {host.organisation_id for host in concerned} == {visit.host.id, other.id}


def test_who_is_at_a_change_is_concerned_with_what_changed(visit: Visit) -> None:
    mayor = visit.builder.person("Hilmi Türkmen")
    listed = visit.builder.attendance(visit.call, mayor, Part.HOST)
    after = visit.plan.including([mayor, listed])
    changes = programme_changes(visit.plan, after)
    assert changes.items[0].aspects == (Aspect.PEOPLE,)
    concerned = {
        str(person.attendee): person.changes for person in people_concerned(visit.plan, after, changes)
    }
    assert concerned == {mayor.id: changes.items, visit.guest.person_id: changes.items}


def test_who_joins_and_leaves_the_delegation_is_told(visit: Visit) -> None:
    joining = visit.builder.member("Aigul Serikova")
    after = visit.builder.plan()
    assert programme_changes(visit.plan, after).joined == (joining,)
    assert programme_changes(after, visit.plan).left == (joining,)


@given(data=st.data())
def test_a_plan_is_no_change_of_itself_and_ways_there_and_back_mirror_each_other(data: st.DataObject) -> None:
    one = data.draw(plans())
    other = data.draw(plans_near(one))
    assert not programme_changes(one, one)
    there, back = programme_changes(one, other), programme_changes(other, one)
    mirrored = {ChangeKind.NEW: ChangeKind.CANCELLED, ChangeKind.CANCELLED: ChangeKind.NEW}
    assert {(change.item.id, change.kind) for change in there.items} == {
        (change.item.id, mirrored.get(change.kind, change.kind)) for change in back.items
    }
    assert (there.joined, there.left) == (back.left, back.joined)
