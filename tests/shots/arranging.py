"""A visit to be arranged: fifteen stops that wait, three days, two signings that are fixed; its pictures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest

from models.edits import edit, replaced
from models.identifiers import AgreementId, LegId, VisitId, new_identifier
from models.localized import Localized
from models.messages import Message
from models.plan import Plan
from models.records.agreements import Agreement
from models.records.journeys import Leg
from models.records.places import OpeningHours
from models.vocabulary import ItemKind, ItemStatus, LegDirection, LegKind, MemberRole, OrganisationRole
from tests.builders import PlanBuilder
from ui.actions import Act
from ui.application import House
from ui.arrange.pane import ArrangePane, Look
from ui.programme.actions import do_in_programme
from ui.programme.page import ProgrammePage
from ui.programme.views import ProgrammeView

_STEP = 50
"""Milliseconds between two looks at whether a search has ended."""

FIRST = date(2027, 5, 3)
_STOPS = (
    ("Zeytinburnu Municipality", ItemKind.COURTESY_CALL, 60, "09:00", "17:00"),
    ("Kazlıçeşme Art Centre", ItemKind.CULTURAL_VISIT, 60, "10:30", "12:30"),
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


HARD = "Kazlıçeşme Art Centre"
"""It opens on Mondays alone, around the hour of the first signing: nothing can be found for it."""


def visit_to_arrange() -> Plan:
    """The plan of such a visit; the delegation flies in early on the first day."""
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
            for day in (range(1) if name == HARD else range(7))
        )
        latitude, longitude = 41.0 + number * 0.004, 28.9 + number % 4 * 0.02
        venue = builder.venue(name, opening_hours=hours, latitude=latitude, longitude=longitude)
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
        item = builder.item(
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
        builder.records.append(
            Agreement(
                id=AgreementId(new_identifier()),
                visit_id=builder.visit.id,
                item_id=item.id,
                title=Localized.of(en="Protocol of cooperation", tr="İş birliği protokolü"),
            )
        )
    builder.records.append(flight_at(builder.visit.id, time(7)))
    return builder.plan()


def flight_at(visit_id: VisitId, clock: time) -> Leg:
    """The flight that brings the delegation, landing at an hour of the first day."""
    return Leg(
        id=LegId("0190a000-0000-7000-8000-000000000001"),
        visit_id=visit_id,
        kind=LegKind.FLIGHT,
        direction=LegDirection.ARRIVAL,
        number="KC 911",
        arrives_on=FIRST,
        arrives_at=clock,
    )


def take_arranging(house: House, page: ProgrammePage, take: Callable[[str], None]) -> None:
    """What is asked, proposed, left out and applied; then the repair after a late flight, and its calls."""
    do_in_programme(page, Act.ARRANGE)
    take("arrange-ask")
    pane = page.arranging
    _search(pane)
    pane.list.rows[3].setFocus()
    take("arrange-proposal")
    pane.list.rows[0].unfold(True)
    while pane.explained is None or not pane.explained.is_complete:
        QTest.qWait(_STEP)
    pane.list.verticalScrollBar().setValue(0)
    take("arrange-why-not")
    page.views.show_view(ProgrammeView.PERSON)
    take("arrange-by-person")
    page.views.show_view(ProgrammeView.VISIT)
    pane.foot.apply.click()
    take("arrange-applied")
    plan = house.workspace.plan
    if plan is None:
        raise RuntimeError("the visit is not open")
    late = replaced(next(iter(plan.legs)), flight_at(plan.visit_id, time(15, 15)))
    house.workspace.apply(edit(Message.of("The flight is late"), late))
    do_in_programme(page, Act.REPAIR)
    _search(pane)
    pane.list.take_keyboard()
    take("arrange-repair")
    pane.looks.buttons[Look.CALLS].click()
    take("arrange-calls")


def _search(pane: ArrangePane) -> None:
    """Begin the search and wait for its end."""
    loop = QEventLoop()
    pane.search.button.click()
    while pane.arrangement.is_running:
        QTimer.singleShot(_STEP, loop.quit)
        loop.exec()
