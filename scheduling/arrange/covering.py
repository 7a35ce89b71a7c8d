"""The cheapest of several sets that together hold everything: which facts are enough to rule out every hour.

Sets are whole numbers whose bits say what they hold. Whatever is held by every set that holds something else
as well asks no question of its own; what is left of most questions after that is a handful of sets.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

MOST_STEPS = 10_000
"""So often at most the search decides for or against a set. What it has by then is told."""


def cheapest_cover(sets: Sequence[int], costs: Sequence[int], everything: int) -> tuple[int, ...] | None:
    """The numbers of the sets that hold everything at the least cost, in order; None where all do not.

    Costs are above zero. Where there are too many ways to try them all, the answer may be dearer than needed;
    even then no set of it can be spared.
    """
    union = 0
    for one in sets:
        union |= one
    if everything & ~union:
        return None
    if not everything:
        return ()
    search = _Search(costs)
    search.go(_questions(sets, everything), 0, 0)
    return without_needless(search.best, sets, costs, everything)


def without_needless(
    chosen: Iterable[int], sets: Sequence[int], costs: Sequence[int], everything: int
) -> tuple[int, ...]:
    """Those of the chosen sets that are needed to hold everything, in order; the dearest are spared first."""
    kept = set(chosen)
    for number in sorted(kept, key=lambda one: (-costs[one], (sets[one] & everything).bit_count(), -one)):
        union = 0
        for other in kept - {number}:
            union |= sets[other]
        if not everything & ~union:
            kept.discard(number)
    return tuple(sorted(kept))


def _questions(sets: Sequence[int], everything: int) -> list[int]:
    """For each part of everything the sets that hold it, as bits; but those answered along with others."""
    parts: list[tuple[int, int]] = [(everything, 0)]
    for number, one in enumerate(sets):
        parted = []
        for part, holders in parts:
            inside, outside = part & one, part & ~one
            if inside:
                parted.append((inside, holders | 1 << number))
            if outside:
                parted.append((outside, holders))
        parts = parted
    return _without_implied(holders for _, holders in parts)


def _without_implied(questions: Iterable[int]) -> list[int]:
    """The questions that no other one answers: of two, that with fewer answers."""
    kept: list[int] = []
    for one in sorted(set(questions), key=lambda question: (question.bit_count(), question)):
        if not any(other & one == other for other in kept):
            kept.append(one)
    return kept


def _numbers(bits: int) -> list[int]:
    return [number for number in range(bits.bit_length()) if bits >> number & 1]


class _Search:
    """Tries the answers to the hardest question first, as long as it can become cheaper than the best."""

    def __init__(self, costs: Sequence[int]) -> None:
        self.best: tuple[int, ...] = ()
        self._costs = costs
        self._least = sum(costs) + 1
        self._steps = 0

    def go(self, questions: list[int], chosen: int, cost: int) -> None:
        """Answer the questions beside what is chosen already at this cost."""
        if not questions:
            if cost < self._least:
                self._least, self.best = cost, tuple(_numbers(chosen))
            return
        self._steps += 1
        is_over = self._steps > MOST_STEPS and bool(self.best)
        if is_over or cost + self._at_least(questions) >= self._least:
            return
        questions, barred = list(questions), 0
        for number in self._answers(questions):
            left = [one & ~barred for one in questions if not one >> number & 1]
            if all(left):
                self.go(_without_implied(left), chosen | 1 << number, cost + self._costs[number])
            # What was tried need not be tried again beside the other answers.
            barred |= 1 << number

    def _answers(self, questions: list[int]) -> list[int]:
        """The answers to the question that has the fewest, first those that answer most others, cheaply."""
        hardest = min(questions, key=lambda one: (one.bit_count(), one))

        def worth(number: int) -> tuple[float, int]:
            return -sum(one >> number & 1 for one in questions) / self._costs[number], number

        return sorted(_numbers(hardest), key=worth)

    def _at_least(self, questions: list[int]) -> int:
        """What answering them costs at the least: questions without a common answer each cost their own."""
        cost, taken = 0, 0
        for one in sorted(questions, key=lambda question: (question.bit_count(), question)):
            if not one & taken:
                cost += min(self._costs[number] for number in _numbers(one))
                taken |= one
        return cost
