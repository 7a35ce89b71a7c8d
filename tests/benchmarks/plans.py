"""Large plans to measure with: the same ones each time."""

from __future__ import annotations

from datetime import date, timedelta

from models.identifiers import MemberId, new_identifier
from models.localized import Localized
from models.plan import Plan
from models.records.visits import Member
from models.vocabulary import DelegationPresence, ItemKind, ItemStatus, MemberRole, OrganisationRole, Part
from tests.builders import FIRST_DAY, PlanBuilder

KINDS = (ItemKind.MEETING, ItemKind.COURTESY_CALL, ItemKind.SITE_VISIT, ItemKind.CULTURAL_VISIT)


def programme_of(items: int) -> Plan:
    """A visit with so many items, 25 a day, each with place, host and a note."""
    per_day = 25
    days = -(-items // per_day)
    builder = PlanBuilder(last_day=FIRST_DAY + timedelta(days=days - 1))
    hosts = [
        builder.organisation(f"Host municipality {number}", OrganisationRole.HOST) for number in range(8)
    ]
    mayors = [builder.person(f"Mayor Number {number}") for number in range(8)]
    venues = [
        builder.venue(f"House number {number}", address=f"Street {number}, Istanbul") for number in range(40)
    ]
    for number in range(items):
        day, place = divmod(number, per_day)
        builder.item(
            f"Visit to department {number} of the municipality and talk about joint work",
            FIRST_DAY + timedelta(days=day),
            f"{7 + place // 2:02}:{place % 2 * 30:02}",
            kind=KINDS[number % len(KINDS)],
            status=ItemStatus.CONFIRMED,
            venue_id=venues[number % len(venues)].id,
            host_organisation_id=hosts[number % len(hosts)].id,
            host_principal_id=mayors[number % len(mayors)].id,
            public_note=Localized.of(en="Joint projects and the exchange of experience"),
        )
    return builder.plan()


def crowded(items: int, people: int) -> Plan:
    """A visit with so many items over ten days and so many people, ten of whom have a part in each item."""
    days = 10
    builder = PlanBuilder(last_day=FIRST_DAY + timedelta(days=days - 1))
    persons = [builder.person(f"Person {number}") for number in range(people)]
    venues = [
        builder.venue(f"Place {number}", latitude=41.0 + number / 500, longitude=29.0 + number / 500)
        for number in range(30)
    ]
    for number in range(items):
        slot = number // days
        day: date = FIRST_DAY + timedelta(days=number % days)
        begin = 8 * 60 + slot % 20 * 40
        item = builder.item(
            f"Item {number}",
            day,
            f"{begin // 60:02}:{begin % 60:02}",
            f"{(begin + 30) // 60:02}:{(begin + 30) % 60:02}",
            kind=KINDS[number % len(KINDS)],
            status=ItemStatus.CONFIRMED,
            venue_id=venues[number % len(venues)].id,
            host_principal_id=persons[number % people].id,
        )
        for offset in range(10):
            builder.attendance(item, persons[(number * 7 + offset * 5) % people], Part.GUEST, position=offset)
    return builder.plan()


def well_kept(items: int, people: int) -> Plan:
    """A visit of so many items, forty a day, two at a time, with ten people at each who can be there in time.

    Half of the people are the delegation.

    As in a programme that an office keeps in order, one item in twenty is at odds with another one.
    """
    per_day, together = 40, 10
    builder = PlanBuilder(last_day=FIRST_DAY + timedelta(days=-(-items // per_day) - 1))
    persons = [builder.person(f"Person {number}") for number in range(people)]
    for number, person in enumerate(persons[: people // 2]):
        builder.records.append(
            Member(
                id=MemberId(new_identifier()),
                visit_id=builder.visit.id,
                person_id=person.id,
                role=MemberRole.MEMBER if number else MemberRole.HEAD,
                position=number,
            )
        )
    groups = [persons[start : start + together] for start in range(0, people, together)]
    venues = [
        builder.venue(f"Place {number}", latitude=41.0 + number / 500, longitude=29.0 + number / 500)
        for number in range(30)
    ]
    for number in range(items):
        day, place = divmod(number, per_day)
        begin = 8 * 60 + place // 2 * 40 - (15 if number % 20 == 19 else 0)
        group = groups[number % len(groups)]
        item = builder.item(
            f"Item {number}",
            FIRST_DAY + timedelta(days=day),
            f"{begin // 60:02}:{begin % 60:02}",
            f"{(begin + 35) // 60:02}:{(begin + 35) % 60:02}",
            kind=KINDS[number % len(KINDS)],
            status=ItemStatus.CONFIRMED,
            venue_id=venues[number * 7 % len(venues)].id,
            host_principal_id=group[0].id,
            delegation_presence=DelegationPresence.LISTED_ONLY,
        )
        others = group if number % 20 != 19 else groups[(number - 2) % len(groups)]
        for position, person in enumerate(others):
            builder.attendance(item, person, Part.GUEST, position=position)
    return builder.plan()


def week_of_a_delegation(items_a_day: int, members: int) -> Plan:
    """Seven days of a delegation, half an hour at each of thirty places with its mayor."""
    builder = PlanBuilder(last_day=FIRST_DAY + timedelta(days=6))
    for number in range(members):
        builder.member(f"Member {number}")
    mayors = [builder.person(f"Mayor {number}") for number in range(8)]
    venues = [
        builder.venue(f"Place {number}", latitude=41.0 + number / 500, longitude=29.0 + number / 500)
        for number in range(30)
    ]
    for number in range(7 * items_a_day):
        day, place = divmod(number, items_a_day)
        begin = 8 * 60 + place * 50
        builder.item(
            f"Visit {number}",
            FIRST_DAY + timedelta(days=day),
            f"{begin // 60:02}:{begin % 60:02}",
            f"{(begin + 30) // 60:02}:{(begin + 30) % 60:02}",
            kind=KINDS[number % len(KINDS)],
            status=ItemStatus.CONFIRMED,
            venue_id=venues[number * 7 % len(venues)].id,
            host_principal_id=mayors[number % len(mayors)].id,
        )
    return builder.plan()
