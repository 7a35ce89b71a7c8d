"""Every limit has its words, its unit and bounds in which the usual value lies."""

from datetime import time

import msgspec
import pytest

from scheduling.limit_list import all_words, words_of
from scheduling.limit_words import LimitWords, Unit
from scheduling.limits import DEFAULT_LIMITS, Limits


def test_every_limit_is_described_once() -> None:
    names = [words.name for words in all_words()]
    assert sorted(names) == sorted(field.name for field in msgspec.structs.fields(Limits))


@pytest.mark.parametrize("words", tuple(all_words()), ids=lambda words: words.name)
def test_the_usual_value_lies_between_the_bounds(words: LimitWords) -> None:
    value = getattr(DEFAULT_LIMITS, words.name)
    if isinstance(value, bool | time):
        assert (words.unit, words.least, words.most) == (Unit.NONE, 0, 0)
    else:
        assert words.least <= value <= words.most


def test_a_name_that_no_limit_has_is_refused() -> None:
    with pytest.raises(KeyError):
        words_of("speed_of_light")
