"""Pasted text: one person a line, however lists are written in e-mails."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.pasted_text import MOST_LETTERS_PASTED, read_pasted
from models.exchange.sheets import TableRefused
from tests.models.exchange.people_lists import in_short, pasted_people


def short(text: str) -> list[tuple[str, ...]]:
    return [in_short(line) for line in pasted_people(text)]


def test_name_title_and_organisation_stand_on_a_line() -> None:
    assert short(
        "Delegation:\n"
        "1. Nurbol Turashbekov – Mayor, Turkistan Municipality\n"
        "2) Ainur Kopbasarova, Head of Protocol, Press and Culture, Turkistan Municipality\n"
        "• Serik Ahmetov\n"
        "- 4 council members\n"
    ) == [
        ("tr:Nurbol Turashbekov", "tr:Mayor", "tr:Turkistan Municipality"),
        ("tr:Ainur Kopbasarova", "tr:Head of Protocol, Press and Culture", "tr:Turkistan Municipality"),
        ("tr:Serik Ahmetov", "", ""),
        ("4 × tr:council members", "", ""),
    ]


def test_people_may_stand_on_several_lines_each() -> None:
    assert short("Nurbol Turashbekov\nMayor\nTurkistan Municipality\n\n\nAinur Kopbasarova\nAdvisor\n") == [
        ("tr:Nurbol Turashbekov", "tr:Mayor", "tr:Turkistan Municipality"),
        ("tr:Ainur Kopbasarova", "tr:Advisor", ""),
    ]


def test_cells_copied_from_a_spreadsheet_keep_their_columns() -> None:
    assert short("Kurum\tAd Soyad\nFatih\tAli Veli\nÜsküdar\tŞınar Öz\n") == [
        ("tr:Ali Veli", "", "tr:Fatih"),
        ("tr:Şınar Öz", "", "tr:Üsküdar"),
    ]


def test_lines_may_be_parted_each_in_its_own_way() -> None:
    assert short("Ali Veli, Müdür, Fatih\nŞınar Öz\tBaşkan\tÜsküdar\nCan Er – Uzman – Kadıköy\n") == [
        ("tr:Ali Veli", "tr:Müdür", "tr:Fatih"),
        ("tr:Şınar Öz", "tr:Başkan", "tr:Üsküdar"),
        ("tr:Can Er", "tr:Uzman", "tr:Kadıköy"),
    ]


def test_cyrillic_is_read_as_kazakh_or_russian() -> None:
    assert short("Нұрбол Тұрашбеков, Әкім, Түркістан қаласының әкімдігі") == [
        ("kk:Нұрбол Тұрашбеков", "kk:Әкім", "kk:Түркістан қаласының әкімдігі")
    ]


def test_a_double_name_stays_whole() -> None:
    assert short("Ayşe Yılmaz-Kaya, Müdür, Fatih")[0][0] == "tr:Ayşe Yılmaz-Kaya"


@pytest.mark.parametrize("text", ["", " \n\t", "x" * (MOST_LETTERS_PASTED + 1), 'a;b\n"c;d\ne;f'])
def test_what_is_no_list_is_refused(text: str) -> None:
    with pytest.raises(TableRefused):
        read_pasted(text)


@given(st.text(max_size=200) | st.text(st.sampled_from('ab,;\t|-–:\n"1.\0 '), max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        pasted_people(text)
    except TableRefused as refused:
        assert refused.message.msgid
