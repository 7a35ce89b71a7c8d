"""A process that makes one query through SQLAlchemy and ends once an empty PySide6 window is painted."""

from __future__ import annotations

import os
import sys

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import create_engine, text


class EmptyWindow(QWidget):
    """A window with nothing in it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """End the process at the first paint."""
        super().paintEvent(event)
        os._exit(0)


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    with create_engine(f"sqlite:///{sys.argv[1]}").connect() as connection:
        connection.execute(text("SELECT count(*) FROM visit")).scalar()
    window = EmptyWindow()
    window.resize(1280, 800)
    window.show()
    sys.exit(application.exec() or 1)
