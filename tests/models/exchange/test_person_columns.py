"""What columns hold: by headings in any of the languages, else by their cells."""

import pytest

from models.exchange.heading_words import BY_HEADING
from models.exchange.person_columns import (
    guess_columns,
    guess_uses,
    is_confidential,
    language_of,
    latin_of,
)
from models.exchange.person_fields import LABELS, ColumnUse, PersonField
from models.exchange.sheets import Row

F = PersonField


def sheet(*rows: str) -> tuple[Row, ...]:
    return tuple(Row(number, tuple(row.split(";"))) for number, row in enumerate(rows, 1))


def fields(*rows: str) -> list[PersonField]:
    return [use.field for use in guess_columns(sheet(*rows), "tr").uses]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        (
            "Sıra;Adı Soyadı;Ünvanı;Kurumu;Cep Tel;E-Posta",
            [F.NOTHING, F.NAME, F.TITLE, F.ORGANISATION, F.PHONE, F.EMAIL],
        ),
        (
            "No;Full name;Position;Organization;Mobile;Email",
            [F.NOTHING, F.NAME, F.TITLE, F.ORGANISATION, F.PHONE, F.EMAIL],
        ),
        (
            "№;ФИО;Должность;Организация;Телефон;Эл. почта",
            [F.NOTHING, F.NAME, F.TITLE, F.ORGANISATION, F.PHONE, F.EMAIL],
        ),
        (
            "Рет;Аты-жөні;Лауазымы;Ұйым;Телефоны;Пошта",
            [F.NOTHING, F.NAME, F.TITLE, F.ORGANISATION, F.PHONE, F.EMAIL],
        ),
        ("Ad və soyad;Vəzifəsi;Qurum;Telefon", [F.NAME, F.TITLE, F.ORGANISATION, F.PHONE]),
        ("Фамилия;Имя;Отчество;Дата рождения", [F.SURNAME, F.GIVEN_NAME, F.PATRONYMIC, F.DATE_OF_BIRTH]),
        (
            "Ad;Soyad;Pasaport No;Geçerlilik Tarihi",
            [F.GIVEN_NAME, F.SURNAME, F.PASSPORT_NUMBER, F.PASSPORT_EXPIRES_ON],
        ),
        (
            "Ad Soyad;Pasaport No;Pasaport geçerlilik;Pasaport Bitiş Tarihi;Passport expiry date",
            [F.NAME, F.PASSPORT_NUMBER, *[F.PASSPORT_EXPIRES_ON] * 3],
        ),
        ("Name;Role in delegation;Dietary requirements;Remarks", [F.NAME, F.ROLE, F.DIETARY_NEEDS, F.NOTES]),
        ("Ad;Ülke;Bildiği diller;Kişi sayısı", [F.NAME, F.COUNTRY, F.LANGUAGES, F.COUNT]),
    ],
)
def test_headings_are_known_in_every_language(heading: str, expected: list[PersonField]) -> None:
    assert fields(heading, "x;y;z") == expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Pasaport veriliş tarihi", True),
        ("Place of birth", True),
        ("Doğum yeri", True),
        ("Серия паспорта", True),
        ("Место рождения", True),
        ("Göreve başlama tarihi", False),
        ("Birim", False),
    ],
)
def test_a_heading_tells_that_its_cells_are_confidential(heading: str, expected: bool) -> None:
    assert is_confidential(heading) is expected


def test_headings_stand_below_a_title() -> None:
    rows = sheet("TÜRKİSTAN HEYETİ", "20.12.2021;;", "Adı Soyadı;Ünvanı", "Ali Veli;Başkan")
    assert guess_columns(rows, "tr").heading == 2


def test_a_heading_names_its_language() -> None:
    rows = sheet("Name (EN);Ad Soyad - TR;Имя (рус);Position [en];Title/Kazakh", "a;b;c;d;e")
    assert guess_uses(rows, 0, "tr") == (
        ColumnUse(F.NAME, "en"),
        ColumnUse(F.NAME, "tr"),
        ColumnUse(F.NAME, "ru"),
        ColumnUse(F.TITLE, "en"),
        ColumnUse(F.TITLE, "kk"),
    )


def test_without_headings_the_cells_tell() -> None:
    rows = (
        "1;Ali Veli;Müdür;Üsküdar Belediyesi;+90 532 111 22 33;a@b.org",
        "2;Şınar Öz;Başkan;Fatih Belediyesi;;",
    )
    assert guess_columns(sheet(*rows), "tr").heading is None
    assert fields(*rows) == [F.NOTHING, F.NAME, F.TITLE, F.ORGANISATION, F.PHONE, F.EMAIL]


def test_names_are_not_taken_for_organisations() -> None:
    assert fields("Nurbol Turashbekov;Mayor;Turkistan Municipality")[0] is F.NAME


def test_the_letters_tell_the_language() -> None:
    assert [language_of(text, "en") for text in ("Shynar", "Шынар", "Әлия")] == ["en", "ru", "kk"]
    assert language_of("Шынар (Shynar)", "en") == "en"
    assert latin_of(sheet("Ad;Kurum", "Şınar;Üsküdar"), "en") == "tr"
    assert latin_of(sheet("Ad;Qurum", "Əli;Bakı"), "en") == "az"
    assert latin_of(sheet("Name;Organisation", "Shynar;Turkistan"), "en") == "en"


@pytest.mark.parametrize(
    ("rows", "otherwise", "expected"),
    [
        (("Ad Soyad;Ünvan", "Ali Veli;Müdür"), "en", "tr"),
        (("HEYET", "Tarih;Saat;Etkinlik", "20.12.2021;10:00;Ziyaret"), "en", "tr"),
        (("Full name;Position", "Shynar;Mayor"), "tr", "en"),
        (("Name;Ünvan", "Ali;Mayor"), "az", "az"),
        (("Title;Shynar", "Ali;Mayor"), "tr", "tr"),
    ],
)
def test_headings_tell_the_language_where_letters_do_not(
    rows: tuple[str, ...], otherwise: str, expected: str
) -> None:
    assert latin_of(sheet(*rows), otherwise) == expected


def test_every_field_has_its_words() -> None:
    assert set(LABELS) == set(PersonField)
    assert set(BY_HEADING.values()) == set(PersonField)
