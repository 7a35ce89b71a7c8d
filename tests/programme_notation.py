"""Reads a plan from a few lines as an officer would jot them down, and the conflicts that are expected of it.

    delegation: Head, Deputy, 4 council members
    track Spouses: Dana
    place Town Hall (41.02, 29.01)
    place Blue Hall in Town Hall
    place Great Hall divisible
    travel Town Hall - Palace 25m
    agreement at Signing text_agreed 2 originals: Üsküdar TR by Mayor decision 12 approval 3; Union KZ by Head
    20 Dec 10:30-11:15 courtesy call "Call on the Mayor" Town Hall: Head, Mayor as principal, Deputy?
    => error person-double-booked: Call on the Mayor, Lunch

One line an item: day, hours, kind, title in quotes (else the kind is the title), place, remarks in brackets,
people.

- hours: `10:30-11:15`; `10:30` without an end; `10:30 40m`; `~10:30-11:00` about; `14:00..15:00` a window
(`14:00..15:00 20m`
  one of 20 minutes); `10:30-11:00 TBC`; `23:00-01:00+1` past midnight; none: untimed. `waiting` instead of a
  day: no day.
- zones: `10:30@Asia/Almaty-11:00@Europe/Istanbul`.
- remarks: `[cancelled]`, `[optional]` for all of the delegation, `[Spouses]` the track.
- people: without any the whole delegation; a list means only these; `?` after a name: may stay away; `as
host` the part;
  `delegation` in a list: all of it besides those named. `by Mayor` at the end of the place: the host
  principal.

More of the places, of people and of cars, each after the line that names them first:

    capacity Blue Hall 40
    open Museum mon 09:00-12:00, mon 14:00-17:00, tue 18:00-02:00
    closed Museum 21 Dec, 22 Dec
    away Mayor 20 Dec 10:00 to 21 Dec 12:00: council
    away Blue Hall 20 Dec to 21 Dec
    elsewhere Mayor 20 Dec 10:00-11:00
    elsewhere Blue Hall 20 Dec 10:00-11:00 perhaps
    sleeping elsewhere: Grand 101 20 Dec
    car Minibus 4
    journey arrival "TK 1" 20 Dec 09:00@Asia/Almaty-12:30 Airport: Head, council members
    journey departure "Bus" by bus 22 Dec 09:00-
    ride Minibus for Talks at 09:30: Head, council members
    after Talks: Lunch, Dinner
    gift "Vase" to Mayor at Talks
    heads: Head, Deputy
    office Ministry KZ mon 09:00-12:00, tue 09:00-17:00
    host Ministry for Talks, Call
    named Talks tue
    setting friday_prayer yes

What the desks around it note down stands in `tests.desk_notation`.

The first of the delegation is its head, unless `heads: none` or other names say otherwise.

The year is 2021 and the visit lasts from 20 to 22 December, in Istanbul, unless `visit 1 Mar to 3 Mar
Europe/Berlin` says otherwise.
"""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from inspect import cleandoc
from typing import Any, TypeVar, cast

from msgspec import structs

from models.identifiers import (
    AgreementId,
    AgreementPartyId,
    AttendanceId,
    GiftId,
    ItemId,
    ItemTrackId,
    LegId,
    LegMemberId,
    MemberTrackId,
    RideId,
    RidePassengerId,
    TrackId,
    TravelTimeId,
    UnavailabilityId,
    VehicleId,
    VisitId,
    VisitSettingId,
    new_identifier,
)
from models.item_time import ItemTime, instant_at
from models.localized import Localized
from models.plan import Plan
from models.record_types import AnyRecord
from models.records.agreements import Agreement, AgreementParty
from models.records.items import Attendance, Item, ItemTrack
from models.records.journeys import Leg, LegMember, Ride, RidePassenger, Vehicle
from models.records.office_work import Gift
from models.records.organisations import Organisation
from models.records.people import Person, Unavailability
from models.records.places import OpeningHours, TravelTime, Venue
from models.records.record import Record
from models.records.settings import VisitSetting
from models.records.visits import Member, MemberTrack, Track
from models.vocabulary import (
    AgreementStatus,
    DelegationPresence,
    ItemKind,
    ItemStatus,
    LegDirection,
    LegKind,
    MemberRole,
    Part,
    TimeForm,
)
from scheduling.check import check
from scheduling.conflicts import Conflict
from scheduling.surroundings import BedElsewhere, Elsewhere, ElsewhereBooking, Surroundings
from scheduling.timeline import Span
from tests.builders import PlanBuilder
from tests.desk_notation import DeskNotation

