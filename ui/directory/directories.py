"""The four directories of the office: what their tables show and how their pages are made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, Protocol, TypeVar

from exports.wording import country_name
from models.identifiers import OrganisationId, PersonId, VehicleId, VenueId, new_identifier
from models.messages import N_, NP_
from models.records.journeys import Vehicle
from models.records.organisations import Organisation
from models.records.people import Person
from models.records.places import Venue
from models.vocabulary_labels import label
from ui.actions import Act
from ui.directory.editors import OrganisationEditor, PersonEditor, VehicleEditor, VenueEditor
from ui.directory.field_words import labels_of
from ui.directory.filter_bar import FilterBy
from ui.directory.merge_dialog import Mergeable, MergeDialog
from ui.directory.page import DirectoryPage, DirectoryWords, Listed
from ui.inspector.organisation_form import ORGANISATION
from ui.inspector.person_form import PERSON, SENSITIVE
from ui.inspector.vehicle_form import VEHICLE
from ui.inspector.venue_form import VENUE
from ui.page_tools import PageTools
from ui.record_names import record_name, spoken_name
from ui.widgets.paged_table import PagedColumn, Query
from ui.wording import Wording
from ui.workspace import DirectoryEntry, DirectoryFilter, DirectoryOrder, SortBy

E = TypeVar("E")
E_co = TypeVar("E_co", covariant=True)
N = TypeVar("N", Person, Organisation, Venue, Vehicle)
W = TypeVar("W", Venue, Vehicle)

PEOPLE = DirectoryWords(
    N_("People"),
    N_("New person"),
    NP_("{count} person", "{count} people"),
    N_("Nobody is known yet"),
    N_("People come here from every visit: guests, hosts, interpreters, signatories."),
)
ORGANISATIONS = DirectoryWords(
    N_("Organisations"),
    N_("New organisation"),
    NP_("{count} organisation", "{count} organisations"),
    N_("No organisation is known yet"),
    N_("Municipalities, unions, ministries and all others that send or receive delegations."),
)
VENUES = DirectoryWords(
    N_("Venues"),
    N_("New venue"),
    NP_("{count} venue", "{count} venues"),
    N_("No venue is known yet"),
    N_("Buildings, halls, hotels and airports, with what has to be known about coming there."),
)
VEHICLES = DirectoryWords(
    N_("Vehicles"),
    N_("New vehicle"),
    NP_("{count} vehicle", "{count} vehicles"),
    N_("No vehicle is known yet"),
    N_("Cars and buses that can be sent, with their seats and drivers."),
)


class Lister(Protocol[E_co]):
    """How the store gives a list of one kind, page by page."""

    def __call__(
        self, search: str, limit: int, *, offset: int, order: DirectoryOrder, filter: DirectoryFilter
    ) -> tuple[E_co, ...]:
        """A stretch of the list."""


class StoredRows(Generic[E]):
    """The rows of one directory as the store lists, counts and finds them."""

    def __init__(
        self,
        tools: PageTools,
        kind: type[Person | Organisation | Venue | Vehicle],
        lister: Lister[E],
        counter: Callable[[str, DirectoryFilter], int],
        finder: Callable[[str], E | None],
    ) -> None:
        """Rows of `kind`, by the methods of the store that list them, count them and find one by its id."""
        self._place = partial(tools.workspace.store.place_in_list, kind)
        self._alike = partial(tools.workspace.store.alike, kind)
        self._lister = lister
        self._counter = counter
        self._finder = finder

    def count(self, query: Query) -> int:
        """How many rows there are in all."""
        return self._counter(query.search, query.filter)

    def stretch(self, query: Query, offset: int, limit: int) -> Sequence[E]:
        """At most `limit` rows from `offset` on."""
        return self._lister(query.search, limit, offset=offset, order=query.order, filter=query.filter)

    def place(self, query: Query, key: str) -> int | None:
        """How many rows stand before a record; None where it is not among them."""
        return self._place(key, query.search, order=query.order, filter=query.filter)

    def find(self, key: str) -> E | None:
        """The row of a record as it is now, listed or not; None where it is gone."""
        return self._finder(key)

    def alike(self) -> tuple[tuple[str, ...], ...]:
        """Groups of ids of records that may be the same, by name; in each the older ones first."""
        return self._alike()


def people_page(tools: PageTools) -> DirectoryPage[DirectoryEntry[Person]]:
    """Everybody whom the office knows."""
    words, store = tools.forms.words, tools.workspace.store

    def post(entry: DirectoryEntry[Person]) -> str:
        return words.text(entry.posts[0].title) if entry.posts else ""

    def organisation(entry: DirectoryEntry[Person]) -> str:
        return _named(entry.also, entry.posts[0].organisation_id if entry.posts else None, words)

    listed: Listed[DirectoryEntry[Person]] = Listed(
        (
            PagedColumn(words.words(N_("Name")), _name(words), SortBy.NAME, stretch=2),
            PagedColumn(words.words(N_("Post")), post, SortBy.POST, stretch=2),
            PagedColumn(words.words(N_("Organisation")), organisation, SortBy.ORGANISATION, stretch=2),
        ),
        StoredRows(tools, Person, store.people, store.count_people, lambda key: store.entry(Person, key)),
        lambda: Person(id=PersonId(new_identifier())),
        (FilterBy.KIND, FilterBy.COUNTRY, FilterBy.ORGANISATION, FilterBy.LANGUAGE),
        lambda: store.languages(Person),
        lambda entry, other_id, parent: MergeDialog(
            tools,
            Mergeable(
                labels_of((*PERSON, *SENSITIVE)), store.people, lambda key: store.entry(Person, key), post
            ),
            entry.record,
            other_id,
            parent,
        ),
        (Act.IMPORT_PEOPLE,),
    )
    return DirectoryPage(tools, PEOPLE, listed, PersonEditor(tools))


def organisations_page(tools: PageTools) -> DirectoryPage[DirectoryEntry[Organisation]]:
    """Every organisation that the office knows."""
    words, store = tools.forms.words, tools.workspace.store

    def kind(entry: DirectoryEntry[Organisation]) -> str:
        return words.say(label(entry.record.kind))

    def country(entry: DirectoryEntry[Organisation]) -> str:
        return country_name(entry.record.country, words.language)

    listed: Listed[DirectoryEntry[Organisation]] = Listed(
        (
            PagedColumn(words.words(N_("Name")), _name(words), SortBy.NAME, stretch=3),
            PagedColumn(words.words(N_("Kind")), kind, SortBy.KIND, stretch=1),
            PagedColumn(words.words(N_("Country")), country, SortBy.COUNTRY, stretch=1),
            PagedColumn(words.words(N_("Phone")), lambda entry: entry.record.phone, SortBy.PHONE),
        ),
        StoredRows(
            tools,
            Organisation,
            store.organisations,
            store.count_organisations,
            lambda key: store.entry(Organisation, key),
        ),
        lambda: Organisation(id=OrganisationId(new_identifier())),
        (FilterBy.KIND, FilterBy.COUNTRY, FilterBy.ORGANISATION, FilterBy.LANGUAGE),
        lambda: store.languages(Organisation),
        lambda entry, other_id, parent: MergeDialog(
            tools,
            Mergeable(
                labels_of(ORGANISATION),
                store.organisations,
                lambda key: store.entry(Organisation, key),
                country,
            ),
            entry.record,
            other_id,
            parent,
        ),
    )
    return DirectoryPage(tools, ORGANISATIONS, listed, OrganisationEditor(tools))


def venues_page(tools: PageTools) -> DirectoryPage[DirectoryEntry[Venue]]:
    """Every place that the office knows."""
    words, store = tools.forms.words, tools.workspace.store

    def address(entry: DirectoryEntry[Venue]) -> str:
        return ", ".join(filter(None, (entry.record.room, *entry.record.address.splitlines())))

    listed: Listed[DirectoryEntry[Venue]] = Listed(
        (
            PagedColumn(words.words(N_("Name")), _name(words), SortBy.NAME, stretch=3),
            PagedColumn(words.words(N_("Organisation")), _owner(words), SortBy.ORGANISATION, stretch=2),
            PagedColumn(words.words(N_("Address")), address, SortBy.ADDRESS, stretch=2),
            PagedColumn(
                words.words(N_("Capacity")),
                lambda entry: _number(entry.record.capacity),
                SortBy.CAPACITY,
                is_number=True,
            ),
        ),
        StoredRows(tools, Venue, store.venues, store.count_venues, lambda key: store.entry(Venue, key)),
        lambda: Venue(id=VenueId(new_identifier())),
        (FilterBy.KIND, FilterBy.COUNTRY, FilterBy.ORGANISATION),
        lambda: store.languages(Person),
        lambda entry, other_id, parent: MergeDialog(
            tools,
            Mergeable(labels_of(VENUE), store.venues, lambda key: store.entry(Venue, key), address),
            entry.record,
            other_id,
            parent,
        ),
    )
    return DirectoryPage(tools, VENUES, listed, VenueEditor(tools))


def vehicles_page(tools: PageTools) -> DirectoryPage[DirectoryEntry[Vehicle]]:
    """Every car and bus that the office can send."""
    words, store = tools.forms.words, tools.workspace.store
    listed: Listed[DirectoryEntry[Vehicle]] = Listed(
        (
            PagedColumn(
                words.words(N_("Vehicle")),
                _name(words),
                SortBy.NAME,
                stretch=2,
            ),
            PagedColumn(words.words(N_("Number plate")), lambda entry: entry.record.plate, SortBy.PLATE),
            PagedColumn(words.words(N_("Organisation")), _owner(words), SortBy.ORGANISATION, stretch=2),
            PagedColumn(words.words(N_("Driver")), lambda entry: entry.record.driver, stretch=1),
            PagedColumn(
                words.words(N_("Seats")),
                lambda entry: _number(entry.record.seats),
                SortBy.CAPACITY,
                is_number=True,
            ),
        ),
        StoredRows(
            tools, Vehicle, store.vehicles, store.count_vehicles, lambda key: store.entry(Vehicle, key)
        ),
        lambda: Vehicle(id=VehicleId(new_identifier())),
        (FilterBy.KIND, FilterBy.COUNTRY, FilterBy.ORGANISATION),
        lambda: store.languages(Person),
        lambda entry, other_id, parent: MergeDialog(
            tools,
            Mergeable(labels_of(VEHICLE), store.vehicles, lambda key: store.entry(Vehicle, key), _plate),
            entry.record,
            other_id,
            parent,
        ),
    )
    return DirectoryPage(tools, VEHICLES, listed, VehicleEditor(tools))


def _name(words: Wording) -> Callable[[DirectoryEntry[N]], str]:
    """What a record is called, though it has no name yet."""
    return lambda entry: words.say(spoken_name(record_name(entry.record, None)))


def _owner(words: Wording) -> Callable[[DirectoryEntry[W]], str]:
    """Whose a venue or vehicle is."""
    return lambda entry: _named(entry.also, entry.record.organisation_id, words)


def _named(also: Sequence[Organisation | Venue], organisation_id: str | None, words: Wording) -> str:
    """The name of an organisation that came along with a row."""
    return next((words.text(one.name) for one in also if one.id == organisation_id), "")


def _plate(entry: DirectoryEntry[Vehicle]) -> str:
    return entry.record.plate


def _number(number: int | None) -> str:
    return "" if number is None else str(number)
