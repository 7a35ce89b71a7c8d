"""Letters of text files: what is read comes out as words, whatever program wrote it, and never fails."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.text_encoding import ENCODINGS, Decoded, decoded

TURKISH = "Ad Soyad;Ünvan\nŞınar Öztürk;Belediye Başkanı\nİğne Çağrı;Müdür\n"
RUSSIAN = "Имя;Должность\nАхметов Серик Нурланович;Аким города\nИванова Мария;Переводчик\n"
KAZAKH = "Аты;Лауазымы\nӘлия Құрманғазы;Әкім\nНұрсұлтан Өтеген;Кеңесші\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((TURKISH, name) for name in ("utf-8", "cp1254", "cp857", "mac-turkish", "utf-16-le", "utf-16-be")),
        *((RUSSIAN, name) for name in ("utf-8", "cp1251", "koi8-r", "cp866", "mac-cyrillic", "utf-16-le")),
        *((KAZAKH, name) for name in ("utf-8", "kz1048")),
    ],
)
def test_an_encoding_is_found_by_its_words(text: str, encoding: str) -> None:
    found = decoded(text.encode(encoding))
    assert found.text == text
    assert found.notes == ()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_at_the_beginning_is_believed_and_left_out(encoding: str) -> None:
    assert decoded(TURKISH.encode(encoding)).text == TURKISH


def test_a_mark_counts_more_than_what_was_chosen() -> None:
    assert decoded(codecs.BOM_UTF8 + TURKISH.encode(), "cp1251").text == TURKISH


def test_what_the_officer_chooses_is_taken() -> None:
    assert decoded(RUSSIAN.encode("cp1251"), "cp1251") == Decoded(RUSSIAN, "cp1251")


def test_letters_that_mean_nothing_are_told() -> None:
    found = decoded(TURKISH.encode("cp1254"), "utf-8")
    assert [note.msgid for note in found.notes] == [
        "Some letters could not be read and are shown as {mark}. Try another encoding."
    ]


def test_lines_in_two_encodings_are_read_line_by_line_and_told() -> None:
    found = decoded(TURKISH.encode("cp1254") + "Gülşen Çağ;Müdür\n".encode())
    assert found.text == TURKISH + "Gülşen Çağ;Müdür\n"
    assert [note.msgid for note in found.notes] == [
        "Lines of the file are written in different encodings. Look whether their letters are right."
    ]


@given(content=st.binary(max_size=400), encoding=st.sampled_from(["", *ENCODINGS]))
def test_any_bytes_become_a_text(content: bytes, encoding: str) -> None:
    assert isinstance(decoded(content, encoding).text, str)


@given(text=st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=200))
def test_utf_8_comes_out_as_it_went_in(text: str) -> None:
    assert decoded(text.encode()).text in (text, text.removeprefix("\ufeff"))
