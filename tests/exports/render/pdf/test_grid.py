"""How text in columns is parted onto pages."""

import pytest

from exports.render.pdf.grid import Column, Grid, Group, Heading, Line, cell
from exports.render.pdf.page import Page, pages
from exports.render.pdf.styles import Style
from exports.render.pdf.text import Typesetter

COLUMN = Column(0, 200)
LEADING = Style.PLAIN.value.leading


def line(text: str, above: float = 0) -> Line:
    return Line((cell(COLUMN, Typesetter().paragraph(text, Style.PLAIN), Style.PLAIN.ascent),), above)


def group(lines: int, words: int = 1) -> Group:
    return Group((), tuple(line("word " * words) for _ in range(lines)), 0)


def grid(*groups: Group, heading: bool = False) -> Grid:
    named = Heading(line("Monday"), line("Monday (continued)"), "Monday") if heading else None
    return Grid(groups, 200, heading=named)


def grids_on(page: Page) -> list[Grid]:
    """The grids of a page."""
    return [placed.grid for placed in page if isinstance(placed.grid, Grid)]


def shape(grids: list[Grid], height: float) -> list[list[list[int]]]:
    """For every page, for every grid on it, the number of lines of each group."""
    parted = pages(grids, height)
    return [[[len(group.lines) for group in one.groups] for one in grids_on(page)] for page in parted]


def test_what_fits_stays_together() -> None:
    assert shape([grid(group(2), group(3)), grid(group(1))], 10 * LEADING) == [[[2, 3], [1]]]


def test_a_small_group_moves_as_a_whole() -> None:
    assert shape([grid(group(8), group(3))], 10 * LEADING) == [[[8]], [[3]]]


def test_a_tall_group_begins_where_there_is_room_and_goes_on() -> None:
    assert shape([grid(group(4), group(20))], 10 * LEADING) == [[[4, 6]], [[10]], [[4]]]


def test_a_heading_never_stands_alone() -> None:
    parted = pages([grid(group(8)), grid(group(3), heading=True)], 10 * LEADING)
    assert [len(page) for page in parted] == [1, 1]
    assert not grids_on(parted[1])[0].begun


def test_what_goes_on_goes_on_under_its_heading() -> None:
    parted = pages([grid(*(group(2) for _ in range(9)), heading=True)], 10 * LEADING)
    assert [grids_on(page)[0].begun for page in parted] == [False, True, True]
    assert all(page[0].top + page[0].grid.height <= 10 * LEADING for page in parted)


@pytest.mark.parametrize("words", [400, 4000])
def test_a_line_taller_than_pages_is_parted_without_losing_a_word(words: int) -> None:
    parted = pages([grid(group(1, words), group(1))], 10 * LEADING)
    assert all(placed.top + placed.grid.height <= 10 * LEADING + 0.01 for page in parted for placed in page)
    grids = [one for page in parted for one in grids_on(page)]
    lines = [one for grid in grids for group in grid.groups for one in group.lines]
    whole = line("word " * words)
    assert sum(map(set_lines, lines)) == set_lines(whole) + 1


def set_lines(line: Line) -> int:
    return len(line.cells[0].paragraph.blPara.lines)


def test_the_first_letters_of_a_line_stand_at_one_height() -> None:
    setter = Typesetter()
    small = cell(COLUMN, setter.paragraph("a", Style.LABEL), Style.LABEL.ascent)
    large = cell(COLUMN, setter.paragraph("b", Style.EVENT), Style.EVENT.ascent)
    side_by_side = Line((small, large), above=3)
    assert side_by_side.ascent == Style.EVENT.ascent
    assert side_by_side.height == 3 + max(
        large.height, small.height + Style.EVENT.ascent - Style.LABEL.ascent
    )
