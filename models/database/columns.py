"""Column types that hold just what a record's fields hold, so that a row becomes `Record(**row)`."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

import msgspec
from sqlalchemy import String, Text
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.types import TypeDecorator

from models.encoding import as_json
from models.localized import Localized

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")

IDENTIFIER_LENGTH = 36
"""Characters of a UUID as text."""

_NO_TEXT = Localized()
_TEXTS = msgspec.json.Decoder(dict[str, str])


class LocalizedText(TypeDecorator[Localized]):
    """A text in several languages, kept as a JSON object from language tag to text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Localized | None, dialect: Dialect) -> str | None:
        """The column's content for a text."""
        return None if value is None else as_json(dict(value.texts)).decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> Localized | None:
        """The text that a column's content stands for. Raises msgspec.DecodeError."""
        if value is None:
            return None
        return _NO_TEXT if value == "{}" else Localized.of(_TEXTS.decode(value))


class Word(TypeDecorator[E], Generic[E]):
    """A member of one of the enumerations, kept as its word."""

    impl = String(32)
    cache_ok = True

    def __init__(self, words: type[E]) -> None:
        """Hold members of `words`."""
        super().__init__()
        self.words = words
        self._members = {member.value: member for member in words}

    def process_bind_param(self, value: E | None, dialect: Dialect) -> str | None:
        """The column's content for a member."""
        return None if value is None else value.value

    def process_result_value(self, value: str | None, dialect: Dialect) -> E | None:
        """The member that a column's content names. Raises ValueError where there is none."""
        if value is None:
            return None
        member = self._members.get(value)
        return self.words(value) if member is None else member


class Structured(TypeDecorator[T], Generic[T]):
    """A tuple of values or of small structs, kept as JSON."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: type[T]) -> None:
        """Hold values of type `kind`, such as `tuple[str, ...]`."""
        super().__init__()
        self.kind = kind
        self._decoder = msgspec.json.Decoder(kind)

    def process_bind_param(self, value: T | None, dialect: Dialect) -> str | None:
        """The column's content for a value."""
        return None if value is None else as_json(value).decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> T | None:
        """The value that a column's content stands for. Raises msgspec.DecodeError."""
        return None if value is None else self._decoder.decode(value)


class Amount(TypeDecorator[Decimal]):
    """A sum of money or a quantity, kept as the figures that were typed: "1250.50" is never 1250.4999."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        """The column's content for an amount."""
        return None if value is None else format(value, "f")

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        """The amount that a column's content stands for. Raises ArithmeticError."""
        return None if value is None else Decimal(value)


class Moment(TypeDecorator[datetime]):
    """An instant to the microsecond, kept as UTC text ("2021-12-20T07:30:00.000000Z") that sorts by time."""

    impl = String(27)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """The column's content for an instant, which must have a zone."""
        return None if value is None else moment_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """The instant that a column's content stands for. Raises ValueError where it stands for none."""
        return None if value is None else datetime.fromisoformat(value)


def moment_text(moment: datetime) -> str:
    """An instant as it stands in the database; `moment` must have a zone."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
