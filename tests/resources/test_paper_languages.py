"""Every sentence that stands on papers is there in each language of papers, and names the same facts."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po

from exports.wording import say
from models.messages import Message
from resources.catalogs import COMPLETE_LANGUAGES, DOCUMENT_LANGUAGES
from resources.files import translations_folder
from tests.resources.paper_sentences import READ_BY_THE_OFFICER, ROOT, files_of_papers

PAPERS_ONLY = tuple(language for language in DOCUMENT_LANGUAGES if language not in COMPLETE_LANGUAGES)
CYRILLIC = ("kk", "ru", "ky")
MARKS: dict[str, tuple[int, ...] | None] = {"N_": None, "NP_": (1, 2)}
SENTENCES = {
    sentence
    for file in files_of_papers()
    for _, sentence, _, _ in extract_from_file("python", ROOT / file, keywords=MARKS)
}


def catalog_of(language: str) -> Catalog:
    with (translations_folder() / language / "LC_MESSAGES" / "heyet.po").open("rb") as file:
        return read_po(file, locale=language, domain="heyet")


def texts(of: str | Iterable[str] | None) -> tuple[str, ...]:
    """A sentence in all its forms."""
    return (of,) if isinstance(of, str) else tuple(of or ())


def places(of: str | Iterable[str] | None) -> set[str]:
    """The named places of a sentence in any of its forms."""
    return set(re.findall(r"\{\w+\}", " ".join(texts(of))))


def test_the_files_that_are_left_out_exist() -> None:
    assert [file for file in READ_BY_THE_OFFICER if not (ROOT / file).is_file()] == []
    assert len(SENTENCES) > 250


@pytest.mark.parametrize("language", PAPERS_ONLY)
def test_the_catalog_holds_what_papers_say_and_nothing_else(language: str) -> None:
    """A sentence that was added to a paper asks for `make catalogs` and for its words."""
    held = {entry.id if isinstance(entry.id, str) else tuple(entry.id) for entry in catalog_of(language)}
    held.discard("")
    assert SENTENCES - held == set()
    assert held - SENTENCES == set()


@pytest.mark.parametrize("language", PAPERS_ONLY)
def test_no_text_of_a_paper_is_missing(language: str) -> None:
    entries = [entry for entry in catalog_of(language) if entry.id]
    missing = [
        entry.id for entry in entries if entry.fuzzy or not all(form.strip() for form in texts(entry.string))
    ]
    assert missing == []
    assert [entry.id for entry in entries if not texts(entry.string)] == []


@pytest.mark.parametrize("language", PAPERS_ONLY)
def test_each_form_of_a_sentence_names_the_facts_of_the_english_one(language: str) -> None:
    wrong = [
        (entry.id, form)
        for entry in catalog_of(language)
        if entry.id
        for form in texts(entry.string)
        if form and places(form) != places(entry.id)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", PAPERS_ONLY)
def test_a_sentence_is_written_in_the_letters_of_its_language(language: str) -> None:
    """No Turkish or English word was left behind in a Cyrillic one, and no Cyrillic letter in a Latin one."""
    foreign = re.compile("[A-Za-z]" if language in CYRILLIC else "[\u0400-\u04ff]")
    allowed = re.compile(r"\{\w+\}|\bLetter\b|\bA4\b|\bE[-+]")
    wrong = [
        form
        for entry in catalog_of(language)
        for form in texts(entry.string)
        if entry.id and foreign.search(allowed.sub("", form))
    ]
    assert wrong == []


def test_uzbek_has_its_own_apostrophes() -> None:
    """Of oʻ and gʻ the one, of the others the other; the typewriter's has no place in print."""
    forms = [form for entry in catalog_of("uz") if entry.id for form in texts(entry.string)]
    assert [form for form in forms if re.search("['’‘`]", form)] == []
    assert [form for form in forms if re.search("[^oOgG]ʻ", form)] == []


@pytest.mark.parametrize("language", PAPERS_ONLY)
def test_a_label_begins_as_the_english_one_does(language: str) -> None:
    """Weekdays apart, which these languages write small."""
    weekdays = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
    wrong = [
        (entry.id, entry.string)
        for entry in catalog_of(language)
        if isinstance(entry.id, str) and entry.id and entry.id not in weekdays
        if entry.id[0].isupper() and str(entry.string)[:1].islower()
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("language", "counted"),
    [
        ("kk", ["1 жолаушы", "3 жолаушы", "11 жолаушы"]),
        ("ru", ["1 пассажир", "3 пассажира", "11 пассажиров"]),
        ("az", ["1 sərnişin", "3 sərnişin", "11 sərnişin"]),
        ("ky", ["1 жүргүнчү", "3 жүргүнчү", "11 жүргүнчү"]),
        ("uz", ["1 nafar yoʻlovchi", "3 nafar yoʻlovchi", "11 nafar yoʻlovchi"]),
        ("tk", ["1 ýolagçy", "3 ýolagçy", "11 ýolagçy"]),
    ],
)
def test_counting(language: str, counted: list[str]) -> None:
    """Turkic numbers leave their noun as it is; Russian has three forms."""
    one = [
        say(Message.of("{count} traveller", "{count} travellers", count=count), language)
        for count in (1, 3, 11)
    ]
    assert one == counted
