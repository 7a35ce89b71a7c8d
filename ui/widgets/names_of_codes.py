"""Languages and countries as an officer writes them, by name, and as records keep them, by code."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from exports.wording import language_name, locale_of, lower

_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_COUNTRY = re.compile(r"[A-Za-z]{2}")
_BETWEEN = re.compile(r"\s*[–/-]\s*")


def read_languages(text: str, language: str) -> tuple[str, ...]:
    """The tags of languages written "Turkish, Kazakh (Latin)" or "tr, kk-Latn"; each once.

    `language` is that of the reader. Raises ValueError for what is no language.
    """
    parts = (part.strip() for part in text.replace(";", ",").split(","))
    return tuple(dict.fromkeys(_tag_of(part, language) for part in parts if part))


def write_languages(tags: tuple[str, ...], language: str) -> str:
    """Languages by name: "Turkish, Kazakh"."""
    return ", ".join(_name(tag, language) for tag in tags)


def read_language_pairs(text: str, language: str) -> tuple[tuple[str, str], ...]:
    """Pairs of languages written "Turkish–Kazakh, tr–ru". Raises ValueError for anything but pairs."""
    pairs = []
    for part in text.replace(";", ",").split(","):
        if part.strip():
            one, other = _BETWEEN.split(part.strip())
            pairs.append((_tag_of(one, language), _tag_of(other, language)))
    return tuple(dict.fromkeys(pairs))


def write_language_pairs(pairs: tuple[tuple[str, str], ...], language: str) -> str:
    """Pairs of languages by name: "Turkish–Kazakh"."""
    return ", ".join("–".join(_name(tag, language) for tag in pair) for pair in pairs)


def read_country(text: str, language: str) -> str:
    """The code of a country written "Türkiye" or "TR"; empty for nothing. Raises ValueError."""
    if not text:
        return ""
    code = _countries(language).get(lower(text, language))
    if code is None and _COUNTRY.fullmatch(text):
        code = text.upper()
    if code is None:
        raise ValueError(text)
    return code


def country_names(language: str) -> tuple[str, ...]:
    """The names of all countries, for choosing one."""
    territories = locale_of(language).territories
    return tuple(str(name) for code, name in territories.items() if _COUNTRY.fullmatch(code) and code != "ZZ")


def _name(tag: str, language: str) -> str:
    name = language_name(tag, language)
    return name[:1].upper() + name[1:] if name != tag else tag


def _tag_of(typed: str, language: str) -> str:
    """The tag of a language that is written by name, with its script in brackets, or as its tag."""
    name, _, script = typed.partition("(")
    tag = _languages(language).get(lower(name.strip(), language))
    if tag is not None and script:
        code = _scripts(language).get(lower(script.strip(" )"), language))
        tag = f"{tag}-{code}" if code else None
    base, dash, further = typed.partition("-")
    if tag is None and _TAG.fullmatch(base.lower() + dash + further):
        tag = base.lower() + dash + further
    if tag is None:
        raise ValueError(typed)
    return tag


@lru_cache(maxsize=8)
def _languages(language: str) -> Mapping[str, str]:
    names = locale_of(language).languages
    return MappingProxyType(
        {lower(str(name), language): tag for tag, name in names.items() if "_" not in tag}
    )


@lru_cache(maxsize=8)
def _scripts(language: str) -> Mapping[str, str]:
    return MappingProxyType(
        {lower(str(name), language): code for code, name in locale_of(language).scripts.items()}
    )


@lru_cache(maxsize=8)
def _countries(language: str) -> Mapping[str, str]:
    names = locale_of(language).territories.items()
    return MappingProxyType(
        {lower(str(name), language): code for code, name in names if _COUNTRY.fullmatch(code)}
    )
