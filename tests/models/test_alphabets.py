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


@pytest.mark.parametrize("language", ["tr", "az", "kk-Latn", "tr-CY", "crh"])
@given(text=st.text(alphabet="ıiIİaş -"))
def test_no_i_changes_its_dot_where_the_alphabet_has_both(language: str, text: str) -> None:
    capitals, small = upper(text, language), lower(text, language)
    assert [letter in "iİ" for letter in text] == [letter == "İ" for letter in capitals]
    assert [letter in "ıI" for letter in text] == [letter == "I" for letter in capitals]
    assert [letter in "iİ" for letter in text] == [letter == "i" for letter in small]
    assert [letter in "ıI" for letter in text] == [letter == "ı" for letter in small]


@pytest.mark.parametrize("language", [one for one in ALPHABETS if one not in ("tr", "az", "kk-Latn")])
@given(text=st.text(alphabet="iIaʻәңɡ -"))
def test_elsewhere_a_small_i_has_a_capital_without_dot(language: str, text: str) -> None:
    assert "İ" not in upper(text, language)
    assert "ı" not in lower(text, language)


@pytest.mark.parametrize("language", ALPHABETS)
@given(data=st.data())
def test_small_letters_come_back_from_capitals(language: str, data: st.DataObject) -> None:
    """Of every letter of the alphabet, in any word."""
    letters = data.draw(st.lists(st.sampled_from(ALPHABETS[language].split()), max_size=12))
    word = "".join(letters)
    assert lower(upper(word, language), language) == word
    assert len(upper(word, language)) == len(word)


@pytest.mark.parametrize("language", ALPHABETS)
@given(data=st.data())
def test_words_of_an_alphabet_sort_by_the_places_of_their_letters(language: str, data: st.DataObject) -> None:
    letters = ALPHABETS[language].split()
    single = [letter for letter in letters if len(letter) == 1]
    words = data.draw(st.lists(st.lists(st.sampled_from(single), min_size=1, max_size=6), max_size=8))
    # Two signs that are one letter together (Uzbek "sh") have a test of their own.
    several = [letter for letter in letters if len(letter) > 1]
    words = [word for word in words if not any(one in "".join(word) for one in several)]
    in_order = sorted(words, key=lambda word: [letters.index(letter) for letter in word])
    spelled = ["".join(word) for word in words]
    assert sorted(spelled, key=lambda word: sort_key(word, language)) == ["".join(word) for word in in_order]


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
