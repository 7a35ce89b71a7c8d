"""What is held is checked by what other visits have booked as well."""

from scheduling.across_visits import elsewhere_of
from scheduling.check import check
from scheduling.moves import move_by
from scheduling.surroundings import Surroundings
from tests.builders import FIRST_DAY, PlanBuilder
from ui.calendar.hand import State
from ui.calendar.live_check import LiveCheck
from ui.calendar.scene import board_scene


def test_a_candidate_that_another_visit_stands_against() -> None:
    here, there = PlanBuilder(), PlanBuilder()
    mayor = here.person("Mayor")
    call = here.item("Call", FIRST_DAY, "10:00", "11:00", host_principal_id=mayor.id)
    there.item("Talks", FIRST_DAY, "12:00", "13:00", host_principal_id=mayor.id)
    plan = here.plan()
    around = Surroundings(elsewhere=elsewhere_of(plan, [there.plan()]))
    settled = State(plan, check(plan, surroundings=around), board_scene(plan, ()))
    live = LiveCheck(lambda: settled)
    later = move_by(plan, {call.id}, 0, 120)
    assert live(plan.with_edit(later), later) == ()
    live.surroundings = lambda: around
    assert [conflict.code for conflict in live(plan.with_edit(later), later)] == ["person-double-booked"]
