"""The verbs of planning: what the edit is called and what the plan is afterwards."""

from datetime import date, time, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from exports.wording import say
from models.edits import Edit
from models.identifiers import AgreementId, CommitmentId, ItemId, ItemTrackId, TrackId, new_identifier
from models.item_time import planned_minutes
from models.localized import Localized
from models.plan import Plan
from models.records.agreements import Agreement, Commitment
from models.records.items import Item, ItemTrack
from models.records.visits import Track
from models.vocabulary import ItemKind, ItemStatus, TimeForm
from scheduling.moves import (
    after_what_they_follow,
    delete_items,
    move_by,
    move_to,
    new_item,
    put_in_tray,
    reorder_untimed,
    resize_end,
    resize_start,
)
from scheduling.occupancy import interval_of, items_of_day, waiting_items
from tests.builders import FIRST_DAY, PlanBuilder, clock
from tests.scheduling.random_plans import edits, plans

NEXT_DAY = FIRST_DAY + timedelta(days=1)


def applied(plan: Plan, edit: Edit) -> Plan:
    """The plan after the edit, which can be taken back."""
    after = plan.with_edit(edit)
    assert after.with_edit(edit.inverse()) == plan
    return after


def hours(item: Item) -> tuple[date | None, time | None, time | None, date | None]:
    return item.day, item.starts, item.ends, item.end_day


def titles(items: tuple[Item, ...]) -> str:
    return "".join(item.title.in_language("en") for item in items)


@given(st.data())
def test_every_edit_can_be_taken_back(data: st.DataObject) -> None:
    plan = data.draw(plans())
    edit = data.draw(edits(plan))
    assert applied(plan, edit).missing_references() == ()


class TestNewItem:
    def make(self, day: date | None, starts: str | None, ends: str | None) -> Item:
        plan = PlanBuilder().plan()
        edit = new_item(
            plan,
            day,
            clock(starts) if starts else None,
            clock(ends) if ends else None,
            kind=ItemKind.DINNER,
            title=Localized.of(en="Dinner"),
        )
        assert say(edit.name, "en") == "New item “Dinner”"
        (item,) = applied(plan, edit).items
        assert (item.visit_id, item.kind, item.status) == (plan.visit_id, ItemKind.DINNER, ItemStatus.IDEA)
        return item

    def test_timed(self) -> None:
        assert hours(self.make(FIRST_DAY, "19:00", "21:00")) == (FIRST_DAY, time(19), time(21), None)

    def test_over_midnight(self) -> None:
        assert hours(self.make(FIRST_DAY, "22:00", "00:30")) == (FIRST_DAY, time(22), time(0, 30), NEXT_DAY)

    def test_without_an_end(self) -> None:
        assert hours(self.make(FIRST_DAY, "22:00", None)) == (FIRST_DAY, time(22), None, None)
        assert hours(self.make(FIRST_DAY, "22:00", "22:00")) == (FIRST_DAY, time(22), None, None)

    def test_untimed_and_waiting_come_last(self) -> None:
        builder = PlanBuilder()
        builder.item("A", position=4)
        builder.item("B", day=None, position=7)
        for day, position in ((FIRST_DAY, 5), (None, 8)):
            edit = new_item(
                builder.plan(), day, None, None, kind=ItemKind.MEETING, title=Localized.of(en="New")
            )
            made = edit.changes[0].after
            assert isinstance(made, Item)
            assert (made.day, made.position) == (day, position)

    def test_no_title(self) -> None:
        edit = new_item(
            PlanBuilder().plan(), None, None, None, kind=ItemKind.SIGNING_CEREMONY, title=Localized()
        )
        assert say(edit.name, "en") == "New item “Signing ceremony”"


