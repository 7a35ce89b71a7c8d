"""Who and what of the office could step in for what a visit holds."""

from __future__ import annotations

from typing import Any

from models.database.store import Store
from models.edits import created, edit
from models.identifiers import (
    OrganisationId,
    TravelTimeId,
    UnavailabilityId,
    VehicleId,
    new_identifier,
)
from models.localized import Localized
from models.messages import Message
from models.record_types import AnyRecord
from models.records.journeys import Vehicle
from models.records.people import Unavailability
from models.records.places import TravelTime
from tests.builders import FIRST_DAY, PlanBuilder
from tests.models.database.conftest import making


class Office:
    """A visit with a host, its mayor and a hall of its town hall; and whatever the office knows beside it."""

    def __init__(self, store: Store) -> None:
        self.store = store
        build = self.build = PlanBuilder()
        self.town = build.organisation("Municipality")
        self.mayor = build.person("Mayor")
        build.post(self.mayor, "Mayor", self.town)
        self.house = build.venue("Town Hall", organisation_id=self.town.id)
        self.hall = build.venue("Blue Hall", parent_id=self.house.id)
        build.item(
            "Talks",
            starts="10:00",
            venue_id=self.hall.id,
            host_organisation_id=self.town.id,
            host_principal_id=self.mayor.id,
        )
        self.plan = build.plan()
        store.apply(making(self.plan), "Aylin")
        self.beside = PlanBuilder()
        self.beside.records.clear()

    def found(self) -> set[str]:
        """The identifiers of what could step in."""
        self.store.apply(edit(Message("Know it"), *map(created, self.beside.records)), "Aylin")
        records = self.store.stand_ins(self.store.load(self.plan.visit_id))
        assert len({one.id for one in records}) == len(records)
        return {one.id for one in records}

    def add(self, record: AnyRecord) -> AnyRecord:
        """Let the office know something."""
        self.beside.records.append(record)
        return record

    def vehicle(self, organisation_id: OrganisationId | None = None) -> Vehicle:
        """Let the office know a vehicle."""
        vehicle = Vehicle(
            id=VehicleId(new_identifier()), label=Localized.of(en="Bus"), organisation_id=organisation_id
        )
        self.add(vehicle)
        return vehicle


def away(**fields: Any) -> Unavailability:
    return Unavailability(
        id=UnavailabilityId(new_identifier()), first_day=FIRST_DAY, last_day=FIRST_DAY, **fields
    )


def test_other_halls_of_the_house_and_other_places_of_the_host_come_with_their_houses(store: Store) -> None:
    office = Office(store)
    beside = office.beside
    red = beside.venue("Red Hall", parent_id=office.house.id)
    building = beside.venue("Culture House")
    theatre = beside.venue("Theatre", organisation_id=office.town.id, parent_id=building.id)
    palace = beside.venue("Palace")
    found = office.found()
    assert {red.id, building.id, theatre.id} <= found
    assert not {palace.id, office.hall.id, office.house.id} & found


def test_interpreters_and_officials_of_the_host_come_with_their_posts(store: Store) -> None:
    office = Office(store)
    beside = office.beside
    dana = beside.person("Dana", interprets=(("kk", "tr"),))
    bureau = beside.organisation("Language office")
    post = beside.post(dana, "Interpreter", bureau)
    deputy = beside.person("Deputy mayor")
    second = beside.post(deputy, "Deputy mayor", office.town)
    stranger = beside.person("Stranger", languages=("kk",))
    found = office.found()
    assert {dana.id, post.id, bureau.id, deputy.id, second.id} <= found
    assert not {stranger.id, office.mayor.id} & found


def test_vehicles_of_the_office_and_of_the_host_come_and_those_of_others_do_not(store: Store) -> None:
    office = Office(store)
    own, hosts = office.vehicle(), office.vehicle(office.town.id)
    strange = office.vehicle(office.beside.organisation("Coaches").id)
    office.beside.records.sort(key=lambda one: isinstance(one, Vehicle))
    found = office.found()
    assert {own.id, hosts.id} <= found
    assert strange.id not in found


def test_it_is_known_when_they_are_not_to_be_had_and_how_far_it_is(store: Store) -> None:
    office = Office(store)
    red = office.beside.venue("Red Hall", parent_id=office.house.id)
    far = office.beside.venue("Palace")
    dana = office.beside.person("Dana", interprets=(("kk", "tr"),))
    closed = office.add(away(venue_id=red.id))
    ill = office.add(away(person_id=dana.id))
    office.add(away(venue_id=far.id))
    way, _ = (
        office.add(
            TravelTime(
                id=TravelTimeId(new_identifier()),
                from_venue_id=red.id,
                to_venue_id=other.id,
                minutes=5,
            )
        )
        for other in (office.hall, far)
    )
    assert office.found() == {red.id, dana.id, closed.id, ill.id, way.id}


def test_a_visit_that_names_nothing_is_offered_the_office_alone(memory: Store) -> None:
    build = PlanBuilder()
    memory.apply(making(build.plan()), "Aylin")
    assert memory.stand_ins(memory.load(build.visit.id)) == ()
