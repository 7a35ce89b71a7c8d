"""Items once more, and two of one."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from exports.wording import say
from models.identifiers import ItemTrackId, TrackId, new_identifier
from models.plan import Plan
from models.records.items import ItemTrack
from models.records.visits import Track
from models.vocabulary import ItemStatus, Part, TimeForm
from scheduling.copying import copy_day, copy_items, split_item
from scheduling.occupancy import interval_of, items_of_day
from tests.builders import FIRST_DAY, PlanBuilder, clock
from tests.scheduling.random_plans import plans

NEXT_DAY = FIRST_DAY + timedelta(days=1)


def new_in(before: Plan, after: Plan) -> list[str]:
    return [f"{item.day} {item.starts}-{item.ends}" for item in after.items if item.id not in before.items]


def test_a_copy_is_an_idea_with_the_same_people_on_the_same_tracks() -> None:
    builder = PlanBuilder()
    item = builder.item("Call", starts="23:30", ends="00:30", end_day=NEXT_DAY, status=ItemStatus.CONFIRMED)
    item = structs.replace(item)
    guest = builder.person("Guest")
    builder.attendance(item, guest, Part.SPEAKER)
    track = Track(id=TrackId(new_identifier()), visit_id=builder.visit.id)
    builder.records += [
        track,
        ItemTrack(id=ItemTrackId(new_identifier()), item_id=item.id, track_id=track.id),
    ]
    plan = builder.plan()
    edit = copy_items(plan, [item.id], 1, -30)
    after = plan.with_edit(edit)
    (copy,) = [one for one in after.items if one.id != item.id]
    assert new_in(plan, after) == ["2021-12-21 23:00:00-00:00:00"]
    assert copy.end_day == NEXT_DAY + timedelta(days=1)
    assert (copy.status, copy.locked) == (ItemStatus.IDEA, False)
    assert [(one.person_id, one.part) for one in after.attendances.where("item_id", copy.id)] == [
        (guest.id, Part.SPEAKER)
    ]
    assert [one.track_id for one in after.item_tracks.where("item_id", copy.id)] == [track.id]
    assert say(edit.name, "en") == "Copy “Call”"
    assert after.items[item.id] == plan.items[item.id]


def test_what_follows_a_copied_item_follows_the_copy() -> None:
    builder = PlanBuilder()
    first = builder.item("Signing")
    second = builder.item("Toast", after_item_id=first.id)
    plan = builder.plan()
    after = plan.with_edit(copy_items(plan, [first.id, second.id], 1, 0))
    copies = {item.title.in_language("en"): item for item in after.items if item.id not in plan.items}
    assert copies["Toast"].after_item_id == copies["Signing"].id
    alone = plan.with_edit(copy_items(plan, [second.id], 1, 0))
    assert [item.after_item_id for item in alone.items if item.id not in plan.items] == [first.id]


def test_a_day_is_copied_whole() -> None:
    builder = PlanBuilder()
    builder.item("Call", starts="10:00", ends="10:30")
    builder.item("Bazaar")
    builder.item("Tomorrow", NEXT_DAY, starts="10:00")
    builder.item("Waiting", None)
    plan = builder.plan()
    edit = copy_day(plan, FIRST_DAY, NEXT_DAY)
    after = plan.with_edit(edit)
    assert sorted(new_in(plan, after)) == ["2021-12-21 10:00:00-10:30:00", "2021-12-21 None-None"]
    assert len(items_of_day(after, NEXT_DAY)) == 3
    assert say(edit.name, "en") == "Copy Monday, 20 December 2021 to Tuesday, 21 December 2021"


def test_the_halves_of_a_split_item_are_the_whole_with_the_same_people() -> None:
    builder = PlanBuilder()
    item = builder.item("Talks", starts="10:00", ends="12:00", time_form=TimeForm.WINDOW)
    builder.attendance(item, builder.person("Guest"))
    plan = builder.plan()
    after = plan.with_edit(split_item(plan, item.id, clock("10:45")))
    halves = sorted((one.starts, one.ends, one.time_form) for one in after.items)
    assert halves == [
        (clock("10:00"), clock("10:45"), TimeForm.EXACT),
        (clock("10:45"), clock("12:00"), TimeForm.EXACT),
    ]
    assert [len(after.attendances.where("item_id", one.id)) for one in after.items] == [1, 1]


def test_an_item_over_midnight_is_split_after_it() -> None:
    builder = PlanBuilder()
    item = builder.item("Ball", starts="22:00", ends="02:00", end_day=NEXT_DAY)
    plan = builder.plan()
    after = plan.with_edit(split_item(plan, item.id, clock("00:30")))
    (second,) = [one for one in after.items if one.id != item.id]
    assert (second.day, second.starts, second.ends, second.end_day) == (
        NEXT_DAY,
        clock("00:30"),
        clock("02:00"),
        None,
    )


def test_an_item_is_not_split_outside_or_into_less_than_five_minutes() -> None:
    builder = PlanBuilder()
    item = builder.item("Talks", starts="10:00", ends="12:00")
    untimed = builder.item("Bazaar")
    plan = builder.plan()
    for at in ("09:59", "10:00", "10:04", "11:56", "12:00", "13:00"):
        assert split_item(plan, item.id, clock(at)).changes == ()
    assert split_item(plan, item.id, clock("10:05")).changes != ()
    assert split_item(plan, untimed.id, clock("10:05")).changes == ()


@given(plans(), st.integers(-3, 3), st.integers(-90, 90))
def test_copies_take_as_long_and_nothing_else_changes(plan: Plan, days: int, minutes: int) -> None:
    ids = [item.id for item in plan.items]
    after = plan.with_edit(copy_items(plan, ids, days, minutes))
    assert len(after.items) == 2 * len(plan.items)
    assert [after.items[item.id] for item in plan.items] == list(plan.items)
    lengths = [item.minutes for item in (interval_of(plan, one) for one in plan.items) if item]
    assert len([one for one in after.items if interval_of(after, one)]) == 2 * len(lengths)
    assert after.missing_references() == ()
