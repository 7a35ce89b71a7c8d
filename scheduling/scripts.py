"""In which letters a text stands, and whether a reader of a language can read it as it is printed."""

from __future__ import annotations

from functools import lru_cache

from models.localized import Localized

_CYRILLIC = frozenset({"ru", "kk", "ky", "tt", "ba", "tg", "mn", "uk", "be", "bg", "sr", "mk"})
_LATIN = frozenset({"tr", "en", "az", "uz", "tk", "de", "fr", "es", "it", "pt", "nl", "pl", "ro", "hu", "sq"})


@lru_cache(maxsize=20_000)
def stands_in(text: Localized, language: str) -> bool:
    """Whether a text is written in a language, in any of its scripts."""
    base = language.partition("-")[0]
    return any(tag.partition("-")[0] == base for tag, _ in text.texts)


@lru_cache(maxsize=20_000)
def is_in_script_of(name: Localized, language: str) -> bool:
    """Whether a name can stand in a paper of a language: written in it, or at least in its letters.

    Of languages whose letters are not known here every name is taken to be readable.
    """
    if stands_in(name, language):
        return True
    base, _, script = language.partition("-")
    cyrillic = script == "Cyrl" or (base in _CYRILLIC and script != "Latn")
    if not cyrillic and base not in _LATIN and script != "Latn":
        return True
    return _has_letters(name.in_language(language), cyrillic)


@lru_cache(maxsize=20_000)
def _has_letters(text: str, cyrillic: bool) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    in_script = [letter for letter in letters if ("\u0400" <= letter <= "\u04ff") == cyrillic]
    return not letters or bool(in_script)
