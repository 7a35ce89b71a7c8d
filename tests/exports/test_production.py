"""Real papers, made and read back."""

import io

import pdfplumber
import pytest
from msgspec.structs import replace
from pdfplumber.utils.pdfinternals import resolve

from exports.audience import Audience
from exports.catalogue import UnknownDocument
from exports.production import produce_pdf
from exports.render.pdf import text
from exports.request import DocumentRequest
from exports.wording import say
from models.localized import Localized
from models.messages import Message
from models.vocabulary import DelegationPresence, ItemStatus, Paper, PressAccess
from tests.builders import FIRST_DAY, PlanBuilder
from tests.exports.papers import (
    BODY,
    PRINTED_ON,
    compact,
    confirmed,
    long_plan,
    made,
    printed,
    put,
    read,
    request,
    rich_plan,
    text_of,
    words_outside,
    words_upon_each_other,
)

FACTS = (
    "Visit of the Turkistan delegation",
    "20–22 December 2021",
    "Draft, 15 Dec 2021",
    "Sister-city protocols",
    "Түркістан қаласының әкімдігі",
    "Türk Dünyası Belediyeler Birliği",
    "Grand Hotel, Sahil Yolu 5",
    "council members (4)",
    "Monday, 20 December 2021",
    "Büyük Salon, kat 2, Nikâh Sarayı, Hâkimiyeti Milliye Cad. 35",
    "In bad weather: Kapalı bahçe",
    "Host: H.E. Hilmi Türkmen, Mayor of Üsküdar, Üsküdar Belediyesi",
    "Speaker: H.E. Hilmi Türkmen",
    "Interpreter: Ayşe Yılmaz",
    "– Anthems (5 mins)",
    "– Exchange of gifts",
    "Sister-city protocol of two cities",
    "– H.E. Hilmi Türkmen, Signatory number 1, for Üsküdar Belediyesi",
    "– Nurbol Turashbekov, Signatory number 2, for Түркістан қаласының әкімдігі",
    "Dress: dark suit",
    "Photographs at the start",
    "Please be seated early.",
    "Offered by: the Governor",
    "To be confirmed",
    "Host: N.N.",
    "Attendance optional",
    "For: Spouses",
    "Day to be announced",
    "Bazaar",
)
HOURS = (
    "10:30 – 11:15",
    "afterwards",
    "12:30",
    "about 15:00",
    "between 16:00 and 17:00",
    "time to be confirmed",
    "18:00 (Almaty time)",
    "09:00",
)


@pytest.mark.parametrize("fact", FACTS)
def test_every_fact_is_printed(fact: str, rich_text: str) -> None:
    assert compact(fact) in compact(rich_text)


@pytest.fixture(scope="module")
def rich_text() -> str:
    pdf = printed(rich_plan())
    return text_of(pdf) + " " + text_of(pdf, BODY)


def test_every_form_of_time_stands_in_the_margin_and_no_assumed_end() -> None:
    margin = text_of(printed(rich_plan()), 0, BODY)
    assert [hour for hour in HOURS if compact(hour) not in compact(margin)] == []
    assert "13:45" not in margin  # where the kind's usual length would end the lunch


def test_the_delegation_stands_in_precedence_with_its_titles() -> None:
    page = printed(rich_plan()).pages[0]
    lines = [line["text"] for line in page.extract_text_lines()]
    start = lines.index("Delegation")
    assert lines[start + 1 : start + 4] == [
        "Head of delegation Nurbol Turashbekov Mayor of Turkistan, Түркістан қаласының әкімдігі",
        "Əli Şıxəliyev Director, Түркістан қаласының әкімдігі",
        "council members (4)",
    ]


def test_letters_of_all_the_alphabets_are_printed_right() -> None:
    letters = "ŞşĞğİıÖöÜüÇçƏəÄäÑñÝýŽžҚқҢңҒғҰұҮүҺһӘәӨөІі"
    builder = PlanBuilder()
    builder.item(letters, starts="10:00", status=ItemStatus.CONFIRMED, public_note=Localized.of(en=letters))
    produced = made(builder.plan())
    assert produced.warnings == ()
    assert text_of(read(produced)).count(letters) == 2


def test_turkish_days_on_a_turkish_paper() -> None:
    assert "20 Aralık 2021 Pazartesi" in text_of(printed(rich_plan(), "tr"))


PLANS = {
    "rich": rich_plan,
    "long": long_plan,
    "empty": lambda: PlanBuilder(title=Localized()).plan(),
    "wild": lambda: wild_plan(),
}


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize("languages", [("en",), ("kk", "tr")])
@pytest.mark.parametrize("paper", Paper)
def test_nothing_leaves_the_page_and_no_text_lies_on_another(
    name: str, languages: tuple[str, ...], paper: Paper
) -> None:
    pdf = printed(PLANS[name](), *languages, paper=paper)
    assert {(round(page.width), round(page.height)) for page in pdf.pages} == {SIZES[paper]}
    assert words_outside(pdf) == []
    assert words_upon_each_other(pdf) == []


