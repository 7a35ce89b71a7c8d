"""Free text with suggestions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.widgets.suggesting_field import SuggestingField

KNOWN: list[str] = []


@pytest.fixture
def field(qtbot: QtBot) -> SuggestingField:
    KNOWN[:] = ["Elif Demir"]
    field = SuggestingField(lambda: KNOWN)
    qtbot.addWidget(field)
    field.show()
    qtbot.waitActive(field)
    return field


def test_suggestions_are_asked_for_when_the_keyboard_comes(qtbot: QtBot, field: SuggestingField) -> None:
    KNOWN.append("Mehmet Kaya")
    field.line.clearFocus()
    field.line.setFocus()
    assert field.offered == ("Elif Demir", "Mehmet Kaya")


def test_what_nobody_wrote_before_is_taken_over_too(qtbot: QtBot, field: SuggestingField) -> None:
    field.line.setFocus()
    qtbot.keyClicks(field.line, "Hasan")
    with qtbot.waitSignal(field.edited):
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value() == "Hasan"


def test_a_suggestion_is_found_by_any_part_of_it(qtbot: QtBot, field: SuggestingField) -> None:
    qtbot.keyClicks(field.line, "demi")
    completer = field.line.completer()
    assert completer is not None
    assert completer.currentCompletion() == "Elif Demir"
