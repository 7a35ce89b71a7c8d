"""Records that may be the same are found by their names."""

from models.database.store import Store
from models.edits import created, edit
from models.identifiers import VehicleId, new_identifier
from models.localized import Localized
from models.messages import Message
from models.records.journeys import Vehicle
from models.records.organisations import Organisation
from models.records.people import Person
from models.records.places import Venue
from tests.builders import PlanBuilder
from tests.models.database.conftest import making


def test_people_with_one_name_in_some_spelling_and_order_are_alike(memory: Store) -> None:
    builder = PlanBuilder()
    one, other = builder.person("Şınar Abildayeva"), builder.person("ABILDAYEVA Shynar")
    third = builder.person("Шынар Абилдаева")
    builder.person("Şınar Kopbasarova")
    for _ in range(2):
        builder.person("Ali")
    memory.apply(making(builder.plan()), "Aylin")
    assert memory.alike(Person) == ((one.id, other.id, third.id),)


def test_a_third_joins_two_that_have_no_name_in_common(memory: Store) -> None:
    names = (
        Localized.of(en="Turkistan Municipality"),
        Localized.of(en="Turkistan Municipality", tr="Türkistan Belediyesi"),
        Localized.of(tr="TÜRKİSTAN BELEDİYESİ"),
        Localized.of(tr="Bursa Belediyesi"),
    )
    bodies = [Organisation(id=new_identifier(), name=name) for name in names]  # type: ignore[arg-type]
    memory.apply(edit(Message("Add"), *map(created, bodies)), "Aylin")
    assert memory.alike(Organisation) == (tuple(one.id for one in bodies[:3]),)


def test_rooms_of_one_name_are_alike_only_in_one_house(memory: Store) -> None:
    builder = PlanBuilder()
    house, other_house = builder.venue("City hall"), builder.venue("Culture centre")
    rooms = [builder.venue("Meeting room", parent_id=parent.id) for parent in (house, other_house, house)]
    memory.apply(making(builder.plan()), "Aylin")
    assert memory.alike(Venue) == ((rooms[0].id, rooms[2].id),)


def test_vehicles_are_alike_by_their_plates(memory: Store) -> None:
    vehicles = [
        Vehicle(id=VehicleId(new_identifier()), label=Localized.of(tr="Minibüs"), plate=plate)
        for plate in ("34 ABC 1", "34abc1", "", "", "06 ABC 1")
    ]
    memory.apply(edit(Message("Add"), *map(created, vehicles)), "Aylin")
    assert memory.alike(Vehicle) == ((vehicles[0].id, vehicles[1].id),)
