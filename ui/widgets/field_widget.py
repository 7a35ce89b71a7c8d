"""What every field of a form can do.

Show a value, give the value that stands in it, say that it was changed.
"""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from ui.plain_text import tip

W = TypeVar("W", bound=QWidget)


class FieldWidget(QWidget):
    """A field of a form.

    `edited` is emitted when the officer has finished a change, never by `show_value`. `refused` carries what
    was typed where it cannot be read, and what stood there before is put back.
    """

    edited = Signal()
    refused = Signal(str)

    def value(self) -> object:
        """What stands in the field."""
        raise NotImplementedError

    def show_value(self, value: object) -> None:
        """Show `value`, forgetting what was typed."""
        raise NotImplementedError

    def say_name(self, name: str) -> None:
        """Tell a screen reader what the field is called."""
        self.setAccessibleName(name)
        proxy = self.focusProxy()
        if proxy is not None:
            proxy.setAccessibleName(name)

    def _hold(self, part: W) -> W:
        """Fill this field with one part that takes the keyboard for it."""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(part)
        self.setFocusProxy(part)
        return part


class Line(QLineEdit):
    """One line of text. Its own undo serves while something is typed; else Ctrl+Z belongs to the window.

    `finished` is emitted once for each change that is done with: by Enter or by leaving. Esc brings the old
    text back. `entered` is emitted when the keyboard comes to it.
    """

    finished = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty line."""
        super().__init__(parent)
        self._shown = ""
        self.editingFinished.connect(self._finish)

    def show_text(self, text: str) -> None:
        """Show `text` as what stands in the record."""
        self._shown = text
        self.setToolTip(tip(text))
        if self.text() != text or self.isUndoAvailable():
            self.setText(text)
            self.setCursorPosition(0)

    def is_changed(self) -> bool:
        """Whether something is typed that has not been taken over yet."""
        return self.text() != self._shown

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._is_for_window(event)
        ):
            event.ignore()
            return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.entered.emit()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_changed():
            self.show_text(self._shown)
            event.accept()
            return
        super().keyPressEvent(event)

    def _is_for_window(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.isUndoAvailable()
        return event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()

    def _finish(self) -> None:
        if self.is_changed():
            self._shown = self.text()
            self.setText(self._shown)
            self.finished.emit()


class Paragraph(QPlainTextEdit):
    """Several lines of text, taken over when the field is left. Tab goes on to the next field."""

    finished = Signal()

    def __init__(self, parent: QWidget | None = None, rows: int = 3) -> None:
        """An empty paragraph of `rows` visible lines."""
        super().__init__(parent)
        self._shown = ""
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * rows + 14)

    def show_text(self, text: str) -> None:
        """Show `text` as what stands in the record."""
        self._shown = text
        if self.toPlainText() != text:
            self.setPlainText(text)

    def commit(self) -> None:
        """Take over what was typed."""
        if self.toPlainText() != self._shown:
            self._shown = self.toPlainText()
            self.finished.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            document = self.document()
            if (event.matches(undo) and not document.isUndoAvailable()) or (
                event.matches(redo) and not document.isRedoAvailable()
            ):
                event.ignore()
                return False
        return super().event(event)
