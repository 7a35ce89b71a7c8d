"""Blocks as grids."""

from decimal import Decimal

import pytest
from reportlab.lib.enums import TA_LEFT, TA_RIGHT

from exports.blocks import ListColumn, ListTable, Note, Title
from exports.render.pdf.flowables import Layout
from exports.render.pdf.grid import Grid
from exports.render.pdf.page import pages
from exports.render.pdf.text import Typesetter


def list_grid(rows: int = 1) -> Grid:
    columns = (ListColumn(("What",), 1), ListColumn(("Price",), 1, (Decimal(3),) * rows))
    table = ListTable(
        ("Costs",), ("Costs (continued)",), columns, ((("Cars",), ("3.00",)),) * rows, lead=(("In lira",),)
    )
    (grid,) = Layout(1, 400, Typesetter()).grids([table])
    assert isinstance(grid, Grid)
    return grid


def test_numbers_stand_to_the_right_under_the_name_of_their_column() -> None:
    grid = list_grid()
    assert grid.heading is not None
    assert grid.heading.columns is not None
    for cells in (grid.heading.columns.cells, grid.groups[0].lines[-1].cells):
        assert [cell.paragraph.style.alignment for cell in cells] == [TA_LEFT, TA_RIGHT]


def test_a_further_title_begins_a_page_and_the_first_one_stays_where_it_is() -> None:
    title, note = Title((), ("Visit",), (), ()), Note(("Nothing is planned.",))
    grids = tuple(Layout(1, 400, Typesetter()).grids([title, note, title, note]))
    assert [len(page) for page in pages(grids, 600)] == [2, 2]
    assert [len(page) for page in pages((*grids[1:2], *grids[:2]), 600)] == [3]


def test_what_leads_a_list_stands_on_its_first_page_only() -> None:
    whole = list_grid(rows=40)
    first, rest = whole.parted(300, 300)
    assert first is not None
    assert rest is not None
    assert whole.heading is not None
    assert whole.heading.columns is not None
    assert [len(group.lines) for group in whole.groups[:2]] == [3, 1]
    over_first = first.height - sum(group.height for group in first.groups)
    over_rest = rest.height - sum(group.height for group in rest.groups)
    assert over_rest == pytest.approx(over_first + whole.heading.columns.height)


def test_a_heading_that_is_too_long_is_said_in_full_once() -> None:
    columns = (ListColumn(("What",), 1),)
    words = ("Hotel " * 200,)
    (grid,) = Layout(1, 400, Typesetter()).grids([ListTable(words, words, columns, ((("Cars",),),) * 40)])
    assert isinstance(grid, Grid)
    assert grid.heading is not None
    assert grid.heading.again.height < 150
    assert len(grid.groups[0].lines) == 3
    assert grid.groups[0].lines[0].height > grid.heading.first.height
