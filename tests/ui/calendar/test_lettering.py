"""Fitting text into widths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont

from ui.calendar.lettering import Lettering, Role


@pytest.fixture(scope="module")
def lettering(qapp_cls) -> Lettering:
    font = QFont()
    font.setPixelSize(13)
    return Lettering(font)


def lines(lettering, text, width, most=1):
    return [line.text() for line in lettering.fitted(text, Role.TITLE, width, most)]


def test_what_fits_stays_as_it_is(qapp, lettering):
    assert lines(lettering, "Signing ceremony", 500) == ["Signing ceremony"]


def test_what_does_not_fit_ends_in_an_ellipsis(qapp, lettering):
    (line,) = lines(lettering, "Signing ceremony with Üsküdar", 90)
    assert line.endswith("…")
    assert "Signing ceremony with Üsküdar".startswith(line[:-1].rstrip())
    assert lettering.width(line, Role.TITLE) <= 90


def test_lines_break_between_words(qapp, lettering):
    width = lettering.width("Signing ceremony", Role.TITLE) + 4
    assert lines(lettering, "Signing ceremony with Üsküdar", width, 3) == ["Signing ceremony", "with Üsküdar"]


def test_a_word_too_long_for_a_line_is_not_broken_but_cut(qapp, lettering):
    broken = lines(lettering, "Қызметкерлердің кеңесі", 40, 5)
    assert len(broken) == 1
    assert broken[0].endswith("…")


def test_line_breaks_and_markup_in_a_title_are_only_letters(qapp, lettering):
    assert lines(lettering, "A\n <b>B</b>\t C", 500) == ["A <b>B</b> C"]


def test_no_room_and_no_text_give_no_lines(qapp, lettering):
    assert (lines(lettering, "Meeting", 0), lines(lettering, " \n ", 100)) == ([], [])


def test_the_same_text_is_fitted_once(qapp, lettering):
    assert lettering.fitted("Meeting", Role.BODY, 77.2) is lettering.fitted("Meeting", Role.BODY, 77.9)
    assert lettering.fitted("Meeting", Role.BODY, 77) is not lettering.fitted("Meeting", Role.NOTE, 77)


def test_notes_are_smaller_in_points_as_in_pixels(qapp):
    for font in (QFont("Sans", 20), QFont("Sans")):
        lettering = Lettering(font)
        assert lettering.line_height(Role.NOTE) < lettering.line_height(Role.BODY)


@given(text=st.text(max_size=300), width=st.integers(1, 400), most=st.integers(1, 6))
def test_no_line_is_wider_than_its_room_and_none_too_many(qapp, lettering, text, width, most):
    fitted = lettering.fitted(text, Role.BODY, width, most)
    assert len(fitted) <= most
    least = lettering.width("…", Role.BODY)
    for line in fitted:
        assert lettering.width(line.text(), Role.BODY) <= max(width + 1, least)