class TestMoveBy:
    def test_keeps_what_lies_between(self) -> None:
        builder = PlanBuilder()
        first = builder.item("A", starts="10:00", ends="11:00")
        second = builder.item("B", day=NEXT_DAY, starts="23:30", ends="00:15", end_day=date(2021, 12, 22))
        edit = move_by(builder.plan(), [second.id, first.id], 1, 45)
        after = applied(builder.plan(), edit)
        assert hours(after.items[first.id]) == (NEXT_DAY, time(10, 45), time(11, 45), None)
        assert hours(after.items[second.id]) == (date(2021, 12, 23), time(0, 15), time(1, 0), None)
        assert say(edit.name, "en") == "Move 2 items"

    def test_over_midnight(self) -> None:
        builder = PlanBuilder()
        item = builder.item("A", starts="23:00", ends="23:45")
        edit = move_by(builder.plan(), [item.id], 0, 30)
        moved = applied(builder.plan(), edit).items[item.id]
        assert hours(moved) == (FIRST_DAY, time(23, 30), time(0, 15), NEXT_DAY)
        assert say(edit.name, "en") == "Move “A” to Monday, 20 December 2021, 23:30"

    def test_assumed_ends_stay_assumed(self) -> None:
        builder = PlanBuilder()
        item = builder.item("A", starts="10:00", time_form=TimeForm.ABOUT)
        moved = applied(builder.plan(), move_by(builder.plan(), [item.id], 0, -30)).items[item.id]
        assert moved == structs.replace(item, starts=time(9, 30))

    def test_untimed_items_move_by_days_and_stand_behind_in_their_order(self) -> None:
        builder = PlanBuilder()
        second = builder.item("D", position=3)
        first = builder.item("C", position=1)
        builder.item("A", day=NEXT_DAY, position=0)
        builder.item("B", day=NEXT_DAY, position=5)
        after = applied(builder.plan(), move_by(builder.plan(), [first.id, second.id], 1, 30))
        assert titles(items_of_day(after, NEXT_DAY)) == "ABCD"
        assert items_of_day(after, FIRST_DAY) == ()
        assert move_by(builder.plan(), [first.id], 0, 30).changes == ()

    def test_waiting_items_stay(self) -> None:
        builder = PlanBuilder()
        item = builder.item("A", day=None)
        assert move_by(builder.plan(), [item.id], 1, 30).changes == ()

    def test_wall_clock_over_a_change_to_daylight_saving_time(self) -> None:
        builder = PlanBuilder(date(2021, 3, 27), date(2021, 3, 28), home_zone="Europe/Berlin")
        item = builder.item("A", day=date(2021, 3, 27), starts="01:30", ends="03:30")
        plan = applied(builder.plan(), move_by(builder.plan(), [item.id], 1, 0))
        assert hours(plan.items[item.id]) == (date(2021, 3, 28), time(1, 30), time(3, 30), None)
        when = interval_of(plan, plan.items[item.id])
        assert when is not None
        assert when.minutes == 60

    def test_locked_items_can_be_moved_by_hand(self) -> None:
        builder = PlanBuilder()
        item = builder.item("A", starts="10:00", locked=True)
        moved = applied(builder.plan(), move_by(builder.plan(), [item.id], 0, 15)).items[item.id]
        assert (moved.starts, moved.locked) == (time(10, 15), True)


class TestMoveTo:
    def test_day_and_hour(self) -> None:
        builder = PlanBuilder()
        item = builder.item("A", starts="10:00", ends="10:40")
        edit = move_to(builder.plan(), item.id, NEXT_DAY, clock("23:30"))
        moved = applied(builder.plan(), edit).items[item.id]
        assert hours(moved) == (NEXT_DAY, time(23, 30), time(0, 10), date(2021, 12, 22))
        assert say(edit.name, "tr") != say(edit.name, "en")

    def test_from_the_tray_with_its_length(self) -> None:
        builder = PlanBuilder()
        item = builder.item("A", day=None, minutes=25)
        moved = applied(builder.plan(), move_to(builder.plan(), item.id, NEXT_DAY, clock("09:00"))).items[
            item.id
        ]
        assert hours(moved) == (NEXT_DAY, time(9), None, None)
        assert planned_minutes(moved.time, moved.kind) == 25

    def test_to_the_untimed_of_a_day(self) -> None:
        builder = PlanBuilder()
        item = builder.item("B", starts="10:00", ends="10:40")
        builder.item("A", day=NEXT_DAY, position=3)
        edit = move_to(builder.plan(), item.id, NEXT_DAY, None)
        after = applied(builder.plan(), edit)
        assert titles(items_of_day(after, NEXT_DAY)) == "AB"
        assert (after.items[item.id].starts, after.items[item.id].minutes) == (None, 40)
        assert say(edit.name, "en") == "Move “B” to Tuesday, 21 December 2021"

    def test_to_where_it_is(self) -> None:
        builder = PlanBuilder()
        item, untimed = builder.item("A", starts="10:00"), builder.item("B", position=4)
        assert move_to(builder.plan(), item.id, FIRST_DAY, clock("10:00")).changes == ()
        assert move_to(builder.plan(), untimed.id, FIRST_DAY, None).changes == ()


