"""Visits to measure arranging with: hosts in the districts of Istanbul, with hours of their own."""

from __future__ import annotations

from datetime import time, timedelta
from typing import NamedTuple

from models.identifiers import (
    AgreementId,
    AgreementPartyId,
    ItemTrackId,
    MemberTrackId,
    TrackId,
    new_identifier,
)
from models.plan import Plan
from models.records.agreements import Agreement, AgreementParty
from models.records.items import Item, ItemTrack
from models.records.organisations import Organisation
from models.records.people import Person
from models.records.places import OpeningHours
from models.records.visits import Member, MemberTrack, Track
from models.vocabulary import (
    AgreementStatus,
    Importance,
    ItemKind,
    ItemStatus,
    MemberRole,
    OrganisationRole,
    Part,
)
from tests.builders import FIRST_DAY, PlanBuilder

MEMBERS = 24


class _Stop(NamedTuple):
    """A waiting stop: in which district, of which kind, how long, how important, and when it is open."""

    district: int
    kind: ItemKind
    minutes: int
    importance: Importance
    opens: int
    closes: int
    has_gap: bool = False


DISTRICTS = (
    (41.0264, 29.0152),
    (40.9903, 28.9040),
    (41.0430, 29.0061),
    (41.0136, 28.9497),
    (40.9819, 29.0576),
)
"""Üsküdar, Zeytinburnu, Beşiktaş, Fatih and Kadıköy."""

_KINDS = (ItemKind.SITE_VISIT, ItemKind.COURTESY_CALL, ItemKind.CULTURAL_VISIT, ItemKind.MEETING)
_MINUTES = (60, 45, 90, 75, 60, 50)
_IMPORTANCE = (Importance.HIGH, Importance.NORMAL, Importance.NORMAL, Importance.MUST, Importance.LOW)
_OPENINGS = ((9, 17), (10, 16), (8, 12), (13, 18), (9, 18), (11, 15))


def fifteen_stops() -> Plan:
    """Fifteen waiting stops, three days, two signings at fixed hours, and hosts with hours of their own."""
    visit = _Visit(days=3)
    stops = [_stop(number) for number in range(15)]
    for number, stop in enumerate(stops):
        visit.waiting(number, stop)
    visit.signing(0, 1, "11:00", "11:45")
    visit.signing(1, 2, "15:00", "15:45")
    return visit.plan()


def forty_items() -> Plan:
    """Forty waiting items, four days, two tracks, three fixed appointments, and places shut at noon."""
    visit = _Visit(days=4, tracks=2)
    for number in range(40):
        visit.waiting(number, _stop(number), track=(None, 0, 1, 0, 1)[number % 5])
    visit.signing(0, 0, "11:00", "11:45")
    visit.signing(1, 2, "15:00", "15:45")
    visit.signing(2, 3, "10:00", "10:45")
    return visit.plan()


