"""What the delegation as a whole needs, in a few lines under its table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from exports.wording import language_name
from models.messages import N_, Message, Sayable
from models.plan import Plan
from scheduling import needs
from scheduling.naming import member_name
from scheduling.needs import Need
from ui.form_tools import FormTools
from ui.plain_text import PlainLabel
from ui.widgets import rows
from ui.wording import Wording


class NeedsStrip(QWidget):
    """Languages, interpreters, food and accessibility; nothing where nothing is known."""

    def __init__(self, tools: FormTools, parent: QWidget | None = None) -> None:
        """A strip without a visit."""
        super().__init__(parent)
        self._words = tools.words
        self.lines: tuple[str, ...] = ()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(17, 9, 14, 10)
        self._rows.setSpacing(4)
        self.hide()

    def show_plan(self, plan: Plan) -> None:
        """Show the needs of the delegation of `plan`."""
        lines = tuple(self._words.say(sentence) for sentence in needs_in_words(plan, self._words))
        if lines == self.lines:
            return
        self.lines = lines
        rows.empty(self._rows)
        for line in lines:
            label = PlainLabel(line)
            label.setWordWrap(True)
            self._rows.addWidget(label)
        self.setVisible(bool(lines))


def needs_in_words(plan: Plan, words: Wording) -> Iterator[Message]:
    """A sentence for each sort of need that the delegation has."""
    spoken = needs.languages_spoken(plan)
    if spoken:
        counted = tuple(
            Message.of(
                N_("{language} ({number})"),
                language=language_name(need.what, words.language),
                number=len(need.members),
            )
            for need in spoken
        )
        yield Message.of(N_("Languages spoken: {languages}"), languages=counted)
    interpreted = needs.interpreted_pairs(plan)
    if interpreted:
        pairs = [
            Need("–".join(language_name(tag, words.language) for tag in need.what.split("–")), need.members)
            for need in interpreted
        ]
        yield Message.of(N_("Interpreters: {pairs}"), pairs=_with_names(plan, pairs))
    diets = needs.dietary_needs(plan)
    if diets:
        yield Message.of(N_("Dietary needs: {needs}"), needs=_with_names(plan, diets))
    ways = needs.accessibility_needs(plan)
    if ways:
        yield Message.of(N_("Accessibility needs: {needs}"), needs=_with_names(plan, ways))


def _with_names(plan: Plan, found: Sequence[Need]) -> tuple[Sayable, ...]:
    """Each need with those who have it."""
    return tuple(
        Message.of(
            N_("{need} ({names})"),
            need=need.what,
            names=tuple(member_name(plan, member) for member in need.members),
        )
        for need in found
    )
