"""A process that opens the window on the database it is given, and ends once the board is painted."""

from __future__ import annotations

import os
import sys

from PySide6.QtGui import QPaintEvent

import main
from ui.calendar.board import Board

PAINTED = 0
NOTHING_ON_IT = 1
NEVER_PAINTED = 2


def end_when_painted() -> None:
    """Let the first paint of a board that shows a visit be the end of the process."""
    paint = Board.paintEvent

    def paint_and_end(board: Board, event: QPaintEvent) -> None:
        paint(board, event)
        os._exit(PAINTED if board.scene.in_reading_order() else NOTHING_ON_IT)

    setattr(Board, "paintEvent", paint_and_end)  # noqa: B010 - a method is not to be assigned, says the type checker


if __name__ == "__main__":
    end_when_painted()
    main.main(["--database", sys.argv[1], "--language", "en"])
    sys.exit(NEVER_PAINTED)
