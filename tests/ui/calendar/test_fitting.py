"""While something is held, the hours at which it fits are shaded and the reasons against the others told."""

from datetime import date, time

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from models.edits import edit, replaced
from models.identifiers import PersonId, TravelTimeId, UnavailabilityId, new_identifier
from models.item_time import instant_at
from models.messages import Message
from models.plan import Plan
from models.records.people import Unavailability
from models.records.places import OpeningHours, TravelTime
from models.vocabulary import ItemKind
from scheduling.across_visits import elsewhere_of
from scheduling.check import check
from scheduling.holders import Lens
from scheduling.slots import fit_of
from scheduling.surroundings import ALONE, Surroundings
from tests.builders import FIRST_DAY, PlanBuilder
from tests.ui.calendar.conftest import Desk
from ui.appearance import light
from ui.calendar.columns import Focus
from ui.calendar.fitting import MOST_HELD, Fitting
from ui.calendar.gestures.carrying import Carrying
from ui.calendar.gestures.copying import Copying
from ui.calendar.gestures.creating import Creating
from ui.calendar.gestures.gesture import Hour, Row
from ui.calendar.gestures.moving import Moving
from ui.calendar.gestures.resizing import Resizing
from ui.calendar.hand import Drag, State
from ui.calendar.scene import board_scene
from ui.calendar.shading import Shade
from ui.wording import Wording

SECOND = FIRST_DAY.replace(day=21)
CONTROL = Qt.KeyboardModifier.ControlModifier


class Day:
    """A head with talks in the hall and lunch in the palace, and a museum, open till four, that waits."""

    def __init__(self, last_day: date = FIRST_DAY) -> None:
        builder = PlanBuilder(last_day=last_day)
        builder.member("Head")
        hall, palace = builder.venue("Hall"), builder.venue("Palace")
        hours = (OpeningHours(weekday=0, opens=time(9), closes=time(16)),)
        museum = builder.venue("Museum", opening_hours=hours)
        for other in (hall, palace):
            builder.records.append(
                TravelTime(
                    id=TravelTimeId(new_identifier()),
                    from_venue_id=other.id,
                    to_venue_id=museum.id,
                    minutes=20,
                )
            )
        self.talks = builder.item("Talks", FIRST_DAY, "10:00", "11:00", venue_id=hall.id)
        self.lunch = builder.item("Lunch", FIRST_DAY, "13:00", "14:00", ItemKind.LUNCH, venue_id=palace.id)
        self.visit = builder.item("Museum", None, minutes=60, venue_id=museum.id)
        self.walk = builder.item("Walk", None, minutes=30)
        self.plan = builder.plan()


@pytest.fixture
def day() -> Day:
    return Day()


@pytest.fixture
def desk(qtbot, day) -> Desk:
    desk = Desk(day.plan)
    qtbot.addWidget(desk)
    desk.show()
    desk.board.verticalScrollBar().setValue(round(9 * desk.board.measures.hour))
    return desk


def settled(plan: Plan) -> State:
    return State(plan, (), board_scene(plan, ()))


def carried(plan: Plan, *item_ids, day: date = FIRST_DAY, minute: int = 0) -> Drag:
    """Those items out of the tray, over a minute of a day."""
    drag = Drag(Carrying(frozenset(item_ids)), lambda _plan, _edit: ())
    drag.look(settled(plan), Hour(day, minute), snap=1)
    return drag


def shades_of(drag: Drag, plan: Plan) -> list[Shade]:
    fitting, state = Fitting(), settled(plan)
    return list(fitting.shades(fitting.fit(drag, state, 0), state.scene, fitting.columns(drag, 0)))


def clocks(shades: list[Shade]) -> list[str]:
    return [
        f"{one.begin // 60:02}:{one.begin % 60:02}-{one.end // 60:02}:{one.end % 60:02}" for one in shades
    ]


def is_tinted(desk: Desk, clock: str) -> bool:
    """Whether the ground of the first day is tinted at a clock: beside the cards, where the column ends."""
    measures = desk.board.measures
    at = QPoint(round(measures.x_of(0) + measures.column) - 3, desk.at(0, clock).y() + 2)
    image = desk.board.viewport().grab().toImage()
    colour = image.pixelColor(at * image.devicePixelRatio())
    return colour.blue() - colour.red() > 8


