"""What a start of the window does not load: what arranges is big, and waits until it is asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from models.database.engine import database_url
from models.database.store import Store
from models.exchange.plan_file import import_edit, read_plan_file
from resources.files import samples_folder
from tests.benchmarks.starting import ROOT

START = """
import os, sys
from ui.calendar.board import Board
paint = Board.paintEvent
def paint_and_tell(board, event):
    paint(board, event)
    heavy = ("pyvrp", "numpy", "scheduling.arrange")
    loaded = sorted(name for name in sys.modules if name.startswith(heavy))
    print(len(board.scene.in_reading_order()) > 0, loaded, flush=True)
    os._exit(0)
Board.paintEvent = paint_and_tell
import main
main.main(["--database", sys.argv[1], "--language", "en"])
"""


def test_a_start_loads_nothing_of_the_arrangement(tmp_path: Path) -> None:
    database = tmp_path / "office.db"
    with Store.open(database_url(str(database)), create=True) as store:
        store.apply(import_edit({}, read_plan_file(samples_folder() / "turkistan_2021.json")), "Test")
    line = [sys.executable, "-c", START, str(database)]
    ended = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=True, timeout=120)
    assert ended.stdout.splitlines()[-1] == "True []"
