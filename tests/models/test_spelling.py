"""Spellings that a hurried reader takes for one are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.spelling import folded, loosened, matches

LETTERS = st.text(
    st.one_of(
        st.characters(max_codepoint=0x24F),
        st.characters(min_codepoint=0x400, max_codepoint=0x4FF),
        st.just("ı"),
    )
)


@pytest.mark.parametrize(
    "spellings",
    [
        ("İSTANBUL", "ISTANBUL", "istanbul", "ıstanbul", "Ístanbul", "  Istanbul ", "Истанбул"),
        ("Şınar", "SINAR", "şinar", "Шынар"),
        ("Weiße Straße", "WEISSE  STRASSE"),
        ("Ağdaş", "agdas"),
        ("Heydər", "heyder", "HEYDƏR"),
        ("Алёна", "алена"),
        ("Türkistan", "туркистан", "Түркістан", "ТҮРКІСТАН"),
        ("Қазан", "Kazan", "Казань"),
        ("Өскемен", "Oskemen"),
        ("Әбілдаев", "Abildaev"),
        ("Сейтжан Айбек", "Seytjan Aybek"),
    ],
)
def test_they_fold_to_the_same(spellings: tuple[str, ...]) -> None:
    assert len({folded(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    "spellings",
    [
        ("Shynar", "Şınar", "Шынар"),
        ("Zhanibek", "Janibek", "Жәнібек"),
        ("Chingiz", "Çingiz", "Чингиз"),
        ("Aliyev", "Aliev", "Алиев", "Әлиев"),
        ("Abildayeva", "Әбілдаева"),
        ("Qazaq", "Kazak", "Қазақ"),
    ],
)
def test_customs_of_writing_latin_meet_in_the_looser_form(spellings: tuple[str, ...]) -> None:
    assert len({loosened(spelling) for spelling in spellings}) == 1


def test_different_words_stay_different() -> None:
    words = ["Kazan", "Kars", "Kar", "Турция", "Turgut", "Ankara", "Алматы", "Алма"]
    assert len({folded(word) for word in words}) == len(words)
    assert len({loosened(word) for word in words}) == len(words)


@given(LETTERS)
def test_folding_again_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(LETTERS)
def test_case_does_not_matter(text: str) -> None:
    assert folded(text.upper()) == folded(text.lower()) == folded(text)


@pytest.mark.parametrize(
    ("search", "found"), [("", True), ("kan", True), ("baş bele", True), ("kan vali", False), ("ba x", False)]
)
def test_every_word_must_stand_somewhere(search: str, found: bool) -> None:
    assert matches(search, ["Belediye Başkanı", "Üsküdar"]) is found


def test_the_looser_form_finds_too() -> None:
    assert matches("shynar", ["Şınar Abildayeva"])


def test_a_letter_typed_several_times_does_not_find_all_that_have_it() -> None:
    assert not matches("zzz", ["Yeni ziyaret"])
    assert matches("nazz", ["Nazlı"])
    assert matches("zz", ["Rizzo"])
