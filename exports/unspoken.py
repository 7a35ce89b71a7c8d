"""Sentences that a language does not have yet: noticed while a paper is made, so that the officer is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from resources.catalogs import COMPLETE_LANGUAGES

_PLACE = re.compile(r"\{\w+\}")
_noticed: ContextVar[dict[tuple[str, str], None] | None] = ContextVar("noticed", default=None)
"""What the paper that is being made in this thread could not say; None where nobody asks."""


class Unspoken:
    """What could not be said in the reader's language and was said in English."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.noticed: dict[tuple[str, str], None] = {}

    def sentences(self, language: str) -> tuple[str, ...]:
        """The English sentences that a language does not have, each once, in the order in which they came."""
        return tuple(sentence for tag, sentence in self.noticed if tag == language and _has_words(sentence))


@contextmanager
def noticing() -> Iterator[Unspoken]:
    """Notice every sentence that is said in English for want of a translation, until the end of the block."""
    unspoken = Unspoken()
    token = _noticed.set(unspoken.noticed)
    try:
        yield unspoken
    finally:
        _noticed.reset(token)


def notice(language: str, sentence: str) -> None:
    """Say that a sentence does not exist in a language; heard only where somebody is noticing."""
    noticed = _noticed.get()
    if noticed is not None and language.partition("-")[0] != COMPLETE_LANGUAGES[0]:
        noticed[language, sentence] = None


def _has_words(sentence: str) -> bool:
    """Whether there is more to a sentence than places for facts, which read the same everywhere."""
    return any(letter.isalpha() for letter in _PLACE.sub("", sentence))
