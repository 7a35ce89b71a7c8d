"""`make bench`: measures everything, prints the table, and writes build/bench.json.

`make bench-arrange` measures arranging alone, which takes longest, into build/bench-arrange.json.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import msgspec

from tests.benchmarks.arranging import arrangements
from tests.benchmarks.checking import checks
from tests.benchmarks.drawing import board_of_a_large_visit
from tests.benchmarks.figures import Figure, table
from tests.benchmarks.finding import finding_among_many
from tests.benchmarks.fitting import hours_that_fit
from tests.benchmarks.long_papers import working_programme_of_200_pages
from tests.benchmarks.previewing import preview_after_an_edit
from tests.benchmarks.printing import programme_of_500_items
from tests.benchmarks.starting import ROOT, start_of_the_window
from tests.benchmarks.toptw import stops_of_the_literature

FOLDER = ROOT / "build"


def main() -> None:
    """Measure one after the other, so that nothing disturbs what is measured."""
    if sys.argv[1:] == ["arrange"]:
        _write("bench-arrange.json", _arranging())
        return
    with tempfile.TemporaryDirectory() as folder:
        figures = [start_of_the_window(Path(folder)), *finding_among_many(Path(folder))]
        figures.append(preview_after_an_edit(Path(folder)))
    figures += [programme_of_500_items(), *working_programme_of_200_pages(), *checks(), *hours_that_fit()]
    figures += [*board_of_a_large_visit(), *_arranging()]
    _write("bench.json", figures)


def _arranging() -> list[Figure]:
    return [*stops_of_the_literature(), *arrangements()]


def _write(name: str, figures: Sequence[Figure]) -> None:
    file = FOLDER / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(msgspec.json.format(msgspec.json.encode(figures), indent=1) + b"\n")
    print("\n".join(table(figures)))
    print(f"\nWritten: {file}")


if __name__ == "__main__":
    main()
