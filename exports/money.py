"""Amounts of money as they are written and typed, in the reader's language; none is ever rounded."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

from babel.core import get_global
from babel.numbers import format_decimal, get_currency_precision, get_group_symbol

from exports.wording import locale_of

MOST_PLACES = 4
"""Places after the mark that an amount can have."""

LARGEST = Decimal(10) ** 12

_BLANKS = re.compile(r"[\s\u00a0\u2009\u202f'’]")
_WHOLE_GROUPS = re.compile(r"[0-9]{1,3}([.,][0-9]{3})+")
_NUMBER = re.compile(r"([0-9]+)(\.[0-9]{1,4})?|\.[0-9]{1,4}")


def number(amount: Decimal, language: str) -> str:
    """A quantity or an amount without its currency: "1.250,5" in Turkish, "1,250.5" in English."""
    return format_decimal(amount.normalize(), f"#,##0.{'#' * MOST_PLACES}", locale_of(language))


def money(amount: Decimal, currency: str, language: str) -> str:
    """An amount with the code of its currency, which no reader takes for another: "1.250,50 TRY"."""
    return f"{price(amount, currency, language)}\u00a0{currency}"


def price(amount: Decimal, currency: str, language: str) -> str:
    """An amount with the places that its currency has, where the currency stands beside it: "1.250,50"."""
    places = min(get_currency_precision(currency), MOST_PLACES)
    form = f"#,##0.{'0' * places}{'#' * (MOST_PLACES - places)}"
    return format_decimal(amount, form, locale_of(language))


def read_amount(text: str, language: str) -> Decimal | None:
    """The amount that somebody means who types in `language`; None for nothing. Raises ValueError.

    Of a point and a comma the last is the decimal mark. One alone is the decimal mark too, unless it parts
    groups of three digits as the language does: "1.250" is over a thousand in Turkish, "1,250" in English.
    """
    typed = _BLANKS.sub("", text)
    if not typed:
        return None
    plain = _with_point(typed, get_group_symbol(locale_of(language)))
    if _NUMBER.fullmatch(plain) is None or len(plain) > 30:
        raise ValueError(text)
    amount = Decimal(plain)
    if amount > LARGEST:
        raise ValueError(text)
    return amount


@lru_cache(maxsize=1)
def currencies() -> tuple[str, ...]:
    """The codes (ISO 4217) of the currencies that one pays with somewhere today."""
    by_territory: Mapping[str, list[tuple[str, object, object, bool]]] = get_global("territory_currencies")
    in_use = {
        code
        for listed in by_territory.values()
        for code, _, until, is_tender in listed
        if until is None and is_tender
    }
    return tuple(sorted(in_use))


def _with_point(typed: str, group: str) -> str:
    """What was typed, with a point as decimal mark and digits not parted into groups."""
    marks = re.findall("[.,]", typed)
    if len(set(marks)) == 2:
        last = marks[-1]
        whole, _, places = typed.rpartition(last)
        if last in whole or _WHOLE_GROUPS.fullmatch(whole) is None:
            raise ValueError(typed)
        return re.sub("[.,]", "", whole) + "." + places
    if marks and (len(marks) > 1 or marks[0] == group) and _WHOLE_GROUPS.fullmatch(typed):
        return re.sub("[.,]", "", typed)
    return typed.replace(",", ".")
