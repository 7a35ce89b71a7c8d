"""Items carried from one place, or one visit, to another."""

from datetime import date, time, timedelta

from exports.wording import say
from models.encoding import as_json, from_json
from models.vocabulary import ItemStatus, Part
from scheduling.clipping import Clipping, clipping_of, paste
from tests.builders import FIRST_DAY, PlanBuilder

NEXT_DAY = FIRST_DAY + timedelta(days=1)


def carried() -> tuple[PlanBuilder, Clipping]:
    """A signing, and a toast on the next day that follows it; the mayor signs, an unnamed member watches."""
    builder = PlanBuilder()
    signing = builder.item("Signing", starts="10:00", ends="11:00", status=ItemStatus.CONFIRMED, locked=True)
    toast = builder.item("Toast", NEXT_DAY, starts="12:00", ends="12:30", after_item_id=signing.id)
    builder.attendance(signing, builder.person("Mayor"), Part.SIGNATORY)
    return builder, clipping_of(builder.plan(), [toast.id, signing.id])


def test_items_keep_their_distance_where_they_are_laid_down() -> None:
    builder, clipping = carried()
    plan = builder.plan()
    edit = paste(plan, clipping, date(2021, 12, 22), time(15))
    after = plan.with_edit(edit)
    new = {item.title.in_language("en"): item for item in after.items if item.id not in plan.items}
    assert (new["Signing"].day, new["Signing"].starts, new["Signing"].ends) == (
        date(2021, 12, 22),
        time(15),
        time(16),
    )
    assert (new["Toast"].day, new["Toast"].starts) == (date(2021, 12, 23), time(17))
    assert new["Toast"].after_item_id == new["Signing"].id
    assert (new["Signing"].status, new["Signing"].locked) == (ItemStatus.IDEA, False)
    assert [one.part for one in after.attendances.where("item_id", new["Signing"].id)] == [Part.SIGNATORY]
    assert say(edit.name, "en") == "Paste 2 items"


def test_without_an_hour_each_keeps_its_own_and_without_a_day_they_wait() -> None:
    builder, clipping = carried()
    plan = builder.plan()
    after = plan.with_edit(paste(plan, clipping, NEXT_DAY, None))
    assert sorted((item.day, item.starts) for item in after.items if item.id not in plan.items) == [
        (NEXT_DAY, time(10)),
        (NEXT_DAY + timedelta(days=1), time(12)),
    ]
    waiting = plan.with_edit(paste(plan, clipping, None, None))
    assert [item.day for item in waiting.items if item.id not in plan.items] == [None, None]


def test_another_visit_takes_them_as_its_own() -> None:
    _, clipping = carried()
    other = PlanBuilder().plan()
    edit = paste(other, from_json(as_json(clipping), Clipping), FIRST_DAY, None)
    assert {change.record.visit_id for change in edit.changes if hasattr(change.record, "visit_id")} == {
        other.visit_id
    }


def test_waiting_items_are_laid_on_the_day() -> None:
    builder = PlanBuilder()
    waiting = builder.item("Call", None)
    plan = builder.plan()
    after = plan.with_edit(paste(plan, clipping_of(plan, [waiting.id]), NEXT_DAY, time(9)))
    assert [(item.day, item.starts) for item in after.items if item.id != waiting.id] == [(NEXT_DAY, None)]
