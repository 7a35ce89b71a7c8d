"""Fields for amounts and for the currency they are in."""

from __future__ import annotations

from decimal import Decimal

from exports.money import currencies
from ui.widgets.choice_field import NameField
from ui.widgets.text_field import WrittenField
from ui.wording import Wording


def amount_field(words: Wording, *, optional: bool) -> WrittenField:
    """An amount or a quantity, typed as the language writes it; empty only where `optional`."""

    def read(typed: str) -> object:
        found = words.amount(typed)
        if found is None and not optional:
            raise ValueError(typed)
        return found

    def write(value: object) -> str:
        return words.number(value) if isinstance(value, Decimal) else ""

    return WrittenField(read, write)


def currency_field() -> NameField:
    """The code of a currency, such as TRY."""
    return NameField(currencies, optional=False)
