"""Minutes to pixels and back, and what lies under a point."""

from datetime import timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.builders import FIRST_DAY, PlanBuilder
from ui.calendar.bands import WHOLE, extent_of
from ui.calendar.geometry import CARD_GAP, Box, Geometry, Grip, Region
from ui.calendar.scene import COMPACT_MINUTES, DAY_MINUTES, LEAST_MINUTES, board_scene

GEOMETRY = Geometry(
    columns=3,
    width=660,
    height=500,
    gutter=60,
    header=40,
    strip=60,
    row=25,
    hour=60,
    column=200,
    scroll_y=480,
)


LEAST = st.sampled_from((LEAST_MINUTES, COMPACT_MINUTES))


@st.composite
def geometries(draw):
    return Geometry(
        columns=draw(st.integers(1, 14)),
        width=draw(st.integers(300, 4000)),
        height=draw(st.integers(200, 3000)),
        gutter=draw(st.integers(30, 120)),
        header=draw(st.integers(20, 90)),
        strip=draw(st.integers(20, 90)),
        row=draw(st.integers(18, 60)),
        hour=draw(st.floats(8, 400)),
        column=draw(st.floats(40, 900)),
        scroll_x=draw(st.integers(0, 5000)),
        scroll_y=draw(st.integers(0, 5000)),
        strip_scroll=draw(st.integers(0, 500)),
        least=draw(LEAST),
    )


@given(geometries(), st.integers(0, DAY_MINUTES))
def test_minutes_to_pixels_and_back_are_exact_at_every_zoom(geometry, minute):
    assert geometry.minute_at(geometry.y_of(minute)) == minute


@given(geometries(), st.integers(0, DAY_MINUTES))
def test_a_point_less_than_half_a_minute_away_is_that_minute(geometry, minute):
    almost_half = 0.49 * geometry.hour / 60
    assert geometry.minute_at(geometry.y_of(minute) + almost_half) == minute
    assert geometry.minute_at(geometry.y_of(minute) - almost_half) == minute


@given(geometries(), st.floats(-1e5, 1e5))
def test_no_point_lies_outside_the_day(geometry, y):
    assert 0 <= geometry.minute_at(y) <= DAY_MINUTES


@given(geometries(), st.data())
def test_columns_to_pixels_and_back(geometry, data):
    column = data.draw(st.integers(0, geometry.columns - 1))
    part = data.draw(st.floats(0.001, 0.999))
    assert geometry.column_at(geometry.x_of(column) + part * geometry.column) == column


@given(geometries())
def test_beside_the_columns_there_is_none(geometry):
    assert geometry.column_at(geometry.x_of(0) - 1) is None
    assert geometry.column_at(geometry.x_of(geometry.columns) + 1) is None


@given(geometries(), st.integers(0, 40))
def test_the_row_at_the_top_of_a_card_is_that_of_the_card(geometry, row):
    top = geometry.header + 4 - geometry.strip_scroll + row * geometry.row
    assert geometry.row_at(top) == row
    assert geometry.row_at(top + geometry.row * 0.4) == row
    assert geometry.row_at(top + geometry.row * 0.6) == row + 1


def clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


@st.composite
def crowded_days(draw):
    builder = PlanBuilder()
    for number in range(draw(st.integers(1, 20))):
        begin = draw(st.integers(0, DAY_MINUTES - 1))
        end = min(begin + draw(st.integers(0, 300)), DAY_MINUTES - 1)
        builder.item(f"{number}", FIRST_DAY, clock(begin), clock(end))
    return board_scene(builder.plan(), (), least=draw(LEAST))


@given(geometries(), crowded_days())
def test_no_two_cards_cover_each_other_and_every_card_can_be_seen(geometry, scene):
    geometry = geometry._replace(least=scene.least)
    boxes = [geometry.card_box(card) for card in scene.columns[0].cards]
    for index, box in enumerate(boxes):
        assert box.width > 0
        assert box.height > 0
        assert geometry.x_of(0) <= box.x
        assert box.right <= geometry.x_of(1) + 1e-6
        assert box.bottom <= geometry.top - geometry.scroll_y + geometry.canvas_height + 1e-6
        for other in boxes[index + 1 :]:
            shared = min(box.right, other.right) - max(box.x, other.x)
            along = min(box.bottom, other.bottom) - max(box.y, other.y)
            assert shared <= 1e-6 or along <= 1e-6


