"""The search on a thread of its own tells its best so far, ends when told to, and is then heard no more."""

from collections.abc import Callable, Iterator
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from scheduling.arrange.arranging import Progress
from ui.arrange.searching import Searching


class Slow:
    """A search that goes on as often as it is let, and tells how far it has come."""

    def __init__(self) -> None:
        self.go_on = Event()
        self.was_stopped = False

    def work(self, is_over: Callable[[], bool]) -> Iterator[Progress]:
        yield Progress((), 0.1)
        while not is_over():
            if self.go_on.wait(0.01):
                yield Progress((), 0.9)
                return
        self.was_stopped = True
        yield Progress((), 0.5)


class Heard:
    def __init__(self, searching: Searching) -> None:
        self.shares: list[float] = []
        self.ends = 0
        searching.progressed.connect(lambda progress: self.shares.append(progress.share))
        searching.ended.connect(self._end)

    def _end(self) -> None:
        self.ends += 1


@pytest.fixture
def searching(qtbot: QtBot) -> Iterator[Searching]:
    searching = Searching()
    yield searching
    searching.close()


def test_what_is_found_is_told_as_it_comes_and_the_end_after_it(qtbot: QtBot, searching: Searching) -> None:
    slow, heard = Slow(), Heard(searching)
    searching.start(slow.work)
    qtbot.waitUntil(lambda: heard.shares == [0.1])
    assert searching.is_running
    slow.go_on.set()
    qtbot.waitUntil(lambda: heard.ends == 1)
    assert heard.shares[-1] == 0.9
    assert not searching.is_running


def test_a_search_that_is_stopped_tells_its_best_and_ends(qtbot: QtBot, searching: Searching) -> None:
    slow, heard = Slow(), Heard(searching)
    searching.start(slow.work)
    searching.stop()
    qtbot.waitUntil(lambda: heard.ends == 1)
    assert slow.was_stopped
    assert heard.shares[-1] == 0.5


def test_a_new_search_ends_the_one_before_of_which_nothing_is_heard(
    qtbot: QtBot, searching: Searching
) -> None:
    first, second, heard = Slow(), Slow(), Heard(searching)
    searching.start(first.work)
    second.go_on.set()
    searching.start(second.work)
    qtbot.waitUntil(lambda: heard.ends == 1)
    assert first.was_stopped
    assert 0.5 not in heard.shares


def test_of_much_news_the_last_is_always_told(qtbot: QtBot, searching: Searching) -> None:
    heard = Heard(searching)
    searching.start(lambda _is_over: iter([Progress((), number / 1000) for number in range(1001)]))
    qtbot.waitUntil(lambda: heard.ends == 1)
    assert heard.shares[-1] == 1.0
    assert heard.shares == sorted(heard.shares)


def test_closing_waits_for_the_search(searching: Searching) -> None:
    slow = Slow()
    searching.start(slow.work)
    searching.close()
    assert slow.was_stopped
    assert not searching.is_running


def test_what_a_search_raises_is_raised_in_the_window(qtbot: QtBot, searching: Searching) -> None:
    def fail(_is_over: Callable[[], bool]) -> Iterator[Progress]:
        yield Progress((), 0.1)
        raise ValueError("broken")

    with qtbot.captureExceptions() as raised, qtbot.waitSignal(searching.ended):
        searching.start(fail)
    qtbot.waitUntil(lambda: len(raised) == 1)
    assert raised[0][0] is ValueError
