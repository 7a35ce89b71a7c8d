"""In which letters a text stands."""

import pytest

from models.localized import Localized
from scheduling.scripts import is_in_script_of, stands_in


def test_a_text_stands_in_a_language_in_any_of_its_scripts() -> None:
    text = Localized.of({"kk-Latn": "Sälem", "en": "Hello"})
    assert stands_in(text, "kk")
    assert stands_in(text, "kk-Cyrl")
    assert stands_in(text, "en-GB")
    assert not stands_in(text, "tr")
    assert not stands_in(Localized(), "tr")


@pytest.mark.parametrize(
    ("name", "language", "readable"),
    [
        (Localized.of(tr="Hilmi Türkmen"), "en", True),
        (Localized.of(tr="Hilmi Türkmen"), "ru", False),
        (Localized.of(tr="Hilmi Türkmen"), "kk-Latn", True),
        (Localized.of(tr="Hilmi Türkmen"), "ja", True),
        (Localized.of(ru="Хильми"), "tr", False),
        (Localized.of(ru="Хильми"), "kk", True),
        (Localized.of(ru="Хильми"), "uz-Cyrl", True),
        (Localized.of(ru="Хильми", en="Hilmi"), "tr", True),
        (Localized.of(en="2026"), "ru", True),
        (Localized.of(en="Hilmi", ru="Хильми"), "ru", True),
    ],
)
def test_who_can_read_a_name(name: Localized, language: str, readable: bool) -> None:
    assert is_in_script_of(name, language) is readable
