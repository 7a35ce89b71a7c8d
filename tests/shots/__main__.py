"""Takes the pictures into build/shots, off the screen, with a database of its own."""

import os
import shutil
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QLoggingCategory

from tests.shots.papers import take_papers
from tests.shots.windows import take_windows

FOLDER = Path(__file__).resolve().parents[2] / "build" / "shots"


def main() -> None:
    """Empty the folder and take every picture."""
    QLoggingCategory.setFilterRules("qt.qpa.*=false")
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder:
        take_windows(FOLDER, Path(folder))
    take_papers(FOLDER)
    print(f"{len(list(FOLDER.glob('*.png')))} pictures in {FOLDER}")


if __name__ == "__main__":
    main()
