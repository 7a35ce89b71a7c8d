"""One day of the board by those who hold its items: what is dragged from column to column."""

from datetime import time

import pytest
from PySide6.QtCore import QPoint, Qt

from models.identifiers import RideId, TrackId, VehicleId
from models.localized import Localized
from models.records.journeys import Ride, Vehicle
from models.records.visits import Track
from scheduling.holders import Lens, held_by
from tests.builders import FIRST_DAY, PlanBuilder
from tests.ui.calendar.conftest import Desk
from ui.calendar.columns import WHOLE_VISIT, Focus

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class Tracks:
    """Two tracks and two items of the whole delegation, one of them without an hour."""

    def __init__(self) -> None:
        builder = PlanBuilder()
        builder.member("Head")
        self.main = Track(id=TrackId("t1"), visit_id=builder.visit.id, name=Localized.of(en="Main"))
        self.spouses = Track(
            id=TrackId("t2"), visit_id=builder.visit.id, name=Localized.of(en="Spouses"), position=1
        )
        builder.records += [self.main, self.spouses]
        self.talks = builder.item("Talks", starts="10:00", ends="11:00")
        self.bazaar = builder.item("Bazaar")
        self.plan = builder.plan()


@pytest.fixture
def tracks() -> Tracks:
    return Tracks()


@pytest.fixture
def by_track(qtbot, tracks) -> Desk:
    desk = Desk(tracks.plan)
    qtbot.addWidget(desk)
    desk.show()
    desk.board.look_at(Focus(FIRST_DAY, Lens.TRACK))
    desk.board.verticalScrollBar().setValue(round(9 * desk.board.measures.hour))
    return desk


def on_tracks(desk: Desk, item) -> frozenset[str]:
    return held_by(desk.plan, desk.item(item), Lens.TRACK)


def columns_wide(desk: Desk, count: int) -> QPoint:
    return QPoint(round(desk.board.measures.column * count), 0)


def test_a_drag_to_another_column_changes_the_track_and_keeps_the_hour(by_track, tracks):
    start = by_track.on(tracks.talks)
    by_track.drag(start, start + columns_wide(by_track, 2))
    assert on_tracks(by_track, tracks.talks) == {"t2"}
    assert by_track.item(tracks.talks).starts == tracks.talks.starts
    assert len(by_track.edits) == 1
    assert by_track.plan.with_edit(by_track.edits[0].inverse()) == tracks.plan


def test_a_copy_is_laid_into_the_other_column(by_track, tracks):
    start = by_track.on(tracks.talks)
    by_track.drag(start, start + columns_wide(by_track, 1), held=CONTROL)
    (copy,) = [one for one in by_track.plan.items if one.id not in tracks.plan.items]
    assert held_by(by_track.plan, copy, Lens.TRACK) == {"t1"}
    assert on_tracks(by_track, tracks.talks) == frozenset()


def test_an_item_without_an_hour_passes_from_strip_to_strip(by_track, tracks):
    by_track.drag(by_track.strip(0, 0.5), by_track.strip(1, 0.5))
    assert on_tracks(by_track, tracks.bazaar) == {"t1"}


def test_an_item_drawn_in_a_column_belongs_to_its_track(by_track, tracks):
    by_track.drag(by_track.at(2, "13:02"), by_track.at(2, "14:00"))
    (made,) = [one for one in by_track.plan.items if one.id not in tracks.plan.items]
    assert held_by(by_track.plan, made, Lens.TRACK) == {"t2"}


def test_shift_and_the_arrows_pass_it_on_by_key(by_track, tracks):
    by_track.click(by_track.on(tracks.talks))
    by_track.key(Qt.Key.Key_Right, SHIFT)
    assert on_tracks(by_track, tracks.talks) == {"t1"}
    by_track.key(Qt.Key.Key_Left, SHIFT)
    assert on_tracks(by_track, tracks.talks) == frozenset()
    by_track.key(Qt.Key.Key_Left, SHIFT)
    assert len(by_track.edits) == 2


def test_changing_the_view_keeps_the_selection(by_track, tracks):
    by_track.click(by_track.on(tracks.talks))
    by_track.board.look_at(WHOLE_VISIT)
    assert by_track.board.selected == {tracks.talks.id}
    by_track.board.look_at(Focus(FIRST_DAY))
    assert len(by_track.board.scene.columns) == 1
    assert by_track.board.selected == {tracks.talks.id}


def test_another_visit_is_looked_at_whole(by_track):
    by_track.show_plan(PlanBuilder().plan())
    assert by_track.board.focus == WHOLE_VISIT
    assert len(by_track.board.scene.columns) == 3


class Holders:
    """Two people listed for two talks, two places, two vehicles."""

    def __init__(self) -> None:
        builder = PlanBuilder()
        self.first, self.second = builder.person("Aigul"), builder.person("Baurzhan")
        self.hall, self.museum = builder.venue("Hall"), builder.venue("Museum")
        self.car, self.bus = (
            Vehicle(id=VehicleId(name), label=Localized.of(en=name)) for name in ("car", "bus")
        )
        builder.records += [self.car, self.bus]
        self.talks = builder.item("Talks", starts="10:00", ends="11:00", venue_id=self.hall.id)
        other = builder.item("Tour", starts="14:00", ends="15:00", venue_id=self.museum.id)
        builder.attendance(self.talks, self.first)
        builder.attendance(other, self.second)
        builder.records.append(
            Ride(id=RideId("ride"), vehicle_id=self.car.id, item_id=self.talks.id, visit_id=builder.visit.id)
        )
        self.plan = builder.plan()

    def ids(self, lens: Lens) -> tuple[str, str]:
        """Who holds the talks, and who is to take them."""
        found = {
            Lens.PERSON: (self.first.id, self.second.id),
            Lens.PLACE: (self.hall.id, self.museum.id),
            Lens.VEHICLE: (self.car.id, self.bus.id),
        }
        return found[lens]


@pytest.mark.parametrize("lens", [Lens.PERSON, Lens.PLACE, Lens.VEHICLE])
@pytest.mark.parametrize("hours", [0, 1])
def test_a_drag_over_columns_passes_the_item_to_another_person_place_or_vehicle(qtbot, lens, hours):
    holders = Holders()
    desk = Desk(holders.plan)
    qtbot.addWidget(desk)
    desk.show()
    desk.board.look_at(Focus(FIRST_DAY, lens))
    desk.board.verticalScrollBar().setValue(round(9 * desk.board.measures.hour))
    giver, taker = holders.ids(lens)
    columns = [column.column.holder.id for column in desk.board.scene.columns if column.column.holder]
    start = desk.on(holders.talks)
    way = columns_wide(desk, columns.index(taker) - columns.index(giver))
    desk.drag(start, start + way + QPoint(0, round(hours * desk.board.measures.hour)))
    assert len(desk.edits) == 1
    assert held_by(desk.plan, desk.item(holders.talks), lens) == {taker}
    assert desk.item(holders.talks).starts == time(10 + hours)
