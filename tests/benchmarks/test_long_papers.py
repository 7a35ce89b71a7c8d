"""The papers that are compared with say the same."""

from __future__ import annotations

from exports.production import described
from tests.benchmarks.long_papers import REQUEST, page_of, peak
from tests.benchmarks.plans import programme_of
from tests.benchmarks.printing import bare_table, cells_of


def test_a_page_of_the_web_says_what_the_paper_says() -> None:
    document = described(programme_of(30), REQUEST)
    page = page_of(document)
    cells = cells_of(document)
    assert len(cells) == 30
    assert all(line in page for time, lines in cells for line in (time, *lines))
    assert bare_table(cells).startswith(b"%PDF-")


def test_memory_is_counted_in_megabytes() -> None:
    assert 8 <= peak(lambda: bytearray(8_000_000)) < 9