class TestTray:
    def test_wait_in_the_order_of_the_programme(self) -> None:
        builder = PlanBuilder()
        late = builder.item("C", starts="15:00", ends="15:45")
        early = builder.item("B", starts="09:00")
        builder.item("A", day=None, position=0)
        edit = put_in_tray(builder.plan(), [late.id, early.id])
        after = applied(builder.plan(), edit)
        assert titles(waiting_items(after)) == "ABC"
        assert [item.minutes for item in waiting_items(after)] == [None, None, 45]
        assert say(edit.name, "en") == "Put 2 items in the tray"
        assert say(put_in_tray(builder.plan(), [late.id]).name, "en") == "Put “C” in the tray"

    def test_back_on_the_board_it_is_as_long_as_before(self) -> None:
        builder = PlanBuilder()
        item = builder.item("A", starts="23:30", ends="00:15", end_day=NEXT_DAY)
        waiting = applied(builder.plan(), put_in_tray(builder.plan(), [item.id]))
        again = applied(waiting, move_to(waiting, item.id, FIRST_DAY, clock("10:00"))).items[item.id]
        assert planned_minutes(again.time, again.kind) == 45

    def test_what_waits_already_stays(self) -> None:
        builder = PlanBuilder()
        item = builder.item("A", day=None, position=3)
        assert put_in_tray(builder.plan(), [item.id]).changes == ()


class TestResize:
    def test_start_keeps_the_end(self) -> None:
        builder = PlanBuilder()
        item = builder.item("A", starts="10:00", ends="11:00")
        edit = resize_start(builder.plan(), item.id, FIRST_DAY, clock("09:15"))
        resized = applied(builder.plan(), edit).items[item.id]
        assert hours(resized) == (FIRST_DAY, time(9, 15), time(11), None)
        assert say(edit.name, "en") == "Let “A” begin at 09:15"

    def test_start_on_the_day_before(self) -> None:
        builder = PlanBuilder()
        item = builder.item("A", day=NEXT_DAY, starts="00:30", ends="01:00")
        edit = resize_start(builder.plan(), item.id, FIRST_DAY, clock("23:30"))
        resized = applied(builder.plan(), edit).items[item.id]
        assert hours(resized) == (FIRST_DAY, time(23, 30), time(1), NEXT_DAY)

    def test_an_assumed_end_is_given_thereby(self) -> None:
        builder = PlanBuilder()
        item = builder.item("A", starts="10:00", minutes=40)
        resized = applied(
            builder.plan(), resize_start(builder.plan(), item.id, FIRST_DAY, clock("10:10"))
        ).items[item.id]
        assert hours(resized) == (FIRST_DAY, time(10, 10), time(10, 40), None)
        assert resized.minutes is None

    def test_end_over_midnight(self) -> None:
        builder = PlanBuilder()
        item = builder.item("A", starts="22:00", ends="23:00")
        edit = resize_end(builder.plan(), item.id, NEXT_DAY, clock("00:30"))
        resized = applied(builder.plan(), edit).items[item.id]
        assert hours(resized) == (FIRST_DAY, time(22), time(0, 30), NEXT_DAY)
        assert say(edit.name, "en") == "Let “A” end at 00:30"

    def test_five_minutes_remain(self) -> None:
        builder = PlanBuilder()
        plan = builder.plan()
        item = builder.item("A", starts="10:00", ends="11:00")
        plan = builder.plan()
        shortened = applied(plan, resize_start(plan, item.id, FIRST_DAY, clock("11:30"))).items[item.id]
        assert hours(shortened) == (FIRST_DAY, time(10, 55), time(11), None)
        shortened = applied(plan, resize_end(plan, item.id, FIRST_DAY, clock("09:00"))).items[item.id]
        assert hours(shortened) == (FIRST_DAY, time(10), time(10, 5), None)

    def test_end_on_the_clock_of_its_place(self) -> None:
        builder = PlanBuilder()
        item = builder.item("Flight", starts="10:00", ends="17:00", end_zone="Asia/Almaty")
        plan = builder.plan()
        resized = applied(plan, resize_end(plan, item.id, FIRST_DAY, clock("13:00"))).items[item.id]
        assert (resized.ends, resized.end_zone) == (time(13, 5), "Asia/Almaty")

    def test_a_window_keeps_the_length_of_its_item(self) -> None:
        builder = PlanBuilder()
        item = builder.item("A", starts="10:00", ends="11:00", minutes=20, time_form=TimeForm.WINDOW)
        plan = builder.plan()
        resized = applied(plan, resize_end(plan, item.id, FIRST_DAY, clock("12:00"))).items[item.id]
        assert resized == structs.replace(item, ends=time(12))

    def test_what_has_no_hour_has_no_edges(self) -> None:
        builder = PlanBuilder()
        item = builder.item("A")
        assert resize_start(builder.plan(), item.id, FIRST_DAY, clock("10:00")).changes == ()
        assert resize_end(builder.plan(), item.id, FIRST_DAY, clock("10:00")).changes == ()