def has_bar(desk: Desk, clock: str) -> bool:
    image = desk.board.viewport().grab().toImage()
    at = QPoint(round(desk.board.measures.x_of(0)) + 1, desk.at(0, clock).y() + 2)
    return QColor(image.pixelColor(at * image.devicePixelRatio())) == light().accent


def carry_to(desk: Desk, item_id, *stops: QPoint) -> None:
    tray = desk.tray.viewport()
    desk.press(desk.in_tray(item_id), where=tray)
    for stop in stops:
        desk.drag_over(desk.to_board(stop), where=tray)


def test_the_hours_that_fit_are_shaded_while_it_is_carried_from_the_tray(desk, day):
    hours = ("09:30", "10:30", "11:45", "13:30", "15:00", "16:30")
    assert [is_tinted(desk, one) for one in hours] == [False] * 6
    carry_to(desk, day.visit.id, desk.at(0, "15:30"), desk.at(0, "16:00"))
    assert [is_tinted(desk, one) for one in hours] == [False, False, True, False, True, False]
    assert [has_bar(desk, one) for one in hours] == [False, False, True, False, True, False]
    QTest.keyClick(desk.tray, Qt.Key.Key_Escape)
    assert [is_tinted(desk, one) for one in hours] == [False] * 6


def test_the_hours_that_fit_are_shaded_while_it_is_moved(desk, day):
    desk.press(desk.on(day.lunch))
    for clock in ("14:00", "16:30"):
        desk.drag_over(desk.at(0, clock))
    assert (is_tinted(desk, "10:30"), is_tinted(desk, "13:30")) == (False, True)
    desk.release(desk.at(0, "16:30"))
    assert is_tinted(desk, "13:30") is False
    assert desk.item(day.lunch).starts == time(16)


def test_what_is_shaded_is_where_it_would_lie_and_not_only_begin(day):
    shades = shades_of(carried(day.plan, day.visit.id), day.plan)
    assert clocks([one for one in shades if one.is_free]) == ["11:30-12:30", "14:30-16:00"]
    assert clocks([one for one in shades if not one.is_free]) == [
        "11:20-12:29",
        "11:31-12:40",
        "14:20-15:29",
    ]


def test_several_things_are_shaded_where_all_of_them_fit_together(day):
    drag = carried(day.plan, day.visit.id, day.walk.id)
    shades = shades_of(drag, day.plan)
    assert clocks([one for one in shades if one.is_free]) == ["11:30-13:00", "14:30-16:30"]


def test_several_things_are_shaded_also_where_the_hand_came_over_the_tray_first(day):
    fitting, state = Fitting(), settled(day.plan)
    drag = Drag(Carrying(frozenset({day.visit.id, day.walk.id})), lambda _plan, _edit: ())
    drag.look(state, None, snap=1)
    assert fitting.fit(drag, state, None) is None
    drag.look(state, Row(None, 0), snap=1)
    assert fitting.fit(drag, state, None) is None
    drag.look(state, Hour(FIRST_DAY, 600), snap=1)
    assert fitting.fit(drag, state, 0) is not None


def test_against_a_copy_stands_what_it_was_copied_from(day):
    drag = Drag(
        Copying(frozenset({day.talks.id}), day.talks.id, Hour(FIRST_DAY, 600)), lambda _plan, _edit: ()
    )
    drag.look(settled(day.plan), Hour(FIRST_DAY, 620), snap=1)
    fit = Fitting().fit(drag, settled(day.plan), 0)
    assert fit is not None
    bubble = Fitting().bubble(drag, fit, Wording("en"))
    assert bubble is not None
    assert bubble.reason == "“Talks” (10:00–11:00) has Head there."


def test_what_is_held_together_does_not_stand_against_itself(day):
    moved = Moving(frozenset({day.talks.id, day.lunch.id}), day.talks.id, Hour(FIRST_DAY, 600))
    drag = Drag(moved, lambda _plan, _edit: ())
    drag.look(settled(day.plan), Hour(FIRST_DAY, 630), snap=1)
    shades = shades_of(drag, day.plan)
    assert clocks([one for one in shades if one.is_free]) == ["00:00-24:00"]


