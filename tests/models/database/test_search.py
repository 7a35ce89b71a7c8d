"""Spellings that a hurried reader takes for one are one."""

import pytest

from models.database.search import folded, matches


@pytest.mark.parametrize(
    "spellings",
    [
        ("İSTANBUL", "ISTANBUL", "istanbul", "ıstanbul", "Ístanbul", "  Istanbul "),
        ("Şınar", "SINAR", "şinar"),
        ("Weiße Straße", "WEISSE  STRASSE"),
        ("Ağdaş", "agdas"),
        ("Heydər", "heyder", "HEYDƏR"),
        ("Алёна", "алена"),
    ],
)
def test_they_fold_to_the_same(spellings: tuple[str, ...]) -> None:
    assert len({folded(spelling) for spelling in spellings}) == 1


def test_different_words_stay_different() -> None:
    words = ["Kazan", "Қазан", "Казань", "Kars", "Kar"]
    assert len({folded(word) for word in words}) == len(words)


@pytest.mark.parametrize(
    ("search", "found"), [("", True), ("kan", True), ("baş bele", True), ("kan vali", False), ("ba x", False)]
)
def test_every_word_must_stand_somewhere(search: str, found: bool) -> None:
    assert matches(search, ["Belediye Başkanı", "Üsküdar"]) is found