R = TypeVar("R", bound=Record)
YEAR = 2021
_KINDS = {kind.value.replace("_", " "): kind for kind in ItemKind}
_CLOCK = r"\d\d:\d\d(?:@[\w/]+)?"
_KIND = "|".join(sorted(_KINDS, key=len, reverse=True))
_ITEM = re.compile(
    rf"(?:waiting|(?P<day>\d+ \w+))"
    rf"(?: (?P<about>~)?(?P<starts>{_CLOCK})(?:(?P<to>-|\.\.)(?P<ends>{_CLOCK})(?:\+(?P<nights>\d))?)?"
    rf"(?: (?P<minutes>\d+)m)?(?P<open> TBC)?)?"
    rf" (?P<kind>{_KIND})(?: \"(?P<title>[^\"]+)\")?(?: (?!by )(?P<place>[^\[\]:]+?))?"
    rf"(?: by (?P<principal>[^\[\]:]+?))?(?P<remarks>(?: \[[^\]]+\])*)(?:: (?P<people>.+))?"
)

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_PLACE = r"(.+?)(?: in (.+?))?( divisible)?(?: \(([\d.]+), ([\d.]+)\))?"
_PARTY = r"(.+?)(?: ([A-Z]{2}))?(?: by (.+?))?(?: decision (\S+))?(?: approval (\S+))?"