@given(crowded_days(), st.floats(0, 1400))
def test_a_card_is_hit_at_its_middle(scene, scroll):
    geometry = GEOMETRY._replace(scroll_y=scroll, least=scene.least)
    for card in scene.columns[0].cards:
        box = geometry.card_box(card)
        x, y = box.x + box.width / 2, box.y + box.height / 2
        assume(geometry.region_at(x, y) is Region.CANVAS)
        hit = geometry.hit(scene, x, y)
        assert (hit.card, hit.grip) == (card, Grip.BODY)


def test_regions():
    points = {
        (30, 20): Region.CORNER,
        (30, 70): Region.CORNER,
        (30, 300): Region.HOURS,
        (100, 20): Region.HEADER,
        (100, 70): Region.UNTIMED,
        (100, 300): Region.CANVAS,
        (700, 300): Region.OUTSIDE,
        (100, -1): Region.OUTSIDE,
    }
    assert {point: GEOMETRY.region_at(*point) for point in points} == points


def test_edges_and_body_of_a_card():
    builder = PlanBuilder()
    item = builder.item("Meeting", FIRST_DAY, "10:00", "11:00")
    scene = board_scene(builder.plan(), ())
    assert GEOMETRY.box_of(scene.cards_of(item.id)[0]) == Box(63, 220, 186, 60)
    grips = [GEOMETRY.hit(scene, 100, y).grip for y in (220, 225, 227, 250, 273, 275, 279)]
    assert grips == [Grip.TOP, Grip.TOP, Grip.BODY, Grip.BODY, Grip.BODY, Grip.BOTTOM, Grip.BOTTOM]
    assert GEOMETRY.hit(scene, 100, 281).card is None
    assert GEOMETRY.hit(scene, 255, 250).card is None


def test_half_of_a_small_card_is_body():
    builder = PlanBuilder()
    builder.item("Photo", FIRST_DAY, "10:00", "10:00")
    scene = board_scene(builder.plan(), ())
    grips = [GEOMETRY.hit(scene, 100, 220 + y).grip for y in range(15)]
    assert grips == [Grip.TOP] * 4 + [Grip.BODY] * 8 + [Grip.BOTTOM] * 3


def test_where_a_card_goes_on_elsewhere_it_has_no_edge():
    builder = PlanBuilder()
    builder.item("Night", FIRST_DAY, "23:00", "01:00", end_day=FIRST_DAY + timedelta(days=1))
    scene = board_scene(builder.plan(), ())
    evening, morning = scene.columns[0].cards[0], scene.columns[1].cards[0]
    at_night = GEOMETRY._replace(scroll_y=0, height=2000)
    assert at_night.grip_at(evening, at_night.card_box(evening).bottom - 1) is Grip.BODY
    assert at_night.grip_at(evening, at_night.card_box(evening).y) is Grip.TOP
    assert at_night.grip_at(morning, at_night.card_box(morning).y) is Grip.BODY
    assert at_night.grip_at(morning, at_night.card_box(morning).bottom - 1) is Grip.BOTTOM


def test_untimed_cards_are_hit_in_the_strip():
    builder = PlanBuilder()
    first, second = builder.item("First", position=0), builder.item("Second", position=1)
    scene = board_scene(builder.plan(), ())
    assert GEOMETRY.hit(scene, 100, 45).card == scene.cards_of(first.id)[0]
    assert GEOMETRY.hit(scene, 100, 75).card == scene.cards_of(second.id)[0]
    assert GEOMETRY.hit(scene, 300, 75).card is None


def test_a_card_scrolled_under_the_strip_is_not_hit_there():
    builder = PlanBuilder()
    builder.item("Early", FIRST_DAY, "07:00", "08:30")
    scene = board_scene(builder.plan(), ())
    assert GEOMETRY.hit(scene, 100, 90).card is None
    assert GEOMETRY.hit(scene, 100, 110).card is not None


@given(geometries(), crowded_days())
def test_what_lies_where_a_card_could_has_the_width_of_a_card(geometry, scene):
    assume(geometry.column > 200)
    for card in scene.columns[0].cards:
        box = geometry.card_box(card)
        part = geometry.part_box(card.column, (card.begin, card.end), extent_of(card))
        if box.width > 3 * CARD_GAP:
            assert (part.x, part.y) == pytest.approx((box.x, box.y))
            assert part.right == pytest.approx(box.right)


@given(geometries(), st.integers(0, DAY_MINUTES))
def test_what_finds_no_room_lies_in_the_margin_beside_every_card(geometry, minute):
    part = geometry.part_box(0, (minute, minute), None)
    whole = geometry.part_box(0, (minute, minute), WHOLE)
    assert whole.right <= part.x
    assert part.right <= geometry.x_of(1)
