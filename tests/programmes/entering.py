"""A published programme entered as an officer would enter it: every fact into the field that is made for it.

What has no field of its own goes, word for word, into a note; nothing is left out and nothing is made up.
"""

from __future__ import annotations

import re
from datetime import date

import msgspec

from models.exchange.written_days import read_weekday
from models.identifiers import (
    AttendanceId,
    CommitmentId,
    ItemId,
    MemberId,
    OrganisationId,
    PersonId,
    PostId,
    VenueId,
    VisitId,
    VisitOrganisationId,
    new_identifier,
)
from models.localized import Localized
from models.plan import Plan
from models.record_types import AnyRecord
from models.records.agreements import Commitment
from models.records.items import Attendance, Item
from models.records.organisations import Organisation
from models.records.people import Person, Post
from models.records.places import Venue
from models.records.visits import Member, Visit, VisitOrganisation
from models.vocabulary import (
    DelegationPresence,
    ItemKind,
    ItemStatus,
    MemberRole,
    OrganisationRole,
    Part,
    PressAccess,
    TimeForm,
)
from tests.programmes.facts import FactItem, FactPerson, Facts

KINDS = {
    "arrival": ItemKind.ARRIVAL,
    "departure": ItemKind.DEPARTURE,
    "transfer": ItemKind.TRANSFER,
    "courtesy_call": ItemKind.COURTESY_CALL,
    "meeting": ItemKind.MEETING,
    "session": ItemKind.SESSION,
    "signing_ceremony": ItemKind.SIGNING_CEREMONY,
    "ceremony": ItemKind.CEREMONY,
    "site_visit": ItemKind.SITE_VISIT,
    "cultural": ItemKind.CULTURAL_VISIT,
    "reception": ItemKind.RECEPTION,
    "press": ItemKind.PRESS,
    "other": ItemKind.OTHER,
}
MEALS = {
    ItemKind.BREAKFAST: ("Breakfast", "Завтрак"),
    ItemKind.LUNCH: ("Lunch", "Обед", "Colazione"),
    ItemKind.DINNER: ("Dinner", "Ужин", "Pranzo"),
}
PRESS = {"OPEN TO MEDIA": PressAccess.OPEN, "PHOTO OP": PressAccess.PHOTO_AT_START}
FALLBACK = re.compile(r"^雨天時:(.+)$")
"""In case of rain: another place."""
QUOTED = re.compile(r"\"([^\"]+)\"")
"""The words of the source that a note gives."""
ZONES_IN_NOTES = {"Italian local time": "Europe/Rome"}