class TestReorder:
    def untimed(self) -> tuple[Plan, dict[str, ItemId]]:
        builder = PlanBuilder()
        ids = {title: builder.item(title, position=7).id for title in "ABC"}
        ids["T"] = builder.item("T", starts="10:00", ends="10:30").id
        ids["W"] = builder.item("W", day=None).id
        return builder.plan(), ids

    def test_within_a_day(self) -> None:
        plan, ids = self.untimed()
        edit = reorder_untimed(plan, ids["C"], FIRST_DAY, 0)
        assert titles(items_of_day(applied(plan, edit), FIRST_DAY)) == "CABT"
        assert say(edit.name, "en") == "Put “C” in order"
        moved = applied(plan, reorder_untimed(plan, ids["A"], FIRST_DAY, 1))
        assert titles(items_of_day(moved, FIRST_DAY)) == "BACT"
        moved = applied(plan, reorder_untimed(plan, ids["A"], FIRST_DAY, 99))
        assert titles(items_of_day(moved, FIRST_DAY)) == "BCAT"

    def test_from_elsewhere(self) -> None:
        plan, ids = self.untimed()
        timed = applied(plan, reorder_untimed(plan, ids["T"], FIRST_DAY, 1))
        assert titles(items_of_day(timed, FIRST_DAY)) == "ATBC"
        assert timed.items[ids["T"]].minutes == 30
        waiting = applied(plan, reorder_untimed(plan, ids["B"], None, 0))
        assert titles(waiting_items(waiting)) == "BW"
        assert titles(items_of_day(waiting, FIRST_DAY)) == "ACT"

    def test_name_says_where_it_went(self) -> None:
        plan, ids = self.untimed()
        to_tray = reorder_untimed(plan, ids["T"], None, 0)
        assert say(to_tray.name, "en") == "Put “T” in the tray"
        hour_taken = reorder_untimed(plan, ids["T"], FIRST_DAY, 0)
        assert say(hour_taken.name, "en") == "Move “T” to Monday, 20 December 2021"
        out_of_tray = reorder_untimed(plan, ids["W"], FIRST_DAY, 0)
        assert say(out_of_tray.name, "en") == "Move “W” to Monday, 20 December 2021"
        in_tray = reorder_untimed(plan, ids["W"], None, 1)
        assert say(in_tray.name, "en") == "Put “W” in order"

    def test_what_it_came_after(self) -> None:
        builder = PlanBuilder()
        first, second = builder.item("A"), builder.item("B", position=1)
        follower = builder.item("C", position=2, after_item_id=second.id)
        plan = builder.plan()
        kept = applied(plan, reorder_untimed(plan, follower.id, FIRST_DAY, 2))
        assert kept.items[follower.id].after_item_id == second.id
        freed = applied(plan, reorder_untimed(plan, follower.id, FIRST_DAY, 1))
        assert freed.items[follower.id].after_item_id is None
        assert titles(items_of_day(freed, FIRST_DAY)) == "ACB"
        assert freed.items[first.id].position == 0


class TestDelete:
    def test_with_all_that_belongs_to_it(self) -> None:
        builder = PlanBuilder()
        item, follower = builder.item("A"), builder.item("B")
        builder.records[-1] = follower = structs.replace(follower, after_item_id=item.id)
        builder.attendance(item, builder.person("Mayor"))
        track = Track(id=TrackId(new_identifier()), visit_id=builder.visit.id)
        link = ItemTrack(id=ItemTrackId(new_identifier()), item_id=item.id, track_id=track.id)
        agreement = Agreement(id=AgreementId(new_identifier()), item_id=item.id)
        promise = Commitment(id=CommitmentId(new_identifier()), item_id=item.id)
        builder.records += [track, link, agreement, promise]
        plan = builder.plan()
        edit = delete_items(plan, [item.id])
        after = applied(plan, edit)
        assert tuple(after.items) == (structs.replace(follower, after_item_id=None),)
        assert (len(after.attendances), len(after.item_tracks)) == (0, 0)
        assert after.agreements[agreement.id].item_id is None
        assert after.commitments[promise.id].item_id is None
        assert after.missing_references() == ()
        assert say(edit.name, "en") == "Delete “A”"

    def test_followers_go_before_what_they_follow(self) -> None:
        builder = PlanBuilder()
        first = builder.item("A")
        second = builder.item("B", after_item_id=first.id)
        third = builder.item("C", after_item_id=second.id)
        edit = delete_items(builder.plan(), [first.id, third.id, second.id])
        assert [change.id for change in edit.changes] == [third.id, second.id, first.id]
        assert say(edit.name, "en") == "Delete 3 items"


def test_after_what_they_follow() -> None:
    builder = PlanBuilder()
    first = builder.item("B")
    second = builder.item("C", after_item_id=first.id)
    third = builder.item("A")
    assert titles(after_what_they_follow([second, third, first])) == "BCA"
    circle = structs.replace(first, after_item_id=second.id)
    assert set(after_what_they_follow([circle, second, third])) == {circle, second, third}
