"""The gettext catalogs: English sentences and their translations. Chooses no language.

There are whole ones, of all that the program says, and smaller ones with just what stands on papers.
"""

from __future__ import annotations

import gettext
from functools import lru_cache
from pathlib import Path

from resources.files import translations_folder

COMPLETE_LANGUAGES = ("en", "tr")
"""Languages in which every sentence exists; the first is the one the sentences are written in."""

OWN_NAMES = {"en": "English", "tr": "Türkçe"}
"""What each of them is called in itself: a menu should not have to load a language to name it."""

DOCUMENT_LANGUAGES = (*COMPLETE_LANGUAGES, "kk", "ru", "az", "ky", "uz", "tk")
"""Languages in which every sentence of the papers exists; the window speaks only the complete ones."""

DOMAIN = "heyet"
"""The name of the catalog files."""


class _Silence(gettext.NullTranslations):
    """What a catalog says of sentences that it does not have, so that one sees that it has not."""

    def gettext(self, message: str) -> str:
        return ""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return ""


@lru_cache(maxsize=64)
def catalog(language: str) -> gettext.NullTranslations:
    """The translations into `language` ("tr", "kk-Latn"), or into its base language.

    A language without a catalog gives the English sentences themselves; a catalog without a sentence gives
    nothing for it.
    """
    for tag in (language, language.partition("-")[0]):
        file = catalog_file(tag)
        if file.is_file():
            with file.open("rb") as content:
                words = gettext.GNUTranslations(content)
                words.add_fallback(_Silence())
                return words
    return gettext.NullTranslations()


def catalog_file(language: str) -> Path:
    """Where the compiled catalog of just this language lies, whether it exists or not."""
    return translations_folder() / language.replace("-", "_") / "LC_MESSAGES" / f"{DOMAIN}.mo"
