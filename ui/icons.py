"""The small pictures of the window, drawn as outlines of one font: sharp at any size and in any colour.

The font is the one that qtawesome ships; qtawesome itself is not imported (docs/decisions/icons.md has the
measurement).
"""

from __future__ import annotations

import importlib.util
from enum import IntEnum
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPixmap, QRawFont, QTransform

_FONT = "materialdesignicons6-webfont-6.9.96.ttf"
_UNITS = 96.0
_ICON_SIZES = (16, 24, 32, 48)


class Glyph(IntEnum):
    """The pictures in use; each value is its character in the font, each name the font's own name."""

    AIRPLANE_LANDING = 0xF05D4
    AIRPLANE_TAKEOFF = 0xF05D5
    CAR = 0xF010B
    HANDSHAKE_OUTLINE = 0xF15A1
    ACCOUNT = 0xF0004
    ACCOUNT_GROUP = 0xF0849
    PRESENTATION = 0xF0428
    FILE_SIGN = 0xF19C3
    FLAG_VARIANT = 0xF0240
    MAP_MARKER = 0xF034E
    PALETTE = 0xF03D8
    COFFEE = 0xF0176
    ROOM_SERVICE = 0xF088D
    SILVERWARE_FORK_KNIFE = 0xF0A70
    FOOD_FORK_DRINK = 0xF05F2
    TEA = 0xF0D9E
    DRAMA_MASKS = 0xF0D02
    MICROPHONE = 0xF036C
    BED = 0xF02E3
    CIRCLE_OUTLINE = 0xF0766
    LOCK = 0xF033E
    ALERT_OCTAGON = 0xF0029
    ALERT = 0xF0026
    INFORMATION_OUTLINE = 0xF02FD
    SUBDIRECTORY_ARROW_RIGHT = 0xF060D
    INBOX = 0xF0687
    CALENDAR_BLANK = 0xF00EE
    PLUS = 0xF0415
    UNDO = 0xF054C
    REDO = 0xF044E
    PRINTER = 0xF042A
    DELETE_OUTLINE = 0xF09E7
    CONTENT_COPY = 0xF018F
    MAGNIFY = 0xF0349
    CALENDAR_MULTIPLE = 0xF00F1
    CALENDAR_MONTH = 0xF0E17
    CALENDAR_TEXT = 0xF00F5
    DOMAIN = 0xF01D7
    FILE_DOCUMENT_EDIT = 0xF0DC8
    FILE_PDF_BOX = 0xF0226
    FOLDER_OPEN_OUTLINE = 0xF0DCF
    IMPORT = 0xF02FA
    EXPORT = 0xF0207
    CONTENT_SAVE_OUTLINE = 0xF0818
    TRAY_ARROW_DOWN = 0xF0120
    ARROW_UP = 0xF005D
    ARROW_DOWN = 0xF0045
    CLOSE = 0xF0156
    CHEVRON_DOWN = 0xF0140
    CHEVRON_LEFT = 0xF0141
    CHEVRON_RIGHT = 0xF0142
    DOTS_VERTICAL = 0xF01D9
    CHECK_CIRCLE_OUTLINE = 0xF05E1
    CHECK = 0xF012C
    CALENDAR_IMPORT = 0xF0B25
    ACCOUNT_MULTIPLE_PLUS = 0xF0010
    ACCOUNT_PLUS = 0xF0014
    BOOK_OPEN_OUTLINE = 0xF0B63
    STAIRS = 0xF04CD
    COG_OUTLINE = 0xF08BB
    GIFT_OUTLINE = 0xF02A1
    PAPERCLIP = 0xF03E2
    CALL_MERGE = 0xF00F8
    FILTER_OUTLINE = 0xF0233
    EMAIL_OUTLINE = 0xF01F0
    CLOCK_OUTLINE = 0xF0150
    ARROW_RIGHT = 0xF0054
    SORT_VARIANT = 0xF04BF
    EYE_OUTLINE = 0xF06D0
    SEAT_PASSENGER = 0xF1249
    BUS = 0xF00E7
    TRAIN = 0xF052C
    FERRY = 0xF0213
    LINK = 0xF0337
    HISTORY = 0xF02DA
    CONTENT_CUT = 0xF0190
    CONTENT_PASTE = 0xF0192
    CALL_SPLIT = 0xF00FB
    SWAP_VERTICAL = 0xF04E2
    VIEW_HEADLINE = 0xF0571
    AUTO_FIX = 0xF0068
    WRENCH_OUTLINE = 0xF0BE0


@lru_cache(maxsize=1)
def _font() -> QRawFont:
    package = importlib.util.find_spec("qtawesome")
    if package is None or package.origin is None:
        raise FileNotFoundError(_FONT)
    font = QRawFont(str(Path(package.origin).parent / "fonts" / _FONT), _UNITS)
    if not font.isValid():
        raise FileNotFoundError(_FONT)
    return font


@lru_cache(maxsize=256)
def glyph_path(glyph: Glyph, size: float) -> QPainterPath:
    """The outline of `glyph`, its drawing centred on the origin inside a square of `size`."""
    font = _font()
    path = font.pathForGlyph(font.glyphIndexesForString(chr(glyph))[0])
    middle = QPointF(_UNITS / 2, -(font.ascent() - font.descent()) / 2)
    scale = size / _UNITS
    return QTransform.fromScale(scale, scale).map(path.translated(-middle))


def draw_glyph(painter: QPainter, glyph: Glyph, square: QRectF, colour: QColor) -> None:
    """Draw `glyph` into the middle of `square`, as large as fits."""
    centre = square.center()
    painter.translate(centre)
    painter.fillPath(glyph_path(glyph, min(square.width(), square.height())), colour)
    painter.translate(-centre)


def icon(glyph: Glyph, colour: QColor) -> QIcon:
    """The picture as an icon for actions and lists, in the sizes that Qt asks for."""
    return _icon(glyph, colour.rgba())


@lru_cache(maxsize=256)
def _icon(glyph: Glyph, rgba: int) -> QIcon:
    result = QIcon()
    for size in _ICON_SIZES:
        picture = QPixmap(QSize(size, size))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_glyph(painter, glyph, QRectF(0, 0, size, size), QColor.fromRgba(rgba))
        painter.end()
        result.addPixmap(picture)
    return result
