"""What stands on cards too narrow for icons: letters of the title first, none of them cut, in any script."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QImage, QPainter

from models.localized import Localized
from scheduling.conflicts import Severity
from tests.ui.calendar.test_painting import ITEM, PLACE, changed, painter_of, picture
from ui.appearance import light
from ui.calendar.blank_cards import Marks
from ui.calendar.geometry import Box
from ui.calendar.lettering import Lettering, Role
from ui.calendar.narrow_cards import NARROW
from ui.calendar.scene import Entry

TITLES = {
    "latin": "Nezaket ziyareti",
    "cyrillic": "Қызметкерлердің кеңесі",
    "arabic": "اجتماع مع الوفد الرسمي",
}


@pytest.fixture(scope="module")
def lettering(qapp_cls) -> Lettering:
    font = QFont()
    font.setPixelSize(13)
    return Lettering(font)


def written(title: str, size: tuple[int, int], marks: Marks = Marks()) -> QImage:  # noqa: B008
    entry = Entry(changed(title=Localized.of(en=title)).item, PLACE, None)
    return picture(painter_of(light()), entry, marks, size)


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
@pytest.mark.parametrize("width", [28, 36, 45, 60, 83])
def test_the_title_can_be_read_at_every_width(qapp, title, width):
    """Something else is seen for another title, with one line as with many."""
    for marks in (Marks(), Marks(one_line=True)):
        assert written(title, (width, 70), marks) != written("|", (width, 70), marks)


@pytest.mark.parametrize("width", [20, 28, 45, 83])
def test_no_letter_runs_over_the_edge_at_the_right(qapp, width):
    for title in TITLES.values():
        long, short = written(title, (width, 60)), written("|", (width, 60))
        for y in range(60):
            assert long.pixel(width - 1, y) == short.pixel(width - 1, y)


def test_hour_place_and_sign_come_while_there_is_room(qapp):
    cards = painter_of(light())
    plain = Entry(ITEM, PLACE, None)
    high, low = (60, 120), (60, 18)
    assert picture(cards, plain, size=high) != picture(cards, Entry(ITEM, Localized(), None), size=high)
    other_hour = changed(starts=time(11), ends=time(12))
    assert picture(cards, plain, size=high) != picture(cards, other_hour, size=high)
    assert picture(cards, plain, size=low) == picture(cards, other_hour, size=low)
    assert picture(cards, plain, size=low) == picture(cards, Entry(ITEM, Localized(), None), size=low)
    signs = [picture(cards, Entry(ITEM, PLACE, severity), size=high) for severity in Severity]
    assert all(sign != picture(cards, plain, size=high) for sign in signs)


def test_a_card_without_room_for_a_letter_is_drawn_all_the_same(qapp):
    for size in ((4, 40), (12, 3), (1, 1)):
        assert not written("Nezaket", size).isNull()


def test_a_word_too_long_goes_on_in_the_next_line(qapp, lettering):
    fitted = lettering.fitted(TITLES["cyrillic"], Role.NOTE, 40, 9, anywhere=True)
    assert "".join(line.text() for line in fitted).replace(" ", "") == TITLES["cyrillic"].replace(" ", "")


def test_lines_from_right_to_left_stand_flush_right(qapp, lettering):
    fitted = lettering.fitted(TITLES["arabic"], Role.NOTE, 60, 4)
    assert len(fitted) > 1
    assert {line.textOption().textDirection() for line in fitted} == {Qt.LayoutDirection.RightToLeft}
    assert len({line.textWidth() for line in fitted}) == 1


def test_a_line_runs_as_the_whole_title_does(qapp, lettering):
    """A title in Arabic that names a Latin word, and the other way round, whatever a line begins with."""
    for text, direction in (
        ("اجتماع TDBB İstanbul", Qt.LayoutDirection.RightToLeft),
        ("Meeting اجتماع مع", Qt.LayoutDirection.LeftToRight),
        ("12. toplantı", Qt.LayoutDirection.LeftToRight),
    ):
        for line in lettering.fitted(text, Role.NOTE, 50, 5):
            assert line.textOption().textDirection() is direction


@given(text=st.text(max_size=120), width=st.integers(12, 90), most=st.integers(1, 8))
def test_no_line_broken_anywhere_is_wider_than_its_room(qapp, lettering, text, width, most):
    fitted = lettering.fitted(text, Role.NOTE, width, most, anywhere=True)
    assert len(fitted) <= most
    least = lettering.width("…", Role.NOTE)
    for line in fitted:
        assert lettering.width(line.text(), Role.NOTE) <= max(width + 1, least)


@pytest.mark.parametrize("least", [NARROW - 0.4, NARROW - 0.6])
def test_cards_side_by_side_are_written_on_alike_though_a_pixel_differs(qapp, least):
    """The one is rounded up, the other down; the icon of the kind stands on wide ones alone."""
    cards, pictures = painter_of(light()), []
    for left in (0.0, 0.5):
        image = QImage(120, 70, QImage.Format.Format_ARGB32)
        image.fill(cards.appearance.surface)
        painter = QPainter(image)
        cards.draw_entry(painter, Box(left, 0, least, 70), Entry(ITEM, PLACE, None), Marks())
        painter.end()
        pictures.append(image)
    assert pictures[0].copy(6, 2, 70, 50) == pictures[1].copy(6, 2, 70, 50)
