"""A database with the sample visit, and command lines run on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from models.database.engine import database_url
from models.database.store import Store
from models.exchange.plan_file import import_edit, read_plan_file
from models.plan import Plan
from resources.files import samples_folder
from ui.terminal.command_line import run

SAMPLE_FILE = samples_folder() / "turkistan_2021.json"


class Answer(NamedTuple):
    """What a command line gave: its exit status, its answer, and its refusal."""

    status: int
    output: str
    refusal: str


@pytest.fixture
def sample() -> Plan:
    """The founding visit."""
    return read_plan_file(SAMPLE_FILE)


@pytest.fixture
def database(tmp_path: Path, sample: Plan) -> Path:
    """A database that holds the sample visit."""
    file = tmp_path / "office.db"
    with Store.open(database_url(str(file)), create=True) as store:
        store.apply(import_edit({}, sample), "Selin")
    return file


@pytest.fixture
def heyet(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Answer]:
    """Runs one command line in this process, in English unless told."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")

    def answer(*arguments: str | Path) -> Answer:
        status = run([str(argument) for argument in arguments])
        output, refusal = capsys.readouterr()
        return Answer(status, output, refusal)

    return answer
