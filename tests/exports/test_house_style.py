"""The look of an office on its papers: emblems, words over and under the pages, colour, letters, margins."""

import io

import pytest
from msgspec.structs import replace
from pdfplumber.page import Page
from PIL import Image

from exports.house_style import look_of, pictures_wanted
from exports.production import produce_pdf
from models.identifiers import HouseStyleId
from models.localized import Localized
from models.plan import Plan
from models.records.papers import HouseStyle
from models.vocabulary import Paper, Typeface
from tests.builders import PlanBuilder
from tests.exports.papers import (
    confirmed,
    long_plan,
    made,
    printed,
    read,
    request,
    rich_plan,
    text_of,
    words_outside,
    words_upon_each_other,
)

EMBLEM, SECOND = "a" * 64, "b" * 64
STYLE = HouseStyle(
    id=HouseStyleId("style"),
    emblem_hash=EMBLEM,
    accent_colour="#8a1c1c",
    header=Localized.of(en="Municipality of Üsküdar\nOffice of the Mayor", tr="Üsküdar Belediyesi"),
    footer=Localized.of(en="Hâkimiyeti Milliye Cad. 35"),
    signature=Localized.of(
        en="Hilmi Türkmen\nMayor of Üsküdar", tr="Hilmi Türkmen\nÜsküdar Belediye Başkanı"
    ),
)


def picture(size: tuple[int, int] = (300, 200)) -> bytes:
    file = io.BytesIO()
    Image.new("RGBA", size, (20, 90, 60, 180)).save(file, "PNG")
    return file.getvalue()


def styled(plan: Plan, **fields: object) -> Plan:
    return Plan.of(plan.visit_id, (*plan.records(), replace(STYLE, **fields)))


def test_an_office_without_a_style_prints_as_usual() -> None:
    plan = rich_plan()
    assert look_of(plan, ("en",), {}).accent == ""
    assert pictures_wanted(plan) == frozenset()


def test_the_first_style_counts() -> None:
    plan = styled(rich_plan())
    further = replace(STYLE, id=HouseStyleId("zzz"), accent_colour="#000000")
    both = Plan.of(plan.visit_id, (*plan.records(), further))
    assert look_of(both, ("en",), {}).accent == "#8a1c1c"


def test_header_once_footer_on_every_page_signature_at_the_end() -> None:
    plan = styled(long_plan(per_day=20))
    pdf = read(produce_pdf(plan, request(), {EMBLEM: picture()}))
    assert len(pdf.pages) > 1
    assert [("Office of the Mayor" in page.extract_text()) for page in pdf.pages] == [
        number == 0 for number in range(len(pdf.pages))
    ]
    assert all("Hâkimiyeti Milliye" in page.extract_text() for page in pdf.pages)
    assert [len(page.images) for page in pdf.pages] == [1] + [0] * (len(pdf.pages) - 1)
    last = pdf.pages[-1].extract_text()
    assert last.index("Mayor of Üsküdar") > last.index("Visit")
    assert not words_outside(pdf)
    assert not words_upon_each_other(pdf)


def test_the_emblem_keeps_its_proportions() -> None:
    for size in ((300, 200), (2000, 100), (10, 500)):
        pdf = read(produce_pdf(styled(rich_plan()), request(), {EMBLEM: picture(size)}))
        (image,) = pdf.pages[0].images
        assert image["width"] / image["height"] == pytest.approx(size[0] / size[1])
        assert image["width"] <= 120.01
        assert image["height"] <= 58.01


def test_two_emblems_stand_at_both_edges() -> None:
    plan = styled(rich_plan(), second_emblem_hash=SECOND)
    pdf = read(produce_pdf(plan, request(), {EMBLEM: picture(), SECOND: picture((200, 200))}))
    left, right = sorted(pdf.pages[0].images, key=lambda image: image["x0"])
    assert left["x0"] == pytest.approx(56.7, abs=0.1)
    assert right["x1"] == pytest.approx(pdf.pages[0].width - 56.7, abs=0.1)


def test_the_colour_is_that_of_the_headings() -> None:
    page = printed(styled(rich_plan())).pages[0]
    (heading,) = {char["non_stroking_color"] for char in page.chars if char["size"] == 13.5}
    assert heading == pytest.approx((0x8A / 255, 0x1C / 255, 0x1C / 255), abs=0.001)


def test_without_serifs_no_letter_has_any() -> None:
    pdf = printed(styled(rich_plan(), typeface=Typeface.SANS))
    assert not [
        font for font in {char["fontname"] for page in pdf.pages for char in page.chars} if "Serif" in font
    ]


@pytest.mark.parametrize("margin", [5, 10, 40, 60])
@pytest.mark.parametrize("languages", [("en",), ("tr", "en")])
def test_nothing_leaves_the_margins(margin: int, languages: tuple[str, ...]) -> None:
    plan = styled(rich_plan(), margin_mm=margin)
    pdf = printed(plan, *languages, paper=Paper.LETTER)
    assert not words_outside(pdf, margin / 25.4 * 72 - 1, 8, 8)
    assert not words_upon_each_other(pdf)


def test_two_languages_say_header_and_signature_in_both() -> None:
    text = text_of(printed(styled(rich_plan()), "tr", "en"))
    assert "Üsküdar Belediyesi" in text
    assert "Municipality of Üsküdar" in text
    assert "Üsküdar Belediye Başkanı" in text
    assert text.count("Hâkimiyeti Milliye Cad. 35") > 1


def test_a_picture_that_is_not_there_is_told_and_one_that_is_none_is_left_out() -> None:
    plan = styled(rich_plan())
    assert [one.msgid for one in made(plan).warnings] == [
        "An emblem of the house style is not printed: its picture is not kept here."
    ]
    broken = produce_pdf(plan, request(), {EMBLEM: b"no picture"})
    assert not read(broken).pages[0].images


def test_equal_styles_and_pictures_give_equal_bytes() -> None:
    plan, pictures = styled(rich_plan()), {EMBLEM: picture()}
    assert produce_pdf(plan, request(), pictures) == produce_pdf(plan, request(), pictures)


def test_a_very_long_header_is_shortened_and_moves_nothing_off_the_page() -> None:
    builder = PlanBuilder()
    confirmed(builder, "Call", "10:00")
    plan = styled(
        builder.plan(), header=Localized.of(en="Municipality " * 60), footer=Localized.of(en="x" * 400)
    )
    pdf = printed(plan)
    assert not words_outside(pdf)


@pytest.mark.parametrize("per_day", range(12, 30))
def test_who_signs_never_stands_alone_on_a_page(per_day: int) -> None:
    plan = styled(long_plan(per_day=per_day, days=1, members=3))
    pdf = printed(plan)
    last = text_of_page(pdf.pages[-1])
    assert "Mayor of Üsküdar" in last
    assert f"Visit {per_day - 1}" in last or f"қою {per_day - 1}" in last


def text_of_page(page: Page) -> str:
    return " ".join(page.extract_text().split())