SIZES = {Paper.A4: (595, 842), Paper.LETTER: (612, 792)}


def wild_plan():
    title = Localized.of(en="T" * 300, tr="Çok uzun bir başlık " * 15)
    builder = PlanBuilder(title=title, classification="gizli " * 60)
    confirmed(builder, "A" * 10_000, "10:00")
    confirmed(builder, "Note", "11:00", public_note=Localized.of(en="<b>&%{} word " * 1_550))
    confirmed(builder, "Q" * 300, "12:00", public_note=Localized.of(en="one\ntwo\n\n" * 90))
    confirmed(builder, "After", "13:00")
    return builder.plan()


def test_a_text_longer_than_pages_is_printed_whole() -> None:
    body = compact(text_of(printed(wild_plan()), BODY))
    assert body.count("A") >= 10_000
    assert body.count("<b>&%{}word") == 1_550
    assert [body.count(word) for word in ("one", "two")] == [90, 90]


def test_what_is_typed_is_printed_as_typed() -> None:
    typed = '<b>bold</b> &amp; {count} %s </para> "quoted" \\n <font size=90>'
    builder = PlanBuilder(title=Localized.of(en=typed))
    builder.item(typed, starts="10:00", status=ItemStatus.CONFIRMED, public_note=Localized.of(en=typed))
    pdf = printed(builder.plan())
    assert compact(text_of(pdf, BODY)).count(compact(typed)) == 2
    assert pdf.metadata["Title"] == typed


def test_signs_without_a_shape_disappear_and_nothing_breaks() -> None:
    builder = PlanBuilder()
    builder.item("a\0b\x07c\ud800d\u200be\ufeff\tf", starts="10:00", status=ItemStatus.CONFIRMED)
    produced = made(builder.plan())
    assert ("abcde f" in text_of(read(produced)), produced.warnings) == (True, ())


def test_letters_that_no_face_has_are_told_of_and_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "substitute_with", lambda _letter: None)
    builder = PlanBuilder()
    builder.item("Gala 日本 🎉 日", starts="20:00", status=ItemStatus.CONFIRMED)
    produced = made(builder.plan())
    assert [warning.fact("letters") for warning in produced.warnings] == ["日本🎉"]
    assert "Gala ?? ? ?" in text_of(read(produced))


def test_items_kept_from_guests_are_told_of() -> None:
    builder = PlanBuilder()
    builder.item("Maybe", starts="10:00")
    builder.item("Off", starts="11:00", status=ItemStatus.CANCELLED)
    (warning,) = made(builder.plan()).warnings
    assert warning.fact("count") == 2
    assert "The programme will be announced." in text_of(printed(builder.plan()))
    assert "Maybe" in text_of(printed(builder.plan(), audience=Audience.ORGANISERS))


def test_a_language_without_words_of_its_own_is_told_of() -> None:
    plan = PlanBuilder(title=Localized.of(en="Visit", tr="Ziyaret", kk="Сапар", de="Besuch")).plan()
    assert made(plan, "tr", "en").warnings == made(plan, "tr", "kk").warnings == ()
    (warning,) = made(plan, "tr", "de").warnings
    assert warning.fact("language") == "de"


def test_two_languages_stand_side_by_side_row_by_row() -> None:
    builder = PlanBuilder(title=Localized.of(en="Visit", tr="Ziyaret"))
    for number in range(60):
        english = f"English{number} " + "word " * (number % 9 * 4)
        turkish = f"Türkçe{number} " + "söz " * (number % 5 * 6)
        item = confirmed(builder, "", "10:00", position=number)
        put(builder, replace(item, title=Localized.of(en=english, tr=turkish)))
    tops: dict[str, list[tuple[int, float]]] = {}
    edges: dict[str, set[float]] = {"English": set(), "Türkçe": set()}
    for page in printed(builder.plan(), "tr", "en").pages:
        for word in page.extract_words():
            for language, found in edges.items():
                if word["text"].startswith(language):
                    number = word["text"].removeprefix(language)
                    tops.setdefault(number, []).append((page.page_number, round(word["top"], 2)))
                    found.add(round(word["x0"], 1))
    assert len(tops) == 60
    assert all(len(places) == 2 and places[0] == places[1] for places in tops.values())
    assert [len(found) for found in edges.values()] == [1, 1]


def test_a_day_goes_on_under_its_heading_and_no_heading_stands_alone() -> None:
    pages = printed(long_plan(members=3)).pages
    assert len(pages) > 4
    for page in pages:
        lines = [line["text"] for line in page.extract_text_lines()][:-1]
        headings = [
            number for number, line in enumerate(lines) if "December 2021" in line and "–" not in line
        ]
        assert all(number + 2 < len(lines) for number in headings), lines
        if page.page_number > 1:
            assert headings[0] == 0
    continued = [page.extract_text_lines()[0]["text"].endswith("(continued)") for page in pages[1:]]
    assert continued.count(False) <= 1


