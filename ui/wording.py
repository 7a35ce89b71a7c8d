"""Sentences, texts, dates and hours in the language of the window."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from decimal import Decimal

from exports import money, wording
from models.item_time import ItemTime
from models.localized import Localized
from models.messages import Message, Sayable
from models.vocabulary import ItemKind


class Wording:
    """Says things in one language.

    Handed to whatever shows words; a window in another language gets another one.
    """

    def __init__(self, language: str) -> None:
        """Speak `language`, a tag such as "tr"."""
        self.language = language

    def say(self, message: Message) -> str:
        """The sentence of `message` with its facts."""
        return wording.say(message, self.language)

    def words(self, msgid: str, **facts: Sayable) -> str:
        """The sentence marked by `N_`, its places filled.

        `words(N_("Delete “{title}”?"), title=visit.title)`.
        """
        return self.say(Message.of(msgid, **facts))

    def text(self, text: Localized) -> str:
        """A text of the officer's own in the best language for this window; empty where there is none."""
        return text.in_language(self.language)

    def texts(self, texts: Iterable[Localized]) -> tuple[str, ...]:
        """Several of them."""
        return tuple(self.text(text) for text in texts)

    def long_date(self, day: date) -> str:
        """The day with its weekday: "Monday, 20 December 2021"."""
        return wording.long_date(day, self.language)

    def short_date(self, day: date) -> str:
        """The day in figures or few letters, for lists."""
        return wording.short_date(day, self.language)

    def day_of_visit(self, day: date) -> str:
        """The day in short, with its weekday and without the year: "Mon 20 Dec"."""
        return wording.day_of_visit(day, self.language)

    def date_range(self, first: date, last: date) -> str:
        """Two days as one stretch: "20–22 December 2021"."""
        return wording.date_range(first, last, self.language)

    def month(self, day: date) -> str:
        """The month of a day with its year: "December 2021"."""
        return wording.month(day, self.language)

    def weekday(self, day: date) -> str:
        """The name of the weekday."""
        return wording.weekday(day, self.language)

    def weekday_briefly(self, day: date) -> str:
        """The name of the weekday in few letters: "Mon"."""
        return wording.weekday_briefly(day, self.language)

    def day_and_month(self, day: date) -> str:
        """The day without its year, in few letters: "20 Dec"."""
        return wording.day_and_month(day, self.language)

    def clock(self, clock: time) -> str:
        """An hour: "10:30"."""
        return wording.clock(clock, self.language)

    def minutes(self, minutes: int) -> str:
        """A length of time in words: "1 hour 30 minutes"."""
        return wording.minutes_words(minutes, self.language)

    def time(self, time: ItemTime, kind: ItemKind) -> str:
        """When an item takes place, in whatever form its time has."""
        return wording.time_words(time, kind, self.language)

    def money(self, amount: Decimal, currency: str) -> str:
        """An amount with the code of its currency: "1,250.50 TRY"."""
        return money.money(amount, currency, self.language)

    def price(self, amount: Decimal, currency: str) -> str:
        """An amount with the places of its currency, whose code stands beside it."""
        return money.price(amount, currency, self.language)

    def number(self, amount: Decimal) -> str:
        """A quantity or an amount without its currency."""
        return money.number(amount, self.language)

    def amount(self, typed: str) -> Decimal | None:
        """The amount that was typed; None for nothing. Raises ValueError for what is none."""
        return money.read_amount(typed, self.language)

    def sort_key(self, text: str) -> wording.SortKey:
        """What to sort `text` by, so that letters fall where the language has them."""
        return wording.sort_key(text, self.language)

    def upper(self, text: str) -> str:
        """`text` in capitals, with the dotted and dotless i right."""
        return wording.upper(text, self.language)
