"""Work off the main thread: only the newest question is answered."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from ui.background import Background


@pytest.fixture
def background(qtbot: QtBot):
    background = Background[int]()
    yield background
    background.close()


def test_an_answer_comes_on_the_main_thread(qtbot: QtBot, background: Background[int]) -> None:
    answers: list[tuple[int, bool]] = []
    background.ask(
        lambda: 6 * 7,
        lambda answer: answers.append((answer, threading.current_thread() is threading.main_thread())),
    )
    qtbot.waitUntil(lambda: answers == [(42, True)])
    assert not background.is_busy


def test_of_several_questions_only_the_newest_is_answered(qtbot: QtBot, background: Background[int]) -> None:
    may_go_on = threading.Event()
    done: list[int] = []

    def first() -> int:
        may_go_on.wait(5)
        done.append(1)
        return 1

    def work(number: int) -> int:
        done.append(number)
        return number

    answers: list[int] = []
    background.ask(first, answers.append)
    background.ask(lambda: work(2), answers.append)
    background.ask(lambda: work(3), answers.append)
    may_go_on.set()
    qtbot.waitUntil(lambda: answers == [3])
    assert done == [1, 3]


def test_a_forgotten_question_is_not_answered(qtbot: QtBot, background: Background[int]) -> None:
    may_go_on = threading.Event()
    answers: list[int] = []
    background.ask(lambda: int(may_go_on.wait(5)), answers.append)
    background.forget()
    may_go_on.set()
    background.ask(lambda: 2, answers.append)
    qtbot.waitUntil(lambda: answers == [2])


def test_what_the_work_raises_is_raised_on_the_main_thread(qtbot: QtBot, background: Background[int]) -> None:
    with qtbot.captureExceptions() as raised:
        background.ask(lambda: 1 // 0, print)
        qtbot.waitUntil(lambda: len(raised) == 1)
    assert raised[0][0] is ZeroDivisionError