def test_every_page_says_which_of_how_many_it_is_and_what_it_belongs_to() -> None:
    pdf = printed(long_plan(), "kk", "en", version=Message.of("Version {number}", number=3))
    for number, page in enumerate(pdf.pages, start=1):
        *_, kazakh, english = [line["text"] for line in page.extract_text_lines()]
        assert english == f"A long visit Version 3, 15 Dec 2021 · Page {number} of {len(pdf.pages)}"
        assert kazakh.startswith("Ұзақ ресми сапар Version 3, 2021 ж. 15 жел.")


def test_the_classification_stands_on_every_page() -> None:
    pages = printed(rich_plan()).pages
    assert [page.extract_text_lines()[0]["text"] for page in pages] == ["Hizmete özel"] * len(pages)


def test_metadata_contents_and_language() -> None:
    pdf = printed(rich_plan(), "tr", "en")
    assert pdf.metadata["Title"] == "Türkistan heyetinin ziyareti · Visit of the Turkistan delegation"
    assert pdf.metadata["Author"] == "Türk Dünyası Belediyeler Birliği"
    assert pdf.metadata["CreationDate"] == "D:20211215000000Z"
    assert pdf.doc.catalog["Lang"] == b"tr"
    contents = [title for _, title, *_ in pdf.doc.get_outlines()]
    assert contents[1:3] == [
        "20 Aralık 2021 Pazartesi · Monday, 20 December 2021",
        "21 Aralık 2021 Salı · Tuesday, 21 December 2021",
    ]


def test_every_face_is_embedded_as_far_as_it_is_used() -> None:
    pdf = printed(rich_plan())
    fonts = {}
    for page in pdf.pages:
        for reference in resolve(page.page_obj.resources["Font"]).values():
            font = resolve(reference)
            fonts[font["BaseFont"].name] = resolve(font["FontDescriptor"])
    assert {name.partition("+")[2].partition("-")[0] for name in fonts} == {"FiraSans", "IBMPlexSerif"}
    assert all(name[6] == "+" for name in fonts)
    assert all("FontFile2" in descriptor for descriptor in fonts.values())
    assert len(made(rich_plan()).content) < 120_000


def test_equal_plans_and_requests_give_equal_bytes() -> None:
    plan = rich_plan()
    first = made(plan, "tr", "en").content
    made(long_plan(per_day=3), "kk")
    assert made(plan, "tr", "en").content == first


def test_an_unknown_document_is_refused() -> None:
    wanted = DocumentRequest(document="seating", languages=("en",), printed_on=PRINTED_ON)
    with pytest.raises(UnknownDocument) as caught:
        produce_pdf(rich_plan(), wanted)
    assert caught.value.message.fact("name") == "seating"


def test_the_bytes_are_a_pdf_of_the_first_day() -> None:
    content = produce_pdf(rich_plan(), request()).content
    assert content.startswith(b"%PDF-")
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        assert str(FIRST_DAY.year) in text_of(pdf)


def test_each_reader_is_told_how_many_of_their_own_items_are_left_out() -> None:
    builder = PlanBuilder()
    host = builder.organisation("Üsküdar Belediyesi")
    call = builder.item("Call", starts="10:00", status=ItemStatus.IDEA, press_access=PressAccess.OPEN)
    put(builder, replace(call, host_organisation_id=host.id))
    for title, status in (("Walk", ItemStatus.CANCELLED), ("Talks", ItemStatus.DECLINED)):
        builder.item(title, status=status, delegation_presence=DelegationPresence.LISTED_ONLY)
    member = builder.member("Nurbol Turashbekov")
    plan = builder.plan()

    def told(document: str, audience: Audience, about: str = "") -> list[str]:
        wanted = DocumentRequest(
            document=document, languages=("en",), printed_on=PRINTED_ON, audience=audience, about=about
        )
        return [say(warning, "en") for warning in produce_pdf(plan, wanted).warnings]

    ideas = "they are only ideas, declined or cancelled."
    only_one = [
        "1 item that concerns these readers is not printed: it is only an idea, declined or cancelled."
    ]
    assert told("programme", Audience.GUEST) == [f"3 items are not printed for guests: {ideas}"]
    assert told("host_sheet", Audience.HOST, host.id) == only_one
    assert told("personal_programme", Audience.MEMBER, member.id) == only_one
    assert told("media_advisory", Audience.PRESS) == only_one
    assert told("delegation_list", Audience.GUEST) == told("delegation_list", Audience.PRESS) == []
    assert told("working_programme", Audience.ORGANISERS) == []
