"""The words that a line of quick entry is made of, in every language that the window speaks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache

from exports.wording import say, weekday
from models.spelling import folded
from models.vocabulary import ItemKind
from models.vocabulary_labels import label
from resources.catalogs import COMPLETE_LANGUAGES
from scheduling.quick_entry import Words

_A_MONDAY = date(2024, 1, 1)


@lru_cache(maxsize=1)
def words_of_lines() -> Words:
    """The kinds and weekdays in every language that the window speaks."""
    kinds: Mapping[str, ItemKind] = {
        folded(say(label(kind), language)): kind for language in COMPLETE_LANGUAGES for kind in ItemKind
    }
    weekdays = {
        folded(weekday(_A_MONDAY + timedelta(days=number), language)): number
        for language in COMPLETE_LANGUAGES
        for number in range(7)
    }
    return Words(kinds, weekdays)
