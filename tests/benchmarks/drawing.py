"""How quick the board is: opened, painted, scrolled, and with an item in the hand.

Each is held against a plain painter that draws the same boxes and texts without keeping anything.
"""

from __future__ import annotations

import gc
import statistics
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import count

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from models.plan import Plan
from models.vocabulary import DelegationPresence, ItemStatus, Part
from scheduling.check import check
from scheduling.conflicts import Conflict
from tests.benchmarks.figures import Figure, paired, timed, worked
from tests.benchmarks.plans import KINDS
from tests.builders import FIRST_DAY, PlanBuilder
from ui.appearance import Appearance, light
from ui.calendar.board import Board
from ui.calendar.labels import Labels
from ui.calendar.scene import Card
from ui.wording import Wording

ITEMS, DAYS, PEOPLE = 400, 7, 24
WIDTH, HEIGHT = 1600, 1000
RUNS = 15
STEPS = 120
"""How often an item in the hand is moved on: enough to know the slowest of a hundred."""
SIZES, GROWTH_RUNS = (100, 400, 1_600), 7
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_LINE = 18


class PlainBoard(QWidget):
    """Draws the cards of a board with their texts, each time from nothing."""

    def __init__(self, board: Board, appearance: Appearance, labels: Labels) -> None:
        """Draw what `board` shows."""
        super().__init__()
        self._board, self._appearance, self._labels = board, appearance, labels

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        seen = QRectF(self.rect())
        painter.fillRect(seen, self._appearance.surface)
        for column in self._board.scene.columns:
            for card in column.cards:
                area = QRectF(*self._board.measures.card_box(card))
                if area.intersects(seen):
                    self._draw(painter, area, card)
        painter.end()

    def _draw(self, painter: QPainter, area: QRectF, card: Card) -> None:
        colours = self._appearance.kind_colour(card.entry.item.kind)
        painter.setPen(colours.edge)
        painter.setBrush(colours.fill)
        painter.drawRoundedRect(area, 4, 4)
        words = self._labels.of(card.entry)
        painter.setPen(self._appearance.text)
        room = area.adjusted(8, 2, -4, -2)
        for text in (words.title, words.time, words.place):
            line = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, Qt.AlignmentFlag.AlignTop, line)
            room.setTop(room.top() + _LINE)


