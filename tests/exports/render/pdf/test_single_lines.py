"""Texts on lines of their own."""

from hypothesis import given
from hypothesis import strategies as st

from exports.render.pdf.single_lines import wrapped
from exports.render.pdf.styles import Style
from exports.render.pdf.text import Typesetter


def texts(text: str, width: float, most: int) -> list[str]:
    lines = wrapped(Typesetter(), text, Style.GRID_TITLE, width, most)
    return ["".join(piece for piece, _ in line.pieces) for line in lines]


def test_words_go_onto_the_next_line_and_what_is_left_is_shortened() -> None:
    assert texts("Signing of the protocol", 1000, 3) == ["Signing of the protocol"]
    assert texts("Signing of the protocol", 52, 3) == ["Signing of the", "protocol"]
    assert texts("Signing of the protocol", 52, 1) == ["Signing of the…"]
    assert texts("", 50, 3) == []
    assert texts("Signing", 50, 0) == []


@given(st.text(max_size=300), st.floats(5, 200), st.integers(0, 5))
def test_no_line_is_wider_than_its_room_and_none_too_many(text: str, width: float, most: int) -> None:
    lines = wrapped(Typesetter(), text, Style.GRID_TITLE, width, most)
    assert len(lines) <= most
    ellipsis = Typesetter().line("…", Style.GRID_TITLE, 1000).width
    assert all(line.width <= max(width, ellipsis) + 1e-6 for line in lines)
