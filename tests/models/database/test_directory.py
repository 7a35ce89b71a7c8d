"""People, organisations and venues are found by a few letters, and come with what a visit needs of them."""

from typing import NamedTuple

import pytest

from models.database.directory import DirectoryEntry, DirectoryFilter, DirectoryOrder, SortBy
from models.database.store import Store
from models.localized import Localized
from models.record_types import AnyRecord
from models.records.organisations import Organisation
from models.records.people import Person, Post
from models.records.places import Venue
from models.vocabulary import OrganisationKind
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


class Long(NamedTuple):
    """A directory of several pages."""

    store: Store
    people: list[Person]
    towns: list[Organisation]


@pytest.fixture
def long(memory: Store) -> Long:
    """Twelve people, named so that no two alphabets sort them alike, in three towns of two countries."""
    builder = PlanBuilder()
    towns = [
        builder.organisation("Zonguldak", country="TR", phone="3"),
        builder.organisation("Çankırı", country="TR", kind=OrganisationKind.GOVERNORATE, phone="1"),
        builder.organisation("Dostyk", country="KZ", languages=("kk", "ru"), phone="2"),
    ]
    names = ["Çağla", "Cem", "Ciner", "Ilgın", "İrfan", "Işık", "Oya", "Ömer", "Öz", "Şule", "Seda", "Zeki"]
    people = []
    for number, name in enumerate(names):
        person = builder.person(name, languages=("tr", "en") if number % 3 else ("tr",), phone=f"{-number}")
        builder.post(person, f"Post {number % 2}", towns[number % 3])
        people.append(person)
    memory.apply(making(builder.plan()), "Aylin")
    return Long(memory, people, towns)


def names(entries: tuple[DirectoryEntry[Person], ...]) -> str:
    return " ".join(entry.record.name.exact("en") for entry in entries)


@pytest.mark.parametrize(
    ("language", "sorted_names"),
    [
        ("tr", "Cem Ciner Çağla Ilgın Işık İrfan Oya Ömer Öz Seda Şule Zeki"),
        ("en", "Çağla Cem Ciner Ilgın İrfan Işık Ömer Oya Öz Seda Şule Zeki"),
        ("xx", "Çağla Cem Ciner Ilgın İrfan Işık Ömer Oya Öz Seda Şule Zeki"),
    ],
)
def test_pages_follow_one_another_in_the_order_of_the_language(
    long: Long, language: str, sorted_names: str
) -> None:
    order = DirectoryOrder(SortBy.NAME, language)
    pages = [long.store.people("", 5, offset=start, order=order) for start in (0, 5, 10, 15)]
    assert [len(page) for page in pages] == [5, 5, 2, 0]
    assert " ".join(map(names, pages)).strip() == sorted_names
    turned = long.store.people(order=DirectoryOrder(SortBy.NAME, language, descending=True))
    assert names(turned) == " ".join(reversed(sorted_names.split()))


def test_people_are_sorted_by_post_and_organisation_and_then_by_name(long: Long) -> None:
    by_post = long.store.people(order=DirectoryOrder(SortBy.POST, "tr"))
    assert names(by_post) == "Ciner Çağla İrfan Oya Öz Seda Cem Ilgın Işık Ömer Şule Zeki"
    by_town = long.store.people(limit=4, order=DirectoryOrder(SortBy.ORGANISATION, "tr"))
    assert names(by_town) == "Cem İrfan Ömer Seda"


@pytest.mark.parametrize(
    ("by", "towns"),
    [
        (SortBy.COUNTRY, [2, 1, 0]),
        (SortBy.PHONE, [1, 2, 0]),
        (SortBy.KIND, [2, 0, 1]),
        (SortBy.NAME, [1, 2, 0]),
    ],
)
def test_organisations_are_sorted_by_what_columns_show(long: Long, by: SortBy, towns: list[int]) -> None:
    listed = long.store.organisations(order=DirectoryOrder(by, "tr"))
    assert [entry.record for entry in listed] == [long.towns[number] for number in towns]


@pytest.mark.parametrize(
    ("filter", "expected"),
    [
        (DirectoryFilter(country="KZ"), "Ciner Işık Öz Zeki"),
        (DirectoryFilter(organisation_kind=OrganisationKind.GOVERNORATE), "Cem İrfan Ömer Seda"),
        (DirectoryFilter(language="en", country="KZ"), "Ciner Işık Öz Zeki"),
        (DirectoryFilter(language="kk"), ""),
        (DirectoryFilter(language="%"), ""),
        (DirectoryFilter(among=frozenset()), ""),
    ],
)
def test_people_are_filtered_by_their_organisations_and_languages(
    long: Long, filter: DirectoryFilter, expected: str
) -> None:
    listed = long.store.people(order=DirectoryOrder(SortBy.NAME, "tr"), filter=filter)
    assert names(listed) == expected
    assert long.store.count_people(filter=filter) == len(listed)


def test_a_filter_and_a_search_work_together(long: Long) -> None:
    town = DirectoryFilter(organisation_id=long.towns[2].id)
    assert names(long.store.people("is", filter=town)) == "Işık"
    assert long.store.count_people("is", town) == 1
    assert names(long.store.people("is", filter=DirectoryFilter(among=frozenset({long.people[0].id})))) == ""
    (other,) = long.store.organisations(filter=DirectoryFilter(language="kk"))
    assert other.record == long.towns[2]
    assert long.store.count_organisations("ank") == 1
    assert long.store.count_venues() == long.store.count_vehicles() == 0


def test_a_name_is_told_by_the_identifier_alone(long: Long) -> None:
    assert long.store.name_of(long.towns[0].id) == long.towns[0].name
    assert long.store.name_of(long.people[0].id) == long.people[0].name
    assert long.store.name_of("nobody") == Localized()


def test_what_can_be_filtered_by_is_told(long: Long) -> None:
    assert long.store.countries() == ("KZ", "TR")
    assert long.store.languages(Person) == ("en", "tr")
    assert long.store.languages(Organisation) == ("kk", "ru")


@pytest.mark.parametrize("search", ["", "e"])
@pytest.mark.parametrize("by", [SortBy.FIT, SortBy.NAME, SortBy.POST, SortBy.PHONE])
@pytest.mark.parametrize("descending", [False, True])
def test_the_place_of_a_record_in_its_list_is_told(
    long: Long, search: str, by: SortBy, descending: bool
) -> None:
    order = DirectoryOrder(by, "tr", descending)
    filter = DirectoryFilter(country="TR")
    listed = [entry.record.id for entry in long.store.people(search, order=order, filter=filter)]
    places = {
        person.id: long.store.place_in_list(Person, person.id, search, order=order, filter=filter)
        for person in long.people
    }
    assert places == {
        person.id: listed.index(person.id) if person.id in listed else None for person in long.people
    }


def test_a_list_that_cannot_be_sorted_so_says_it(long: Long) -> None:
    with pytest.raises(ValueError, match="capacity"):
        long.store.people(order=DirectoryOrder(SortBy.CAPACITY))
    with pytest.raises(ValueError, match="languages"):
        long.store.venues(filter=DirectoryFilter(language="tr"))
