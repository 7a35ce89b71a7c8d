"""The verbs of whole days, and what they leave alone."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from exports.wording import say
from models.identifiers import LegId, MemberId, StayId, new_identifier
from models.plan import Plan
from models.records.items import Item
from models.records.journeys import Leg, Stay
from models.vocabulary import ItemKind
from scheduling.day_moves import shift_day, shift_visit, spread_evenly, swap_items
from scheduling.occupancy import clocks_of
from tests.builders import FIRST_DAY, PlanBuilder
from tests.scheduling.random_plans import plans

NEXT_DAY = FIRST_DAY + timedelta(days=1)


def hours(plan: Plan, item: Item) -> str:
    """Day of the month and hours of an item: "20 10:00-11:00"."""
    now = plan.items[item.id]
    clocks = clocks_of(plan, now)
    if clocks is None:
        return "tray" if now.day is None else f"{now.day.day} untimed"
    return f"{clocks[0]:%d %H:%M}-{clocks[1]:%H:%M}"


class TestSwapping:
    def test_two_that_follow_each_other_keep_the_time_they_take_together(self) -> None:
        builder = PlanBuilder()
        long = builder.item("Visit", starts="10:00", ends="11:30")
        short = builder.item("Call", starts="12:00", ends="12:30")
        edit = swap_items(builder.plan(), long.id, short.id)
        plan = builder.plan().with_edit(edit)
        assert (hours(plan, short), hours(plan, long)) == ("20 10:00-10:30", "20 11:00-12:30")
        assert say(edit.name, "en") == "Swap “Visit” and “Call”"
        assert plan.with_edit(edit.inverse()) == builder.plan()

    def test_it_does_not_matter_which_is_named_first(self) -> None:
        builder = PlanBuilder()
        long = builder.item("Visit", starts="10:00", ends="11:30")
        short = builder.item("Call", starts="12:00", ends="12:30")
        plan = builder.plan().with_edit(swap_items(builder.plan(), short.id, long.id))
        assert (hours(plan, short), hours(plan, long)) == ("20 10:00-10:30", "20 11:00-12:30")

    def test_those_of_two_days_take_each_other_s_hour(self) -> None:
        builder = PlanBuilder()
        visit = builder.item("Visit", starts="10:00", ends="11:30")
        call = builder.item("Call", NEXT_DAY, starts="15:00", ends="15:30")
        plan = builder.plan().with_edit(swap_items(builder.plan(), visit.id, call.id))
        assert (hours(plan, call), hours(plan, visit)) == ("20 10:00-10:30", "21 15:00-16:30")

    def test_one_that_waits_takes_the_hour_and_the_other_waits(self) -> None:
        builder = PlanBuilder()
        visit = builder.item("Visit", starts="10:00", ends="11:30")
        waiting = builder.item("Call", None, kind=ItemKind.COURTESY_CALL)
        plan = builder.plan().with_edit(swap_items(builder.plan(), visit.id, waiting.id))
        assert (hours(plan, waiting), hours(plan, visit)) == ("20 10:00-10:30", "tray")


class TestShifting:
    def test_a_day_moves_but_what_is_locked_stays(self) -> None:
        builder = PlanBuilder()
        call = builder.item("Call", starts="10:00", ends="10:30")
        signing = builder.item("Signing", starts="11:00", ends="11:45", locked=True)
        untimed = builder.item("Bazaar")
        edit = shift_day(builder.plan(), FIRST_DAY, 1, 0)
        plan = builder.plan().with_edit(edit)
        assert [hours(plan, one) for one in (call, signing, untimed)] == [
            "21 10:00-10:30",
            "20 11:00-11:45",
            "21 untimed",
        ]
        assert say(edit.name, "en") == "Shift Monday, 20 December 2021 to Tuesday, 21 December 2021"

    def test_a_day_moves_by_minutes(self) -> None:
        builder = PlanBuilder()
        call = builder.item("Call", starts="10:00", ends="10:30")
        untimed = builder.item("Bazaar")
        edit = shift_day(builder.plan(), FIRST_DAY, 0, 20)
        plan = builder.plan().with_edit(edit)
        assert [hours(plan, one) for one in (call, untimed)] == ["20 10:20-10:50", "20 untimed"]
        assert [change.id for change in edit.changes] == [call.id]

    def test_the_visit_moves_with_items_journeys_and_nights(self) -> None:
        builder = PlanBuilder()
        late = builder.item("Dinner", starts="22:00", ends="01:00", end_day=NEXT_DAY)
        waiting = builder.item("Call", None)
        member = builder.member("Guest")
        leg = Leg(id=LegId(new_identifier()), visit_id=builder.visit.id, arrives_on=FIRST_DAY)
        stay = Stay(
            id=StayId(new_identifier()),
            member_id=MemberId(member.id),
            first_night=FIRST_DAY,
            last_night=NEXT_DAY,
        )
        builder.records += [leg, stay]
        plan = builder.plan().with_edit(shift_visit(builder.plan(), date(2022, 1, 3)))
        assert (plan.visit.first_day, plan.visit.last_day) == (date(2022, 1, 3), date(2022, 1, 5))
        assert hours(plan, late) == "03 22:00-01:00"
        assert plan.items[late.id].end_day == date(2022, 1, 4)
        assert hours(plan, waiting) == "tray"
        assert plan.legs[leg.id].arrives_on == date(2022, 1, 3)
        assert plan.stays[stay.id] == structs.replace(
            stay, first_night=date(2022, 1, 3), last_night=date(2022, 1, 4)
        )

    @given(plans(), st.integers(-400, 400))
    def test_there_and_back_again_is_where_it_was(self, plan: Plan, days: int) -> None:
        first_day = plan.visit.first_day
        away = plan.with_edit(shift_visit(plan, first_day + timedelta(days=days)))
        assert away.with_edit(shift_visit(away, first_day)) == plan


class TestSpreading:
    def test_breaks_become_even_between_the_first_and_the_last(self) -> None:
        builder = PlanBuilder()
        items = [
            builder.item("A", starts="09:00", ends="10:00"),
            builder.item("B", starts="10:00", ends="11:00"),
            builder.item("C", starts="11:00", ends="12:00"),
            builder.item("D", starts="15:00", ends="16:00"),
        ]
        plan = builder.plan().with_edit(spread_evenly(builder.plan(), FIRST_DAY))
        assert [hours(plan, item) for item in items] == [
            "20 09:00-10:00",
            "20 11:00-12:00",
            "20 13:00-14:00",
            "20 15:00-16:00",
        ]

    def test_what_is_locked_parts_the_day(self) -> None:
        builder = PlanBuilder()
        items = [
            builder.item("A", starts="09:00", ends="10:00"),
            builder.item("B", starts="10:00", ends="10:30"),
            builder.item("C", starts="11:30", ends="12:00", locked=True),
            builder.item("D", starts="12:00", ends="13:00"),
            builder.item("E", starts="15:00", ends="16:00"),
        ]
        plan = builder.plan().with_edit(spread_evenly(builder.plan(), FIRST_DAY))
        assert [hours(plan, item) for item in items] == [
            "20 09:00-10:00",
            "20 10:30-11:00",
            "20 11:30-12:00",
            "20 13:00-14:00",
            "20 15:00-16:00",
        ]

    def test_what_takes_place_at_once_stays(self) -> None:
        builder = PlanBuilder()
        builder.item("A", starts="09:00", ends="10:00")
        builder.item("B", starts="10:00", ends="12:00")
        builder.item("C", starts="11:00", ends="12:00")
        builder.item("D", starts="15:00", ends="16:00")
        assert spread_evenly(builder.plan(), FIRST_DAY).changes == ()

    @given(st.lists(st.tuples(st.integers(5, 60), st.integers(0, 50)), min_size=2, max_size=8))
    def test_nothing_overlaps_and_breaks_differ_by_no_more_than_rounding(
        self, parts: list[tuple[int, int]]
    ) -> None:
        builder, begin = PlanBuilder(), 8 * 60
        items = []
        for length, pause in parts:
            clock, end = f"{begin // 60:02}:{begin % 60:02}", begin + length
            items.append(builder.item("A", starts=clock, ends=f"{end // 60:02}:{end % 60:02}"))
            begin = end + pause
        plan = builder.plan().with_edit(spread_evenly(builder.plan(), FIRST_DAY))
        spans = [clocks_of(plan, plan.items[item.id]) for item in items]
        breaks = [after[0] - before[1] for before, after in pairwise(spans) if before and after]
        assert min(breaks) >= timedelta()
        assert max(breaks) - min(breaks) <= timedelta(minutes=10)
