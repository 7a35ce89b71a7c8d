"""Typed text as paragraphs."""

import pytest

from exports.render.pdf import text
from exports.render.pdf.fonts import Face, has_letter, substitute_with
from exports.render.pdf.styles import Style
from exports.render.pdf.text import Typesetter


def pieces(typed: str) -> list[str]:
    return [piece.text for piece in Typesetter().paragraph(typed, Style.PLAIN).frags]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("plain", ["plain"]),
        ("<b>&amp;", ["<b>&amp;"]),
        ("Şınar қңӘ", ["Şınar қңӘ"]),
        ("a\0b\u200b\ud800c", ["abc"]),
        ("S\u0327", ["Ş"]),
        ("20\u2009–\u200922\u202f年\t\u3000x"[:8], ["20 – 22\u00a0"]),
        ("one\r\ntwo\u2028three", ["one", "", "two", "", "three"]),
        ("", [""]),
    ],
)
def test_pieces(typed: str, shown: list[str]) -> None:
    assert pieces(typed) == shown


def test_missing_letters_are_remembered_once_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "substitute_with", lambda _letter: None)
    setter = Typesetter()
    for typed in ("日本 a", "本日 🎉"):
        setter.paragraph(typed, Style.PLAIN)
    assert setter.missing_letters == "日本🎉"


def test_a_face_of_this_computer_stands_in_for_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "substitute_with", lambda _letter: Face.SERIF.font_name)
    setter = Typesetter()
    faces = [(piece.text, piece.fontName) for piece in setter.paragraph("a日b", Style.PLAIN).frags]
    sans, serif = Face.SANS.font_name, Face.SERIF.font_name
    assert (faces, setter.missing_letters) == ([("a", sans), ("日", serif), ("b", sans)], "")


def test_only_a_face_that_has_the_letter_is_taken() -> None:
    substitute = substitute_with("日")
    assert substitute is None or has_letter(substitute, "日")
    assert substitute_with("\U0001f389") is None
    assert not has_letter(Face.SANS.font_name, "日")


def test_a_line_is_shortened_to_its_width_and_not_before() -> None:
    setter = Typesetter()
    sans = Face.SANS.font_name
    assert setter.line("short\nline", Style.FOOT, 500).pieces == (("short line", sans),)
    cut = setter.line("a long title " * 40, Style.FOOT, 100)
    ((words, face),) = cut.pieces
    assert words.endswith("…")
    assert len(words) in range(20, 40)
    assert (cut.width <= 100, face) == (True, sans)
    assert setter.line("x", Style.FOOT, 0).pieces == (("…", sans),)


def test_a_line_takes_the_face_that_has_its_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "substitute_with", lambda _letter: Face.SERIF.font_name)
    line = Typesetter().line("a日b", Style.FOOT, 500)
    assert line.pieces == (
        ("a", Face.SANS.font_name),
        ("日", Face.SERIF.font_name),
        ("b", Face.SANS.font_name),
    )
