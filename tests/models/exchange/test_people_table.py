"""A row as a person: every cell finds its field, and what is not understood is told."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.people_table import read_people, whole_day
from models.exchange.person_fields import LOCALIZED_FIELDS, ColumnUse, PersonField
from models.exchange.sheets import Row
from models.localized import Localized
from models.record_limits import check_record
from models.vocabulary import MemberRole
from tests.models.exchange.people_lists import in_short, people_of_text


def test_no_fact_of_a_full_row_is_lost() -> None:
    (line,) = people_of_text(
        "Adı Soyadı;Ünvanı;Kurumu;Ülke;Telefon;E-posta;Rol;Diller;Yemek tercihi;Özel ihtiyaç;Açıklama;"
        "Pasaporttaki adı;Pasaport no;Geçerlilik tarihi;Doğum tarihi\n"
        "Sayın Şınar Öztürk;Başkan;Türkistan Belediyesi;Kazakistan;+7 705;mailto:a@b.org;Heyet Başkanı;"
        "Türkçe ve Rusça;vejetaryen;tekerlekli sandalye;erken gelir;SHINAR OZTURK;N123;2030-01-31;"
        "31.05.1970\n"
    )
    person = line.person
    assert (person.name, person.honorific) == (Localized.of(tr="Şınar Öztürk"), Localized.of(tr="Sayın"))
    assert (person.phone, person.email, person.languages) == ("+7 705", "a@b.org", ("tr", "ru"))
    assert (person.dietary_needs, person.accessibility_needs) == ("vejetaryen", "tekerlekli sandalye")
    assert (person.notes, person.passport_name, person.passport_number) == (
        "erken gelir",
        "SHINAR OZTURK",
        "N123",
    )
    assert (person.passport_expires_on, person.date_of_birth) == (date(2030, 1, 31), date(1970, 5, 31))
    assert (line.title, line.organisation) == (
        Localized.of(tr="Başkan"),
        Localized.of(tr="Türkistan Belediyesi"),
    )
    assert (line.country, line.role, line.notes, line.number) == ("KZ", MemberRole.HEAD, (), 2)


def test_names_in_parts_are_put_together_as_their_language_does() -> None:
    (line,) = people_of_text("Фамилия;Имя;Отчество\nАхметов;Серик;Нурланович\n")
    assert line.person.name == Localized.of(ru="Ахметов Серик Нурланович")
    (line,) = people_of_text("Soyadı;Adı\nÖztürk;Şınar\n")
    assert line.person.name == Localized.of(tr="Şınar Öztürk")
    assert line.person.sort_name == "Öztürk Şınar"


def test_names_in_several_languages_stand_side_by_side() -> None:
    (line,) = people_of_text("Name (EN);Name (RU);Title (EN)\nShynar;Шынар;Mayor\n")
    assert line.person.name == Localized.of(en="Shynar", ru="Шынар")


def test_a_column_in_two_alphabets_keeps_each_name_in_its_own() -> None:
    latin, cyrillic = people_of_text("Ad Soyad;Kurum\nAli Veli;Fatih\nӘлия;Түркістан\n")
    assert in_short(latin) == ("tr:Ali Veli", "", "tr:Fatih")
    assert in_short(cyrillic) == ("kk:Әлия", "", "kk:Түркістан")


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("4 meclis üyesi;;", ("4 × tr:meclis üyesi", "", "")),
        ("3 x sürücü;;", ("3 × tr:sürücü", "", "")),
        ("Meclis üyeleri (4 kişi);;", ("4 × tr:Meclis üyeleri", "", "")),
        (";5 danışman;Fatih", ("5 × tr:danışman", "tr:5 danışman", "tr:Fatih")),
        (";Danışman;", ("1 × tr:Danışman", "tr:Danışman", "")),
        ("Ali Veli;2. Başkan;", ("tr:Ali Veli", "tr:2. Başkan", "")),
    ],
)
def test_people_without_names_are_counted(row: str, expected: tuple[str, ...]) -> None:
    (line,) = people_of_text(f"Ad Soyad;Ünvan;Kurum\n{row}\n")
    assert in_short(line) == expected


def test_a_column_may_say_how_many() -> None:
    (line,) = people_of_text("Ad Soyad;Kişi sayısı\nMeclis üyesi;4\n")
    assert in_short(line)[0] == "4 × tr:Meclis üyesi"


def test_rows_without_anybody_are_left_out() -> None:
    assert people_of_text("Ad Soyad;Telefon\n;0532\n") == ()


def test_what_is_not_understood_is_told_and_never_a_sensitive_value() -> None:
    (line,) = people_of_text(
        "Ad Soyad;E-posta;Diller;Ülke;Rol;Doğum tarihi\nAli;yok;Klingonca;Mars;kaptan;gizli-tarih\n"
    )
    assert [note.fact("text") for note in line.notes] == ["Klingonca", "yok", None, "Mars", "kaptan"]
    assert "gizli" not in repr(line.notes)
    assert line.person.date_of_birth is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1970-05-31", date(1970, 5, 31)),
        ("1970-05-31 00:00", date(1970, 5, 31)),
        ("31.05.1970", date(1970, 5, 31)),
        ("31/5/1970", date(1970, 5, 31)),
        ("5/31/1970", date(1970, 5, 31)),
        ("31.05.70", None),
        ("31 Mayıs 1970", date(1970, 5, 31)),
        ("31 мая 1970 г.", date(1970, 5, 31)),
        ("31 May", None),
        ("0.0.1970", None),
        ("1.1.9999", None),
        ("yesterday", None),
    ],
)
def test_days_in_figures_are_read(text: str, day: date | None) -> None:
    assert whole_day(text) == day


TEXTS = st.text(st.characters(codec="utf-8"), max_size=20) | st.sampled_from(
    ["4 x", "(3)", "31.13.2020", "@", "0"]
)
USES = st.builds(ColumnUse, st.sampled_from(PersonField), st.sampled_from(["tr", "ru", "kk-Latn"]))


@given(st.lists(TEXTS, max_size=8), st.lists(USES, max_size=8))
def test_any_row_gives_people_that_can_be_kept(cells: list[str], uses: list[ColumnUse]) -> None:
    plain = [use if use.field in LOCALIZED_FIELDS else ColumnUse(use.field) for use in uses]
    for line in read_people([Row(1, tuple(text.replace("\0", "") for text in cells))], plain):
        check_record(line.person)
        assert 1 <= line.count <= 500
