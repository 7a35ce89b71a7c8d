"""How far an agreement has come, in words, as a bar, and one click further."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.vocabulary import AgreementStatus
from ui.inspector.agreement_steps import AgreementSteps
from ui.wording import Wording


@pytest.fixture
def steps(qtbot: QtBot) -> AgreementSteps:
    steps = AgreementSteps(Wording("en"))
    qtbot.addWidget(steps)
    steps.resize(360, 90)
    steps.show()
    return steps


@pytest.mark.parametrize(
    ("status", "sentence", "button"),
    [
        (AgreementStatus.IDEA, "Step 1 of 7: Idea", "Next step: In correspondence"),
        (AgreementStatus.TEXT_AGREED, "Step 5 of 7: Text agreed", "Next step: Signed"),
        (AgreementStatus.IN_FORCE, "Step 7 of 7: In force", ""),
        (AgreementStatus.LAPSED, "Lapsed", ""),
        (None, "", ""),
    ],
)
def test_the_step_and_the_next_one_are_said(
    steps: AgreementSteps, status: AgreementStatus | None, sentence: str, button: str
) -> None:
    steps.show_status(status)
    assert steps.sentence.text() == sentence
    assert (steps.button.text() if steps.button.isVisible() else "") == button


def test_the_pieces_that_are_behind_are_filled(steps: AgreementSteps) -> None:
    def filled() -> int:
        picture = steps.bar.grab().toImage()
        colour = steps.palette().highlight().color().name()
        middle = picture.height() // 2
        places = [round((number + 0.5) * picture.width() / 7) for number in range(7)]
        return sum(picture.pixelColor(place, middle).name() == colour for place in places)

    for status, count in ((AgreementStatus.COUNCIL_APPROVAL, 3), (AgreementStatus.LAPSED, 0)):
        steps.show_status(status)
        assert filled() == count


def test_the_button_asks_for_the_next_step(qtbot: QtBot, steps: AgreementSteps) -> None:
    steps.show_status(AgreementStatus.IDEA)
    with qtbot.waitSignal(steps.advance_wanted):
        qtbot.mouseClick(steps.button, Qt.MouseButton.LeftButton)