def test_too_many_things_and_nothing_are_not_shaded(day):
    builder = PlanBuilder()
    many = [builder.item(f"Item {number}", None) for number in range(MOST_HELD + 1)]
    plan = builder.plan()
    assert shades_of(carried(plan, *(one.id for one in many)), plan) == []
    assert Fitting().fit(None, settled(day.plan), None) is None


def test_as_far_as_an_edge_can_be_drawn_is_shaded(day):
    for at_end, minute, shaded in ((True, 690, ["10:00-13:00"]), (False, 570, ["00:00-11:00"])):
        held = Resizing(day.talks.id, Hour(FIRST_DAY, 660 if at_end else 600), at_end=at_end)
        drag = Drag(held, lambda _plan, _edit: ())
        drag.look(settled(day.plan), Hour(FIRST_DAY, minute), snap=1)
        assert clocks(shades_of(drag, day.plan)) == shaded


def test_the_days_on_which_an_item_does_not_lie_are_not_shaded_while_its_edge_is_drawn():
    day = Day(SECOND)
    held = Resizing(day.lunch.id, Hour(FIRST_DAY, 840), at_end=True)
    drag = Drag(held, lambda _plan, _edit: ())
    for spot, columns in ((Hour(FIRST_DAY, 900), {0}), (Hour(SECOND, 60), {0, 1})):
        drag.look(settled(day.plan), spot, snap=1)
        assert {one.column for one in shades_of(drag, day.plan)} == columns


def test_as_far_as_a_new_item_can_be_drawn_is_shaded(day):
    drag = Drag(Creating(Hour(FIRST_DAY, 690)), lambda _plan, _edit: ())
    drag.look(settled(day.plan), Hour(FIRST_DAY, 700), snap=15)
    assert clocks(shades_of(drag, day.plan)) == ["11:00-13:00"]


def test_what_an_edge_can_reach_is_seen_while_it_is_drawn(desk, day):
    box = desk.box(day.talks)
    edge = QPoint(round(box.x + box.width / 2), round(box.bottom) - 2)
    desk.press(edge)
    desk.drag_over(desk.at(0, "12:00"))
    assert is_tinted(desk, "12:30")
    assert not is_tinted(desk, "13:15")
    desk.key(Qt.Key.Key_Escape)
    desk.release(desk.at(0, "12:00"))
    assert desk.edits == []


def test_an_edge_drawn_into_the_next_item_says_why_not(day):
    drag = Drag(Resizing(day.talks.id, Hour(FIRST_DAY, 660), at_end=True), lambda _plan, _edit: ())
    for minute, told in ((720, ""), (900, "“Lunch” (13:00–14:00) has Head there.")):
        drag.look(settled(day.plan), Hour(FIRST_DAY, minute), snap=15)
        fitting = Fitting()
        bubble = fitting.bubble(drag, fitting.fit(drag, settled(day.plan), 0), Wording("en"))
        assert bubble is not None
        assert bubble.reason.startswith(told)
        assert bool(bubble.reason) == bool(told)


def test_it_is_worked_out_once_for_a_drag(day):
    fitting, state = Fitting(), settled(day.plan)
    drag = carried(day.plan, day.visit.id)
    drag.look(state, Hour(FIRST_DAY, 600), snap=1)
    first = fitting.fit(drag, state, 0)
    drag.look(state, Hour(FIRST_DAY, 720), snap=1)
    assert fitting.fit(drag, state, 0) is first
    over = frozenset({0})
    assert fitting.shades(first, state.scene, over) is fitting.shades(first, state.scene, over)
    talks = state.plan.items[day.talks.id]
    other = settled(day.plan.with_edit(edit(Message.of("locked"), replaced(talks, talks.at(talks.time)))))
    drag.look(other, Hour(FIRST_DAY, 720), snap=1)
    assert fitting.fit(drag, other, 0) is not first


