"""The gettext catalogs."""

import gettext
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from exports.wording import language_name
from resources import catalogs
from resources.catalogs import COMPLETE_LANGUAGES, OWN_NAMES, catalog, catalog_file
from resources.files import samples_folder, translations_folder


@pytest.fixture
def translations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder of translations in place of the shipped one."""
    monkeypatch.setattr(catalogs, "translations_folder", lambda: tmp_path)
    catalog.cache_clear()
    yield tmp_path
    catalog.cache_clear()


def ship(folder: Path, language: str, word: str) -> None:
    words = Catalog(locale="tr")
    words.add("Visit", word)
    content = io.BytesIO()
    write_mo(content, words)
    file = folder / language / "LC_MESSAGES" / "heyet.mo"
    file.parent.mkdir(parents=True)
    file.write_bytes(content.getvalue())


def test_a_catalog_speaks_its_language_and_any_region_of_it(translations: Path) -> None:
    ship(translations, "tr", "Ziyaret")
    assert [catalog(tag).gettext("Visit") for tag in ("tr", "tr-CY", "en")] == ["Ziyaret", "Ziyaret", "Visit"]


def test_a_script_of_its_own_comes_before_the_language(translations: Path) -> None:
    ship(translations, "kk", "Сапар")
    ship(translations, "kk_Latn", "Sapar")
    assert [catalog(tag).gettext("Visit") for tag in ("kk", "kk-Latn", "kk-Arab")] == [
        "Сапар",
        "Sapar",
        "Сапар",
    ]


def test_a_language_without_a_catalog_hears_english(translations: Path) -> None:
    assert catalog("kk").gettext("Visit") == "Visit"
    assert type(catalog("kk")) is gettext.NullTranslations


@pytest.mark.usefixtures("translations")
def test_a_catalog_is_read_once() -> None:
    assert catalog("tr") is catalog("tr")


def test_where_things_lie() -> None:
    assert catalog_file("tr") == translations_folder() / "tr" / "LC_MESSAGES" / "heyet.mo"
    assert samples_folder().is_dir()
    assert COMPLETE_LANGUAGES == ("en", "tr")


def test_each_complete_language_is_called_by_its_own_name() -> None:
    assert {tag: language_name(tag, tag).capitalize() for tag in COMPLETE_LANGUAGES} == OWN_NAMES
