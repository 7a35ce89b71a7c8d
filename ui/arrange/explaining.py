"""Finds out on another thread why items find no place and what would help, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject

from models.identifiers import ItemId
from models.item_time import wall_clock
from models.messages import N_, Message
from models.plan import Plan
from scheduling.arrange.helping import Help, what_would_help
from scheduling.arrange.reasons import WhyNot, why_not
from scheduling.moves import move_to
from scheduling.surroundings import Surroundings
from ui.background import Background


class Question(NamedTuple):
    """About which item something is asked, in which plan and surroundings."""

    plan: Plan
    item_id: ItemId
    surroundings: Surroundings


class Explaining(QObject):
    """Answers twice: first why an item finds no place, then what would help."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing is asked yet."""
        super().__init__(parent)
        self._why = Background[WhyNot](self)
        self._helps = Background[tuple[Help, ...]](self)
        self._waiting: list[Callable[[], None]] = []
        self._is_busy = False

    def ask(
        self,
        question: Question,
        tell_why: Callable[[WhyNot], None],
        tell_helps: Callable[[tuple[Help, ...]], None],
    ) -> None:
        """Have both answers told, after those that were asked for earlier."""

        def go_on(why: WhyNot) -> None:
            tell_why(why)
            self._helps.ask(lambda: _helps(question, why), end)

        def end(helps: tuple[Help, ...]) -> None:
            tell_helps(helps)
            self._is_busy = False
            self._begin_next()

        def begin() -> None:
            self._why.ask(lambda: why_not(*question), go_on)

        self._waiting.append(begin)
        self._begin_next()

    def forget(self) -> None:
        """Tell nothing more of what was asked."""
        self._waiting.clear()
        self._why.forget()
        self._helps.forget()
        self._is_busy = False

    def close(self) -> None:
        """Let running work come to its end: before the window goes."""
        self._waiting.clear()
        self._why.close()
        self._helps.close()

    def _begin_next(self) -> None:
        if not self._is_busy and self._waiting:
            self._is_busy = True
            self._waiting.pop(0)()


def _helps(question: Question, why: WhyNot) -> tuple[Help, ...]:
    """What would help; where nothing stands against an hour, to put the item there."""
    if why.fits_at is None:
        return what_would_help(question.plan, why, question.surroundings)
    clock = wall_clock(why.fits_at, why.fit.zone)
    there = move_to(question.plan, question.item_id, clock.date(), clock.time())
    return (Help(Message.of(N_("Put it there")), there),)
