"""A text in several languages and scripts, and which of them to show when the wanted one is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

FALLBACK_ORDER = ("en", "tr", "kk", "ru", "az")
"""Tried in turn where neither the wanted language nor its plain form exists; then whatever there is."""


class Localized(msgspec.Struct, frozen=True, gc=False):
    """One text as it stands in each language; immutable, equal by content.

    `texts` are pairs of a language tag (BCP 47: "tr", "kk", "kk-Latn") and a text, sorted by tag; empty
    texts are not kept. A text that exists in no language at all is `Localized()` and is false.
    """

    texts: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, texts: Mapping[str, str] | None = None, /, **by_language: str) -> Localized:
        """Make a text from a mapping or from keywords: `Localized.of(tr="Heyet", en="Delegation")`."""
        merged = {**(texts or {}), **by_language}
        return cls(tuple(sorted((tag, text) for tag, text in merged.items() if text)))

    def __bool__(self) -> bool:
        """Whether there is a text in any language."""
        return bool(self.texts)

    @property
    def languages(self) -> tuple[str, ...]:
        """The tags in which a text exists, sorted."""
        return tuple(tag for tag, _ in self.texts)

    def exact(self, language: str) -> str:
        """The text in just this language, or empty: for forms and for finding what is missing."""
        return next((text for tag, text in self.texts if tag == language), "")

    def in_language(self, language: str) -> str:
        """The best text for a reader of `language`: its own, its base language, other scripts, fallbacks."""
        for wanted in (language, language.partition("-")[0]):
            if text := self.exact(wanted):
                return text
        base = language.partition("-")[0]
        for tag, text in self.texts:
            if tag.partition("-")[0] == base:
                return text
        for wanted in FALLBACK_ORDER:
            if text := self.exact(wanted):
                return text
        return self.texts[0][1] if self.texts else ""

    def with_text(self, language: str, text: str) -> Localized:
        """The same text with one language set, or removed where `text` is empty."""
        return Localized.of({**dict(self.texts), language: text})

    def missing(self, languages: Iterable[str]) -> tuple[str, ...]:
        """Those of `languages` in which the text does not exist, though it exists in some other one."""
        return tuple(language for language in languages if self.texts and not self.exact(language))
