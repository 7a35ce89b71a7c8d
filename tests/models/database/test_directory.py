"""People, organisations and venues are found by a few letters, and come with what a visit needs of them."""

import pytest

from models.database.store import Store
from models.localized import Localized
from models.record_types import AnyRecord
from models.records.organisations import Organisation
from models.records.people import Person, Post
from models.records.places import Venue
from tests.builders import PlanBuilder
from tests.models.database.conftest import making


class Office:
    """A small directory, as it is stored."""

    def __init__(self, store: Store) -> None:
        builder = PlanBuilder()
        self.store = store
        self.republic: Organisation = builder.organisation("Türkiye")
        self.city = builder.organisation("İstanbul", parent_id=self.republic.id)
        self.district = builder.organisation(
            "Üsküdar", parent_id=self.city.id, short_name=Localized.of(tr="ÜB")
        )
        self.hilmi: Person = builder.person("Hilmi Türkmen")
        self.mayor: Post = builder.post(self.hilmi, "Belediye Başkanı", self.district)
        self.member: Post = builder.post(self.hilmi, "Council member")
        self.shynar = builder.person("Şınar Әбілдаева", sort_name="Abildayeva")
        self.hall: Venue = builder.venue(
            "Town hall", organisation_id=self.district.id, address="Sözdener Cad. 39"
        )
        self.room = builder.venue("Nikâh salonu", parent_id=self.hall.id, room="Floor 2")
        store.apply(making(builder.plan()), "Aylin")


@pytest.fixture
def office(memory: Store) -> Office:
    return Office(memory)


@pytest.mark.parametrize(
    ("search", "names"),
    [
        ("", ["shynar", "hilmi"]),
        ("HILMI", ["hilmi"]),
        ("hılmı", ["hilmi"]),
        ("turkmen hil", ["hilmi"]),
        ("baskani", ["hilmi"]),
        ("usku", ["hilmi"]),
        ("ub", ["hilmi"]),
        ("sinar", ["shynar"]),
        ("Әбілд", ["shynar"]),
        ("abil", ["shynar"]),
        ("hilmi sinar", []),
        ("%", []),
    ],
)
def test_people_are_found_by_name_post_and_organisation(
    office: Office, search: str, names: list[str]
) -> None:
    assert [entry.record for entry in office.store.people(search)] == [
        getattr(office, name) for name in names
    ]


@pytest.mark.parametrize(
    ("search", "names"), [("istan", ["city"]), ("ü", ["district", "city", "republic"]), ("zzz", [])]
)
def test_organisations_are_found_by_name_and_short_name(
    office: Office, search: str, names: list[str]
) -> None:
    assert [one.record for one in office.store.organisations(search)] == [
        getattr(office, name) for name in names
    ]


@pytest.mark.parametrize(
    ("search", "names"), [("nikah", ["room"]), ("sozdener", ["hall"]), ("floor", ["room"])]
)
def test_venues_are_found_by_name_room_and_address(office: Office, search: str, names: list[str]) -> None:
    assert [one.record for one in office.store.venues(search)] == [getattr(office, name) for name in names]


def test_a_name_that_begins_with_the_search_comes_first_and_no_more_than_asked_for_come(
    memory: Store,
) -> None:
    builder = PlanBuilder()
    names = ["Aigul Bek", "Bek Aidar", "Bekzat", "Zarina Bekova"]
    for name in reversed(names):
        builder.person(name)
    memory.apply(making(builder.plan()), "Aylin")
    found = [entry.record.name.exact("en") for entry in memory.people("bek", limit=3)]
    assert found == ["Bek Aidar", "Bekzat", "Aigul Bek"]


@pytest.mark.parametrize(
    ("kind", "search", "records"),
    [
        ("people", "hilmi", ["republic", "city", "district", "hilmi", "mayor", "member"]),
        ("organisations", "usku", ["republic", "city", "district"]),
        ("venues", "nikah", ["republic", "city", "district", "hall", "room"]),
    ],
)
def test_who_is_picked_brings_all_that_a_plan_has_to_hold(
    office: Office, kind: str, search: str, records: list[str]
) -> None:
    (entry,) = getattr(office.store, kind)(search)
    expected: list[AnyRecord] = [getattr(office, name) for name in records]
    assert list(entry.records) == expected
    assert PlanBuilder().plan().including(entry.records).missing_references() == ()
