"""The outside measure: what a file states, and what counts as a solution of it."""

from __future__ import annotations

import pytest

from scheduling.arrange.problem import Option, Solution, Stop, Visit
from tests.benchmarks.toptw import A_POINT, instance, score, within

TEXT = """4 10 3 1
0 200
  0 40.00 50.00 0.00 0.00 0 0 0 100
  1 43.00 54.00 10.00 30.00 1 1 1 12 20
  2 41.00 51.00 10.00 20.00 1 2 1 2 0 90
  3 40.00 50.00 10.00 10.00 1 1 1 0 15
"""


def test_a_file_states_points_hours_and_distances_rounded_down() -> None:
    problem = instance(TEXT, 2)
    assert len(problem.lanes) == 2
    assert problem.lanes[0] == problem.lanes[1] == (0, 1000, 0)
    everywhere = frozenset({0, 1})
    assert problem.stops[0] == Stop(1, 100, (Option(120, 200, everywhere, 30 * A_POINT),))
    assert problem.stops[1] == Stop(2, 100, (Option(0, 900, everywhere, 20 * A_POINT),))
    assert problem.ways[0] == [0, 50, 14, 0]
    assert problem.ways[1][2] == 36


def test_a_solution_keeps_hours_and_ways() -> None:
    problem = instance(TEXT, 1)

    def of(*visits: Visit) -> int:
        return score(problem, Solution(visits, 0, frozenset()))

    assert of(Visit(2, 0, 0), Visit(0, 0, 150), Visit(1, 0, 286)) == 60
    for wrong in (
        (Visit(2, 0, 0), Visit(0, 0, 149)),
        (Visit(0, 0, 201),),
        (Visit(1, 0, 900),),
        (Visit(1, 0, 14), Visit(1, 0, 200)),
    ):
        with pytest.raises(ValueError, match=r"begin|late|twice"):
            of(*wrong)


def test_the_solver_finds_all_that_fits_and_stops_at_what_is_proven() -> None:
    ticks = iter(range(1000))
    assert within(instance(TEXT, 1), 60, 900, lambda: next(ticks))[0] == 60
