"""What is proposed lies over the board: where items would go, and what would leave its place."""

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from models.edits import edit, replaced
from models.item_time import moved_to
from models.messages import Message
from models.plan import Plan
from models.records.items import Item
from scheduling.holders import Lens
from tests.builders import FIRST_DAY, PlanBuilder
from tests.ui.calendar.conftest import Desk
from ui.calendar.columns import Focus, columns_of
from ui.calendar.ghosts import Ghosts
from ui.calendar.labels import Labels
from ui.calendar.scene import Card, board_scene
from ui.wording import Wording

NEXT_DAY = FIRST_DAY + timedelta(days=1)


class Visit:
    """A signing, talks at the same hour, and a tour that waits."""

    def __init__(self) -> None:
        builder = PlanBuilder()
        builder.member("Head")
        self.museum = builder.venue("Museum")
        self.signing = builder.item("Signing", starts="10:00", ends="11:00")
        self.talks = builder.item("Talks", starts="14:00", ends="15:00")
        self.tour = builder.item("Tour", None, venue_id=self.museum.id, minutes=90)
        self.plan = builder.plan()

    def with_at(self, item: Item, day: date, hour: int) -> Plan:
        moved = item.at(moved_to(item.time, day, time(hour)))
        return self.plan.with_edit(edit(Message.of("There"), replaced(item, moved)))


@pytest.fixture
def visit() -> Visit:
    return Visit()


@pytest.fixture
def desk(qtbot: QtBot, visit: Visit) -> Desk:
    desk = Desk(visit.plan)
    qtbot.addWidget(desk)
    desk.show()
    return desk


def test_a_waiting_item_is_seen_on_its_day_as_wide_as_the_column(visit: Visit) -> None:
    after = visit.with_at(visit.tour, NEXT_DAY, 9)
    proposed = Ghosts(after, {visit.tour.id}).over(board_scene(visit.plan, ()))
    (card,) = proposed.cards
    assert (card.column, card.begin, card.end) == (1, 540, 630)
    assert (card.lane.index, card.lane.count) == (0, 1)
    assert proposed.leaving == ()


def test_beside_what_goes_on_at_the_same_time_it_has_the_right_half(visit: Visit) -> None:
    after = visit.with_at(visit.tour, FIRST_DAY, 10)
    (card,) = Ghosts(after, {visit.tour.id}).over(board_scene(visit.plan, ())).cards
    assert (card.lane.index, card.lane.count) == (1, 2)


def test_a_moved_item_leaves_its_place_and_takes_no_room_from_its_ghost(visit: Visit) -> None:
    after = visit.with_at(visit.talks, FIRST_DAY, 13)
    proposed = Ghosts(after, {visit.talks.id}).over(board_scene(visit.plan, ()))
    (left,) = proposed.leaving
    assert isinstance(left, Card)
    assert (left.item_id, left.begin) == (visit.talks.id, 14 * 60)
    (card,) = proposed.cards
    assert (card.begin, card.lane.count) == (13 * 60, 1)


def test_a_place_that_only_a_ghost_needs_gets_a_column(visit: Visit) -> None:
    after = visit.with_at(visit.tour, FIRST_DAY, 9)
    focus = Focus(FIRST_DAY, Lens.PLACE)
    columns = columns_of(visit.plan, focus)
    ghosts = Ghosts(after, {visit.tour.id})
    more = ghosts.columns(columns, focus)
    assert more[: len(columns)] == columns
    (added,) = more[len(columns) :]
    assert added.holder is not None
    assert added.holder.name == visit.museum.name
    scene = board_scene(visit.plan, (), columns=more)
    assert [card.column for card in ghosts.over(scene).cards] == [len(more) - 1]


def test_ghosts_are_drawn_and_nothing_can_take_hold_of_them(desk: Desk, visit: Visit) -> None:
    bare = desk.board.grab().toImage()
    desk.board.seeing.show_ghosts(Ghosts(visit.with_at(visit.tour, NEXT_DAY, 12), {visit.tour.id}))
    drawn = desk.board.grab().toImage()
    assert drawn != bare
    at = desk.at(1, "12:30")
    desk.click(at)
    assert desk.board.selected == frozenset()
    assert desk.board.scene.cards_of(visit.tour.id) == ()
    desk.board.seeing.show_ghosts(None)
    desk.board.select(frozenset())
    assert desk.board.grab().toImage() == bare


def test_the_pointer_reads_what_is_proposed(desk: Desk, visit: Visit) -> None:
    seeing, at = desk.board.seeing, QPointF(desk.at(1, "12:30"))
    labels = Labels(Wording("en"))
    seeing.show_ghosts(Ghosts(visit.with_at(visit.tour, NEXT_DAY, 12), {visit.tour.id}))
    told = seeing.hint(desk.board.measures, frozenset(), at, labels)
    assert told.startswith("<p>Proposed: Tour · 12:00 – 13:30 · Museum")
    seeing.show_ghosts(None)
    assert "Proposed" not in seeing.hint(desk.board.measures, frozenset(), at, labels)


def test_the_place_that_is_left_fades(desk: Desk, visit: Visit) -> None:
    at = desk.on(visit.talks)
    before = desk.board.grab().toImage().pixelColor(at)
    desk.board.seeing.show_ghosts(Ghosts(visit.with_at(visit.talks, NEXT_DAY, 12), {visit.talks.id}))
    after = desk.board.grab().toImage().pixelColor(at)
    white = QColor("white").lightness()
    assert white - after.lightness() < white - before.lightness()


def test_the_one_that_is_looked_at_is_drawn_otherwise_and_comes_into_view(desk: Desk, visit: Visit) -> None:
    after = visit.with_at(visit.tour, NEXT_DAY, 22)
    desk.board.seeing.show_ghosts(Ghosts(after, {visit.tour.id}))
    desk.board.scroll_to(visit.tour.id)
    (card,) = Ghosts(after, {visit.tour.id}).over(desk.board.scene).cards
    box = desk.board.measures.box_of(card)
    assert desk.board.measures.top <= box.y < box.bottom <= desk.board.measures.height
    quiet = desk.board.grab().toImage()
    desk.board.seeing.show_ghosts(Ghosts(after, {visit.tour.id}, visit.tour.id))
    assert desk.board.grab().toImage() != quiet
