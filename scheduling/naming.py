"""How a sentence calls items, people, places and hours: facts for a message that is spoken later."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from models.identifiers import PersonId
from models.messages import N_, Fact, Message, Sayable, as_fact
from models.plan import Plan
from models.records.items import Item
from models.records.journeys import Leg, Vehicle
from models.records.organisations import Organisation
from models.records.people import Unavailability
from models.records.places import Venue
from models.records.visits import Member
from models.vocabulary import TimeForm
from models.vocabulary_labels import label
from scheduling.occupancy import Attendee, clocks_of, in_precedence
from scheduling.openings import Opens, hours_on


def title_of(item: Item) -> Sayable:
    """What the item is called: its title, or what kind of item it is."""
    return item.title or label(item.kind)


def place_name(venue: Venue) -> Sayable:
    """What the place is called."""
    return venue.name or Message.of(N_("a place without a name"))


def opening_hours_of(venue: Opens, day: date) -> tuple[Message, ...]:
    """When the place is open on a day, or the office works."""
    hours = tuple(
        Message.of(N_("{starts}–{ends}"), starts=opens, ends=closes) for opens, closes in hours_on(venue, day)
    )
    return hours or (Message.of(N_("closed")),)


def reason_of(absence: Unavailability) -> Sayable:
    """Why somebody or something is not to be had, as it was written down."""
    return absence.reason.rstrip(" .") or Message.of(N_("no reason given"))


def organisation_name(organisation: Organisation) -> Sayable:
    """What the organisation is called."""
    return organisation.name or organisation.short_name or Message.of(N_("an organisation without a name"))


def member_name(plan: Plan, member: Member) -> Sayable:
    """What the member of the delegation is called."""
    return attendee_name(plan, Attendee(member.person_id or member.id))


def vehicle_name(vehicle: Vehicle) -> Sayable:
    """What the vehicle is called: its label, else its plate."""
    return vehicle.label or vehicle.plate or Message.of(N_("a vehicle without a name"))


def leg_name(leg: Leg) -> Message:
    """The number of the flight or train, else from where to where, else by what one travels."""
    if leg.carrier or leg.number:
        return Message.of("{name}", name=f"{leg.carrier} {leg.number}".strip())
    if leg.from_place and leg.to_place:
        return Message.of(N_("{from_place} – {to_place}"), from_place=leg.from_place, to_place=leg.to_place)
    return label(leg.kind)


def person_name(plan: Plan, person_id: PersonId) -> Sayable:
    """What the person is called."""
    person = plan.persons.get(person_id)
    return (person.name if person is not None else None) or Message.of(N_("a person without a name"))


def people_names(plan: Plan, attendees: Iterable[Attendee]) -> tuple[Sayable, ...]:
    """Those people by name, the delegation first and in precedence, or in one word where it is complete."""
    return PeopleNamed(plan).of(attendees)


class PeopleNamed:
    """Names people of one plan as `people_names` does, many times over."""

    def __init__(self, plan: Plan) -> None:
        """Know the delegation and its order."""
        self._plan = plan
        self._place = {
            Attendee(member.person_id or member.id): number
            for number, member in enumerate(in_precedence(plan.members))
        }
        self._names: dict[Attendee, Fact] = {}

    def of(self, attendees: Iterable[Attendee]) -> tuple[Fact, ...]:
        """Those people by name."""
        wanted = frozenset(attendees)
        guests = wanted & self._place.keys()
        others = tuple([self._name(who) for who in sorted(wanted - guests)])
        if len(guests) == len(self._place) > 1:
            return (Message.of(N_("the whole delegation")), *others)
        return (*[self._name(who) for who in sorted(guests, key=self._place.__getitem__)], *others)

    def _name(self, who: Attendee) -> Fact:
        name = self._names.get(who)
        if name is None:
            name = self._names[who] = as_fact(attendee_name(self._plan, who))
        return name


def day_of(item: Item) -> Sayable:
    """The day on which the item begins."""
    return item.day if item.day is not None else Message.of(N_("no day yet"))


def hours_of(plan: Plan, item: Item) -> Message:
    """When a timed item takes place by the clocks there; the zone is named if it is not the visit's."""
    hours = _plain_hours(plan, item)
    if item.zone is None or item.zone == plan.visit.home_zone:
        return hours
    return Message.of(N_("{hours} ({zone})"), hours=hours, zone=item.zone)


def _plain_hours(plan: Plan, item: Item) -> Message:
    clocks = clocks_of(plan, item)
    if clocks is None:
        return Message.of(N_("no hour"))
    starts, ends = clocks
    if item.ends is None and item.minutes is None:
        return Message.of(N_("from {starts}, no end given"), starts=starts.time())
    if item.time_form is TimeForm.WINDOW:
        return Message.of(N_("between {starts} and {ends}"), starts=starts.time(), ends=ends.time())
    if item.time_form is TimeForm.ABOUT:
        return Message.of(N_("about {starts}–{ends}"), starts=starts.time(), ends=ends.time())
    return Message.of(N_("{starts}–{ends}"), starts=starts.time(), ends=ends.time())


def attendee_name(plan: Plan, attendee: Attendee) -> Sayable:
    """What somebody is called who takes part: a person, or a member of the delegation without a name."""
    if attendee in plan.persons:
        return person_name(plan, PersonId(attendee))
    member = plan.members.get(attendee)
    if member is None or not member.description:
        return Message.of(N_("an unnamed member"))
    if member.count == 1:
        return member.description
    return Message.of(N_("{description} ({number})"), description=member.description, number=member.count)
