"""Spans of time and which of them collide, found in one sweep.

The law of spans: begin included, end excluded, UTC instants in whole minutes (`models.item_time.Instant`). A
span takes `minutes` somewhere between its begin and its end: all of it where the hours are fixed, part of it
where an item takes place "between 14:00 and 15:00". A span that takes no minutes collides with nothing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, NamedTuple, TypeVar

K = TypeVar("K", bound=str)


class Span(NamedTuple):
    """`minutes` somewhere between `begin` and `end`; never more than lie between them."""

    begin: int
    end: int
    minutes: int


def minutes_between(one: Span, other: Span) -> int:
    """The most minutes that can lie between the two, in either order; below zero where both cannot be kept.

    For two fixed spans that is the gap between them, or minus their overlap.
    """
    return max(
        (other.end - other.minutes) - (one.begin + one.minutes),
        (one.end - one.minutes) - (other.begin + other.minutes),
    )


def collide(one: Span, other: Span) -> bool:
    """Whether nobody can keep both, though no time were needed in between. Touching ends do not collide."""
    return one.minutes > 0 and other.minutes > 0 and minutes_between(one, other) < 0


def collisions(spans: Mapping[K, Span]) -> Iterator[tuple[K, K]]:
    """Every pair of spans that collide, each pair once, the earlier first (then the lesser name)."""
    return SpansInTime(spans).collisions()


class SpansInTime(Generic[K]):
    """Named spans, sorted once by begin and name; immutable."""

    def __init__(self, spans: Mapping[K, Span]) -> None:
        """Take over `spans`, which nobody may change afterwards."""
        self._spans = spans
        self._in_order = sorted((span.begin, name) for name, span in spans.items())
        self._longest = max((span.end - span.begin for span in spans.values()), default=0)

    @property
    def names(self) -> tuple[K, ...]:
        """The names by the begin of their spans."""
        return tuple(name for _, name in self._in_order)

    def changed(self, spans: Mapping[K, Span | None]) -> SpansInTime[K]:
        """The same, but for these spans; those of None are there no more."""
        after: SpansInTime[K] = SpansInTime({})
        known, in_order, longest = dict(self._spans), list(self._in_order), self._longest
        for name, span in spans.items():
            old = known.pop(name, None)
            if old is not None:
                del in_order[bisect_left(in_order, (old.begin, name))]
            if span is not None:
                known[name] = span
                insort(in_order, (span.begin, name))
                longest = max(longest, span.end - span.begin)
        after._spans, after._in_order, after._longest = known, in_order, longest
        return after

    def collisions(self) -> Iterator[tuple[K, K]]:
        """Every pair of spans that collide, each pair once, the earlier first."""
        running: list[tuple[K, Span]] = []
        for begin, name in self._in_order:
            span = self._spans[name]
            running = [entry for entry in running if entry[1].end > begin]
            for earlier, its_span in running:
                if collide(its_span, span):
                    yield earlier, name
            running.append((name, span))

    def collisions_of(self, only: Iterable[K]) -> Iterator[tuple[K, K]]:
        """The pairs that collide in which one of these names occurs; as `collisions` gives them."""
        narrowed = {name for name in only if name in self._spans}
        for name in sorted(narrowed):
            span = self._spans[name]
            for other in self._near(span):
                if other == name or (other in narrowed and other < name):
                    continue
                its_span = self._spans[other]
                if collide(span, its_span):
                    yield (name, other) if (span.begin, name) < (its_span.begin, other) else (other, name)

    def _near(self, span: Span) -> Iterator[K]:
        """The names of all spans that can overlap with one."""
        first = bisect_right(self._in_order, span.begin - self._longest, key=_begin)
        for number in range(first, len(self._in_order)):
            begin, name = self._in_order[number]
            if begin >= span.end:
                return
            yield name


def _begin(entry: tuple[int, str]) -> int:
    return entry[0]
