"""What is told of a drag under way."""

from models.identifiers import ItemId
from tests.builders import FIRST_DAY, PlanBuilder
from tests.ui.calendar.conftest import Visit
from ui.calendar.gestures.gesture import SNAP_MINUTES, DayHeader, Hour, Row
from ui.calendar.gestures.moving import Moving
from ui.calendar.hand import Drag, State
from ui.calendar.scene import board_scene
from ui.wording import Wording

WORDS = Wording("en")
SECOND = FIRST_DAY.replace(day=21)


def settled(visit: Visit) -> State:
    return State(visit.plan, (), board_scene(visit.plan, ()))


def held(visit: Visit, *titles: str) -> Drag:
    items = [item for item in visit.plan.items if item.title.in_language("en") in titles]
    first = min(items, key=lambda item: str(item.starts))
    gesture = Moving(frozenset(item.id for item in items), first.id, Hour(FIRST_DAY, 600))
    return Drag(gesture, lambda _plan, _edit: ())


def headline(drag: Drag) -> str:
    bubble = drag.bubble(WORDS)
    return "" if bubble is None else bubble.headline


def test_one_item_is_told_with_its_new_day_and_hour(visit: Visit) -> None:
    drag = held(visit, "Courtesy call")
    drag.look(settled(visit), Hour(SECOND, 690), snap=SNAP_MINUTES)
    assert headline(drag) == "Tuesday · 11:30 – 12:00"
    drag.look(settled(visit), DayHeader(SECOND), snap=SNAP_MINUTES)
    assert headline(drag) == "Tuesday · 10:00 – 10:30"


def test_several_items_are_counted_and_told_with_the_hour_of_the_first(visit: Visit) -> None:
    drag = held(visit, "Courtesy call", "Meeting")
    drag.look(settled(visit), Hour(SECOND, 690), snap=SNAP_MINUTES)
    assert headline(drag) == "2 items · Tuesday · 11:30 – 12:00"


def test_over_the_tray_it_is_told_what_will_be_done(visit: Visit) -> None:
    one, several = held(visit, "Courtesy call"), held(visit, "Courtesy call", "Meeting")
    for drag in (one, several):
        drag.look(settled(visit), Row(None, 0), snap=SNAP_MINUTES)
    assert headline(one) == "Put “Courtesy call” in the tray"
    assert headline(several) == "Put 2 items in the tray"


def test_beside_everything_nothing_is_told(visit: Visit) -> None:
    drag = held(visit, "Courtesy call")
    drag.look(settled(visit), None, snap=SNAP_MINUTES)
    assert drag.bubble(WORDS) is None


def test_a_visit_without_items_has_nothing_to_hold() -> None:
    plan = PlanBuilder().plan()
    drag = Drag(Moving(frozenset(), ItemId("gone"), Hour(FIRST_DAY, 600)), lambda _plan, _edit: ())
    drag.look(State(plan, (), board_scene(plan, ())), Hour(FIRST_DAY, 660), snap=SNAP_MINUTES)
    assert (drag.edit, drag.bubble(WORDS)) == (None, None)
