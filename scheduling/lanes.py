"""Who stands beside whom: spans that overlap are put into lanes, for the board and for paper.

Spans are pairs of whole minutes, begin included, end excluded. A span that takes no time (or ends before it
begins) is given one minute, so that it can be seen and taken hold of.
"""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush

import msgspec


class Lane(msgspec.Struct, frozen=True):
    """A place beside others: lane `index` of `count`, counted from 0. `count` holds for the whole cluster."""

    index: int
    count: int


def lanes(spans: Sequence[tuple[int, int]]) -> tuple[Lane, ...]:
    """The lane of each span, in the order given; as few lanes in a cluster as spans overlap at one moment.

    A cluster is a run of spans joined by overlaps. Earlier begins stand further left, and of two that begin
    together the longer one; each takes the leftmost lane that is free.
    """
    shown = [(begin, max(end, begin + 1)) for begin, end in spans]
    order = sorted(range(len(shown)), key=lambda index: (shown[index][0], -shown[index][1], index))
    placed = [Lane(0, 1)] * len(shown)
    cluster: list[int] = []
    cluster_end: int | None = None
    for index in order:
        begin, end = shown[index]
        if cluster_end is not None and begin >= cluster_end:
            _place(shown, cluster, placed)
            cluster = []
            cluster_end = None
        cluster.append(index)
        cluster_end = end if cluster_end is None else max(cluster_end, end)
    _place(shown, cluster, placed)
    return tuple(placed)


def lanes_wide(spans: Sequence[tuple[int, int]], placed: Sequence[Lane]) -> tuple[int, ...]:
    """How many lanes each span can cover before it meets another one to its right.

    `spans` come in order of begin, and none of them is without length.
    """
    limits = [lane.count for lane in placed]
    for one, (_, end) in enumerate(spans):
        for other in range(one + 1, len(spans)):
            if spans[other][0] >= end:
                break
            left, right = (one, other) if placed[one].index < placed[other].index else (other, one)
            limits[left] = min(limits[left], placed[right].index)
    return tuple(limit - lane.index for limit, lane in zip(limits, placed, strict=True))


def _place(shown: Sequence[tuple[int, int]], cluster: Sequence[int], placed: list[Lane]) -> None:
    """Give each span of one cluster, which comes in order of begin, the leftmost free lane."""
    taken: list[tuple[int, int]] = []
    free: list[int] = []
    used = 0
    lane_of: dict[int, int] = {}
    for index in cluster:
        begin, end = shown[index]
        while taken and taken[0][0] <= begin:
            heappush(free, heappop(taken)[1])
        if not free:
            heappush(free, used)
            used += 1
        lane_of[index] = heappop(free)
        heappush(taken, (end, lane_of[index]))
    for index, lane in lane_of.items():
        placed[index] = Lane(lane, used)
