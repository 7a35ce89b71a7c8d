"""Sorting and upper-casing as each language does it: Turkish ç after c, ı before i, "istanbul" as "İSTANBUL".

A text is compared word by word and letter by letter in the order of its reader's alphabet; spaces come
first, then digits, then letters. Marks that the alphabet does not count as letters of their own, capitals
and punctuation decide only between texts that are otherwise equal. The orders are those of the national
alphabets; a letter foreign to one stands behind the letter before it in its own script, other scripts after
all.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple, TypeAlias

SortKey: TypeAlias = tuple[tuple[int, ...], tuple[str, ...], str]
"""Compared from left to right: places in the alphabet, the letters with their marks, the text itself."""

ALPHABETS: dict[str, str] = {
    "en": "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    "tr": "a b c ç d e f g ğ h ı i j k l m n o ö p q r s ş t u ü v w x y z",
    "az": "a b c ç d e ə f g ğ h x ı i j k q l m n o ö p r s ş t u ü v w y z",
    "tk": "a b ç d e ä f g h i j ž k l m n ň o ö p r s ş t u ü w y ý z",
    "uz": "a b d e f g h i j k l m n o p q r s t u v x y z oʻ gʻ sh ch ng",
    "kk-Latn": "a ä b d e f g ğ h ı i j k q l m n ñ o ö p r s ş t u ū ü v y z",
    "kk": "а ә б в г ғ д е ё ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы і ь э ю я",
    "ky": "а б в г д е ё ж з и й к л м н ң о ө п р с т у ү ф х ц ч ш щ ъ ы ь э ю я",
    "tt": "а ә б в г д е ё ж җ з и й к л м н ң о ө п р с т у ү ф х һ ц ч ш щ ъ ы ь э ю я",
    "ba": "а б в г ғ д ҙ е ё ж з и й к ҡ л м н ң о ө п р с ҫ т у ү ф х һ ц ч ш щ ъ ы ь э ә ю я",
    "uz-Cyrl": "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш ъ э ю я ў қ ғ ҳ",
    "ru": "а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я",
}
"""Letters in their national order, parted by spaces; a letter can have several signs (Uzbek "sh")."""

_FIRST_LETTER = 1_000
_BETWEEN_LETTERS = 100
_MOST_LETTERS = 100
"""More than any alphabet has; its places are numbered from the first by a hundred each."""

_SPACE = " "
_LATIN = ALPHABETS["en"].split()
_CYRILLIC = ALPHABETS["kk"].split()
_DOTTED_I = frozenset({"tr", "az", "kk-Latn", "crh", "tt-Latn"})
_APOSTROPHES = str.maketrans(dict.fromkeys("'’‘ʼ`", "ʻ"))
_LOOK_ALIKES = {"ə": "e", "ı": "i", "æ": "a", "ø": "o", "ł": "l", "đ": "d", "ß": "s", "þ": "t", "ð": "d"}


class _Alphabet(NamedTuple):
    places: dict[str, int]
    letter: re.Pattern[str]


def upper(text: str, language: str) -> str:
    """The text in capitals, with the two i of Turkish and its sisters kept apart."""
    if _has_dotted_i(language):
        text = text.replace("i", "İ").replace("ı", "I")
    return text.upper()


def lower(text: str, language: str) -> str:
    """The text in small letters, with the two i of Turkish and its sisters kept apart."""
    if _has_dotted_i(language):
        text = text.replace("İ", "i").replace("I", "ı")
    return text.lower().replace("i̇", "i")


def sort_key(text: str, language: str) -> SortKey:
    """What to sort by, so that a reader of `language` finds `text` where they look for it."""
    alphabet = _alphabet_of(language)
    small = unicodedata.normalize("NFC", lower(text, language)).translate(_APOSTROPHES)
    letters = tuple(_letters(small, alphabet))
    return tuple(_place(letter, alphabet) for letter in letters), letters, text


def sort_bytes(text: str, language: str, most: int = 120) -> bytes:
    """The order of `sort_key` as bytes, for a database to sort by; from `most` letters on, all are alike.

    Texts that differ in nothing but capitals and punctuation may have the same bytes.
    """
    places, letters, _ = sort_key(text[:most], language)
    return b"".join(map(_place_bytes, places)) + b"\0" + "".join(letters).encode()


@lru_cache(maxsize=4096)
def _place_bytes(place: int) -> bytes:
    """A place as bytes that sort as the numbers do: one for most letters, never a zero."""
    if place < _FIRST_LETTER:
        return bytes((place + 1,))
    letter, behind = divmod(place - _FIRST_LETTER, _BETWEEN_LETTERS)
    if letter < _MOST_LETTERS:
        # An odd byte stands for what is foreign to the alphabet and follows its letter: by how much, is next.
        return bytes((2 * letter + 16,)) if behind == 0 else bytes((2 * letter + 17, behind))
    return b"\xff" + place.to_bytes(3, "big")


def _has_dotted_i(language: str) -> bool:
    return language in _DOTTED_I or language.partition("-")[0] in ("tr", "az", "crh")


@lru_cache(maxsize=32)
def _alphabet_of(language: str) -> _Alphabet:
    base = language.partition("-")[0]
    own = ALPHABETS.get(language, ALPHABETS.get(base, ALPHABETS["en"])).split()
    places = {letter: _FIRST_LETTER + _BETWEEN_LETTERS * place for place, letter in enumerate(own)}
    for order, behind_all in ((_LATIN, 100_000), (_CYRILLIC, 200_000)):
        place = behind_all
        for letter in order:
            if letter not in places and len(unicodedata.normalize("NFD", letter)) == 1:
                places[letter] = place + 1
            place = places.get(letter, place)
    several_signs = [letter for letter in own if len(letter) > 1]
    return _Alphabet(places, re.compile("|".join([*several_signs, "."])))


def _letters(text: str, alphabet: _Alphabet) -> Iterator[str]:
    for word in text.split():
        for letter in alphabet.letter.findall(word):
            if letter[0].isalnum() or letter in alphabet.places:
                yield letter
        yield _SPACE


def _place(letter: str, alphabet: _Alphabet) -> int:
    if letter == _SPACE:
        return 0
    place = alphabet.places.get(letter)
    if place is not None:
        return place
    if letter.isdecimal():
        return 1 + unicodedata.decimal(letter)
    base = unicodedata.normalize("NFD", _LOOK_ALIKES.get(letter, letter))[0]
    return alphabet.places.get(base, 1_000_000 + ord(base))
