"""Which files say what stands on papers: `make catalogs` asks, for the languages that only papers speak.

Everything in exports/ counts, but for what only the officer reads who makes a paper.
"""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]

READ_BY_THE_OFFICER = frozenset(
    {
        "exports/audience.py",
        "exports/catalogue.py",
        "exports/contact_cards.py",
        "exports/documents/conflict_list.py",
        "exports/files.py",
        "exports/formats.py",
        "exports/missing_texts.py",
        "exports/office_registers.py",
        "exports/production.py",
        "exports/request.py",
        "exports/subjects.py",
        "exports/whole_set.py",
        "exports/writing.py",
    }
)
"""Names of papers and of their readers, refusals and warnings; what the rules say is for the office."""

SPOKEN_ON_PAPERS_TOO = ("models/vocabulary_labels.py", "scheduling/issuing.py", "scheduling/naming.py")
"""Words of the lower floors that papers say."""


def files_of_papers() -> tuple[str, ...]:
    """The files, from the root of the project."""
    ours = (path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "exports").rglob("*.py")))
    return (*(file for file in ours if file not in READ_BY_THE_OFFICER), *SPOKEN_ON_PAPERS_TOO)


if __name__ == "__main__":
    print(*files_of_papers())
