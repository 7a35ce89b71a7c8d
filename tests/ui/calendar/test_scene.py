"""What lies on the board, by numbers."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.messages import Message
from scheduling.conflicts import Conflict, Severity
from scheduling.lanes import Lane
from tests.builders import FIRST_DAY, PlanBuilder
from ui.calendar.columns import Column
from ui.calendar.scene import DAY_MINUTES, LEAST_MINUTES, Card, board_scene, gravest, waiting_entries

SECOND_DAY = FIRST_DAY + timedelta(days=1)
LAST_DAY = FIRST_DAY + timedelta(days=2)


def clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def conflict(severity: Severity, *item_ids) -> Conflict:
    return Conflict(
        code="test",
        severity=severity,
        item_ids=item_ids,
        record_ids=item_ids,
        message=Message.of("It fails."),
    )


def placed(scene) -> list[tuple]:
    """Every timed card as (title, column, begin, end, lane, lanes wide, begins here, ends here)."""
    return [
        (card.entry.item.title.in_language("en"), *card[1:])
        for column in scene.columns
        for card in column.cards
    ]


def test_items_side_by_side_and_one_alone():
    builder = PlanBuilder()
    builder.item("Long", FIRST_DAY, "10:00", "12:00")
    builder.item("Short", FIRST_DAY, "11:00", "11:30")
    builder.item("Alone", SECOND_DAY, "09:00", "10:00")
    assert placed(board_scene(builder.plan(), ())) == [
        ("Long", 0, 600, 720, Lane(0, 2), 1, True, True),
        ("Short", 0, 660, 690, Lane(1, 2), 1, True, True),
        ("Alone", 1, 540, 600, Lane(0, 1), 1, True, True),
    ]


def test_a_card_covers_lanes_that_are_free_beside_it():
    builder = PlanBuilder()
    builder.item("One", FIRST_DAY, "09:00", "12:00")
    builder.item("Two", FIRST_DAY, "09:00", "10:00")
    builder.item("Three", FIRST_DAY, "09:30", "10:00")
    builder.item("Later", FIRST_DAY, "11:00", "11:30")
    assert [
        (title, lane.index, wide)
        for title, _, _, _, lane, wide, _, _ in placed(board_scene(builder.plan(), ()))
    ] == [
        ("One", 0, 1),
        ("Two", 1, 1),
        ("Three", 2, 1),
        ("Later", 1, 2),
    ]


def test_where_cards_are_drawn_longer_those_that_would_be_covered_lie_beside():
    builder = PlanBuilder()
    builder.item("One", FIRST_DAY, "10:00", "10:15")
    builder.item("Two", FIRST_DAY, "10:15", "10:30")
    lanes_by_least = {
        least: [lane for _, _, _, _, lane, *_ in placed(board_scene(builder.plan(), (), least=least))]
        for least in (15, 30)
    }
    assert lanes_by_least == {15: [Lane(0, 1), Lane(0, 1)], 30: [Lane(0, 2), Lane(1, 2)]}


def test_an_item_past_midnight_goes_on_in_the_next_column():
    builder = PlanBuilder()
    builder.item("Dinner", FIRST_DAY, "22:00", "01:30", end_day=SECOND_DAY)
    assert placed(board_scene(builder.plan(), ())) == [
        ("Dinner", 0, 1320, 1440, Lane(0, 1), 1, True, False),
        ("Dinner", 1, 0, 90, Lane(0, 1), 1, False, True),
    ]


def test_an_item_past_the_last_midnight_is_cut_there_and_makes_no_column():
    builder = PlanBuilder()
    builder.item("Departure", LAST_DAY, "23:00", "02:00", end_day=LAST_DAY + timedelta(days=1))
    scene = board_scene(builder.plan(), ())
    assert len(scene.columns) == 3
    assert placed(scene) == [("Departure", 2, 1380, 1440, Lane(0, 1), 1, True, False)]


def test_an_item_that_ends_at_midnight_does_not_touch_the_next_day():
    builder = PlanBuilder()
    builder.item("Concert", FIRST_DAY, "22:00", "00:00", end_day=SECOND_DAY)
    assert placed(board_scene(builder.plan(), ())) == [("Concert", 0, 1320, 1440, Lane(0, 1), 1, True, True)]


def test_an_item_over_all_days_has_a_card_in_each():
    builder = PlanBuilder()
    builder.item("Exhibition", FIRST_DAY, "10:00", "18:00", end_day=LAST_DAY)
    assert [card[1:4] for card in placed(board_scene(builder.plan(), ()))] == [
        (0, 600, 1440),
        (1, 0, 1440),
        (2, 0, 1080),
    ]


def test_items_without_length_get_lanes_as_if_they_had_the_least():
    builder = PlanBuilder()
    builder.item("Doors", FIRST_DAY, "10:00", "10:00")
    builder.item("Photo", FIRST_DAY, "10:05", "10:05")
    builder.item("Talk", FIRST_DAY, "10:20", "11:00")
    assert [card[2:5] for card in placed(board_scene(builder.plan(), ()))] == [
        (600, 600, Lane(0, 2)),
        (605, 605, Lane(1, 2)),
        (620, 660, Lane(0, 1)),
    ]


def test_an_end_before_the_begin_is_drawn_at_its_begin():
    builder = PlanBuilder()
    builder.item("Wrong", FIRST_DAY, "11:50", "11:30")
    assert [card[2:4] for card in placed(board_scene(builder.plan(), ()))] == [(710, 710)]


def test_held_items_lie_over_the_others_and_move_nobody_aside():
    builder = PlanBuilder()
    builder.item("Here", FIRST_DAY, "10:00", "11:00")
    held = builder.item("Held", FIRST_DAY, "10:30", "11:30")
    scene = board_scene(builder.plan(), (), held=frozenset({held.id}))
    assert placed(scene) == [
        ("Here", 0, 600, 660, Lane(0, 1), 1, True, True),
        ("Held", 0, 630, 690, Lane(0, 1), 1, True, True),
    ]


def test_untimed_items_stand_in_rows_in_the_order_of_the_programme():
    builder = PlanBuilder()
    second = builder.item("Second", FIRST_DAY, position=2)
    first = builder.item("First", FIRST_DAY, position=1)
    builder.item("Follows", FIRST_DAY, position=9, after_item_id=first.id)
    scene = board_scene(builder.plan(), ())
    assert [(card.entry.item.title.in_language("en"), card.row) for card in scene.columns[0].untimed] == [
        ("First", 0),
        ("Follows", 1),
        ("Second", 2),
    ]
    assert scene.rows == 3
    assert scene.cards_of(second.id) == (scene.columns[0].untimed[2],)


def test_what_waits_stands_in_its_order_with_place_and_conflict():
    builder = PlanBuilder()
    hall = builder.venue("Town hall")
    late = builder.item("Late", None, position=1, venue_id=hall.id)
    early = builder.item("Early", None, position=0)
    entries = waiting_entries(builder.plan(), [conflict(Severity.HINT, late.id)])
    assert [(one.item, one.place.in_language("en"), one.severity) for one in entries] == [
        (early, "", None),
        (late, "Town hall", Severity.HINT),
    ]


def test_the_gravest_conflict_of_each_item_counts():
    builder = PlanBuilder()
    one, two, _ = (builder.item(title, FIRST_DAY, "10:00") for title in ("One", "Two", "Free"))
    conflicts = [
        conflict(Severity.WARNING, one.id, two.id),
        conflict(Severity.ERROR, two.id),
        conflict(Severity.HINT, one.id, two.id),
    ]
    assert gravest(conflicts) == {one.id: Severity.WARNING, two.id: Severity.ERROR}
    shown = {
        card.item_id: card.entry.severity for card in board_scene(builder.plan(), conflicts).columns[0].cards
    }
    assert sorted(str(severity) for severity in shown.values()) == ["None", "error", "warning"]


def test_columns_that_did_not_change_are_kept_as_they_were():
    builder = PlanBuilder()
    builder.item("Stays", FIRST_DAY, "10:00")
    builder.item("Stays too", SECOND_DAY)
    before = board_scene(builder.plan(), ())
    builder.item("Comes", LAST_DAY, "10:00")
    after = board_scene(builder.plan(), (), before)
    assert [one is other for one, other in zip(before.columns, after.columns, strict=True)] == [
        True,
        True,
        False,
    ]


def test_given_columns_are_kept_and_what_lies_elsewhere_is_left_out():
    builder = PlanBuilder()
    builder.item("Outside", date(2022, 3, 21), "10:00")
    columns = (Column(FIRST_DAY),)
    scene = board_scene(builder.plan(), (), columns=columns)
    assert [column.column for column in scene.columns] == [Column(FIRST_DAY)]
    assert placed(scene) == []


def test_reading_order_goes_day_by_day_from_the_top_and_names_each_item_once():
    builder = PlanBuilder()
    builder.item("Late", FIRST_DAY, "15:00")
    builder.item("Early", FIRST_DAY, "09:00")
    builder.item("Untimed", FIRST_DAY)
    builder.item("Night", FIRST_DAY, "23:30", "00:30", end_day=SECOND_DAY)
    builder.item("Tomorrow", SECOND_DAY, "08:00")
    titles = [
        card.entry.item.title.in_language("en") for card in board_scene(builder.plan(), ()).in_reading_order()
    ]
    assert titles == ["Untimed", "Early", "Late", "Night", "Tomorrow"]


@st.composite
def plans(draw):
    builder = PlanBuilder()
    for number in range(draw(st.integers(0, 25))):
        begin = draw(st.integers(0, DAY_MINUTES - 1))
        length = draw(st.integers(0, 3 * DAY_MINUTES))
        day = FIRST_DAY + timedelta(days=draw(st.integers(0, 2)))
        end = begin + length
        builder.item(
            f"Item {number}",
            day,
            clock(begin),
            clock(end % DAY_MINUTES),
            end_day=day + timedelta(days=end // DAY_MINUTES),
        )
    return builder.plan()


@given(plans())
def test_every_item_is_there_once_from_its_begin_and_no_two_cards_cover_each_other(plan):
    scene = board_scene(plan, ())
    begun = [card for column in scene.columns for card in column.cards if card.begins_here]
    assert sorted(card.item_id for card in begun) == sorted(item.id for item in plan.items)
    for column in scene.columns:
        for one in column.cards:
            assert 0 <= one.begin < DAY_MINUTES
            assert one.begin <= one.end <= DAY_MINUTES
            assert one.lane.index + one.lanes_wide <= one.lane.count
            for other in column.cards:
                if other is not one:
                    assert not (_together(one, other) and _same_lane(one, other)), (one, other)


def _together(one: Card, other: Card) -> bool:
    return one.begin < max(other.end, other.begin + LEAST_MINUTES) and other.begin < max(
        one.end, one.begin + LEAST_MINUTES
    )


def _same_lane(one: Card, other: Card) -> bool:
    return (
        one.lane.index < other.lane.index + other.lanes_wide
        and other.lane.index < one.lane.index + one.lanes_wide
    )
