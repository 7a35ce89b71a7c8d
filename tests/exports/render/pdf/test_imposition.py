"""Pages on their sheets, cut and folded in thought: they read in order, and each has its back behind it."""

import pytest

from exports.audience import Audience
from exports.blocks import Booklet
from exports.production import ProducedPdf, produce_pdf
from exports.render.pdf.imposition import PAGES_A_SHEET, Place, Side, sides
from exports.request import DocumentRequest
from models.plan import Plan
from models.vocabulary import Paper
from tests.exports.papers import (
    PRINTED_ON,
    compact,
    long_plan,
    read,
    rich_plan,
    text_of,
    words_outside,
    words_upon_each_other,
)
from tests.exports.tables import ceremonies


def paper(plan: Plan, *languages: str, sheet: Paper = Paper.A4) -> ProducedPdf:
    request = DocumentRequest(
        document="pocket_programme",
        languages=languages or ("en",),
        printed_on=PRINTED_ON,
        audience=Audience.GUEST,
        paper=sheet,
    )
    return produce_pdf(plan, request)


def at(side: Side) -> dict[tuple[int, int], Place]:
    return {(place.column, place.row): place for place in side}


def nested(strips: list[tuple[int, int, int, int]]) -> list[int]:
    """The pages of folded strips lying in each other; each is front left and right, back left and right."""
    opening = [page for _, front_right, back_left, _ in strips for page in (front_right, back_left)]
    closing = [page for front_left, _, _, back_right in reversed(strips) for page in (back_right, front_left)]
    return opening + closing


@pytest.mark.parametrize("count", [1, 8, 9, 16, 30])
def test_cut_across_and_laid_into_each_other_the_pages_are_in_order(count: int) -> None:
    printed = sides(count, Booklet.CUT)
    sheets = [(at(front), at(back)) for front, back in zip(printed[::2], printed[1::2], strict=True)]
    strips = [
        (front[0, row].page, front[1, row].page, back[0, row].page, back[1, row].page)
        for row in (0, 1)
        for front, back in sheets
    ]
    assert nested(strips) == list(range(1, len(sheets) * PAGES_A_SHEET + 1))
    assert (len(sheets) - 1) * PAGES_A_SHEET < count <= len(sheets) * PAGES_A_SHEET


@pytest.mark.parametrize("count", [1, 8, 9, 17])
def test_folded_twice_each_leaf_has_its_back_and_its_neighbour_head_to_head(count: int) -> None:
    printed = sides(count, Booklet.FOLDED)
    for number, (front, back) in enumerate(zip(printed[::2], printed[1::2], strict=True)):
        before, over, under = number * PAGES_A_SHEET, at(front), at(back)
        for (column, row), place in over.items():
            behind = under[1 - column, row]
            assert {place.page, behind.page} in ({before + odd, before + odd + 1} for odd in (1, 3, 5, 7))
            assert place.turned is behind.turned is (row == 0)
        assert [over[place].page - before for place in ((0, 1), (1, 1), (1, 0), (0, 0))] == [8, 1, 4, 5]


@pytest.mark.parametrize("folded", ["no", "yes"])
@pytest.mark.parametrize("sheet", Paper)
def test_small_pages_stand_within_their_quarter_and_tell_everything(sheet: Paper, folded: str) -> None:
    for plan, languages in (
        (rich_plan(), ("en",)),
        (ceremonies(pocket_folded=folded).plan, ("en", "tr")),
        (long_plan(per_day=12), ("kk",)),
    ):
        with read(paper(plan, *languages, sheet=sheet)) as pdf:
            assert words_outside(pdf, side=20, top=12, bottom=12) == []
            assert words_upon_each_other(pdf) == []
            assert len(pdf.pages) % 2 == 0
            for page in pdf.pages:
                middle, across = page.width / 2, page.height / 2
                for word in page.extract_words(x_tolerance=1):
                    assert not word["x0"] < middle < word["x1"]
                    assert not word["top"] < across < word["bottom"]


def test_the_pocket_programme_says_what_the_programme_says() -> None:
    with read(paper(rich_plan())) as pdf:
        text = compact(text_of(pdf))
    for words in ("Signing ceremony", "Nikâh Sarayı", "Nurbol Turashbekov", "Grand Hotel", "Page 1 of"):
        assert compact(words) in text


def test_equal_plans_give_equal_bytes_and_no_list_of_contents() -> None:
    first = paper(rich_plan())
    assert paper(rich_plan()).content == first.content
    with read(first) as pdf:
        assert "Outlines" not in pdf.doc.catalog or list(pdf.doc.get_outlines()) == []
