"""The program as a process of its own: `python main.py …`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.ui.terminal.conftest import Answer

ROOT = Path(__file__).resolve().parents[3]
MAIN = ROOT / "main.py"


def environment(**changes: str) -> dict[str, str]:
    """The variables of this process, English and without a screen, and `changes`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "QT_"))}
    return {**kept, "LANG": "en_GB.UTF-8", "PYTHONIOENCODING": "utf-8", **changes}


def program(*arguments: str | Path, **changes: str) -> Answer:
    """What `python main.py` with these arguments gives, some variables changed."""
    done = subprocess.run(
        [sys.executable, str(MAIN), *map(str, arguments)],
        env=environment(**changes),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=120,
        check=False,
    )
    encoding = changes.get("PYTHONIOENCODING", "utf-8").partition(":")[0]
    return Answer(done.returncode, done.stdout.decode(encoding), done.stderr.decode(encoding))