class Programme(DeskNotation):
    """The plan that some lines describe, its records by the names used there, and what is expected of it."""

    def __init__(self, text: str) -> None:
        self._builder = PlanBuilder()
        self.year = YEAR
        self.today: date | None = None
        self._booked_elsewhere: list[ElsewhereBooking] = []
        self._beds_elsewhere: list[BedElsewhere] = []
        self.people: dict[str, Person] = {}
        self.members: dict[str, Member] = {}
        self.places: dict[str, Venue] = {}
        self.tracks: dict[str, Track] = {}
        self.items: dict[str, Item] = {}
        self.cars: dict[str, Vehicle] = {}
        self.offices: dict[str, Organisation] = {}
        self.journeys: dict[str, Leg] = {}
        self.expected: list[str] = []
        for line in cleandoc(text).splitlines():
            self._read(line.strip())

    @property
    def plan(self) -> Plan:
        """The plan of everything read."""
        return self._builder.plan()

    def check(self) -> tuple[Conflict, ...]:
        """The conflicts of the plan."""
        elsewhere = Elsewhere(bookings=tuple(self._booked_elsewhere), beds=tuple(self._beds_elsewhere))
        around = Surroundings(today=self.today, elsewhere=elsewhere)
        return check(self.plan, None, around)

    def found(self) -> list[str]:
        """The conflicts of the plan as they would be written after an arrow."""
        titles = {item.id: title for title, item in self.items.items()}
        return [
            f"{one.severity} {one.code}: {', '.join(map(titles.__getitem__, one.item_ids))}".strip()
            for one in self.check()
        ]

    def _read(self, line: str) -> None:
        readers: dict[str, Callable[[str], None]] = {
            "agreement": self._agreement,
            "away": self._away,
            "elsewhere": self._elsewhere,
            "sleeping": self._sleeping,
            "car": self._car,
            "journey": self._journey,
            "ride": self._ride,
            "after": self._after,
            "gift": self._gift,
            "heads:": self._heads,
            "office": self._office,
            "host": self._host,
            "named": self._named,
            "setting": self._setting,
            **self._desk_readers(),
        }
        word, _, rest = line.partition(" ")
        if word == "=>":
            self.expected.append(rest)
        elif word == "visit":
            first, last, zone = _parts(r"(.+) to (.+) (\S+)", rest)
            visit = structs.replace(
                self._builder.visit, first_day=_day(first), last_day=_day(last), home_zone=zone
            )
            self._builder.visit = self._builder.records[0] = visit
        elif word == "delegation:":
            for name in rest.split(", "):
                self._member(name)
            self._heads(rest.partition(", ")[0])
        elif word == "track":
            self._track(*rest.split(": "))
        elif word == "place":
            self._place(rest)
        elif word == "travel":
            start, end, minutes = _parts(r"(.+) - (.+) (\d+)m", rest)
            self._builder.records.append(
                TravelTime(
                    id=TravelTimeId(new_identifier()),
                    from_venue_id=self._venue(start).id,
                    to_venue_id=self._venue(end).id,
                    minutes=int(minutes),
                )
            )
        elif word in ("capacity", "open", "closed"):
            self._more_of_place(word, rest)
        elif word in readers:
            readers[word](rest)
        elif match := _ITEM.fullmatch(line):
            self._item(match)
        elif re.match(r"\d+ \w{3}\b|waiting", line):
            raise ValueError(f"not understood: {line}")

    def _member(self, name: str) -> None:
        counted = re.fullmatch(r"(\d+) (.+)", name)
        if counted:
            description = Localized.of(en=counted[2])
            self.members[counted[2]] = self._builder.member(description=description, count=int(counted[1]))
            return
        self.members[name] = member = self._builder.member(name)
        self.people[name] = self.plan.persons[member.person_id or ""]

    def _track(self, name: str, followers: str = "") -> None:
        track = Track(
            id=TrackId(new_identifier()), visit_id=self._builder.visit.id, name=Localized.of(en=name)
        )
        self.tracks[name] = track
        self._builder.records.append(track)
        for follower in filter(None, followers.split(", ")):
            member_id = self.members[follower].id
            self._builder.records.append(
                MemberTrack(id=MemberTrackId(new_identifier()), member_id=member_id, track_id=track.id)
            )

    def _place(self, text: str) -> None:
        name, building, divisible, latitude, longitude = _parts(
            r"(.+?)(?: in (.+?))?( divisible)?(?: \(([\d.]+), ([\d.]+)\))?", text
        )
        self.places[name] = self._builder.venue(
            name,
            parent_id=self.places[building].id if building else None,
            divisible=bool(divisible),
            latitude=float(latitude) if latitude else None,
            longitude=float(longitude) if longitude else None,
        )

    def _more_of_place(self, word: str, text: str) -> None:
        name = max((one for one in self.places if text.startswith(f"{one} ")), key=len)
        told = text.removeprefix(name).strip()
        if word == "capacity":
            fields: dict[str, Any] = {"capacity": int(told)}
        elif word == "closed":
            fields = {"closed_dates": tuple(map(_day, told.split(", ")))}
        else:
            fields = {"opening_hours": tuple(map(_opening_hours, told.split(", ")))}
        self.places[name] = self._put(structs.replace(self.places[name], **fields))

    def _away(self, text: str) -> None:
        name, first, starts, last, ends, reason = _parts(
            r"(.+?) (\d+ \w{3})(?: (\d\d:\d\d))? to (\d+ \w{3})(?: (\d\d:\d\d))?(?:: (.+))?", text
        )
        person = None if name in self.places or name in self.cars else self._person(name)
        self._put(
            Unavailability(
                id=UnavailabilityId(new_identifier()),
                person_id=person.id if person else None,
                venue_id=self.places[name].id if name in self.places else None,
                vehicle_id=self.cars[name].id if name in self.cars else None,
                first_day=_day(first),
                last_day=_day(last),
                starts=time.fromisoformat(starts) if starts else None,
                ends=time.fromisoformat(ends) if ends else None,
                reason=reason,
            )
        )

    def _elsewhere(self, text: str) -> None:
        name, day, starts, ends, perhaps = _parts(
            r"(.+?) (\d+ \w{3}) (\d\d:\d\d)-(\d\d:\d\d)( perhaps)?", text
        )
        known = {**self.cars, **self.places}
        record = known[name] if name in known else self._person(name)
        begin, end = (
            instant_at(_day(day), time.fromisoformat(clock), self.plan.visit.home_zone)
            for clock in (starts, ends)
        )
        span = Span(begin, end, end - begin)
        self._booked_elsewhere.append(
            ElsewhereBooking(
                record_id=record.id,
                visit_id=VisitId(f"visit of {name}"),
                visit_title=Localized.of(en="Delegation of Almaty"),
                item_id=f"item {len(self._booked_elsewhere)}",
                item_title="Talks there",
                planned=span,
                certain=None if perhaps else span,
            )
        )

    def _sleeping(self, text: str) -> None:
        hotel, room, night = _parts(r"elsewhere: (.+) (\S+) (\d+ \w{3})", text)
        self._beds_elsewhere.append(
            BedElsewhere(
                hotel_id=self._venue(hotel).id,
                room=room,
                night=_day(night),
                visit_id=VisitId("visit of the guest"),
                visit_title=Localized.of(en="Delegation of Almaty"),
                people=1,
            )
        )

    def _gift(self, text: str) -> None:
        description, recipient, item = _parts(r"\"(.*?)\"(?: to (.+?))?(?: at (.+))?", text)
        gift = Gift(
            id=GiftId(new_identifier()),
            visit_id=self._builder.visit.id,
            description=Localized.of(en=description),
            to_person_id=self._person(recipient).id if recipient else None,
            item_id=self.items[item].id if item else None,
        )
        self._put(gift)

    def _heads(self, text: str) -> None:
        for name, member in self.members.items():
            role = MemberRole.HEAD if name in text.split(", ") else MemberRole.MEMBER
            self.members[name] = self._put(structs.replace(member, role=role))

    def _after(self, text: str) -> None:
        before, followers = text.split(": ")
        for name in followers.split(", "):
            after = self.items[before].id
            self.items[name] = self._put(structs.replace(self.items[name], after_item_id=after))

    def _office(self, text: str) -> None:
        name, country, hours = _parts(r"(.+?)(?: ([A-Z]{2}))?(?: (\w{3} \d\d:.+))?", text)
        working_hours = tuple(map(_opening_hours, hours.split(", "))) if hours else ()
        self.offices[name] = self._builder.organisation(name, country=country, working_hours=working_hours)

    def _host(self, text: str) -> None:
        name, _, hosted = text.partition(" for ")
        for title in hosted.split(", "):
            host = self.offices[name].id
            self.items[title] = self._put(structs.replace(self.items[title], host_organisation_id=host))

    def _named(self, text: str) -> None:
        title, weekday = _parts(r"(.+) (\w{3})", text)
        named = _WEEKDAYS.index(weekday)
        self.items[title] = self._put(structs.replace(self.items[title], named_weekday=named))

    def _setting(self, text: str) -> None:
        name, value = text.split(" ")
        identifier = VisitSettingId(new_identifier())
        visit_id = self._builder.visit.id
        self._put(VisitSetting(id=identifier, visit_id=visit_id, name=name, value=value))

    def _car(self, text: str) -> None:
        name, seats = _parts(r"(.+?)(?: (\d+))?", text)
        car = Vehicle(
            id=VehicleId(new_identifier()), label=Localized.of(en=name), seats=int(seats) if seats else None
        )
        self.cars[name] = self._put(car)

    def _journey(self, text: str) -> None:
        direction, name, kind, day, departs, arrives, nights, place, people = _parts(
            rf"(\w+) \"(.+?)\"(?: by (\w+))? (\d+ \w{{3}}|undated)(?: ({_CLOCK})?-({_CLOCK})?(?:\+(\d))?)?"
            r"(?: ([^:]+?))?(?:: (.+))?",
            text,
        )
        departs_at, departs_zone = _clock(departs or None)
        arrives_at, arrives_zone = _clock(arrives or None)
        place_id = self._venue(place).id if place else None
        on = None if day == "undated" else _day(day)
        leg = Leg(
            id=LegId(new_identifier()),
            visit_id=self._builder.visit.id,
            kind=LegKind(kind or "flight"),
            direction=LegDirection(direction),
            number=name,
            from_venue_id=place_id if direction != "arrival" else None,
            to_venue_id=place_id if direction == "arrival" else None,
            departs_on=on,
            departs_at=departs_at,
            departs_zone=departs_zone,
            arrives_on=on + timedelta(days=int(nights or 0)) if on else None,
            arrives_at=arrives_at,
            arrives_zone=arrives_zone,
        )
        self.journeys[name] = self._put(leg)
        for traveller in filter(None, people.split(", ")):
            link = LegMember(
                id=LegMemberId(new_identifier()), leg_id=leg.id, member_id=self.members[traveller].id
            )
            self._put(link)

    def _ride(self, text: str) -> None:
        car, stop, meets_at, people = _parts(r"(.+?) for (.+?)(?: at (\d\d:\d\d))?(?:: (.+))?", text)
        ride = Ride(
            id=RideId(new_identifier()),
            visit_id=self._builder.visit.id,
            vehicle_id=self.cars[car].id,
            item_id=self.items[stop].id if stop in self.items else None,
            leg_id=None if stop in self.items else self.journeys[stop].id,
            meets_at=time.fromisoformat(meets_at) if meets_at else None,
        )
        self._put(ride)
        for name in filter(None, people.split(", ")):
            member = self.members.get(name)
            passenger = RidePassenger(
                id=RidePassengerId(new_identifier()),
                ride_id=ride.id,
                member_id=member.id if member else None,
                person_id=None if member else self._person(name).id,
            )
            self._put(passenger)

    def _put(self, record: R) -> R:
        """Add a record, in the place of the one that it was."""
        self._builder.records = [one for one in self._builder.records if one.id != record.id]
        self._builder.records.append(cast("AnyRecord", record))
        return record

    def _venue(self, name: str) -> Venue:
        if name not in self.places:
            self._place(name)
        return self.places[name]

    def _agreement(self, text: str) -> None:
        """`at` an item read before; each party an organisation, its country, a signatory, a decision."""
        head, _, parties = text.partition(": ")
        title, status, originals = _parts(r"at (.+) (\w+) (\d+) originals", head)
        agreement = Agreement(
            id=AgreementId(new_identifier()),
            visit_id=self._builder.visit.id,
            item_id=self.items[title].id,
            title=Localized.of(en="Protocol"),
            status=AgreementStatus(status),
            originals=int(originals),
        )
        self._builder.records.append(agreement)
        for position, party in enumerate(filter(None, parties.split("; "))):
            name, country, signatory, decision, approval = _parts(_PARTY, party)
            organisation = self._builder.organisation(name, country=country)
            self._builder.records.append(
                AgreementParty(
                    id=AgreementPartyId(new_identifier()),
                    agreement_id=agreement.id,
                    organisation_id=organisation.id,
                    signatory_id=self._person(signatory).id if signatory else None,
                    council_decision_number=decision,
                    ministry_approval_number=approval,
                    position=position,
                )
            )

    def _person(self, name: str) -> Person:
        if name not in self.people:
            self.people[name] = self._builder.person(name)
        return self.people[name]

    def _item(self, match: re.Match[str]) -> None:
        place, principal = match["place"], match["principal"]
        title = match["title"] or match["kind"]
        remarks = re.findall(r"\[([^\]]+)\]", match["remarks"])
        statuses = [ItemStatus(remark) for remark in remarks if remark in list(ItemStatus)]
        item = Item(
            id=ItemId(new_identifier()),
            visit_id=self._builder.visit.id,
            kind=_KINDS[match["kind"]],
            title=Localized.of(en=title),
            venue_id=self._venue(place).id if place else None,
            host_principal_id=self._person(principal).id if principal else None,
            status=statuses[0] if statuses else ItemStatus.IDEA,
            delegation_presence=_presence(match["people"], remarks),
        ).at(_time(match))
        self.items[title] = item
        self._builder.records.append(item)
        for remark in remarks:
            if remark in self.tracks:
                track_id = self.tracks[remark].id
                self._builder.records.append(
                    ItemTrack(id=ItemTrackId(new_identifier()), item_id=item.id, track_id=track_id)
                )
        for name in (match["people"] or "").split(", "):
            if name not in ("", "delegation"):
                self._attendance(item, name)

    def _attendance(self, item: Item, text: str) -> None:
        name, optional, part = _parts(r"(.+?)(\?)?(?: as (\w+))?", text)
        unnamed = self.members[name].id if name in self.members and name not in self.people else None
        self._builder.records.append(
            Attendance(
                id=AttendanceId(new_identifier()),
                item_id=item.id,
                person_id=None if unnamed else self._person(name).id,
                member_id=unnamed,
                part=Part(part or "guest"),
                required=not optional,
            )
        )