def _stop(number: int) -> _Stop:
    opens, closes = _OPENINGS[number % len(_OPENINGS)]
    return _Stop(
        district=number * 2 % len(DISTRICTS),
        kind=_KINDS[number % len(_KINDS)],
        minutes=_MINUTES[number % len(_MINUTES)],
        importance=_IMPORTANCE[(number + number // 5) % len(_IMPORTANCE)],
        opens=opens,
        closes=closes,
        has_gap=number % 3 == 0,
    )


class _Visit:
    """Collects a delegation of twenty-four, and what it is to see."""

    def __init__(self, days: int, tracks: int = 0) -> None:
        """A visit of so many days; the delegation follows so many tracks, the same number on each."""
        self._builder = PlanBuilder(last_day=FIRST_DAY + timedelta(days=days - 1))
        self._tracks = [
            Track(id=TrackId(new_identifier()), visit_id=self._builder.visit.id) for _ in range(tracks)
        ]
        self._builder.records += self._tracks
        self._members = [self._member(number) for number in range(MEMBERS)]
        self._guest = self._builder.organisation("Turkistan", OrganisationRole.GUEST)
        self._hosts = [self._host(number) for number in range(len(DISTRICTS))]

    def plan(self) -> Plan:
        """The plan of it."""
        return self._builder.plan()

    def waiting(self, number: int, stop: _Stop, track: int | None = None) -> Item:
        """Add a stop that waits, received by somebody of the district."""
        latitude, longitude = DISTRICTS[stop.district]
        venue = self._builder.venue(
            f"Place {number}",
            latitude=latitude + number % 4 * 0.004,
            longitude=longitude + number % 7 * 0.003,
            opening_hours=tuple(_week(stop)),
        )
        host, mayor = self._hosts[stop.district]
        item = self._builder.item(
            f"Visit {number}",
            None,
            kind=stop.kind,
            minutes=stop.minutes,
            importance=stop.importance,
            venue_id=venue.id,
            host_organisation_id=host.id,
            host_principal_id=mayor.id if number % 4 == 0 else None,
            position=number,
        )
        if track is not None:
            link = ItemTrack(
                id=ItemTrackId(new_identifier()), item_id=item.id, track_id=self._tracks[track].id
            )
            self._builder.records.append(link)
        return item

    def signing(self, district: int, day: int, starts: str, ends: str) -> None:
        """Add a confirmed signing, with all that it needs."""
        host, mayor = self._hosts[district]
        head = next(one for one in self._builder.records if isinstance(one, Person))
        latitude, longitude = DISTRICTS[district]
        hall = self._builder.venue(f"Town hall {district}", latitude=latitude, longitude=longitude)
        item = self._builder.item(
            f"Signing {district}",
            FIRST_DAY + timedelta(days=day),
            starts,
            ends,
            kind=ItemKind.SIGNING_CEREMONY,
            status=ItemStatus.CONFIRMED,
            venue_id=hall.id,
            host_organisation_id=host.id,
            host_principal_id=mayor.id,
            locked=True,
        )
        for person in (head, mayor):
            self._builder.attendance(item, person, Part.SIGNATORY)
        agreement = Agreement(
            id=AgreementId(new_identifier()),
            visit_id=self._builder.visit.id,
            item_id=item.id,
            status=AgreementStatus.TEXT_AGREED,
        )
        self._builder.records.append(agreement)
        for position, (organisation, person) in enumerate(((self._guest, head), (host, mayor))):
            self._builder.records.append(
                AgreementParty(
                    id=AgreementPartyId(new_identifier()),
                    agreement_id=agreement.id,
                    organisation_id=organisation.id,
                    signatory_id=person.id,
                    position=position,
                )
            )

    def _member(self, number: int) -> Member:
        member = self._builder.member(f"Member {number}", MemberRole.MEMBER if number else MemberRole.HEAD)
        if self._tracks:
            track = self._tracks[number % len(self._tracks)]
            link = MemberTrack(id=MemberTrackId(new_identifier()), member_id=member.id, track_id=track.id)
            self._builder.records.append(link)
        return member

    def _host(self, number: int) -> tuple[Organisation, Person]:
        week = tuple(OpeningHours(weekday=day, opens=time(9), closes=time(18)) for day in range(5))
        host = self._builder.organisation(f"Host {number}", OrganisationRole.HOST, working_hours=week)
        mayor = self._builder.person(f"Mayor {number}")
        self._builder.post(mayor, "Mayor", host)
        return host, mayor


def _week(stop: _Stop) -> list[OpeningHours]:
    """Its hours from Monday to Friday; with a gap at noon, where it has one."""
    stretches = [(stop.opens, stop.closes)]
    if stop.has_gap and stop.opens < 12 and stop.closes > 14:
        stretches = [(stop.opens, 12), (13, stop.closes)]
    return [
        OpeningHours(weekday=day, opens=time(opens), closes=time(closes))
        for day in range(5)
        for opens, closes in stretches
    ]
