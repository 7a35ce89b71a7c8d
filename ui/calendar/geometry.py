"""Minutes and columns to pixels and back, exactly: what is drawn where, and what lies under a point.

Pixels are those of the board's viewport, from its upper left corner. The hours stand at the left (`gutter`),
the days' headers on top (`header`), under them the strip of untimed items (`strip`), and the rest is the
canvas, which scrolls.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from ui.calendar.bands import Extent
from ui.calendar.scene import DAY_MINUTES, LEAST_MINUTES, Card, Scene, UntimedCard

CARD_GAP = 2.0
"""Pixels between cards that stand side by side."""
LEFT_MARGIN = 3.0
RIGHT_MARGIN = 9.0
"""Pixels of a column beside its cards; at the right enough to draw a new item beside a full day."""
STRIP_PADDING = 4.0
_EDGE = 6.0


class Region(Enum):
    """The parts of the board."""

    CORNER = "corner"
    HOURS = "hours"
    HEADER = "header"
    UNTIMED = "untimed"
    CANVAS = "canvas"
    OUTSIDE = "outside"


class Grip(Enum):
    """By which part a card is taken: its body moves it, its edges make it longer or shorter."""

    BODY = "body"
    TOP = "top"
    BOTTOM = "bottom"


class Box(NamedTuple):
    """A rectangle in pixels."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Where it ends, not included."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Where it ends below, not included."""
        return self.y + self.height

    def contains(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def touches(self, other: Box) -> bool:
        """Whether the two have a point in common."""
        return (
            self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom
        )


class Hit(NamedTuple):
    """What lies under a point: the card and how it is taken, or None where there is no card."""

    region: Region
    card: Card | UntimedCard | None = None
    grip: Grip = Grip.BODY


class Geometry(NamedTuple):
    """The measures of a board as it is shown now; `hour` and `column` are the height and width of one.

    No card is drawn lower than `least` minutes are high.
    """

    columns: int
    width: float
    height: float
    gutter: float
    header: float
    strip: float
    row: float
    hour: float
    column: float
    scroll_x: float = 0.0
    scroll_y: float = 0.0
    strip_scroll: float = 0.0
    least: int = LEAST_MINUTES

    @property
    def top(self) -> float:
        """Where the canvas begins."""
        return self.header + self.strip

    @property
    def canvas(self) -> Box:
        """The part that scrolls, as far as it is seen."""
        return Box(self.gutter, self.top, self.width - self.gutter, max(0.0, self.height - self.top))

    @property
    def canvas_height(self) -> float:
        """All hours of a day, and the little that an item at its very end needs."""
        return self.hour * (DAY_MINUTES + self.least) / 60

    @property
    def canvas_width(self) -> float:
        """All columns."""
        return self.column * self.columns

    def y_of(self, minute: float) -> float:
        """Where a minute of the day lies."""
        return self.top - self.scroll_y + minute * self.hour / 60

    def minute_at(self, y: float) -> int:
        """The minute nearest to `y`, from 0 to a whole day."""
        return round(self.moment_at(y))

    def moment_at(self, y: float) -> float:
        """The minute at `y` with its fraction, from 0 to a whole day."""
        return min(float(DAY_MINUTES), max(0.0, (y - self.top + self.scroll_y) * 60 / self.hour))

    def minutes_past_midnight(self, y: float) -> float:
        """How far below the end of the day `y` lies; 0 above it, and where that end is not in view."""
        end = self.y_of(DAY_MINUTES)
        return max(0.0, (y - end) * 60 / self.hour) if end <= self.canvas.bottom else 0.0

    def x_of(self, column: int) -> float:
        """Where a column begins."""
        return self.gutter - self.scroll_x + column * self.column

    def column_at(self, x: float) -> int | None:
        """The column at `x`, or None beside them all."""
        index = int((x - self.gutter + self.scroll_x) // self.column)
        return index if 0 <= index < self.columns else None

    def region_at(self, x: float, y: float) -> Region:
        """The part of the board at a point."""
        if not (0 <= x < self.width and 0 <= y < self.height):
            return Region.OUTSIDE
        if x < self.gutter:
            return Region.CORNER if y < self.top else Region.HOURS
        if y < self.header:
            return Region.HEADER
        return Region.UNTIMED if y < self.top else Region.CANVAS

    def row_at(self, y: float) -> int:
        """Before which row of the untimed strip something laid down at `y` comes to lie; never below 0."""
        return max(0, round((y - self.header - STRIP_PADDING + self.strip_scroll) / self.row))

    def card_box(self, card: Card) -> Box:
        """Where a timed card is drawn: never lower than one of the least length."""
        room = self.column - LEFT_MARGIN - RIGHT_MARGIN
        lane = room / card.lane.count
        x = self.x_of(card.column) + LEFT_MARGIN + card.lane.index * lane
        minutes = max(card.end - card.begin, self.least)
        gap = CARD_GAP if lane > 3 * CARD_GAP else 0.0
        return Box(x, self.y_of(card.begin), lane * card.lanes_wide - gap, minutes * self.hour / 60)

    def part_box(self, column: int, minutes: tuple[int, int], extent: Extent | None) -> Box:
        """Where a part of a column is drawn from one minute to another; None is the margin at its right."""
        left, room = self.x_of(column) + LEFT_MARGIN, self.column - LEFT_MARGIN - RIGHT_MARGIN
        begin, end = self.y_of(minutes[0]), self.y_of(minutes[1])
        if extent is None:
            return Box(left + room + 1, begin, RIGHT_MARGIN - 4, end - begin)
        width = max(0.0, extent.width * room - CARD_GAP)
        return Box(left + extent.left * room, begin, width, end - begin)

    def untimed_box(self, card: UntimedCard) -> Box:
        """Where an untimed card is drawn."""
        return Box(
            self.x_of(card.column) + LEFT_MARGIN,
            self.header + STRIP_PADDING - self.strip_scroll + card.row * self.row,
            self.column - LEFT_MARGIN - RIGHT_MARGIN,
            self.row - CARD_GAP,
        )

    def box_of(self, card: Card | UntimedCard) -> Box:
        """Where a card is drawn."""
        return self.card_box(card) if isinstance(card, Card) else self.untimed_box(card)

    def hit(self, scene: Scene, x: float, y: float) -> Hit:
        """What lies under a point; of cards that cover each other, the one drawn last."""
        region = self.region_at(x, y)
        column = self.column_at(x)
        if column is None or column >= len(scene.columns):
            return Hit(region)
        if region is Region.UNTIMED:
            for untimed in reversed(scene.columns[column].untimed):
                if self.untimed_box(untimed).contains(x, y):
                    return Hit(region, untimed)
        if region is Region.CANVAS:
            for card in reversed(scene.columns[column].cards):
                if self.card_box(card).contains(x, y):
                    return Hit(region, card, self.grip_at(card, y))
        return Hit(region)

    def grip_at(self, card: Card, y: float) -> Grip:
        """How a timed card is taken at `y`; half of a small one always remains its body."""
        box = self.card_box(card)
        reach = min(_EDGE, box.height / 4)
        if card.ends_here and y >= box.bottom - reach:
            return Grip.BOTTOM
        if card.begins_here and y < box.y + reach:
            return Grip.TOP
        return Grip.BODY
