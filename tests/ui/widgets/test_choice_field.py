"""A field for one of a few words: picked by hand, never by scrolling over it."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionButton
from pytestqt.qtbot import QtBot

from models.vocabulary import MemberRole
from ui import appearance
from ui.style_sheet import palette
from ui.widgets.choice_field import CheckField, ChoiceField
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


def test_the_edge_of_a_box_is_seen_in_the_dark(qtbot: QtBot) -> None:
    field = CheckField("Can be divided")
    qtbot.addWidget(field)
    look = appearance.dark()
    field.setPalette(palette(look))
    field.setAutoFillBackground(True)
    field.show()
    option = QStyleOptionButton()
    option.initFrom(field.box)
    square = field.box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, field.box)
    edge = field.grab().toImage().pixelColor(field.box.mapTo(field, square.center()).x(), square.top())
    assert edge.lightness() > look.panel.lightness() + 60
