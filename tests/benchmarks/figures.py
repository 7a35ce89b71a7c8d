"""What is measured: medians of runs that alternate with those of the reference."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from time import perf_counter, process_time

import msgspec


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """One thing measured, in milliseconds, against a reference where there is one.

    `ratio` is the median over the pairs of runs. `target` is the most it may be, `most` the most that the
    thing itself may take; None where none is set. What is not time is measured in its own `unit`.
    """

    name: str
    milliseconds: float
    reference: str = ""
    reference_milliseconds: float | None = None
    ratio: float | None = None
    target: float | None = None
    most: float | None = None
    runs: int = 0
    unit: str = "ms"

    @property
    def verdict(self) -> str:
        """Whether the target is met; empty where there is none."""
        held = []
        if self.target is not None and self.ratio is not None:
            held.append(self.ratio <= self.target)
        if self.most is not None:
            held.append(self.milliseconds <= self.most)
        return "" if not held else "ok" if all(held) else "MISSED"


def timed(work: Callable[[], object]) -> float:
    """How many milliseconds `work` takes."""
    begin = perf_counter()
    work()
    return (perf_counter() - begin) * 1000


def worked(work: Callable[[], object]) -> float:
    """How many milliseconds of the processor `work` takes: what else the machine does in between is no part.

    For what neither waits nor asks another process, where the slowest of many runs is looked for.
    """
    begin = process_time()
    work()
    return (process_time() - begin) * 1000


def alone(name: str, work: Callable[[], object], runs: int) -> Figure:
    """A figure without a reference; the first run only warms up."""
    work()
    return Figure(name=name, milliseconds=statistics.median(timed(work) for _ in range(runs)), runs=runs)


def paired(
    name: str,
    work: Callable[[], object],
    reference: tuple[str, Callable[[], object]],
    *,
    target: float | None,
    runs: int,
    clock: Callable[[Callable[[], object]], float] = timed,
) -> Figure:
    """A figure against its reference; each pair of runs follows the one before, in the other order."""
    title, compared = reference
    work()
    compared()
    pairs = []
    for number in range(runs):
        if number % 2:
            second = clock(compared)
            first = clock(work)
        else:
            first = clock(work)
            second = clock(compared)
        pairs.append((first, second))
    return Figure(
        name=name,
        milliseconds=statistics.median(first for first, _ in pairs),
        reference=title,
        reference_milliseconds=statistics.median(second for _, second in pairs),
        ratio=statistics.median(first / second for first, second in pairs),
        target=target,
        runs=runs,
    )


HEADINGS = ("figure", "measured", "reference", "ratio", "target", "")


def table(figures: Sequence[Figure]) -> list[str]:
    """The figures as lines of a table."""
    rows = [HEADINGS, *map(_row, figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]


def _row(figure: Figure) -> tuple[str, ...]:
    reference, ratio = figure.reference_milliseconds, figure.ratio
    return (
        figure.name,
        f"{figure.milliseconds:.1f} {figure.unit}",
        "" if reference is None else f"{reference:.1f} {figure.unit}, {figure.reference}",
        "" if ratio is None else f"{ratio:.2f}",
        _target(figure),
        figure.verdict,
    )


def _target(figure: Figure) -> str:
    if figure.most is not None:
        return f"{figure.most:g} {figure.unit}"
    return "" if figure.target is None else f"{figure.target:.2f}"
