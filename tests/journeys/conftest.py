"""Officers at their windows, each on the same database file."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.journeys.officer import Officer
from tests.ui.conftest import ReadyAnswers
from ui.wording import Wording

Start = Callable[..., Officer]


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Start the program, as often as wanted; only the file dialogs answer by themselves."""
    answers = ReadyAnswers(Wording("en"))
    monkeypatch.setattr("ui.application.Questions", lambda _words: answers)
    officers: list[Officer] = []

    def begin(name: str = "officer") -> Officer:
        officer = Officer(qtbot, tmp_path / "office.db", name, answers)
        officers.append(officer)
        return officer

    yield begin
    for officer in officers:
        if not officer.is_gone:
            officer.leave()
