"""Spellings that a hurried reader takes for the same: case, accents, ı and i, Cyrillic and Latin."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_CYRILLIC = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфхыэ", "abvgdeziyklmnoprstufhie", strict=True))
    | {"ж": "j", "ц": "ts", "ч": "c", "ш": "s", "щ": "s", "ю": "yu", "я": "ya", "ё": "e", "ъ": "", "ь": ""}
    | {"қ": "k", "ң": "n", "ғ": "g", "ү": "u", "ұ": "u", "ө": "o", "ә": "a", "һ": "h", "і": "i", "ї": "i"}
    | {"җ": "j", "ҙ": "z", "ҫ": "s", "ҡ": "k", "ў": "u", "ҳ": "h", "ҷ": "c", "ҝ": "g", "ҹ": "c", "є": "e"}
    | {"ј": "y", "ґ": "g", "ҥ": "n"}
)
"""Cyrillic letters as Turkish would write them, without its accents: Түркістан becomes turkistan."""

_PLAIN = str.maketrans({"ı": "i", "ə": "e", "ø": "o", "đ": "d", "ł": "l", "ŋ": "n", "æ": "ae", "œ": "oe"})
"""Letters that do not fall apart into a plain letter and an accent."""

_VARIANTS = (
    (re.compile("shch|sch|sh"), "s"),
    (re.compile("ch"), "c"),
    (re.compile("zh"), "j"),
    (re.compile("kh|x"), "h"),
    (re.compile("gh"), "g"),
    (re.compile("q"), "k"),
    (re.compile("w"), "v"),
    (re.compile("y"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"(?<=\w)ie"), "e"),
)
"""What passports, English and Turkish write differently for one sound, in the order in which it is mended."""


@lru_cache(maxsize=200_000)
def folded(text: str) -> str:
    """The form in which all spellings of a word are equal: "İSTANBUL", "ıstanbul", "Истанбул"."""
    before, after = "", text
    while after != before:  # taking an accent away can leave a letter that falls apart once more
        before, after = after, _once_folded(after)
    return after


@lru_cache(maxsize=200_000)
def loosened(text: str) -> str:
    """A looser form, in which other customs of writing Latin meet too: "Shynar" and "Şınar"."""
    key = folded(text)
    for variant, letter in _VARIANTS:
        key = variant.sub(letter, key)
    return key


def matches(search: str, texts: Iterable[str]) -> bool:
    """Whether every word of `search` stands in one of the texts, be it as part of a word; empty finds all."""
    words = folded(search).split()
    if not words:
        return True
    given = tuple(texts)
    where = " ".join(map(folded, given))
    if all(word in where for word in words):
        return True
    loose = loose_words(search)
    where = " ".join(map(loosened, given)) if loose else ""
    return bool(loose) and all(word in where for word in loose)


def loose_words(search: str) -> list[str]:
    """The words of a search in the looser spelling; none where that would find nearly everything.

    So it is of a letter typed several times, which the looser spelling takes for that letter.
    """
    if any(len(word) > 1 and len(set(word)) == 1 for word in folded(search).split()):
        return []
    return loosened(search).split()


def _once_folded(text: str) -> str:
    if text.isascii():
        return " ".join(text.lower().split())
    whole = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    apart = unicodedata.normalize("NFKD", whole.translate(_CYRILLIC))
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(plain.translate(_PLAIN).split())
