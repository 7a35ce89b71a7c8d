"""Sorting and capitals as each language has them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.alphabets import ALPHABETS, lower, sort_bytes, sort_key, upper


@pytest.mark.parametrize(
    ("language", "in_order"),
    [
        (
            "tr",
            "cami çay Çorum dede Gaye Ğ Hilmi ılık Isparta iz İzmir ordu ördek sivas Şile uşak Üsküdar zil",
        ),
        ("az", "Bakı Can Çay Eldar Əli Fuad Gəncə Hacı Xəzər Ilıq İsa Kamal Quba Laçın"),
        ("kk", "Абай Әли Бұхар Ғани Дала Кен Қазақ Нан Ңа Орал Өзен Ұлы Үй Шу Ыстық Іле"),
        ("ru", "Абай Елена Ёлка Ель Жуков"),
        ("ky", "Нан Ңа Орозо Өзгөн Уста Үй"),
        ("uz", "Davron Ibrohim Ozod Tohir Zar oʻrik g'oz Sherzod Chori"),
        ("tk", "Aman Berdi Çary Ejegyz Ärsary Jeren Žerej Nur Ňň Orta Öwez Ýagmyr"),
        ("en", "apple Bär Beta Çelik corner Zoe"),
    ],
)
def test_each_alphabet_in_its_order(language: str, in_order: str) -> None:
    words = in_order.split()
    mixed = words[::-1]
    assert sorted(mixed, key=lambda word: sort_key(word, language)) == words


def test_words_before_letters_and_digits_before_letters() -> None:
    names = ["Ali", "Ali Can", "Alican", "2. oturum", "10. oturum", ""]
    assert sorted(names, key=lambda name: sort_key(name, "tr")) == [
        "",
        "10. oturum",
        "2. oturum",
        "Ali",
        "Ali Can",
        "Alican",
    ]


def test_capitals_and_punctuation_decide_last() -> None:
    names = ["Ali-Can", "alican", "Alicen", "Âli"]
    assert sorted(names, key=lambda name: sort_key(name, "tr")) == ["Âli", "Ali-Can", "alican", "Alicen"]


def test_letters_of_other_alphabets_have_a_place() -> None:
    names = ["Əli", "Eldar", "Emin", "Қазақ", "日本", "Zeki", "Wagner", "Vedat", "Yalçın"]
    expected = ["Eldar", "Əli", "Emin", "Vedat", "Wagner", "Yalçın", "Zeki", "Қазақ", "日本"]
    assert sorted(names, key=lambda name: sort_key(name, "tr")) == expected


@pytest.mark.parametrize("language", [*ALPHABETS, "xx", "tr-TR"])
def test_every_text_can_be_sorted(language: str) -> None:
    texts = ["", " ", "İI", "\0", "ß", "²", "٣", "\ud800", "🎉", "ʻ", "i̇"]
    assert sorted(texts, key=lambda text: sort_key(text, language))[:1] == [""]


def test_the_two_i_of_turkish() -> None:
    assert [upper("istanbul ığdır", "tr"), upper("istanbul", "en"), upper("ilin", "az")] == [
        "İSTANBUL IĞDIR",
        "ISTANBUL",
        "İLİN",
    ]
    assert [lower("IĞDIR İZMİR", "tr"), lower("IZMIR", "en")] == ["ığdır izmir", "izmir"]


@pytest.mark.parametrize("language", ["en", "tr", "az", "uz", "kk", "ru"])
@given(
    texts=st.lists(
        st.text(alphabet="aâbcçdeəfgğhıiİIjklmnoöpqrsştuüvwxyzžʻ 0123456789.-абвгәқңүіяЯ語", max_size=9)
    )
)
def test_bytes_sort_a_database_as_the_alphabet_does(language: str, texts: list[str]) -> None:
    def letters(text: str) -> object:
        return sort_key(text, language)[:2]

    by_bytes = sorted(texts, key=lambda text: sort_bytes(text, language))
    assert [letters(text) for text in by_bytes] == sorted(map(letters, texts))  # type: ignore[type-var]


def test_bytes_of_endless_texts_are_short() -> None:
    assert len(sort_bytes("ş" * 10_000, "tr", 32)) < 200
