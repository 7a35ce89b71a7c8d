"""Sentences, dates, hours and lists in the reader's language."""

import gettext
import io
from datetime import date, time

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from exports import wording
from exports.wording import (
    clock,
    country_name,
    date_range,
    day_and_month,
    day_of_visit,
    is_language,
    join,
    language_name,
    long_date,
    minutes_words,
    say,
    short_date,
    time_words,
    weekday,
    weekday_briefly,
)
from models.item_time import ItemTime
from models.localized import Localized
from models.messages import Message
from models.vocabulary import ItemKind, TimeForm

DAY = date(2021, 12, 20)
TURKISH = {
    "Move {item} to {day}": "{item}, {day} gününe taşınsın",
    "Broken {item}": "Bozuk {thing}",
    "Undo: {step}": "Geri al: {step}",
    "about {hours}": "{hours} civarı",
}


@pytest.fixture
def small_catalog(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Turkish catalog of a few sentences in place of the shipped one."""
    catalog = Catalog(locale="tr")
    for english, turkish in TURKISH.items():
        catalog.add(english, turkish)
    catalog.add(("{count} item", "{count} items"), ("{count} kalem", "{count} kalem"))
    file = io.BytesIO()
    write_mo(file, catalog)
    file.seek(0)
    turkish_words = gettext.GNUTranslations(file)
    english_words = gettext.NullTranslations()
    monkeypatch.setattr(wording, "catalog", lambda tag: turkish_words if tag == "tr" else english_words)


@pytest.mark.usefixtures("small_catalog")
class TestSay:
    def test_facts_are_spoken_in_the_readers_language(self) -> None:
        message = Message.of("Move {item} to {day}", item=Localized.of(en="Signing", tr="İmza"), day=DAY)
        assert say(message, "en") == "Move Signing to Monday, 20 December 2021"
        assert say(message, "tr") == "İmza, 20 Aralık 2021 Pazartesi gününe taşınsın"

    def test_a_message_can_stand_in_a_message(self) -> None:
        inner = Message.of("Move {item} to {day}", item="A", day=DAY)
        assert (
            say(Message.of("Undo: {step}", step=inner), "tr")
            == "Geri al: A, 20 Aralık 2021 Pazartesi gününe taşınsın"
        )

    def test_what_looks_like_a_place_in_a_fact_is_not_filled(self) -> None:
        message = Message.of("Move {item} to {day}", item="{day} %s {0} {{x}}", day=DAY)
        assert say(message, "en") == "Move {day} %s {0} {{x}} to Monday, 20 December 2021"

    def test_a_translation_with_a_place_nobody_fills_falls_back_to_english(self) -> None:
        assert say(Message.of("Broken {item}", item="A"), "tr") == "Broken A"

    def test_a_place_without_a_fact_stays_as_written(self) -> None:
        assert say(Message.of("Gone {item}"), "en") == "Gone {item}"

    @pytest.mark.parametrize(("count", "english"), [(0, "0 items"), (1, "1 item"), (5, "5 items")])
    def test_counting(self, count: int, english: str) -> None:
        message = Message.of("{count} item", "{count} items", count=count)
        assert say(message, "en") == english
        assert say(message, "tr") == f"{count} kalem"

    def test_lists_and_hours(self) -> None:
        message = Message.of("{who} at {hour}", who=("A", Localized.of(tr="Ş"), "C"), hour=time(9, 5))
        assert say(message, "tr") == "A, Ş ve C at 09:05"

    def test_nothing_is_said_of_an_empty_message(self) -> None:
        assert say(Message.of(""), "tr") == ""

    def test_an_unknown_language_hears_english(self) -> None:
        assert say(Message.of("Undo: {step}", step="A"), "xx") == "Undo: A"


@pytest.mark.parametrize(
    ("language", "long", "short", "name"),
    [
        ("tr", "20 Aralık 2021 Pazartesi", "20 Ara 2021", "Pazartesi"),
        ("en", "Monday, 20 December 2021", "20 Dec 2021", "Monday"),
        ("kk", "2021 жылғы 20 желтоқсан, дүйсенбі", "2021 ж. 20 жел.", "Дүйсенбі"),
        ("ru", "20 декабря 2021 г., понедельник", "20 дек. 2021 г.", "Понедельник"),
        ("az", "20 dekabr 2021-ci il, bazar ertəsi", "20 dek 2021", "Bazar ertəsi"),
        ("xx", "Monday, 20 December 2021", "20 Dec 2021", "Monday"),
    ],
)
def test_days(language: str, long: str, short: str, name: str) -> None:
    # Some spaces of CLDR do not break, some are narrow; the eye sees a space.
    seen = [" ".join(text.split()) for text in (long_date(DAY, language), short_date(DAY, language))]
    assert [*seen, weekday(DAY, language)] == [long, short, name]


@pytest.mark.parametrize(
    ("last", "english", "turkish"),
    [
        (date(2021, 12, 20), "20 December 2021", "20 Aralık 2021"),
        (date(2021, 12, 22), "20–22 December 2021", "20–22 Aralık 2021"),
        (date(2021, 12, 31), "20–31 December 2021", "20–31 Aralık 2021"),
        (date(2022, 1, 2), "20 December 2021 – 2 January 2022", "20 Aralık 2021 – 2 Ocak 2022"),
    ],
)
def test_stays(last: date, english: str, turkish: str) -> None:
    said = [date_range(DAY, last, language) for language in ("en", "tr")]
    assert [" ".join(text.split()) for text in said] == [english, turkish]


def test_a_stay_over_two_months() -> None:
    said = date_range(date(2021, 11, 29), DAY, "tr")
    assert " ".join(said.split()) == "29 Kasım – 20 Aralık 2021"


@pytest.mark.parametrize(
    ("minutes", "english", "turkish"),
    [
        (0, "0 mins", "0 dk."),
        (45, "45 mins", "45 dk."),
        (60, "1 hr", "1 sa."),
        (90, "1 hr 30 mins", "1 sa. 30 dk."),
    ],
)
def test_lengths_of_time(minutes: int, english: str, turkish: str) -> None:
    assert [minutes_words(minutes, language) for language in ("en", "tr")] == [english, turkish]


def at(starts: str | None = "10:30", ends: str | None = None, **fields: object) -> ItemTime:
    return ItemTime(
        day=DAY,
        starts=time.fromisoformat(starts) if starts else None,
        ends=time.fromisoformat(ends) if ends else None,
        **fields,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("when", "words", "with_assumed_end"),
    [
        (ItemTime(), "day to be announced", "day to be announced"),
        (at(None), "no hour given", "no hour given"),
        (at(None, form=TimeForm.TO_BE_DECIDED), "time to be confirmed", "time to be confirmed"),
        (at(), "10:30", "10:30 – 11:30 (end assumed)"),
        (at(ends="11:15"), "10:30 – 11:15", "10:30 – 11:15"),
        (at(minutes=50), "10:30 – 11:20", "10:30 – 11:20"),
        (at("23:30", minutes=60), "23:30 – 00:30 (21 Dec)", "23:30 – 00:30 (21 Dec)"),
        (
            at("22:00", "01:00", end_day=date(2021, 12, 22)),
            "22:00 – 01:00 (22 Dec)",
            "22:00 – 01:00 (22 Dec)",
        ),
        (at(form=TimeForm.ABOUT), "about 10:30", "about 10:30 – 11:30 (end assumed)"),
        (at(ends="12:00", form=TimeForm.WINDOW), "between 10:30 and 12:00", "between 10:30 and 12:00"),
        (at(form=TimeForm.WINDOW), "from 10:30 on", "from 10:30 on"),
        (
            at(ends="12:00", form=TimeForm.TO_BE_DECIDED),
            "10:30 – 12:00, to be confirmed",
            "10:30 – 12:00, to be confirmed",
        ),
        (at(zone="Asia/Almaty"), "10:30 (Almaty time)", "10:30 – 11:30 (Almaty time) (end assumed)"),
        (at(zone="Nowhere"), "10:30 (Nowhere time)", "10:30 – 11:30 (Nowhere time) (end assumed)"),
        (
            at(ends="12:00", zone="Asia/Almaty", end_zone="Europe/Istanbul"),
            "10:30 (Almaty time) – 12:00 (Istanbul time)",
            "10:30 (Almaty time) – 12:00 (Istanbul time)",
        ),
    ],
)
def test_every_form_of_an_items_time(when: ItemTime, words: str, with_assumed_end: str) -> None:
    said = [time_words(when, ItemKind.MEETING, "en", mark_assumed=marked) for marked in (False, True)]
    assert said == [words, with_assumed_end]


def test_hours_are_counted_to_24_everywhere() -> None:
    assert {clock(time(18, 5), language) for language in ("en", "tr", "kk")} == {"18:05"}


def test_lists() -> None:
    assert join(["A", "B", "C"], "en") == "A, B and C"
    assert join([], "tr") == ""


def test_languages_and_their_names() -> None:
    assert [is_language(tag) for tag in ("tr", "kk-Latn", "xx", "", "../etc")] == [
        True,
        True,
        False,
        False,
        False,
    ]
    assert [language_name("tr", "tr"), language_name("tr", "en"), language_name("xx", "en")] == [
        "Türkçe",
        "Turkish",
        "xx",
    ]
    assert [language_name(tag, "en") for tag in ("kk-Latn", "uz-Cyrl", "en-GB", "gag", "kk-Qqqq")] == [
        "Kazakh (Latin)",
        "Uzbek (Cyrillic)",
        "English (United Kingdom)",
        "Gagauz",
        "kk-Qqqq",
    ]


def test_a_country_is_called_as_the_reader_calls_it() -> None:
    assert [
        country_name("KZ", "tr"),
        country_name("kz", "en"),
        country_name("QQ", "en"),
        country_name("", "en"),
    ] == [
        "Kazakistan",
        "Kazakhstan",
        "QQ",
        "",
    ]


def test_a_day_of_a_visit_is_short_and_has_its_weekday() -> None:
    day = date(2021, 12, 20)
    assert [day_of_visit(day, language) for language in ("en", "tr", "ru")] == [
        "Mon 20 Dec",
        "20 Ara Pzt",
        "пн, 20 дек.",
    ]


@pytest.mark.parametrize("language", ["kk", "ru", "ky", "az", "uz", "tk", "tr", "en"])
def test_no_space_of_a_day_needs_a_font_of_this_computer(language: str) -> None:
    said = (short_date(DAY, language), long_date(DAY, language), date_range(DAY, date(2022, 1, 2), language))
    assert not any("\u202f" in text or "\u2009" in text for text in said)


def test_a_month_is_named_as_a_heading() -> None:
    assert wording.month(date(2021, 12, 20), "en") == "December 2021"
    assert wording.month(date(2021, 12, 20), "tr") == "Aralık 2021"
    assert wording.month(date(2021, 12, 20), "kk") == "Желтоқсан 2021"


def test_days_in_few_letters():
    day = date(2021, 12, 20)
    assert (weekday_briefly(day, "en"), weekday_briefly(day, "tr")) == ("Mon", "Pzt")
    assert (day_and_month(day, "en"), day_and_month(day, "tr")) == ("20 Dec", "20 Ara")
