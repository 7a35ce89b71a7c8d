"""The search for arrangements on a thread of its own: it tells its best so far, and ends when told to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event

from PySide6.QtCore import QObject, Qt, Signal

from scheduling.arrange.arranging import Progress

Work = Callable[[Callable[[], bool]], Iterator[Progress]]
"""Goes on searching until what it is given says that it is over, and touches immutable values alone."""


class _Run:
    """One search. `newest` is what it told last, `shown` what was heard of; `outcome` is there at its end."""

    def __init__(self) -> None:
        self.over = Event()
        self.newest: Progress | None = None
        self.shown: Progress | None = None
        self.is_told = False
        self.outcome: Future[None] | None = None


class Searching(QObject):
    """Runs one search at a time; a new one ends the one before, of which nothing more is heard."""

    progressed = Signal(object)
    """The newest Progress; where several come faster than the window shows them, the last of them."""
    ended = Signal()
    """The search has come to its end, by itself or because it was stopped."""
    _news = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing is searched for yet."""
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1)
        self._run: _Run | None = None
        self._news.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_running(self) -> bool:
        """Whether a search goes on."""
        return self._run is not None

    def start(self, work: Work) -> None:
        """Search anew."""
        self.forget()
        run = self._run = _Run()

        def consume() -> None:
            for progress in work(run.over.is_set):
                run.newest = progress
                if not run.is_told:
                    run.is_told = True
                    self._news.emit(run)

        def report(outcome: Future[None]) -> None:
            run.outcome = outcome
            self._news.emit(run)

        self._thread.submit(consume).add_done_callback(report)

    def stop(self) -> None:
        """Have the search end with the best that it has."""
        if self._run is not None:
            self._run.over.set()

    def forget(self) -> None:
        """End the search and hear nothing more of it."""
        self.stop()
        self._run = None

    def close(self) -> None:
        """End the search and wait for it: before the window goes."""
        self.forget()
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _deliver(self, run: _Run) -> None:
        if run is not self._run:
            return
        run.is_told, outcome = False, run.outcome  # the outcome first: what is the newest then is the last
        if run.newest is not run.shown:
            run.shown = run.newest
            self.progressed.emit(run.shown)
        if outcome is not None and run is self._run:
            self._run = None
            self.ended.emit()
            outcome.result()  # what the search raised is raised here
