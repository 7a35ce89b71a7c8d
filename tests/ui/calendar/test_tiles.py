"""What lies still on the board is painted once, and again where anything of it is different; never else."""

from datetime import datetime, time, timedelta

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QImage, QPainter

from models.messages import Message
from scheduling.conflicts import Severity
from scheduling.quiet_hours import Minutes
from tests.builders import FIRST_DAY, PlanBuilder
from ui.appearance import light
from ui.calendar import tiles
from ui.calendar.backdrop import Hatch, Surroundings
from ui.calendar.geometry import Box, Geometry
from ui.calendar.picture import BoardPainter
from ui.calendar.scene import board_scene
from ui.calendar.shading import Shade
from ui.calendar.tiles import Tiles
from ui.calendar.view import View
from ui.wording import Wording

SIZE = (760, 600)
GEOMETRY = Geometry(3, *SIZE, 60, 40, 30, 25, 80, 233.4, scroll_y=320.0)
NOON = datetime.combine(FIRST_DAY + timedelta(days=1), time(12))


class Counted:
    """Tells the columns and heights that are painted anew."""

    def __init__(self) -> None:
        self.painted: list[float] = []
        self.tiles = Tiles(self._paint)
        self._image = QImage(*SIZE, QImage.Format.Format_RGB32)

    def draw(self, view):
        """Draw a view; gives how often a piece was painted for it, and how high these are in all."""
        self.painted.clear()
        painter = QPainter(self._image)
        canvas = view.geometry.canvas
        self.tiles.draw(painter, view, canvas)
        painter.end()
        return len(self.painted), sum(self.painted)

    def _paint(self, painter: QPainter, view: View, seen: Box) -> None:
        self.painted.append(seen.height)


@pytest.fixture
def plan():
    builder = PlanBuilder()
    builder.member("Guest")
    venues = [
        builder.venue(name, latitude=latitude, longitude=29.0)
        for name, latitude in (("Town hall", 41.0), ("Port", 41.1))
    ]
    for day in range(3):
        for hour in range(8, 20):
            builder.item(
                f"Visit {day} {hour}",
                FIRST_DAY + timedelta(days=day),
                f"{hour:02}:00",
                minutes=45,
                venue_id=venues[hour % 2].id,
            )
    return builder.plan()


@pytest.fixture
def view(plan):
    scene = board_scene(plan, ())
    return View(GEOMETRY, scene, now=NOON, backdrop=Surroundings().behind(plan, scene, frozenset()))


def scrolled(view: View, y: float) -> View:
    return view._replace(geometry=view.geometry._replace(scroll_y=y))


def picture(painter: BoardPainter, view: View) -> QImage:
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    drawing = QPainter(image)
    painter.draw(drawing, view, QRectF(0, 0, *SIZE))
    drawing.end()
    return image


def board_painter() -> BoardPainter:
    font = QFont()
    font.setPixelSize(13)
    return BoardPainter(light(), Wording("en"), font)


def first_id(view: View, column: int):
    return view.scene.columns[column].cards[0].item_id


def test_nothing_is_painted_twice(qapp, view):
    counted = Counted()
    assert counted.draw(view)[0] == 3
    assert counted.draw(view) == (0, 0)


def test_scrolling_paints_what_comes_into_view_and_back_nothing(qapp, view):
    counted = Counted()
    counted.draw(view)
    pieces, height = counted.draw(scrolled(view, 400.0))
    assert pieces == 3
    assert height <= 3 * 64
    assert counted.draw(view) == (0, 0)
    assert counted.draw(scrolled(view, 350.0)) == (0, 0)


@pytest.mark.parametrize(
    ("change", "columns"),
    [
        (lambda view: {"selected": frozenset({first_id(view, 1)})}, 1),
        (lambda view: {"in_hand": frozenset({first_id(view, 2)})}, 1),
        (lambda view: {"left_behind": view.scene.columns[0].cards[:1]}, 1),
        (lambda view: {"shades": (Shade(1, 600, 700, True),)}, 1),
        (lambda view: {"now": NOON + timedelta(minutes=1)}, 2),  # its dot reaches into the column before
        (lambda view: {"now": None}, 2),
        (lambda view: {"backdrop": with_hatch(view, 0)}, 1),
        (lambda view: {"geometry": view.geometry._replace(hour=90)}, 3),
        (lambda view: {"geometry": view.geometry._replace(strip=55)}, 0),
    ],
)
def test_only_columns_that_show_something_else_are_painted_anew(qapp, view, change, columns):
    counted = Counted()
    counted.draw(view)
    assert counted.draw(view._replace(**change(view)))[0] == columns


