"""Whoever waits at an item that changes is called, with a number and with what changes for them."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from exports.wording import say
from models.edits import Edit, created, deleted, edit, replaced
from models.identifiers import ItemTrackId, RideId, TrackId, VehicleId, new_identifier
from models.localized import Localized
from models.messages import Message
from models.plan import Plan
from models.records.items import Item, ItemTrack
from models.records.journeys import Ride, Vehicle
from models.records.visits import Track
from models.vocabulary import ItemKind, ItemStatus, Part
from scheduling.arrange.calls import Call, Role, calls
from scheduling.arrange.changes_told import ChangeCount, change_count, changed_items
from scheduling.item_marks import set_status
from scheduling.moves import move_to, put_in_tray
from tests.builders import FIRST_DAY, LAST_DAY, PlanBuilder
from tests.scheduling.random_plans import edits, plans


class Office:
    """A visit in which everybody waits at the talks: host, mayor, hall, interpreter, driver and officer."""

    def __init__(self, **fields: Any) -> None:
        build = self.build = PlanBuilder()
        self.municipality = build.organisation("Municipality", phone="11", email="call@town.example")
        self.mayor = build.person("Mayor", phone="22")
        self.hall = build.venue("Hall", phone="33", contact="Porter")
        self.interpreter = build.person("Aynur", phone="44")
        self.speaker = build.person("Professor", email="professor@school.example")
        self.head = build.member("Head")
        self.talks = build.item(
            "Talks",
            starts="10:00",
            ends="11:00",
            kind=ItemKind.MEETING,
            host_organisation_id=self.municipality.id,
            host_principal_id=self.mayor.id,
            venue_id=self.hall.id,
            responsible_officer="Selin",
            responsible_phone="66",
            **fields,
        )
        build.attendance(self.talks, self.interpreter, Part.INTERPRETER)
        build.attendance(self.talks, self.speaker, Part.SPEAKER)
        head = next(one for one in self.plan.persons if one.id == self.head.person_id)
        build.attendance(self.talks, head, Part.SIGNATORY)
        company = build.organisation("Coaches", phone="55")
        self.bus = self.vehicle("Bus", organisation_id=company.id)
        self.ride(self.bus, self.talks)

    @property
    def plan(self) -> Plan:
        """Everything so far."""
        return self.build.plan()

    def vehicle(self, label: str, **fields: Any) -> Vehicle:
        """Add a vehicle."""
        vehicle = Vehicle(id=VehicleId(new_identifier()), label=Localized.of(en=label), **fields)
        self.build.records.append(vehicle)
        return vehicle

    def ride(self, vehicle: Vehicle, item: Item) -> Ride:
        """Send a vehicle to an item."""
        ride = Ride(
            id=RideId(new_identifier()),
            visit_id=self.build.visit.id,
            vehicle_id=vehicle.id,
            item_id=item.id,
        )
        self.build.records.append(ride)
        return ride


def spoken(found: tuple[Call, ...]) -> list[str]:
    """The calls in lines: role, who, whose number, numbers, and what is told."""
    lines = []
    for one in found:
        at = "" if one.at is None else f" at {say(one.at, 'en')}"
        numbers = " ".join(filter(None, (one.phone, one.email)))
        lines.append(f"{one.role}: {say(one.who, 'en')}{at} {numbers}".strip())
        lines += [f"  {say(change.message, 'en')}" for change in one.changes]
    return lines


def changing(item: Item, **fields: Any) -> Edit:
    """An edit of some fields of an item."""
    return edit(Message("Change it"), replaced(item, structs.replace(item, **fields)))


def test_everybody_who_waits_is_called_about_another_hour_and_nobody_who_travels() -> None:
    office = Office(status=ItemStatus.CONFIRMED)
    found = calls(office.plan, move_to(office.plan, office.talks.id, FIRST_DAY, time(14)))
    told = "  “Talks” on Monday, 20 December 2021: 14:00–15:00 instead of 10:00–11:00."
    assert spoken(found) == [
        "host: Municipality 11 call@town.example",
        told,
        "principal: Mayor 22",
        told,
        "place: Hall at Porter 33",
        told,
        "interpreter: Aynur 44",
        told,
        "driver: Bus at Coaches 55",
        told,
        "officer: Selin 66",
        told,
        "participant: Professor professor@school.example",
        told,
    ]
    assert {one.status for one in found} == {ItemStatus.CONFIRMED}


def test_another_day_names_both_days() -> None:
    office = Office()
    (first, *_) = calls(office.plan, move_to(office.plan, office.talks.id, LAST_DAY, time(9, 30)))
    assert say(first.changes[0].message, "en") == (
        "“Talks” is to be on Wednesday, 22 December 2021, 09:30–10:30, instead of Monday, 20 December 2021, "
        "10:00–11:00."
    )


def test_a_first_hour_names_no_other() -> None:
    office = Office()
    waiting = office.build.item("Tour", day=None, minutes=60, host_organisation_id=office.municipality.id)
    (call,) = calls(office.plan, move_to(office.plan, waiting.id, FIRST_DAY, time(12)))
    assert spoken((call,)) == [
        "host: Municipality 11 call@town.example",
        "  “Tour” is to be on Monday, 20 December 2021, 12:00–13:00.",
    ]
    assert call.changes[0].item_id == waiting.id


def test_what_is_taken_off_or_called_off_is_told_as_it_stood() -> None:
    office = Office()
    told = "“Talks” on Monday, 20 December 2021, 10:00–11:00, does not take place."
    plan = office.plan
    for taken_off in (
        put_in_tray(plan, (office.talks.id,)),
        set_status(plan, (office.talks.id,), ItemStatus.CANCELLED),
        set_status(plan, (office.talks.id,), ItemStatus.DECLINED),
    ):
        found = calls(plan, taken_off)
        assert {say(change.message, "en") for one in found for change in one.changes} == {told}
        assert change_count(plan, taken_off) == ChangeCount(taken_off=1)


def test_a_change_that_nobody_has_to_know_calls_nobody() -> None:
    office = Office()
    quiet = changing(office.talks, internal_note="Flags", title=Localized.of(en="The talks"))
    assert calls(office.plan, quiet) == ()
    waiting = office.build.item("Tour", day=None, host_organisation_id=office.municipality.id)
    assert calls(office.plan, changing(waiting, minutes=90)) == ()
    assert change_count(office.plan, changing(waiting, minutes=90)) == ChangeCount()


def test_another_interpreter_both_are_called_and_the_host_is_not() -> None:
    office = Office(status=ItemStatus.REQUESTED)
    dana = office.build.person("Dana")
    office.build.post(dana, "Interpreter", office.build.organisation("Language office", phone="77"))
    (listed,) = (one for one in office.plan.attendances if one.person_id == office.interpreter.id)
    instead = edit(Message("Swap"), replaced(listed, structs.replace(listed, person_id=dana.id)))
    assert spoken(calls(office.plan, instead)) == [
        "interpreter: Dana at Language office 77",
        "  “Talks” is to be on Monday, 20 December 2021, 10:00–11:00.",
        "interpreter: Aynur 44",
        "  No longer needed at “Talks” on Monday, 20 December 2021, 10:00–11:00.",
    ]
    assert change_count(office.plan, instead) == ChangeCount(mended=1)


def test_another_hall_is_told_to_all_and_the_old_one_is_free_again() -> None:
    office = Office()
    other = office.build.venue("Palace", phone="88")
    found = spoken(calls(office.plan, changing(office.talks, venue_id=other.id)))
    told = "  “Talks” on Monday, 20 December 2021, 10:00–11:00, is to be in Palace instead of Hall."
    assert found[found.index("host: Municipality 11 call@town.example") + 1] == told
    assert found[found.index("driver: Bus at Coaches 55") + 1] == told
    palace, hall = found.index("place: Palace 88"), found.index("place: Hall at Porter 33")
    assert found[palace + 1] == "  “Talks” is to be on Monday, 20 December 2021, 10:00–11:00."
    assert found[hall + 1] == "  No longer needed at “Talks” on Monday, 20 December 2021, 10:00–11:00."


def test_a_first_place_and_one_that_is_given_up_are_told() -> None:
    office = Office()
    without = office.build.item(
        "Tour", starts="15:00", ends="16:00", host_organisation_id=office.municipality.id
    )
    (call,) = (
        one for one in calls(office.plan, changing(without, venue_id=office.hall.id)) if one.role is Role.HOST
    )
    assert say(call.changes[0].message, "en").endswith("15:00–16:00, is to be in Hall.")
    (call,) = (
        one for one in calls(office.plan, changing(office.talks, venue_id=None)) if one.role is Role.HOST
    )
    assert say(call.changes[0].message, "en").endswith("10:00–11:00, is no longer to be in Hall.")


def test_the_host_is_told_who_receives_instead() -> None:
    office = Office()
    deputy = office.build.person("Deputy mayor")
    office.build.post(deputy, "Deputy mayor", office.municipality)
    found = spoken(calls(office.plan, changing(office.talks, host_principal_id=deputy.id)))
    assert found == [
        "host: Municipality 11 call@town.example",
        "  At “Talks” on Monday, 20 December 2021, 10:00–11:00, Deputy mayor is to receive instead of Mayor.",
        "principal: Mayor 22",
        "  No longer needed at “Talks” on Monday, 20 December 2021, 10:00–11:00.",
    ]
    nobody = office.build.item(
        "Call", starts="12:00", ends="12:30", host_organisation_id=office.municipality.id
    )
    (first, _) = calls(office.plan, changing(nobody, host_principal_id=office.mayor.id))
    assert say(first.changes[0].message, "en").endswith("12:00–12:30, Mayor is to receive.")


def test_another_vehicle_calls_both_drivers() -> None:
    office = Office()
    van = office.vehicle("Van", driver="Kemal", driver_phone="99")
    (ride,) = office.plan.rides
    instead = edit(Message("Swap"), replaced(ride, structs.replace(ride, vehicle_id=van.id)))
    assert [line for line in spoken(calls(office.plan, instead)) if line.startswith("driver")] == [
        "driver: Kemal (Van) 99",
        "driver: Bus at Coaches 55",
    ]
    gone = edit(Message("Drop"), deleted(ride))
    (call,) = calls(office.plan, gone)
    assert say(call.changes[0].message, "en").startswith("No longer needed")


def test_what_was_confirmed_comes_before_what_was_asked_for_and_ideas() -> None:
    build = PlanBuilder()
    hosts = {
        status: build.organisation(status.value)
        for status in (ItemStatus.IDEA, ItemStatus.REQUESTED, ItemStatus.CONFIRMED)
    }
    items = [
        build.item(f"{9 + number}", starts="09:00", ends="10:00", status=status, host_organisation_id=host.id)
        for number, (status, host) in enumerate(hosts.items())
    ]
    later = edit(
        Message("Later"), *(replaced(item, structs.replace(item, day=date(2021, 12, 21))) for item in items)
    )
    assert [one.status for one in calls(build.plan(), later)] == [
        ItemStatus.CONFIRMED,
        ItemStatus.REQUESTED,
        ItemStatus.IDEA,
    ]
    assert change_count(build.plan(), later) == ChangeCount(moved=3, moved_confirmed=1, moved_requested=1)


def test_one_call_tells_everything_in_the_order_of_the_new_programme() -> None:
    office = Office()
    second = office.build.item(
        "Tour", starts="12:00", ends="13:00", host_organisation_id=office.municipality.id
    )
    plan = office.plan
    both = edit(
        Message("Both"),
        *move_to(plan, office.talks.id, LAST_DAY, time(10)).changes,
        *move_to(plan, second.id, FIRST_DAY, time(9)).changes,
    )
    (host,) = (one for one in calls(plan, both) if one.role is Role.HOST)
    assert [change.item_id for change in host.changes] == [second.id, office.talks.id]


def test_a_principal_without_a_number_is_reached_through_their_own_host() -> None:
    build = PlanBuilder()
    town, union = build.organisation("Town", phone="11"), build.organisation("Union", phone="12")
    mayor = build.person("Mayor")
    build.post(mayor, "Mayor", town)
    item = build.item("Call", starts="09:00", host_organisation_id=town.id, host_principal_id=mayor.id)
    assert [one.role for one in calls(build.plan(), changing(item, day=LAST_DAY))] == [Role.HOST]
    away = build.item("Tour", starts="12:00", host_organisation_id=union.id, host_principal_id=mayor.id)
    host, principal = calls(build.plan(), changing(away, day=LAST_DAY))
    assert spoken((host, principal))[::2] == ["host: Union 12", "principal: Mayor at Town 11"]


def test_a_hall_is_reached_at_its_building_but_not_where_that_is_the_host_itself() -> None:
    build = PlanBuilder()
    town = build.organisation("Town", phone="11")
    palace = build.venue("Palace", phone="12")
    hall = build.venue("Hall", parent_id=palace.id)
    item = build.item("Talks", starts="09:00", venue_id=hall.id, host_organisation_id=town.id)
    assert [one.role for one in calls(build.plan(), changing(item, day=LAST_DAY))] == [Role.HOST, Role.PLACE]
    own = build.venue("Town hall", phone="11")
    item = build.item("Tour", starts="12:00", venue_id=own.id, host_organisation_id=town.id)
    assert [one.role for one in calls(build.plan(), changing(item, day=LAST_DAY))] == [Role.HOST]


def test_an_item_that_changes_its_track_is_counted_and_calls_nobody() -> None:
    office = Office()
    track = Track(id=TrackId(new_identifier()), visit_id=office.build.visit.id)
    office.build.records.append(track)
    plan = office.plan
    link = ItemTrack(id=ItemTrackId(new_identifier()), item_id=office.talks.id, track_id=track.id)
    joined = edit(Message("Track"), created(link))
    assert calls(plan, joined) == ()
    assert change_count(plan, joined) == ChangeCount(mended=1)


def test_a_count_is_said_in_words() -> None:
    count = ChangeCount(placed=2, moved=1, mended=1, taken_off=1, moved_confirmed=1, moved_requested=2)
    assert count.total == 5
    assert [say(one, "en") for one in count.words] == [
        "2 items placed",
        "1 item moved",
        "1 item mended at its hour",
        "1 item taken off the programme",
        "1 confirmed appointment changed",
        "2 requested appointments changed",
    ]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_whatever_is_done_only_those_who_wait_are_called_and_about_what_changed(data: st.DataObject) -> None:
    plan = data.draw(plans())
    done = data.draw(edits(plan))
    after, count = plan.with_edit(done), change_count(plan, done)
    travelling = {member.person_id for member in (*plan.members, *after.members)}
    found = calls(plan, done)
    told = {change.item_id for one in found for change in one.changes}
    assert told <= changed_items(done)
    assert len(told) <= count.total
    assert len({(one.role, one.record_id, say(one.who, "en")) for one in found}) == len(found)
    assert travelling.isdisjoint(one.record_id for one in found)
    assert all(one.changes for one in found)
    assert bool(calls(after, done.inverse())) == bool(found)
