"""Asking for files: in a given folder at first, then where the last one was."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.questions import Questions
from ui.wording import Wording


def test_a_file_is_looked_for_in_a_folder_then_beside_the_last_one(
    qtbot: QtBot, words: Wording, tmp_path: Path
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    began, chosen = tmp_path / "began", tmp_path / "chosen"
    began.mkdir()
    chosen.mkdir()
    questions = Questions(words, began)
    taken: list[Path] = []
    questions.file_to_save(parent, "visit.json", taken.append)
    first = parent.findChild(QFileDialog)
    assert first is not None
    assert Path(first.directory().path()) == began
    first.fileSelected.emit(str(chosen / "visit.json"))
    first.setParent(None)
    first.reject()
    assert taken == [chosen / "visit.json"]
    questions.file_to_open(parent, "json", taken.append)
    second = parent.findChild(QFileDialog)
    assert second is not None
    assert Path(second.directory().path()) == chosen
    second.reject()
