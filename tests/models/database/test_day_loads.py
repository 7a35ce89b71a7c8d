"""How many items each visit has on each day."""

from datetime import date

from models.database.store import Store
from models.day_loads import DayLoad
from models.localized import Localized
from models.vocabulary import ItemStatus, VisitStatus
from tests.builders import FIRST_DAY, LAST_DAY, PlanBuilder
from tests.models.database.conftest import making


def test_items_are_counted_by_day_and_visit(memory: Store) -> None:
    one, other = PlanBuilder(), PlanBuilder(title=Localized.of(en="Almaty"))
    for builder, days in ((one, (FIRST_DAY, FIRST_DAY, LAST_DAY, None)), (other, (FIRST_DAY,))):
        for day in days:
            builder.item("Call", day=day)
    one.item("Refused", day=LAST_DAY, status=ItemStatus.DECLINED)
    one.item("Fallen through", day=LAST_DAY, status=ItemStatus.CANCELLED)
    for builder in (one, other):
        memory.apply(making(builder.plan()), "Aylin")
    assert memory.day_loads(FIRST_DAY, LAST_DAY) == (
        DayLoad(FIRST_DAY, one.visit.id, 2),
        DayLoad(FIRST_DAY, other.visit.id, 1),
        DayLoad(LAST_DAY, one.visit.id, 1),
    )
    assert memory.day_loads(LAST_DAY, LAST_DAY) == (DayLoad(LAST_DAY, one.visit.id, 1),)
    assert memory.day_loads(date(2024, 1, 1), date(2024, 1, 31)) == ()


def test_templates_and_cancelled_visits_weigh_nothing(memory: Store) -> None:
    for fields in ({"is_template": True}, {"status": VisitStatus.CANCELLED}):
        builder = PlanBuilder(**fields)
        builder.item("Call", day=FIRST_DAY)
        memory.apply(making(builder.plan()), "Aylin")
    assert memory.day_loads(FIRST_DAY, LAST_DAY) == ()
