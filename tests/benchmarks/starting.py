"""How long it takes from nothing to a painted board, as whole processes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from threading import Timer

from models.database.engine import database_url
from models.database.store import Store
from models.exchange.plan_file import import_edit, read_plan_file
from resources.files import samples_folder
from tests.benchmarks.figures import Figure, paired

ROOT = Path(__file__).resolve().parents[2]
RUNS = 15
SECONDS_TO_WAIT = 120


def start_of_the_window(folder: Path) -> Figure:
    """The program with the sample visit against an empty window with one query; `folder` is for its files."""
    database = folder / "office.db"
    with Store.open(database_url(str(database)), create=True) as store:
        store.apply(import_edit({}, read_plan_file(samples_folder() / "turkistan_2021.json")), "Bench")
    return paired(
        "start to a painted board",
        lambda: run_process("window_process", database, folder),
        ("empty window and one query", lambda: run_process("empty_window_process", database, folder)),
        target=2.0,
        runs=RUNS,
    )


def run_process(module: str, database: Path, home: Path) -> None:
    """One process from its start to its end, off the screen and with a home of its own.

    Both keep their bytecode in a folder of this measurement, as they would on a user's machine: where the
    environment forbids to write it, ours would be compiled at every start and that of packages would not.
    Waits without the time limit of `subprocess`, with which it looks only every 50 ms for the end.
    """
    folders = {
        name: str(home / name.lower()) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")
    }
    line = [sys.executable, "-m", f"tests.benchmarks.{module}", str(database)]
    process = subprocess.Popen(
        line,
        cwd=ROOT,
        env={
            **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
            **folders,
            "PYTHONPYCACHEPREFIX": str(home / "bytecode"),
            "QT_QPA_PLATFORM": "offscreen",
        },
        stderr=subprocess.DEVNULL,
    )
    overdue = Timer(SECONDS_TO_WAIT, process.kill)
    overdue.start()
    status = process.wait()
    overdue.cancel()
    if status:
        raise subprocess.CalledProcessError(status, line)