def test_it_is_worked_out_anew_where_other_visits_book_something_meanwhile(day):
    others = PlanBuilder()
    others.item("Talks", FIRST_DAY, "15:00", "16:00", venue_id=day.visit.venue_id)
    (museum,) = (one for one in day.plan.venues if one.id == day.visit.venue_id)
    hall = msgspec.structs.replace(museum, parent_id=next(one.id for one in day.plan.venues if one != museum))
    plan = day.plan.with_edit(edit(Message.of("A hall"), replaced(museum, hall)))
    others.records += list(plan.venues)
    around = [ALONE]
    fitting, state = Fitting(lambda: around[0]), settled(plan)
    drag = carried(plan, day.visit.id)
    drag.look(state, Hour(FIRST_DAY, 15 * 60), snap=1)
    first = fitting.fit(drag, state, 0)
    around[0] = Surroundings(elsewhere=elsewhere_of(plan, [others.plan()]))
    then = fitting.fit(drag, state, 0)
    moment = instant_at(FIRST_DAY, time(14, 45), "Europe/Istanbul")
    assert [fit is not None and fit.fits_at(moment) for fit in (first, then)] == [True, False]


def test_in_a_view_by_place_the_place_pointed_at_counts(desk, day):
    """Over the column of the palace, the visit would be there: nothing is closed, and lunch is at hand."""
    desk.board.look_at(Focus(FIRST_DAY, Lens.PLACE))
    names = [
        Wording("en").say(Message.of("{n}", n=one.column.holder.name)) for one in desk.board.scene.columns
    ]
    palace = names.index("Palace")
    carry_to(desk, day.visit.id, desk.at(palace, "17:00"), desk.at(palace, "16:30"))
    x = desk.board.measures.x_of
    image = desk.board.viewport().grab().toImage()
    bars = [
        image.pixelColor(QPoint(round(x(column)) + 1, desk.at(0, "15:40").y()) * image.devicePixelRatio())
        == light().accent
        for column in range(len(names))
    ]
    assert bars == [name == "Palace" for name in names]


def told(plan: Plan, item_id, minute: int, day: date = FIRST_DAY) -> tuple[str, str | None]:
    drag = carried(plan, item_id, day=day, minute=minute)
    words = Wording("en")
    bubble = Fitting().bubble(drag, fit_of(plan, item_id), words)
    assert bubble is not None
    return bubble.reason, bubble.severity


def test_what_stands_against_an_hour_is_told_beside_the_pointer(day):
    assert told(day.plan, day.visit.id, 15 * 60) == ("", None)
    assert told(day.plan, day.visit.id, 15 * 60 + 30) == (
        "Museum is open 09:00–16:00 on Monday, 20 December 2021.",
        "error",
    )
    assert told(day.plan, day.visit.id, 14 * 60 + 25) == (
        "From “Lunch” (13:00–14:00) it takes 20 min, which leaves less than 10 min to spare.",
        "warning",
    )


def test_who_is_away_is_told_with_the_reason(day):
    (head,) = day.plan.members
    absence = Unavailability(
        id=UnavailabilityId(new_identifier()),
        person_id=PersonId(head.person_id),
        first_day=FIRST_DAY,
        last_day=FIRST_DAY,
        starts=time(14),
        reason="council",
    )
    plan = day.plan.including([absence])
    assert told(plan, day.visit.id, 15 * 60) == ("Head is not available: council.", "error")


def held_at(plan: Plan, item_id, minute: int) -> str:
    """What is read beside the pointer where the rules of the handbook look on."""
    drag = Drag(Carrying(frozenset({item_id})), lambda plan, _edit: check(plan))
    drag.look(settled(plan), Hour(FIRST_DAY, minute), snap=1)
    words = Wording("en")
    bubble = Fitting().bubble(drag, fit_of(plan, item_id), words)
    assert bubble is not None
    return bubble.reason


def test_the_short_sentence_is_enough_where_a_rule_says_the_same_at_length(day):
    assert held_at(day.plan, day.visit.id, 615) == "“Talks” (10:00–11:00) has Head there."
    assert held_at(day.plan, day.visit.id, 15 * 60) == ""


def test_a_conflict_that_is_not_of_the_hour_is_told_with_what_is_new(day):
    """A ceremony at which nothing is signed is one at any hour; that the head is at the talks, only here."""
    visit = msgspec.structs.replace(day.visit, kind=ItemKind.SIGNING_CEREMONY)
    plan = day.plan.with_edit(edit(Message.of("kind"), replaced(day.visit, visit)))
    at_any_hour = held_at(plan, visit.id, 15 * 60)
    assert at_any_hour != ""
    assert held_at(plan, visit.id, 15 * 60 + 30) == (
        f"{at_any_hour} Museum is open 09:00–16:00 on Monday, 20 December 2021."
    )