class Desk:
    """An officer entering one programme; the records she has made so far."""

    def __init__(self, facts: Facts, preliminary: bool = False) -> None:
        """Begin with the visit; `preliminary` enters the earlier version of a programme that has two."""
        self.facts = facts
        self.lines = facts.lines(preliminary)
        self.records: list[AnyRecord] = []
        self.organisations: dict[str, Organisation] = {}
        self.venues: dict[str, Venue] = {}
        self.people: list[tuple[FactPerson, Person]] = []
        self.first_posts: dict[PersonId, Post] = {}
        self.visit = self.enter_visit()

    def plan(self) -> Plan:
        """Everything entered, as a plan."""
        self.enter_delegation()
        self.enter_hosts()
        for position, line in enumerate(self.lines):
            self.enter_item(line, position)
        for promise in self.facts.commitments:
            self.records.append(
                Commitment(id=CommitmentId(new_identifier()), visit_id=self.visit.id, text=self.text(promise))
            )
        self.note_hosts_without_an_item()
        return Plan.of(self.visit.id, self.records)

    def note_hosts_without_an_item(self) -> None:
        """Hosts who appear in no line have no record that a visit could name: they stand in its notes."""
        named = {record.person_id for record in self.records if isinstance(record, (Member, Attendance))}
        named |= {record.host_principal_id for record in self.records if isinstance(record, Item)}
        absent = [(fact, person) for fact, person in self.people if person.id not in named]
        gone = {person.id for _, person in absent}
        printed = [f"{fact.name}, {fact.title}" for fact, _ in absent]
        notes = "\n".join((self.visit.notes, *printed))
        self.records = [
            msgspec.structs.replace(record, notes=notes) if isinstance(record, Visit) else record
            for record in self.records
            if record.id not in gone and not (isinstance(record, Post) and record.person_id in gone)
        ]

    def text(self, text: str | None) -> Localized:
        """A text in the language of the programme."""
        return Localized.of({self.facts.tag: text or ""})

    def enter_visit(self) -> Visit:
        """The visit itself; a last day that nobody names is that of the last dated line."""
        facts = self.facts
        days: list[date] = [line.day for line in self.lines if line.day is not None]
        size = f"{facts.delegation_size}" if facts.delegation_size else ""
        notes = (
            facts.source,
            facts.source_2,
            facts.status_in_source,
            facts.published,
            "; ".join(facts.cities),
            size,
        )
        visit = Visit(
            id=VisitId(new_identifier()),
            title=self.text(facts.title),
            reference=facts.document_reference,
            first_day=facts.dates.start,
            last_day=facts.dates.end or max(days),
            home_zone=facts.zones[0],
            document_languages=(facts.tag,),
            notes="\n".join(note for note in notes if note),
        )
        self.records.append(visit)
        return visit

    def enter_organisation(self, name: str) -> Organisation:
        """The organisation of that name, entered once."""
        if name not in self.organisations:
            organisation = Organisation(id=OrganisationId(new_identifier()), name=self.text(name))
            self.organisations[name] = organisation
            self.records.append(organisation)
        return self.organisations[name]

    def give_role(self, names: list[str], role: OrganisationRole) -> None:
        """Note that the organisations send or receive the visit."""
        for position, name in enumerate(dict.fromkeys(names)):
            organisation = self.enter_organisation(name)
            self.records.append(
                VisitOrganisation(
                    id=VisitOrganisationId(new_identifier()),
                    visit_id=self.visit.id,
                    organisation_id=organisation.id,
                    role=role,
                    position=position,
                )
            )

    def enter_person(self, fact: FactPerson) -> Person:
        """A person with all the posts of the printed title; the organisation belongs to the last of them."""
        person = Person(id=PersonId(new_identifier()), name=self.text(fact.name), notes=fact.note or "")
        self.records.append(person)
        self.people.append((fact, person))
        titles = [title.strip() for title in (fact.title or "").split(";")]
        for number, title in enumerate(titles, start=1):
            at_organisation = fact.organisation if number == len(titles) else None
            if title or at_organisation:
                post = Post(
                    id=PostId(new_identifier()),
                    person_id=person.id,
                    organisation_id=self.enter_organisation(at_organisation).id if at_organisation else None,
                    title=self.text(title),
                )
                self.records.append(post)
                self.first_posts.setdefault(person.id, post)
        return person

    def enter_delegation(self) -> None:
        """The guests in precedence, the unnamed by their number, companions after whom they accompany."""
        guests = self.facts.delegation
        self.give_role([guest.organisation for guest in guests if guest.organisation], OrganisationRole.GUEST)
        hotels = [self.enter_venue(hotel.name, hotel.address) for hotel in self.facts.hotels]
        members: list[tuple[FactPerson, MemberRole, str]] = []
        for guest in guests:
            role = MemberRole.HEAD if not members and guest.name else MemberRole.MEMBER
            members.append(
                (guest, MemberRole.SPOUSE if (guest.name or "").startswith("signora ") else role, "")
            )
            if guest.accompanied_by:
                members.append((FactPerson(None, None, None), MemberRole.SPOUSE, guest.accompanied_by))
        for position, (guest, role, companions) in enumerate(members):
            person = self.enter_person(guest) if guest.name else None
            post = self.first_posts.get(person.id) if person else None
            unnamed = ", ".join(word for word in (guest.title, guest.organisation) if word)
            number = re.search(r"\d+", companions)
            self.records.append(
                Member(
                    id=MemberId(new_identifier()),
                    visit_id=self.visit.id,
                    person_id=person.id if person else None,
                    post_id=post.id if post else None,
                    role=role,
                    position=position,
                    description=Localized() if person else self.text(companions or unnamed),
                    count=int(number[0]) if number else guest.count,
                    hotel_id=hotels[0].id if hotels else None,
                )
            )

    def enter_hosts(self) -> None:
        """Who receives: the organisations, and those of their people that have a name."""
        hosts = self.facts.hosts
        self.give_role([host.organisation for host in hosts if host.organisation], OrganisationRole.HOST)
        for host in hosts:
            if host.name:
                self.enter_person(host)

    def enter_venue(self, name: str, address: str | None = None) -> Venue:
        """The place of that name, entered once; a room printed before a known building is part of it."""
        known = self.venues.get(name)
        if known is None:
            building = next((place for place in self.venues if name.endswith(f", {place}")), None)
            known = Venue(
                id=VenueId(new_identifier()),
                name=self.text(name),
                address=address or "",
                parent_id=self.venues[building].id if building else None,
            )
            self.venues[name] = known
            self.records.append(known)
        return known

    def zone_of(self, line: FactItem, position: int) -> str | None:
        """The zone of a line: as its note says, else that of the city last arrived at."""
        for words, zone in ZONES_IN_NOTES.items():
            if words in (line.notes or ""):
                return zone
        zone = self.facts.zones[0]
        for earlier in self.lines[: position + 1]:
            for city, there in zip(self.facts.cities, self.facts.zones, strict=False):
                if earlier.type == "arrival" and city in earlier.title:
                    zone = there
        return None if zone == self.visit.home_zone else zone

    def named_in(self, host: str) -> list[tuple[FactPerson, Person]]:
        """The people whom a printed host names; where it names none, the hosts whose titles it begins."""
        by_name = [(fact, person) for fact, person in self.people if fact.name and fact.name in host]
        offices = re.split(r" and | e ", host)
        return by_name or [
            (fact, person)
            for fact, person in self.people
            if fact in self.facts.hosts and any((fact.title or "").startswith(office) for office in offices)
        ]

    def organisation_behind(self, host: str, principal: FactPerson | None) -> Organisation | None:
        """The body that a printed host names or speaks for: its own, its principal's, an unnamed office's."""
        unnamed = next((fact for fact in self.facts.hosts if not fact.name and fact.title == host), None)
        speaker = principal or unnamed
        return self.organisations.get(host) or self.organisations.get(
            (speaker and speaker.organisation) or ""
        )

    def before_untimed(self, line: FactItem) -> ItemId | None:
        """The item that a line without an hour follows: on the page it stands below one of the same day."""
        before = next((record for record in reversed(self.records) if isinstance(record, Item)), None)
        follows = (
            before is not None and line.day is not None and line.start is None and before.day == line.day
        )
        return before.id if before is not None and follows else None

    def enter_item(self, line: FactItem, position: int) -> None:
        """One line of the programme, its place, its hosts and those who take part."""
        host = line.host or ""
        hosts = self.named_in(host) if host else []
        fact, principal = hosts[0] if hosts else (None, None)
        said = {fact.name, f"{fact.name}, {fact.title}"} if fact else set()
        organisation = self.organisation_behind(host, fact)
        fallback = FALLBACK.match(line.notes or "")
        item = Item(
            id=ItemId(new_identifier()),
            visit_id=self.visit.id,
            kind=kind_of(line),
            title=self.text(line.title),
            day=line.day,
            starts=line.starts,
            ends=line.ends,
            time_form=form_of(line),
            zone=self.zone_of(line, position),
            after_item_id=self.before_untimed(line),
            position=position,
            venue_id=self.enter_venue(line.venue, line.address).id if line.venue else None,
            fallback_venue_id=self.enter_venue(fallback[1]).id if fallback else None,
            host_organisation_id=organisation.id if organisation else None,
            host_principal_id=principal.id if principal else None,
            host_note=self.text("" if principal or host in self.organisations else host),
            offered_by=self.text(host if line.type == "meal" else ""),
            status=ItemStatus.CONFIRMED,
            press_access=next(
                (access for words, access in PRESS.items() if words in (line.notes or "")),
                PressAccess.UNSPECIFIED,
            ),
            delegation_presence=(
                DelegationPresence.OPTIONAL
                if (line.notes or "").startswith("optional")
                else DelegationPresence.REQUIRED
            ),
            named_weekday=weekday_in(line.notes or ""),
            internal_note="\n".join(note for note in (line.notes, None if host in said else host) if note),
        )
        self.records.append(item)
        for _, person in hosts[1:]:
            self.attend(item, person, Part.HOST)
        for name in line.participants or []:
            for known, person in self.people:
                if known.name == name:
                    self.attend(item, person, Part.PRINCIPAL)

    def attend(self, item: Item, person: Person, part: Part) -> None:
        """Give a person a part in an item."""
        self.records.append(
            Attendance(id=AttendanceId(new_identifier()), item_id=item.id, person_id=person.id, part=part)
        )


def kind_of(line: FactItem) -> ItemKind:
    """The kind of a line; a meal is told by its first word."""
    if line.type != "meal":
        return KINDS[line.type]
    return next(kind for kind, words in MEALS.items() if line.title.startswith(words))


def weekday_in(notes: str) -> int | None:
    """The weekday that the source names beside the date, where a note quotes it."""
    return next((day for text in QUOTED.findall(notes) if (day := read_weekday(text)) is not None), None)


def form_of(line: FactItem) -> TimeForm:
    """How firmly the hour of a line is known."""
    if line.start_precision == "window":
        return TimeForm.WINDOW
    return TimeForm.TO_BE_DECIDED if "to be confirmed" in (line.notes or "") else TimeForm.EXACT


def entered(facts: Facts, preliminary: bool = False) -> Plan:
    """The plan of a published programme."""
    return Desk(facts, preliminary).plan()
