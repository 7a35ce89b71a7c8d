"""What is read from a line of text."""

import pytest

from ui.widgets.text_field import read_coordinates, write_coordinates


@pytest.mark.parametrize(
    "typed", ["41.027, 29.0151", "41.027 29.0151", "41,027; 29,0151", "41,027 29,0151", "41.027,29.0151"]
)
def test_a_place_is_read_as_maps_give_it(typed: str) -> None:
    assert read_coordinates(typed) == (41.027, 29.0151)
    assert write_coordinates(read_coordinates(typed)) == "41.027, 29.0151"


def test_no_place_is_nothing() -> None:
    assert read_coordinates("") is None
    assert write_coordinates(None) == ""


@pytest.mark.parametrize("typed", ["41.027", "91, 29", "41, 181", "here", "1, 2, 3"])
def test_what_is_no_place_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):
        read_coordinates(typed)
