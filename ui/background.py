"""Work off the main thread, so that the window never waits; an answer that comes too late is dropped."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

T = TypeVar("T")


class Background(QObject, Generic[T]):
    """Answers one kind of question; of several questions asked in a row only the newest is answered.

    While one piece of work runs, a newer question waits, and an even newer one takes its place. `work` runs
    on another thread and may touch only immutable values; `answer` is called on this object's own thread.
    What `work` raises is raised there too.
    """

    _finished = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        """A thread of its own, started when first asked."""
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1)
        self._newest = 0
        self._running = False
        self._waiting: Callable[[], T] | None = None
        self._answer: Callable[[T], None] | None = None
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._running or self._waiting is not None

    def ask(self, work: Callable[[], T], answer: Callable[[T], None]) -> None:
        """Have `work` done and its result handed to `answer`, unless a newer question comes first."""
        self._newest += 1
        self._answer = answer
        if self._running:
            self._waiting = work
        else:
            self._start(work)

    def forget(self) -> None:
        """Drop whatever answer is still to come."""
        self._newest += 1
        self._waiting = None

    def close(self) -> None:
        """Let running work come to its end and drop its answer: before the window goes."""
        self.forget()
        self._thread.shutdown(wait=True)

    def _start(self, work: Callable[[], T]) -> None:
        self._running = True
        number = self._newest

        def report(outcome: Future[T]) -> None:
            self._finished.emit(number, outcome)

        self._thread.submit(work).add_done_callback(report)

    def _deliver(self, number: int, outcome: Future[T]) -> None:
        self._running = False
        if self._waiting is not None:
            work, self._waiting = self._waiting, None
            self._start(work)
        elif number == self._newest and self._answer is not None:
            self._answer(outcome.result())