def large_visit(items: int) -> Plan:
    """A visit with so many items in seven days, three at a time, each with a place and four people."""
    builder = PlanBuilder(last_day=FIRST_DAY + timedelta(days=DAYS - 1))
    persons = [builder.person(f"Person {number}") for number in range(PEOPLE)]
    venues = [
        builder.venue(f"House number {number}", latitude=41 + number / 300, longitude=29 + number / 300)
        for number in range(30)
    ]
    slots = -(-items // DAYS // 3)
    for number in range(items):
        minute = 7 * 60 + number // DAYS // 3 * (15 * 60 // slots)
        item = builder.item(
            f"Visit to department {number} of the municipality and talk about joint work",
            FIRST_DAY + timedelta(days=number % DAYS),
            f"{minute // 60:02}:{minute % 60:02}",
            kind=KINDS[number % len(KINDS)],
            minutes=max(1, 15 * 60 // slots - 15),
            status=ItemStatus.CONFIRMED,
            venue_id=venues[number % len(venues)].id,
            delegation_presence=DelegationPresence.LISTED_ONLY,
        )
        for offset in range(4):
            person = persons[(number * 5 + offset * 7) % len(persons)]
            builder.attendance(item, person, Part.GUEST, position=offset)
    return builder.plan()


def board_of_a_large_visit() -> list[Figure]:
    """Opening, painting, scrolling and dragging on the board of 400 items, and how all of it grows."""
    QApplication.instance() or QApplication(["heyet"])
    plan = large_visit(ITEMS)
    conflicts = check(plan)
    board = _opened(plan, conflicts)
    plain = PlainBoard(board, light(), Labels(Wording("en")))
    plain.resize(WIDTH, HEIGHT)
    plain.show()
    QApplication.processEvents()
    reference = ("plain painter", plain.repaint)
    figures = [
        paired(
            f"board opened, {ITEMS} items in {DAYS} days",
            lambda: _opened(plan, conflicts),
            reference,
            target=5.0,
            runs=RUNS,
        ),
        paired("board painted", board.viewport().repaint, reference, target=0.6, runs=RUNS),
        _painted_otherwise(board, reference),
        paired("board scrolled a step", _scrolling(board), reference, target=0.4, runs=RUNS),
        *_dragging(board, plain.repaint),
    ]
    board.close()
    plain.close()
    figures += _growth()
    gc.unfreeze()
    return figures


def _opened(plan: Plan, conflicts: tuple[Conflict, ...]) -> Board:
    """A board that shows a plan for the first time."""
    board = Board(Wording("en"), light())
    board.resize(WIDTH, HEIGHT)
    board.show_plan(plan, conflicts)
    board.show()
    QApplication.processEvents()
    return board


def _painted_otherwise(board: Board, reference: tuple[str, Callable[[], None]]) -> Figure:
    """Painting after all items were selected, or none: no part of the board looks as it did before."""
    name, plain = reference
    ways = count()
    pairs = []
    for _ in range(RUNS + 2):
        _select(board, everything=next(ways) % 2 == 0)
        pairs.append((timed(board.viewport().repaint), timed(plain)))
    _select(board, everything=False)
    return Figure(
        name="board painted, all of it otherwise",
        milliseconds=statistics.median(first for first, _ in pairs[2:]),
        reference=name,
        reference_milliseconds=statistics.median(second for _, second in pairs[2:]),
        ratio=statistics.median(first / second for first, second in pairs[2:]),
        target=0.6,
        runs=RUNS,
    )


def _select(board: Board, *, everything: bool) -> None:
    cards = (card for column in board.scene.columns for card in column.cards)
    board.select(frozenset(card.item_id for card in cards) if everything else frozenset())


def _scrolling(board: Board) -> Callable[[], None]:
    """A step of the scroll bar, through the day and back."""
    bar, steps = board.verticalScrollBar(), count()

    def step() -> None:
        way = next(steps) * 40 % (2 * max(1, bar.maximum()))
        bar.setValue(min(way, 2 * bar.maximum() - way))
        board.viewport().repaint()

    return step


def _dragging(board: Board, plain: Callable[[], None]) -> list[Figure]:
    """A step with an item in the hand, from the event to the picture; as usual, and the slowest of 100."""
    pairs: list[tuple[float, float]] = []
    _put_away()
    with _in_the_hand(board) as step:
        pairs = [(worked(step), worked(plain)) for _ in range(STEPS)]
    usual = statistics.median(second for _, second in pairs)
    taken = sorted(first for first, _ in pairs)
    figures = []
    for name, place, target in (("", STEPS // 2, 0.4), (", the slowest of 100", STEPS * 99 // 100, 0.8)):
        figures.append(
            Figure(
                name=f"board, a step of a drag{name}",
                milliseconds=taken[place],
                reference="plain painter",
                reference_milliseconds=usual,
                ratio=taken[place] / usual,
                target=target,
                runs=STEPS,
            )
        )
    return figures


@contextmanager
def _in_the_hand(board: Board) -> Iterator[Callable[[], None]]:
    """Takes an item in the hand; gives what moves it on by a step. Every step is another candidate."""
    cards = board.scene.columns[1].cards
    card = cards[len(cards) // 3]
    board.scroll_to(card.item_id)
    box, viewport = board.measures.card_box(card), board.viewport()
    start = QPoint(round(box.x + box.width / 2), round(box.y + box.height / 2))
    QTest.mousePress(viewport, _LEFT, _NONE, start)
    steps = count(1)
    stride = board.snap_minutes * board.measures.hour / 60

    def step() -> None:
        at = start + QPoint(0, round((2 + next(steps) % 12) * stride))
        globally = QPointF(viewport.mapToGlobal(at))
        kind = QEvent.Type.MouseMove
        event = QMouseEvent(kind, QPointF(at), globally, Qt.MouseButton.NoButton, _LEFT, _NONE)
        QApplication.sendEvent(viewport, event)
        viewport.repaint()

    step()
    yield step
    QTest.keyClick(board, Qt.Key.Key_Escape)
    QTest.mouseRelease(viewport, _LEFT, _NONE, start)


def _put_away() -> None:
    """Forget the boards that were only opened; what is left stays, as once the program's window is open."""
    QApplication.processEvents()
    gc.collect()
    gc.freeze()


def _growth() -> list[Figure]:
    """What is measured above with more and more items: never more than as many times as much."""
    first, *others = [(items, _taken(items)) for items in SIZES]
    figures = []
    for items, taken in others:
        times = items // first[0]
        for name, milliseconds in taken.items():
            linear = first[1][name] * times
            figures.append(
                Figure(
                    name=f"{name}, {items:,} items",
                    milliseconds=milliseconds,
                    reference=f"{times} × {first[0]} items",
                    reference_milliseconds=linear,
                    ratio=milliseconds / linear,
                    target=1.0,
                    runs=GROWTH_RUNS,
                )
            )
    return figures


def _taken(items: int) -> dict[str, float]:
    """How long everything takes on a board of so many items."""
    plan = large_visit(items)
    conflicts = check(plan)
    board = _opened(plan, conflicts)
    works = {
        "board opened": lambda: _opened(plan, conflicts),
        "board scrolled a step": _scrolling(board),
    }
    taken = {name: _usual_work(work, GROWTH_RUNS) for name, work in works.items()}
    repaints = []
    for number in range(2 * GROWTH_RUNS):
        _select(board, everything=number % 2 == 0)
        repaints.append(worked(board.viewport().repaint))
    taken["board painted, all of it otherwise"] = statistics.median(repaints[2:])
    _put_away()
    with _in_the_hand(board) as step:
        taken["board, a step of a drag"] = _usual_work(step, 3 * GROWTH_RUNS)
    board.close()
    return taken


def _usual_work(work: Callable[[], object], runs: int) -> float:
    """What something takes as a rule, after one run that only warms up."""
    work()
    return statistics.median(worked(work) for _ in range(runs))
