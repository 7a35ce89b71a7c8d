"""Cards as they are printed: as many a page as fit, nothing over their edges, marks for the knife."""

import pytest

from exports.audience import Audience
from exports.production import ProducedPdf, produce_pdf
from exports.request import DocumentRequest
from models.plan import Plan
from models.vocabulary import Paper
from tests.exports.papers import PRINTED_ON, compact, read, text_of, words_outside, words_upon_each_other
from tests.exports.tables import ceremonies


def paper(plan: Plan, document: str, *languages: str, sheet: Paper = Paper.A4) -> ProducedPdf:
    request = DocumentRequest(
        document=document,
        languages=languages or ("en",),
        printed_on=PRINTED_ON,
        audience=Audience.ORGANISERS,
        paper=sheet,
    )
    return produce_pdf(plan, request)


@pytest.mark.parametrize("sheet", Paper)
def test_place_cards_are_printed_four_and_badges_eight_a_page(sheet: Paper) -> None:
    plan = ceremonies(guests=9, hosts=1).plan
    with read(paper(plan, "place_cards", sheet=sheet)) as pdf:
        assert len(pdf.pages) == 3
    with read(paper(plan, "name_badges", sheet=sheet)) as pdf:
        assert len(pdf.pages) == 2
        assert "Guest8" in compact(text_of(pdf))


def test_a_name_on_a_place_card_is_read_from_both_sides() -> None:
    with read(paper(ceremonies(guests=1, hosts=1).plan, "place_cards")) as pdf:
        letters = [char for char in pdf.pages[0].chars if char["text"] == "G"]
    assert {char["matrix"][0] > 0 for char in letters} == {True, False}


@pytest.mark.parametrize("document", ["place_cards", "name_badges"])
@pytest.mark.parametrize("length", [1, 4, 12])
def test_long_names_in_two_languages_stay_within_their_cards(document: str, length: int) -> None:
    plan = ceremonies(guests=5, hosts=2, name="Әбдірахманқызы-Тұрсынбекова " * length).plan
    with read(paper(plan, document, "kk", "en")) as pdf:
        assert words_outside(pdf) == []
        assert words_upon_each_other(pdf) == []


def test_marks_are_dashed_where_a_card_is_folded_and_nowhere_on_a_badge() -> None:
    plan = ceremonies(guests=1, hosts=1).plan
    for document, folds in (("place_cards", 2), ("name_badges", 0)):
        with read(paper(plan, document)) as pdf:
            lines = pdf.pages[0].lines
        assert sum(line["dash"] is not None and line["dash"][0] != [] for line in lines) == folds
