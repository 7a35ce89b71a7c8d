"""A field for one of a few words: picked by hand, never by scrolling over it."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.vocabulary import MemberRole
from ui.widgets.choice_field import ChoiceField
from ui.wording import Wording


def test_the_wheel_over_it_changes_nothing(qtbot: QtBot, words: Wording) -> None:
    field = ChoiceField(MemberRole, words)
    qtbot.addWidget(field)
    field.show_value(MemberRole.HEAD)
    field.show()
    assert field.box.focusPolicy() is Qt.FocusPolicy.StrongFocus
    field.box.setFocus()
    with qtbot.assertNotEmitted(field.edited):
        at = QPointF(field.box.rect().center())
        notch = QWheelEvent(
            at,
            field.box.mapToGlobal(at),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(field.box, notch)
    assert field.value() is MemberRole.HEAD
    assert not notch.isAccepted()
