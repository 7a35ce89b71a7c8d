"""The cheapest sets that hold everything, held against trying all of them."""

from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduling.arrange import covering
from scheduling.arrange.covering import cheapest_cover, without_needless

_SETS = st.lists(st.tuples(st.integers(0, 2**14 - 1), st.integers(1, 4)), max_size=9)


def holds_all(sets: list[int], everything: int) -> bool:
    union = 0
    for one in sets:
        union |= one
    return not everything & ~union


@given(_SETS, st.integers(0, 2**14 - 1))
def test_it_is_the_cheapest_of_all(priced: list[tuple[int, int]], everything: int) -> None:
    sets, costs = [one for one, _ in priced], [cost for _, cost in priced]
    possible = [
        sum(costs[number] for number in chosen)
        for size in range(len(sets) + 1)
        for chosen in combinations(range(len(sets)), size)
        if holds_all([sets[number] for number in chosen], everything)
    ]
    found = cheapest_cover(sets, costs, everything)
    if not possible:
        assert found is None
        return
    assert found is not None
    assert holds_all([sets[number] for number in found], everything)
    assert sum(costs[number] for number in found) == min(possible)
    for spared in found:
        assert not holds_all([sets[number] for number in found if number != spared], everything)


@pytest.mark.parametrize("most", [1, 30])
def test_what_is_found_in_a_hurry_holds_everything_and_nothing_can_be_spared(
    monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(covering, "MOST_STEPS", most)
    chance = Random(7)
    everything = 2**200 - 1
    sets = [sum(1 << bit for bit in {chance.randrange(200) for _ in range(40)}) for _ in range(60)]
    found = cheapest_cover(sets, [1] * len(sets), everything)
    assert found is not None
    assert holds_all([sets[number] for number in found], everything)
    for spared in found:
        assert not holds_all([sets[number] for number in found if number != spared], everything)


def test_the_dearest_is_spared_first() -> None:
    assert without_needless([0, 1, 2], [0b011, 0b110, 0b101], [1, 5, 1], 0b111) == (0, 2)


def test_nothing_is_held_by_nothing() -> None:
    assert cheapest_cover([0b1], [1], 0) == ()
    assert cheapest_cover([], [], 0b1) is None
