"""Finding by a few letters without regard to case, accents or the Turkish i and ı."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

_ONE_LETTER_FOR_ANOTHER = str.maketrans(
    {"ı": "i", "ə": "e", "ø": "o", "đ": "d", "ł": "l", "ŋ": "n", "æ": "ae", "œ": "oe"}
)
"""Letters that do not fall apart into a plain letter and an accent."""


def folded(text: str) -> str:
    """The form in which all spellings of a word are equal: "İSTANBUL", "ISTANBUL", "ıstanbul"."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(plain.translate(_ONE_LETTER_FOR_ANOTHER).split())


def matches(search: str, texts: Iterable[str]) -> bool:
    """Whether every word of `search` stands in one of the texts, be it as part of a word; empty finds all."""
    words = folded(search).split()
    where = folded(" ".join(texts)) if words else ""
    return all(word in where for word in words)
