"""The measuring itself: pairs, medians, and what is said of a target."""

from __future__ import annotations

import pytest

from tests.benchmarks import figures
from tests.benchmarks.figures import Figure, alone, paired, table, worked


def test_runs_and_reference_alternate_after_a_warming_up() -> None:
    calls: list[str] = []
    paired("a", lambda: calls.append("a"), ("b", lambda: calls.append("b")), target=None, runs=3)
    assert calls == ["a", "b", "a", "b", "b", "a", "a", "b"]


def test_a_figure_alone_warms_up_once() -> None:
    calls: list[str] = []
    assert alone("a", lambda: calls.append("a"), 3).runs == 3
    assert len(calls) == 4


@pytest.mark.parametrize(
    ("ratio", "target", "verdict"),
    [(1.5, 1.5, "ok"), (1.51, 1.5, "MISSED"), (1.0, None, ""), (None, 1.0, "")],
)
def test_a_target_is_met_or_missed(ratio: float | None, target: float | None, verdict: str) -> None:
    assert Figure(name="a", milliseconds=1, ratio=ratio, target=target).verdict == verdict


@pytest.mark.parametrize(("milliseconds", "verdict"), [(50.0, "ok"), (50.1, "MISSED")])
def test_a_bound_in_milliseconds_is_met_or_missed(milliseconds: float, verdict: str) -> None:
    assert Figure(name="a", milliseconds=milliseconds, most=50).verdict == verdict


def test_the_table_shows_what_there_is() -> None:
    figures = [
        Figure(
            name="start",
            milliseconds=610.25,
            reference="empty window",
            reference_milliseconds=300,
            ratio=2.034,
            target=2.0,
        ),
        Figure(name="check", milliseconds=40),
        Figure(name="key", milliseconds=20, most=50),
    ]
    assert table(figures) == [
        "figure  measured  reference               ratio  target",
        "start   610.2 ms  300.0 ms, empty window  2.03   2.00    MISSED",
        "check   40.0 ms",
        "key     20.0 ms                                  50 ms   ok",
    ]


def test_work_is_told_by_the_clock_of_the_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter((2.0, 2.25))
    monkeypatch.setattr(figures, "process_time", lambda: next(clock))
    assert worked(list) == 250
