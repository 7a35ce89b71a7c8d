"""What a list shows while there is nothing in it: why, and the button that changes it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class EmptyPage(QWidget):
    """A heading, a sentence and a button for each action, in the middle of the page."""

    def __init__(self, title: str, sentence: str, *actions: QAction, parent: QWidget | None = None) -> None:
        """Say `title` and `sentence`; the first action is the one to take."""
        super().__init__(parent)
        heading = QLabel(title)
        heading.setObjectName("emptyTitle")
        heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        text = QLabel(sentence)
        text.setObjectName("emptyText")
        text.setWordWrap(True)
        text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        text.setFixedWidth(420)
        text.setFixedHeight(text.heightForWidth(420))
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch(2)
        layout.addWidget(heading)
        layout.addWidget(text, 0, Qt.AlignmentFlag.AlignHCenter)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        made = [action_button(action, main=number == 0) for number, action in enumerate(actions)]
        for button in made:
            buttons.addWidget(button)
        if made:
            self.setFocusProxy(made[0])
        buttons.addStretch(1)
        layout.addLayout(buttons)
        layout.addStretch(3)


def action_button(action: QAction, *, main: bool = False) -> QPushButton:
    """A button for an action; it is enabled and disabled with it. `main` is the one to take."""
    button = QPushButton(action.text())
    if main:
        button.setProperty("main", True)
    else:
        button.setIcon(action.icon())
    button.setToolTip(action.shortcut().toString())
    button.setEnabled(action.isEnabled())
    button.clicked.connect(lambda: action.trigger())
    action.enabledChanged.connect(button.setEnabled)
    return button
