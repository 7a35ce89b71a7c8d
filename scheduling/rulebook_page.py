"""Writes docs/rules.md: what is checked, in words, with every sentence that says so, and its source.

`python -m scheduling.rulebook_page FILE` writes the page; without a file it goes to standard output.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from models.records.record import kind_of
from scheduling.rule import Rule
from scheduling.rulebook import RULES

_HEAD = """\
# What Heyet checks

Written by `python -m scheduling.rulebook_page docs/rules.md` from the rules in `scheduling/rules`:
change those, not this page.

An **error** cannot happen as planned, a **warning** will embarrass, a **hint** is worth a look. What stands
in braces is filled in.
"""


def rulebook_page() -> str:
    """The page as Markdown, in English."""
    return "\n".join((_HEAD, *(line for rule in RULES for line in _section(rule))))


def _section(rule: Rule) -> Iterator[str]:
    yield f"## {', '.join(rule.codes)}"
    yield ""
    yield rule.words
    yield ""
    yield "| code | severity | sentence |"
    yield "| --- | --- | --- |"
    for fault in rule.faults:
        yield f"| {fault.code} | {fault.severity} | {fault.sentence} |"
    yield ""
    yield f"Source: {rule.source}"
    yield ""
    kinds = ", ".join(sorted(kind_of(kind.__name__).replace("_", " ") for kind in rule.woken_by))
    yield f"Looked at again when one of these changes: {kinds}."
    yield ""


if __name__ == "__main__":
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(rulebook_page(), encoding="utf-8")
    else:
        sys.stdout.write(rulebook_page())