def with_hatch(view: View, column: int):
    hatch = Hatch(column, Minutes(600, 660), Message.of("Not to be had"))
    return view.backdrop._replace(hatches=(hatch,))


def test_an_equal_scene_paints_nothing(qapp, view, plan):
    counted = Counted()
    counted.draw(view)
    assert counted.draw(view._replace(scene=board_scene(plan, ()))) == (0, 0)


def test_what_is_held_is_in_no_piece_wherever_it_is(qapp, view):
    counted = Counted()
    held = view._replace(in_hand=frozenset({first_id(view, 1)}))
    counted.draw(held)
    column = view.scene.columns[1]
    moved = column._replace(cards=(column.cards[0]._replace(begin=700, end=745), *column.cards[1:]))
    scene = view.scene._replace(columns=(view.scene.columns[0], moved, view.scene.columns[2]))
    assert counted.draw(held._replace(scene=scene)) == (0, 0)


def alarmed(view: View, column: int, *places: int) -> View:
    """The same view with errors at some of a column's cards."""
    one = view.scene.columns[column]
    cards = tuple(
        card._replace(entry=card.entry._replace(severity=Severity.ERROR)) if place in places else card
        for place, card in enumerate(one.cards)
    )
    columns = list(view.scene.columns)
    columns[column] = one._replace(cards=cards)
    return view._replace(scene=view.scene._replace(columns=tuple(columns)))


def test_of_a_card_that_tells_something_else_only_its_place_is_painted(qapp, view):
    counted = Counted()
    counted.draw(view)
    pieces, height = counted.draw(alarmed(view, 1, 3))
    assert pieces == 1
    assert height <= 45 / 60 * GEOMETRY.hour + 4
    assert counted.draw(alarmed(view, 1, 3)) == (0, 0)


def test_of_many_such_cards_the_column_is_painted(qapp, view):
    counted = Counted()
    counted.draw(view)
    pieces, height = counted.draw(alarmed(view, 1, *range(12)))
    assert pieces == 1
    assert height >= GEOMETRY.canvas.height


def test_ways_of_what_is_held_are_in_no_piece(qapp, view):
    counted = Counted()
    held = view._replace(in_hand=frozenset({first_id(view, 1)}))
    counted.draw(held)
    left = tuple(band for band in view.backdrop.bands if first_id(view, 1) not in band.drive.item_ids)
    assert len(left) < len(view.backdrop.bands)
    assert counted.draw(held._replace(backdrop=view.backdrop._replace(bands=left))) == (0, 0)


def test_in_pieces_it_looks_as_in_one(qapp, view):
    """After any way through the day the picture is the one that is painted from nothing."""
    kept = board_painter()
    selected = view._replace(selected=frozenset({first_id(view, 1)}))
    shown_one_by_one = (
        view,
        scrolled(view, 431.0),
        selected,
        scrolled(selected, 7.0),
        alarmed(scrolled(selected, 7.0), 1, 0, 3),
        alarmed(scrolled(selected, 400.0), 1, 3, 4),
        alarmed(scrolled(view, 400.0), 2, 3, 4),
        scrolled(view, 900.0),
    )
    for shown in shown_one_by_one:
        assert picture(kept, shown) == picture(board_painter(), shown)


def test_no_more_is_kept_than_has_room(qapp, view, monkeypatch):
    monkeypatch.setattr(tiles, "_KEPT_PIXELS", 2 * SIZE[0] * SIZE[1])
    counted = Counted()
    counted.draw(scrolled(view, 0.0))
    for y in range(0, 1400, 200):
        counted.draw(scrolled(view, float(y)))
    assert counted.draw(scrolled(view, 1200.0)) == (0, 0)
    assert counted.draw(scrolled(view, 0.0))[0] == 3


def test_on_a_fine_screen_every_pixel_is_covered(qapp, view):
    for ratio in (1.25, 1.5, 1.75, 2.0):
        image = QImage(round(SIZE[0] * ratio), round(SIZE[1] * ratio), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(0xFF00FF)
        painter = QPainter(image)
        board_painter().draw(painter, view, QRectF(0, 0, *SIZE))
        painter.end()
        seen = {image.pixel(x, y) for x in range(image.width()) for y in range(0, image.height(), 7)}
        seen |= {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(image.height())}
        assert 0xFFFF00FF not in seen
