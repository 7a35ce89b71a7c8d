"""A visit to be arranged: fifteen stops that wait, three days, two signings that are fixed."""

from __future__ import annotations

from datetime import date, time, timedelta

from models.localized import Localized
from models.plan import Plan
from models.records.places import OpeningHours
from models.vocabulary import ItemKind, ItemStatus, MemberRole, OrganisationRole
from tests.builders import PlanBuilder

FIRST = date(2027, 5, 3)
_STOPS = (
    ("Zeytinburnu Municipality", ItemKind.COURTESY_CALL, 60, "09:00", "17:00"),
    ("Kazlıçeşme Art Centre", ItemKind.CULTURAL_VISIT, 60, "10:00", "17:00"),
    ("Panorama 1453 History Museum", ItemKind.CULTURAL_VISIT, 75, "08:30", "17:30"),
    ("Medicinal Plants Garden", ItemKind.SITE_VISIT, 45, "09:00", "17:00"),
    ("Yedikule Fortress", ItemKind.CULTURAL_VISIT, 60, "09:00", "18:00"),
    ("Turkic World Institute", ItemKind.MEETING, 90, "09:00", "17:00"),
    ("Chamber of Commerce", ItemKind.MEETING, 90, "09:00", "17:00"),
    ("Topkapı Palace", ItemKind.CULTURAL_VISIT, 120, "09:00", "16:30"),
    ("Grand Bazaar", ItemKind.CULTURAL_VISIT, 60, "09:00", "18:30"),
    ("Youth Centre", ItemKind.SITE_VISIT, 45, "10:00", "18:00"),
    ("Lunch with the Mayor", ItemKind.LUNCH, 75, "11:00", "15:00"),
    ("University of Istanbul", ItemKind.MEETING, 60, "09:00", "17:00"),
    ("Press briefing", ItemKind.PRESS, 30, "09:00", "18:00"),
    ("Bosphorus tour", ItemKind.CULTURAL_VISIT, 120, "13:00", "18:00"),
    ("Dinner of the Governor", ItemKind.DINNER, 120, "18:00", "23:00"),
)


def visit_to_arrange() -> Plan:
    """The plan of such a visit."""
    title = Localized.of(en="Turkistan delegation", tr="Türkistan heyeti")
    builder = PlanBuilder(FIRST, FIRST + timedelta(days=2), title=title)
    builder.organisation("Turkistan Region", OrganisationRole.GUEST)
    host = builder.organisation("Zeytinburnu", OrganisationRole.HOST, phone="+90 212 413 11 11")
    builder.member("Nurbol Turashbekov", MemberRole.HEAD)
    for number in range(2, 25):
        builder.member(f"Member {number}")
    for number, (name, kind, minutes, opens, closes) in enumerate(_STOPS):
        hours = tuple(
            OpeningHours(weekday=day, opens=time.fromisoformat(opens), closes=time.fromisoformat(closes))
            for day in range(7)
        )
        venue = builder.venue(
            name, opening_hours=hours, latitude=41.0 + number * 0.004, longitude=28.9 + number % 4 * 0.02
        )
        builder.item(
            name,
            None,
            kind=kind,
            minutes=minutes,
            venue_id=venue.id,
            position=number,
            host_organisation_id=host.id,
        )
    hall = builder.venue("Town hall", latitude=41.0, longitude=28.9)
    for day, clock in ((0, "11:00"), (2, "15:00")):
        builder.item(
            "Signing ceremony",
            FIRST + timedelta(days=day),
            clock,
            kind=ItemKind.SIGNING_CEREMONY,
            minutes=60,
            venue_id=hall.id,
            status=ItemStatus.CONFIRMED,
            locked=True,
            host_organisation_id=host.id,
        )
    return builder.plan()
