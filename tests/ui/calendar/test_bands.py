"""The bands of ways between items, by numbers."""

from hypothesis import given
from hypothesis import strategies as st

from models.identifiers import ItemId, TravelTimeId, new_identifier
from models.records.places import TravelTime
from scheduling.ways import Drive, Room, drives
from tests.builders import FIRST_DAY, PlanBuilder
from ui.calendar.bands import WHOLE, Extent, Taken, column_bands, extent_of
from ui.calendar.scene import DAY_MINUTES, LEAST_MINUTES, board_scene


def clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


class Day:
    """A delegation of one on one day, between two houses with known minutes between them."""

    def __init__(self, minutes: int = 25) -> None:
        self.builder = PlanBuilder()
        self.builder.member("Nurbol Turashbekov")
        self.here, self.there = self.builder.venue("Here"), self.builder.venue("There")
        self.builder.records.append(
            TravelTime(
                id=TravelTimeId(new_identifier()),
                from_venue_id=self.here.id,
                to_venue_id=self.there.id,
                minutes=minutes,
            )
        )

    def bands(self):
        plan = self.builder.plan()
        column = board_scene(plan, ()).columns[0]
        return [
            (band.begin, band.arrives, band.end, band.extent)
            for band in column_bands(plan, column, drives(plan), Taken(column))
        ]


def test_a_band_lies_right_before_the_item_it_leads_to_with_the_spare_time_at_its_end():
    day = Day()
    day.builder.item("One", FIRST_DAY, "09:00", "10:00", venue_id=day.here.id)
    day.builder.item("Two", FIRST_DAY, "12:00", "13:00", venue_id=day.there.id)
    assert day.bands() == [(720 - 35, 710, 720, WHOLE)]


def test_a_tight_way_begins_at_once_and_one_that_is_too_long_fills_all_there_is():
    for starts, band in {
        "10:30": (600, 625, 630),
        "10:20": (600, 620, 620),
        "10:00": (600, 600, 600),
    }.items():
        day = Day()
        day.builder.item("One", FIRST_DAY, "09:00", "10:00", venue_id=day.here.id)
        day.builder.item("Two", FIRST_DAY, starts, "13:00", venue_id=day.there.id)
        extent = None if starts == "10:00" else WHOLE
        assert day.bands() == [(*band, extent)]


def test_a_band_goes_where_both_its_items_lie_and_not_over_another_card():
    day = Day()
    day.builder.item("One", FIRST_DAY, "09:00", "10:00", venue_id=day.here.id)
    day.builder.item("Without a place", FIRST_DAY, "09:30", "12:30")
    day.builder.item("Two", FIRST_DAY, "12:00", "13:00", venue_id=day.there.id)
    assert day.bands() == [(685, 710, 720, Extent(0.0, 0.5))]


def test_where_there_is_no_room_a_band_lies_in_the_margin():
    day = Day()
    day.builder.item("One", FIRST_DAY, "09:00", "10:00", venue_id=day.here.id)
    day.builder.item("Without a place", FIRST_DAY, "10:00", "12:00")
    day.builder.item("Two", FIRST_DAY, "12:00", "13:00", venue_id=day.there.id)
    assert day.bands() == [(685, 710, 720, None)]


@given(st.data())
def test_no_band_covers_a_card_or_another_band(data):
    builder = PlanBuilder()
    spans = st.tuples(st.integers(0, DAY_MINUTES - 2), st.integers(0, 200))
    items = []
    for number, (begin, length) in enumerate(data.draw(st.lists(spans, min_size=2, max_size=12))):
        end = min(begin + length, DAY_MINUTES - 1)
        items.append(builder.item(f"{number}", FIRST_DAY, clock(begin), clock(end)))
    plan = builder.plan()
    column = board_scene(plan, ()).columns[0]
    ids = st.sampled_from([item.id for item in items])
    ways = data.draw(
        st.lists(st.builds(_drive, ids, ids, st.integers(1, 90), st.integers(0, 300)), max_size=8)
    )
    bands = column_bands(plan, column, ways, Taken(column))
    lying = [(band, band.extent) for band in bands if band.extent is not None]
    cards = [
        (card.begin, max(card.end, card.begin + LEAST_MINUTES), extent_of(card)) for card in column.cards
    ]
    boxes = cards + [(band.begin, band.end, room) for band, room in lying]
    for number, (band, room) in enumerate(lying):
        own = len(cards) + number
        for other, (begin, end, extent) in enumerate(boxes):
            if other != own and begin < band.end and band.begin < end:
                assert room.within(extent).width < 1e-9
        assert 0 <= band.begin <= band.arrives <= band.end <= DAY_MINUTES
        assert 0 <= room.left < room.right <= 1


def _drive(first: ItemId, second: ItemId, minutes: int, gap: int) -> Drive:
    room = Room.SHORT if gap < minutes else Room.ENOUGH
    return Drive((first, second), room, minutes, False, gap, gap)