def programme(test: Callable[[Programme], None]) -> Callable[[], None]:
    """Make a test of a function whose docstring is a programme: just its conflicts are found, in order."""

    def run() -> None:
        written = Programme(test.__doc__ or "")
        assert written.found() == written.expected
        test(written)

    run.__name__ = test.__name__
    run.__doc__ = test.__doc__
    return run


def only_conflict(written: Programme) -> Conflict:
    """The one conflict of the programme."""
    (conflict,) = written.check()
    return conflict


def _day(text: str) -> date:
    return datetime.strptime(f"{text} {YEAR}", "%d %b %Y").date()


def _presence(people: str | None, remarks: list[str]) -> DelegationPresence:
    if people is not None and "delegation" not in people.split(", "):
        return DelegationPresence.LISTED_ONLY
    return DelegationPresence.OPTIONAL if "optional" in remarks else DelegationPresence.REQUIRED


def _opening_hours(text: str) -> OpeningHours:
    weekday, opens, closes = _parts(r"(\w{3}) (\d\d:\d\d)-(\d\d:\d\d)", text)
    return OpeningHours(
        weekday=_WEEKDAYS.index(weekday), opens=time.fromisoformat(opens), closes=time.fromisoformat(closes)
    )


def _time(match: re.Match[str]) -> ItemTime:
    day = _day(match["day"]) if match["day"] else None
    starts, zone = _clock(match["starts"])
    ends, end_zone = _clock(match["ends"])
    form = TimeForm.EXACT
    if match["to"] == "..":
        form = TimeForm.WINDOW
    elif match["about"]:
        form = TimeForm.ABOUT
    elif match["open"]:
        form = TimeForm.TO_BE_DECIDED
    return ItemTime(
        day=day,
        starts=starts,
        ends=ends,
        end_day=day + timedelta(days=int(match["nights"])) if day and match["nights"] else None,
        minutes=int(match["minutes"]) if match["minutes"] else None,
        zone=zone,
        end_zone=end_zone,
        form=form,
    )


def _parts(pattern: str, text: str) -> tuple[str, ...]:
    """What the groups of `pattern` match in `text`, empty where they match nothing."""
    match = re.fullmatch(pattern, text)
    if match is None:
        raise ValueError(f"not understood: {text}")
    return match.groups("")


def _clock(text: str | None) -> tuple[time | None, str | None]:
    if text is None:
        return None, None
    clock, _, zone = text.partition("@")
    return time.fromisoformat(clock), zone or None
