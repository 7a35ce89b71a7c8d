"""One command line, two halves: the terminal's needs no Qt, the window's no command."""

import subprocess
import sys
from pathlib import Path

import pytest

from main import WindowOptions, window_options

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize(
    ("words", "options"),
    [
        ([], WindowOptions()),
        (["--database", "a.db"], WindowOptions("a.db")),
        (["--database=a.db", "--sample"], WindowOptions("a.db", sample=True)),
        (["--language", "tr"], WindowOptions(language="tr")),
    ],
)
def test_the_window_opens_without_a_command(words: list[str], options: WindowOptions) -> None:
    assert window_options(words) == options


@pytest.mark.parametrize(
    "words", [["visits"], ["--database", "a.db", "visits"], ["--help"], ["--databas", "a.db"], ["--database"]]
)
def test_everything_else_is_for_the_terminal(words: list[str]) -> None:
    assert window_options(words) is None


def test_a_command_runs_without_qt() -> None:
    code = "import sys, main; main.main(['--help']); print('PySide6' in sys.modules)"
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ended.stdout.splitlines()[-1] == "False"
