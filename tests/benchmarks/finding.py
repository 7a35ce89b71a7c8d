"""How long it takes to find somebody among 50,000, as the officer waits for it: in the window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec

from models.database.engine import database_url
from models.database.store import Store
from tests.benchmarks.figures import Figure
from tests.benchmarks.offices import fill
from tests.benchmarks.starting import ROOT

PEOPLE, ORGANISATIONS = 50_000, 2_000


def finding_among_many(folder: Path) -> list[Figure]:
    """The first page of the people, each key in its search and in the palette, before and after an edit."""
    database = folder / "large.db"
    with Store.open(database_url(str(database)), create=True) as store:
        fill(store, PEOPLE, ORGANISATIONS)
    line = [sys.executable, "-m", "tests.benchmarks.finding_process", str(database)]
    answer = subprocess.run(
        line, cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, stdout=subprocess.PIPE, check=True
    )
    return msgspec.json.decode(answer.stdout, type=list[Figure])
