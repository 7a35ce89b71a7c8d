"""Spans of time and which of them collide, found in one sweep.

The law of spans: begin included, end excluded, UTC instants in whole minutes (`models.item_time.Instant`). A
span takes `minutes` somewhere between its begin and its end: all of it where the hours are fixed, part of it
where an item takes place "between 14:00 and 15:00". A span that takes no minutes collides with nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeVar

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


def collisions(spans: Mapping[K, Span], only: Iterable[K] | None = None) -> Iterator[tuple[K, K]]:
    """Every pair of spans that collide, each pair once, the earlier first (then the lesser name).

    With `only`, just the pairs in which one of these names occurs.
    """
    if only is None:
        yield from _swept(spans)
        return
    narrowed = {name for name in only if name in spans}
    for name in sorted(narrowed):
        span = spans[name]
        for other, its_span in spans.items():
            if other != name and not (other in narrowed and other < name) and collide(span, its_span):
                yield (name, other) if (span.begin, name) < (its_span.begin, other) else (other, name)


def _swept(spans: Mapping[K, Span]) -> Iterator[tuple[K, K]]:
    running: list[tuple[K, Span]] = []
    for name, span in sorted(spans.items(), key=lambda pair: (pair[1].begin, pair[0])):
        begin = span.begin
        running = [entry for entry in running if entry[1].end > begin]
        for earlier, its_span in running:
            if collide(its_span, span):
                yield earlier, name
        running.append((name, span))
