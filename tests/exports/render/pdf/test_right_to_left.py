"""Arabic and Hebrew on paper: joined, and each line in its order."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from exports.render.pdf.right_to_left import (
    TurnedParagraph,
    as_drawn,
    begins_at_the_right,
    broken_lines,
    has_right_to_left,
)
from exports.render.pdf.styles import Style
from exports.render.pdf.text import Typesetter
from models.localized import Localized
from models.records.items import Step
from tests.builders import PlanBuilder
from tests.exports.papers import BODY, confirmed, made, read, words_outside, words_upon_each_other

WELCOME = "مرحبا بكم في تركستان"
LONG = "يزور وفد مدينة تركستان بلدية أوسكودار لتوقيع بروتوكول المدن الشقيقة وتبادل الخبرات " * 4


def plain(text: str) -> str:
    """The letters as typed, of letters as they are joined."""
    return unicodedata.normalize("NFKC", text)


def test_letters_are_joined_and_turned() -> None:
    drawn = as_drawn(WELCOME, from_the_right=True)
    assert drawn != WELCOME[::-1]
    assert plain(drawn)[::-1] == WELCOME


def test_names_with_the_word_for_god_need_no_sign_that_fonts_lack() -> None:
    for name in ("محمد عبد الله", "عبدالله", "الله"):
        drawn = as_drawn(name, from_the_right=True)
        assert "\ufdf2" not in drawn
        assert plain(drawn)[::-1] == name


def test_latin_and_numbers_keep_their_order() -> None:
    assert as_drawn("שלום Heyet 2021", from_the_right=True) == "Heyet 2021 םולש"
    assert as_drawn("Heyet שלום 2021", from_the_right=False) == "Heyet 2021 םולש"
    assert as_drawn("Üsküdar 2021", from_the_right=False) == "Üsküdar 2021"


def test_direction_is_that_of_the_first_letter_that_has_one() -> None:
    assert begins_at_the_right("2021 שלום Heyet")
    assert not begins_at_the_right("Heyet שלום")
    assert not has_right_to_left("Қазақстан Ünye 2021 – “…”")


MARKS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c"


@given(st.text(st.one_of(st.characters(), st.sampled_from(MARKS + "אمس1(")), max_size=40), st.booleans())
def test_no_sign_that_can_be_typed_stops_the_ordering(typed: str, from_the_right: bool) -> None:
    assert "א" in as_drawn(f"א{typed}", from_the_right=from_the_right)


def test_marks_of_direction_are_obeyed_or_left_out_and_never_printed() -> None:
    builder = PlanBuilder()
    confirmed(builder, f"\u2067{WELCOME}\u2069 \u202eabc\u202c {MARKS} \U00010eaa", "10:00")
    produced = made(builder.plan())
    assert produced.warnings == ()
    with read(produced) as pdf:
        assert not set(MARKS) & {letter["text"] for letter in pdf.pages[0].chars}


@given(st.lists(st.text("אבגדה", min_size=1, max_size=30), max_size=20), st.integers(1, 40))
def test_broken_lines_lose_nothing_and_fit(words: list[str], width: int) -> None:
    lines = broken_lines(" ".join(words), width, len)
    assert "".join(lines).replace(" ", "") == "".join(words)
    assert all(len(line) <= width for line in lines)


def test_a_paragraph_of_several_lines_begins_at_the_top() -> None:
    builder = PlanBuilder()
    confirmed(builder, LONG, "10:00", public_note=Localized.of(en="after it"))
    produced = made(builder.plan())
    assert produced.warnings == ()
    with read(produced) as pdf:
        page = pdf.pages[0]
        body = page.crop((BODY, 200, page.width, page.height - 60))
        lines = [plain(line["text"]) for line in body.extract_text_lines() if has_right_to_left(line["text"])]
        assert len(lines) >= 4
        read_back = " ".join(line[::-1] for line in lines)
        assert read_back.split() == LONG.split()
        assert words_outside(pdf) == []
        assert words_upon_each_other(pdf) == []


def test_a_text_longer_than_a_page_is_parted_between_its_lines() -> None:
    builder = PlanBuilder()
    confirmed(builder, LONG * 20, "10:00")
    with read(made(builder.plan())) as pdf:
        assert len(pdf.pages) > 1
        text = "".join(page.extract_text() for page in pdf.pages)
        assert plain(text)[::-1].count("تركستان") + plain(text).count("ناتسكرت") >= 80
        assert words_outside(pdf) == []


def test_a_single_line_is_shortened_at_its_end() -> None:
    setter = Typesetter()
    line = setter.line(WELCOME, Style.FOOT, 40)
    text = "".join(piece for piece, _ in line.pieces)
    assert line.width <= 40
    assert plain(text).startswith("...") or text.startswith("…")
    assert plain(text)[::-1].startswith(WELCOME[:3])


def test_other_texts_are_set_as_ever() -> None:
    assert not isinstance(Typesetter().paragraph("Ünye", Style.PLAIN), TurnedParagraph)


def test_the_dash_of_a_list_stands_before_the_first_letter_that_is_read() -> None:
    builder = PlanBuilder()
    steps = tuple(Step(text=Localized.of(en=text)) for text in (WELCOME, LONG * 30, f"Speech: {WELCOME}"))
    confirmed(builder, "Signing", "10:00", steps=steps)
    with read(made(builder.plan())) as pdf:
        dashes = [letter for page in pdf.pages for letter in page.chars if letter["text"] == "–"]
        right, of_long, left = [letter["x1"] for letter in dashes if letter["x0"] > BODY]
        edge = max(letter["x1"] for letter in pdf.pages[0].chars)
        assert right == of_long == edge
        assert left < edge / 2
        assert len(pdf.pages) > 1
        assert words_outside(pdf) == []
        assert words_upon_each_other(pdf) == []
