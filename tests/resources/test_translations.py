"""Every sentence a person reads is there in Turkish, names the same facts, and can be spoken."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from exports.wording import say
from models.messages import Message
from resources.catalogs import COMPLETE_LANGUAGES
from resources.files import translations_folder

ROOT = Path(__file__).parents[2]
CODE = ("ui", "exports", "scheduling", "models", "resources")
MARKS: dict[str, tuple[int, ...] | None] = {"N_": None, "NP_": (1, 2)}


def marked_sentences() -> set[str | tuple[str, ...]]:
    """What the code marks for translation: a sentence, or both forms of one that counts."""
    found: set[str | tuple[str, ...]] = set()
    for folder in CODE:
        for _, _, sentence, _, _ in extract_from_dir(ROOT / folder, [("**.py", "python")], keywords=MARKS):
            found.add(sentence)
    return found


def catalog_of(language: str) -> Catalog:
    """The catalog of a language as it lies in the project."""
    with (translations_folder() / language / "LC_MESSAGES" / "heyet.po").open("rb") as file:
        return read_po(file, locale=language, domain="heyet")


def places(texts: str | Iterable[str] | None) -> set[str]:
    """The named places of a sentence in any of its forms."""
    return set(re.findall(r"\{\w+\}", texts if isinstance(texts, str) else " ".join(texts or ())))


SENTENCES = marked_sentences()


def test_the_code_marks_its_sentences() -> None:
    """Without this, an extraction that finds nothing would let every other test here pass."""
    assert len(SENTENCES) > 400
    assert "Signing ceremony" in SENTENCES
    assert ("{count} error", "{count} errors") in SENTENCES


@pytest.mark.parametrize("language", COMPLETE_LANGUAGES)
def test_the_catalog_holds_what_the_code_says_and_nothing_else(language: str) -> None:
    """A sentence that was added, changed or dropped asks for `make catalogs`."""
    held = {entry.id if isinstance(entry.id, str) else tuple(entry.id) for entry in catalog_of(language)}
    held.discard("")
    assert SENTENCES - held == set()
    assert held - SENTENCES == set()


def test_no_turkish_text_is_missing() -> None:
    """Turkish is complete: every sentence, every form, none of them a guess."""
    missing = []
    for entry in catalog_of("tr"):
        forms = [entry.string] if isinstance(entry.string, str) else list(entry.string or [""])
        if entry.id and (not all(form.strip() for form in forms) or entry.fuzzy):
            missing.append(entry.id)
    assert missing == []


def test_a_turkish_sentence_names_the_facts_of_the_english_one() -> None:
    """A place that is misspelt or left out would hide a name or an hour from the officer."""
    wrong = [entry.id for entry in catalog_of("tr") if entry.id and places(entry.string) != places(entry.id)]
    assert wrong == []


@pytest.mark.parametrize("language", COMPLETE_LANGUAGES)
def test_every_sentence_can_be_spoken(language: str) -> None:
    """No place stays open once each is given a fact."""
    for sentence in sorted(SENTENCES, key=str):
        singular, plural = (sentence, "") if isinstance(sentence, str) else (sentence[0], sentence[1])
        facts = {name.strip("{}"): "Şınar {x}" for name in places(sentence)}
        counted = facts | ({"count": 3} if plural else {})
        spoken = say(Message.of(singular, plural, **counted), language)
        assert spoken
        assert places(spoken) <= {"{x}"}


def test_turkish_is_spoken_in_turkish() -> None:
    """The compiled catalog is in use, plural forms among it."""
    assert say(Message.of("Signing ceremony"), "tr") == "İmza töreni"
    assert say(Message.of("{count} error", "{count} errors", count=2), "tr") == "2 hata"
    assert say(Message.of("{count} error", "{count} errors", count=2), "en") == "2 errors"
