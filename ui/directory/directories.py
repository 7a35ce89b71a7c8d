"""The three directories of the office: what their tables show and how their pages are made."""

from __future__ import annotations

from models.identifiers import OrganisationId, PersonId, VenueId, new_identifier
from models.messages import N_
from models.records.organisations import Organisation
from models.records.people import Person
from models.records.places import Venue
from models.vocabulary_labels import label
from ui.directory.editors import OrganisationEditor, PersonEditor, VenueEditor
from ui.directory.page import DirectoryPage, DirectoryWords
from ui.directory_lookup import EVERYBODY
from ui.page import Page
from ui.page_tools import PageTools
from ui.widgets.record_table import Column
from ui.workspace import DirectoryEntry

PEOPLE = DirectoryWords(
    N_("People"),
    N_("New person"),
    N_("Nobody is known yet"),
    N_("People come here from every visit: guests, hosts, interpreters, signatories."),
)
ORGANISATIONS = DirectoryWords(
    N_("Organisations"),
    N_("New organisation"),
    N_("No organisation is known yet"),
    N_("Municipalities, unions, ministries and all others that send or receive delegations."),
)
VENUES = DirectoryWords(
    N_("Venues"),
    N_("New venue"),
    N_("No venue is known yet"),
    N_("Buildings, halls, hotels and airports, with what has to be known about coming there."),
)


def people_page(tools: PageTools) -> DirectoryPage[DirectoryEntry[Person]]:
    """Everybody whom the office knows."""
    words = tools.forms.words

    def post(entry: DirectoryEntry[Person]) -> str:
        return words.text(entry.posts[0].title) if entry.posts else ""

    def organisation(entry: DirectoryEntry[Person]) -> str:
        wanted = entry.posts[0].organisation_id if entry.posts else None
        return next((words.text(one.name) for one in entry.also if one.id == wanted), "")

    columns: tuple[Column[DirectoryEntry[Person]], ...] = (
        Column(words.words(N_("Name")), lambda entry: words.text(entry.record.name), stretch=2),
        Column(words.words(N_("Post")), post, stretch=2),
        Column(words.words(N_("Organisation")), organisation, stretch=2),
    )
    return DirectoryPage(
        tools,
        PEOPLE,
        columns,
        lambda: tools.workspace.store.people(limit=EVERYBODY),
        lambda: Person(id=PersonId(new_identifier())),
        PersonEditor(tools.forms),
    )


def organisations_page(tools: PageTools) -> DirectoryPage[DirectoryEntry[Organisation]]:
    """Every organisation that the office knows."""
    words = tools.forms.words
    columns: tuple[Column[DirectoryEntry[Organisation]], ...] = (
        Column(words.words(N_("Name")), lambda entry: words.text(entry.record.name), stretch=3),
        Column(words.words(N_("Kind")), lambda entry: words.say(label(entry.record.kind))),
        Column(words.words(N_("Country")), lambda entry: entry.record.country),
        Column(words.words(N_("Phone")), lambda entry: entry.record.phone),
    )
    return DirectoryPage(
        tools,
        ORGANISATIONS,
        columns,
        lambda: tools.workspace.store.organisations(limit=EVERYBODY),
        lambda: Organisation(id=OrganisationId(new_identifier())),
        OrganisationEditor(tools.forms),
    )


def venues_page(tools: PageTools) -> DirectoryPage[DirectoryEntry[Venue]]:
    """Every place that the office knows."""
    words = tools.forms.words

    def owner(entry: DirectoryEntry[Venue]) -> str:
        wanted = entry.record.organisation_id
        return next((words.text(one.name) for one in entry.also if one.id == wanted), "")

    columns: tuple[Column[DirectoryEntry[Venue]], ...] = (
        Column(words.words(N_("Name")), lambda entry: words.text(entry.record.name), stretch=3),
        Column(words.words(N_("Organisation")), owner, stretch=2),
        Column(words.words(N_("Address")), lambda entry: entry.record.address.replace("\n", ", "), stretch=2),
        Column(
            words.words(N_("Capacity")),
            lambda entry: "" if entry.record.capacity is None else str(entry.record.capacity),
            sort_key=lambda entry: entry.record.capacity or 0,
            is_number=True,
        ),
    )
    return DirectoryPage(
        tools,
        VENUES,
        columns,
        lambda: tools.workspace.store.venues(limit=EVERYBODY),
        lambda: Venue(id=VenueId(new_identifier())),
        VenueEditor(tools.forms),
    )


def vehicles_page(tools: PageTools) -> Page:
    """Every car and bus that the office can send."""
    return Page()
