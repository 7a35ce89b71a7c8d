"""What happens when something fails that nobody foresaw.

It is written down in full, and said in one sentence.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

import platformdirs

from models.messages import N_, Message


def log_file() -> Path:
    """Where faults are written down: in the user's folder for logs."""
    return platformdirs.user_log_path("Heyet", appauthor=False) / "window.log"


class LastResort:
    """Catches what is raised and not caught.

    What was entered is in the database already, so nothing is lost.
    """

    def __init__(self, tell: Callable[[Message], None], file: Path | None = None) -> None:
        """Write into `file` and have the sentence said by `tell`."""
        self._tell = tell
        self._file = file or log_file()
        self._telling = False

    def install(self) -> None:
        """Take over from Python's own handler."""
        sys.excepthook = self.catch

    def catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Write the whole trace down, show it on standard error.

        Tell the officer, one fault at a time.
        """
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        full = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(full)
        written = self._write(full)
        if self._telling:
            return
        self._telling = True
        try:
            self._tell(self._sentence(kind, error, written))
        finally:
            self._telling = False

    def _write(self, full: str) -> bool:
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with self._file.open("a", encoding="utf-8") as log:
                log.write(f"{datetime.now().astimezone().isoformat(timespec='seconds')}\n{full}\n")
        except OSError:
            return False
        return True

    def _sentence(self, kind: type[BaseException], error: BaseException, written: bool) -> Message:
        what = f"{kind.__name__}: {error}"
        if not written:
            return Message.of(
                N_("This should not have happened: {what}. All that was entered before is stored; go on."),
                what=what,
            )
        return Message.of(
            N_(
                "This should not have happened: {what}. Everything entered before is stored; you can go on. "
                "The file {file} has the details."
            ),
            what=what,
            file=str(self._file),
        )
