"""One command line: found, run, and every failure told in one line."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest

from tests.ui.terminal.conftest import SAMPLE_FILE, Answer
from tests.ui.terminal.processes import MAIN, ROOT, environment, program
from ui.terminal import command_line
from ui.terminal.command import Command, Options
from ui.terminal.command_line import COMMANDS
from ui.terminal.output import Output


def failing(error: BaseException) -> Callable[[Options, Output], int]:
    """What a command would do that fails."""

    def fail(options: Options, output: Output) -> int:
        raise error

    return fail


def put_in(monkeypatch: pytest.MonkeyPatch, run: Callable[[Options, Output], int]) -> None:
    """Let there be a command that does what `run` does."""
    monkeypatch.setattr(command_line, "COMMANDS", (Command("try", "Try it.", (), run),))


NAMES = (
    "demo, visits, check, arrange, difference, print, export-all, register, export, import, import-people, "
    "verify"
)


def test_these_are_the_commands() -> None:
    names = [command.name for command in COMMANDS]
    assert names == [
        "demo",
        "visits",
        "check",
        "arrange",
        "difference",
        "print",
        "export-all",
        "register",
        "export",
        "import",
        "import-people",
        "verify",
    ]


@pytest.mark.parametrize("name", [command.name for command in COMMANDS])
def test_every_command_shows_how_it_is_written(heyet: Callable[..., Answer], name: str) -> None:
    after, before = heyet(name, "--help"), heyet("--help", name)
    assert after == before
    assert (after.status, after.refusal) == (0, "")
    assert after.output.startswith(f"Usage: python main.py {name} ")


def test_help_without_a_command_names_them_all(heyet: Callable[..., Answer]) -> None:
    status, output, refusal = heyet("--help")
    assert (status, refusal) == (0, "")
    shown = [line.split()[0] for line in output.splitlines() if line.startswith("  ")]
    assert shown[: len(COMMANDS)] == [command.name for command in COMMANDS]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("", f"Name a command: {NAMES}."),
        ("nap", f"There is no command “nap”. There is: {NAMES}."),
        ("--nap", "There is no “--nap” here. “python main.py --help” shows how the command is written."),
        ("--language xx visits", "Heyet does not speak “xx”; it speaks en and tr."),
        ("visits --language xx", "Heyet does not speak “xx”; it speaks en and tr."),
    ],
)
def test_wrong_use_is_one_line(heyet: Callable[..., Answer], line: str, sentence: str) -> None:
    assert heyet(*line.split()) == Answer(2, "", f"{sentence}\n")


def test_the_database_may_be_named_before_and_after_the_command(
    heyet: Callable[..., Answer], database: Path, tmp_path: Path
) -> None:
    before, after = heyet("--database", database, "visits"), heyet("visits", "--database", database)
    assert before == after
    assert after.status == 0
    assert heyet("--database", tmp_path / "none.db", "visits", "--database", database) == after


def test_without_a_name_the_users_own_database_is_meant(heyet: Callable[..., Answer]) -> None:
    assert heyet("import", SAMPLE_FILE).status == 0
    own = platformdirs.user_data_path("Heyet", appauthor=False) / "heyet.db"
    assert own.is_file()
    assert len(json.loads(heyet("visits", "--format", "json").output)) == 1


def test_an_unforeseen_failure_is_one_line_and_its_trace_is_kept(
    heyet: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch
) -> None:
    put_in(monkeypatch, failing(ZeroDivisionError("three\nlines\nlong")))
    log = platformdirs.user_log_path("Heyet", appauthor=False) / "terminal.log"
    assert heyet("try") == Answer(
        2,
        "",
        "This should not have happened: ZeroDivisionError: three lines long. "
        f"The file {log} has the details.\n",
    )
    trace = log.read_text(encoding="utf-8")
    assert "Traceback (most recent call last)" in trace
    assert "in fail" in trace


def test_without_a_log_the_failure_is_told_all_the_same(
    heyet: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    put_in(monkeypatch, failing(ZeroDivisionError("zero")))
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    assert heyet("try") == Answer(2, "", "This should not have happened: ZeroDivisionError: zero.\n")


def test_ctrl_c_ends_without_a_word(heyet: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch) -> None:
    put_in(monkeypatch, failing(KeyboardInterrupt()))
    assert heyet("try") == Answer(130, "", "")


def test_a_reader_that_goes_away_is_no_fault(database: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, str(MAIN), "visits", "--database", str(database)],
        env=environment(),
        cwd=ROOT,
        stdout=writer,
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (128 + signal.SIGPIPE, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_an_answer_that_cannot_be_written_is_told(database: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, str(MAIN), "visits", "--database", str(database)],
            env=environment(PYTHONUNBUFFERED=""),
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert done.stderr.startswith(b"This should not have happened: OSError")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "iso-8859-9", "utf-8"])
def test_no_terminal_is_too_old(database: Path, encoding: str) -> None:
    answer = program("visits", "--database", database, PYTHONIOENCODING=encoding)
    title = "Turkistan Delegation in Türkiye  TDBB-2021-12"
    assert (answer.status, answer.refusal) == (0, "")
    assert answer.output.splitlines()[0] == title.encode(encoding, "replace").decode(encoding)


def test_the_plain_locale_is_no_hindrance(database: Path) -> None:
    line = ("visits", "--database", str(database), "--format", "json")
    answer = program(*line, LANG="C", LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0")
    assert answer.status == 0
    assert json.loads(answer.output)[0]["title"]["tr"] == "Türkistan Heyetinin Türkiye Ziyareti"


WITHOUT_QT = """
import sys
import main
status = main.main(sys.argv[1:])
loaded = sorted(name for name in sys.modules if name.startswith(("PySide6", "shiboken6", "qtawesome")))
print(status, loaded, file=sys.stderr)
"""


@pytest.mark.parametrize(
    "line",
    [
        "demo --output demo",
        "visits --database DATABASE",
        "check turkistan --database DATABASE",
        "print turkistan --database DATABASE --document programme --language tr --output a.pdf",
        "export turkistan --database DATABASE --format json --output a.json",
        f"import {SAMPLE_FILE} --database DATABASE",
        "verify --database DATABASE",
    ],
)
def test_no_command_loads_qt(line: str, database: Path, tmp_path: Path) -> None:
    words = line.replace("DATABASE", str(database)).split()
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, *words],
        env=environment(PYTHONPATH=str(ROOT)),
        cwd=tmp_path,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.stderr.decode() == "0 []\n"
