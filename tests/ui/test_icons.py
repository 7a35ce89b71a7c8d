"""The pictures: each is the one its name says, and is drawn in the middle of its square."""

import importlib.util
import json
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from ui.icons import Glyph, draw_glyph, glyph_path, icon


def test_every_glyph_is_the_character_that_the_font_has_under_that_name():
    package = importlib.util.find_spec("qtawesome")
    assert package is not None
    assert package.origin is not None
    names = json.loads(
        (
            Path(package.origin).parent / "fonts" / "materialdesignicons6-webfont-charmap-6.9.96.json"
        ).read_text()
    )
    expected = {glyph.name: int(names[glyph.name.lower().replace("_", "-")], 16) for glyph in Glyph}
    assert {glyph.name: glyph.value for glyph in Glyph} == expected


@pytest.mark.parametrize("glyph", Glyph)
def test_a_glyph_fills_its_square_and_stays_inside(qapp, glyph):
    box = glyph_path(glyph, 24.0).boundingRect()
    assert QRectF(-12.1, -12.1, 24.2, 24.2).contains(box)
    assert max(box.width(), box.height()) >= 10


def test_a_glyph_is_drawn_where_it_belongs(qapp):
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    draw_glyph(painter, Glyph.CIRCLE_OUTLINE, QRectF(20, 20, 16, 16), QColor("red"))
    painter.end()
    coloured = [(x, y) for x in range(40) for y in range(40) if image.pixelColor(x, y) != QColor("white")]
    assert coloured
    assert all(20 <= x <= 36 and 20 <= y <= 36 for x, y in coloured)


def test_an_icon_has_the_colour_asked_for(qapp):
    picture = icon(Glyph.LOCK, QColor("#123456")).pixmap(QSize(16, 16)).toImage()
    opaque = [
        picture.pixelColor(x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    ]
    assert {colour.name() for colour in opaque} == {"#123456"}
