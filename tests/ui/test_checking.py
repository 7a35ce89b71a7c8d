"""What the check of the open visit knows of the day and of other visits."""

from datetime import date, timedelta

from msgspec import structs

from models.database.store import Store
from models.edits import edit, replaced
from models.localized import Localized
from models.messages import Message
from models.plan import Plan
from models.records.people import Person
from scheduling.check import check
from scheduling.moves import move_by
from tests.builders import FIRST_DAY, PlanBuilder
from tests.models.database.conftest import making
from ui.checking import Checking
from ui.workspace import Workspace

MAYOR = "person-double-booked"


class Two:
    """Two visits that are received by one mayor, as a store would tell of them."""

    def __init__(self) -> None:
        self.here, self.there = PlanBuilder(), PlanBuilder(title=Localized.of(en="Almaty"))
        self.mayor: Person = self.here.person("Mayor")
        self.call = self.here.item("Call", FIRST_DAY, "10:00", "11:00", host_principal_id=self.mayor.id)
        self.there.item("Talks", FIRST_DAY, "10:30", "11:30", host_principal_id=self.mayor.id)
        self.asked: list[Plan] = []
        self.today = FIRST_DAY
        self.checking = Checking(self.others, lambda: self.today)

    def others(self, plan: Plan) -> tuple[Plan, ...]:
        self.asked.append(plan)
        return (self.there.plan(),)


def test_what_other_visits_book_is_asked_once_while_nothing_of_it_changes() -> None:
    two = Two()
    plan = two.here.plan()
    found = two.checking.opened(plan)()
    assert [conflict.code for conflict in found] == [MAYOR]
    later = move_by(plan, {two.call.id}, 0, 15)
    after = plan.with_edit(later)
    again = two.checking.edited(plan, found, after, later)()
    assert again == check(after, surroundings=two.checking.surroundings)
    assert len(two.asked) == 1


def test_it_is_asked_again_where_people_or_days_change_or_the_visit_is_opened_again() -> None:
    two = Two()
    plan = two.here.plan()
    found = two.checking.opened(plan)()
    renamed = edit(
        Message.of("renamed"),
        replaced(two.mayor, structs.replace(two.mayor, name=Localized.of(en="Governor"))),
    )
    named = plan.with_edit(renamed)
    found = two.checking.edited(plan, found, named, renamed)()
    assert len(two.asked) == 2
    moved = move_by(named, {two.call.id}, 30, 0)
    assert two.checking.edited(named, found, named.with_edit(moved), moved)() == check(
        named.with_edit(moved), surroundings=two.checking.surroundings
    )
    assert len(two.asked) == 3
    two.checking.opened(plan)
    assert len(two.asked) == 4


def test_the_next_day_everything_is_looked_at_again() -> None:
    two = Two()
    plan = two.here.plan()
    found = two.checking.opened(plan)()
    two.today += timedelta(days=1)
    later = move_by(plan, {two.call.id}, 0, 15)
    after = plan.with_edit(later)
    assert two.checking.edited(plan, found, after, later)() == check(
        after, surroundings=two.checking.surroundings
    )
    assert two.checking.surroundings.today == date(2021, 12, 21)


def test_the_window_tells_of_another_visit(store: Store) -> None:
    two = Two()
    there = [record for record in two.there.records if record.id != two.mayor.id]
    store.apply(making(two.here.plan()), "Aylin")
    store.apply(making(Plan.of(two.there.visit.id, there)), "Aylin")
    workspace = Workspace(store, "Aylin", today=lambda: FIRST_DAY)
    workspace.open(two.here.visit.id)
    (conflict,) = (one for one in workspace.conflicts if one.code == MAYOR)
    assert conflict.item_ids == (two.call.id,)
    assert workspace.plan is not None
    workspace.apply(move_by(workspace.plan, {two.call.id}, 0, -60))
    assert MAYOR not in {one.code for one in workspace.conflicts}
    workspace.undo()
    assert MAYOR in {one.code for one in workspace.conflicts}
    assert workspace.surroundings.today == FIRST_DAY
