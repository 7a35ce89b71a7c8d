"""A process that opens the window on the database it is given, and ends once the board is painted."""

from __future__ import annotations

import gc
import os
import sys

import main

PAINTED = 0
NOTHING_ON_IT = 1
NEVER_PAINTED = 2


def end_when_painted() -> None:
    """Let the first paint of a board be the end of the process."""
    gc.disable()  # as `main` does before it imports the window
    from ui.calendar.board import Board

    paint = Board.paintEvent

    def paint_and_end(board: Board, event: object) -> None:
        paint(board, event)  # type: ignore[arg-type]
        os._exit(PAINTED if board.scene.in_reading_order() else NOTHING_ON_IT)

    setattr(Board, "paintEvent", paint_and_end)  # noqa: B010 - mypy would not have a method assigned


if __name__ == "__main__":
    end_when_painted()
    main.main(["--database", sys.argv[1], "--language", "en"])
    sys.exit(NEVER_PAINTED)
