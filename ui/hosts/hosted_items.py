"""The items of one host: when and where each is, how far it is agreed, and a click to say what came of it."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from models.messages import N_, Message
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import ItemStatus
from models.vocabulary_labels import label
from scheduling.naming import title_of
from scheduling.requesting import hosted_items
from ui.choices import Choice
from ui.form_tools import FormTools
from ui.icons import Glyph
from ui.plain_text import PlainLabel, ShortenedLabel, tip
from ui.record_names import record_name, spoken_name
from ui.widgets import rows
from ui.widgets.choice_buttons import ChoiceButtons
from ui.widgets.picker import Picker

ANSWERS = (ItemStatus.REQUESTED, ItemStatus.CONFIRMED, ItemStatus.DECLINED)
"""What an item becomes by one click."""


class ItemLine(NamedTuple):
    """What is written about an item, apart from its status."""

    item_id: str
    title: str
    when_and_where: str
    kind: str


class HostedItems(QWidget):
    """Lists the items of one host.

    `marked` carries the item's id and the status that the officer clicks, `asked` the id of an item about
    which the host is to be asked, `added` that of an item which this organisation is to host too.
    """

    marked = Signal(str, object)
    asked = Signal(str)
    added = Signal(str)

    def __init__(self, tools: FormTools, parent: QWidget | None = None) -> None:
        """No items."""
        super().__init__(parent)
        self._tools = tools
        self._lines: tuple[ItemLine, ...] | None = None
        self.answers: dict[str, ChoiceButtons] = {}
        self.ask_buttons: dict[str, QToolButton] = {}
        self._other: dict[str, QLabel] = {}
        self._hosted: dict[str, bool] = {}
        self._own: frozenset[str] = frozenset()
        self.picker = Picker(self._items, tools.directory.name_of, tools.words)
        self.picker.line.setPlaceholderText(tools.words.words(N_("Add an item to this host…")))
        self.picker.say_name(tools.words.words(N_("Add an item to this host")))
        self.picker.edited.connect(self._add)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(10)
        self._rows.setVerticalSpacing(5)
        self._rows.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._rows)
        layout.addWidget(self.picker)

    def show_host(self, plan: Plan, organisation_id: str) -> None:
        """Show the items of which an organisation is the host."""
        items = hosted_items(plan, organisation_id)
        self._own = frozenset(item.id for item in items)
        self._hosted = {item.id: item.host_organisation_id is not None for item in plan.items}
        lines = tuple(self._line(plan, item) for item in items)
        if lines != self._lines:
            self._lines = lines
            self._make_rows(items, lines)
        for item in items:
            self._show_status(item)

    def _items(self, search: str) -> tuple[Choice, ...]:
        """The items that are not this host's: those without a host first."""
        found = (choice for choice in self._tools.directory.items(search) if choice.id not in self._own)
        return tuple(sorted(found, key=lambda choice: self._hosted.get(choice.id, False)))

    def _add(self) -> None:
        item_id = self.picker.value()
        self.picker.show_value(None)
        if isinstance(item_id, str):
            self.added.emit(item_id)

    def _make_rows(self, items: tuple[Item, ...], lines: tuple[ItemLine, ...]) -> None:
        rows.empty(self._rows)
        self.answers, self.ask_buttons, self._other = {}, {}, {}
        if not items:
            sentence = N_("No item of the programme has this organisation as its host yet.")
            nothing = QLabel(self._tools.words.words(sentence))
            nothing.setObjectName("emptyText")
            nothing.setWordWrap(True)
            self._rows.addWidget(nothing, 0, 0, 1, 5)
        for number, (item, line) in enumerate(zip(items, lines, strict=True)):
            if number:
                rule = QFrame()
                rule.setObjectName("rule")
                self._rows.addWidget(rule, 2 * number - 1, 0, 1, 5)
            self._add_row(2 * number, item, line)

    def _add_row(self, row: int, item: Item, line: ItemLine) -> None:
        words = self._tools.words
        picture = QLabel()
        picture.setPixmap(self._tools.appearance.kind_icon(item.kind).pixmap(16, 16))
        picture.setToolTip(tip(line.kind))
        title, where = ShortenedLabel(line.title), ShortenedLabel(line.when_and_where)
        where.setObjectName("fieldLabel")
        text = QWidget()
        lines = QVBoxLayout(text)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        for part in (title, where):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            lines.addWidget(part)
        other = PlainLabel()
        other.setObjectName("pageSubtitle")
        answers = ChoiceButtons(ANSWERS, words)
        answers.say_name(line.title)
        answers.chosen.connect(partial(self.marked.emit, item.id))
        ask = QToolButton()
        ask.setIcon(self._tools.appearance.action_icon(Glyph.EMAIL_OUTLINE))
        name = words.words(N_("Write down a request about “{title}”"), title=line.title)
        ask.setToolTip(tip(name))
        ask.setAccessibleName(name)
        ask.clicked.connect(partial(self.asked.emit, item.id))
        self._rows.addWidget(picture, row, 0)
        self._rows.addWidget(text, row, 1)
        for column, cell in enumerate((other, answers, ask)):
            self._rows.addWidget(cell, row, column + 2)
        self.answers[item.id], self.ask_buttons[item.id], self._other[item.id] = answers, ask, other

    def _show_status(self, item: Item) -> None:
        self.answers[item.id].show_value(item.status)
        other = item.status not in ANSWERS
        self._other[item.id].setText(self._tools.words.say(label(item.status)) if other else "")

    def _line(self, plan: Plan, item: Item) -> ItemLine:
        words = self._tools.words
        parts = [words.short_date(item.day)] if item.day is not None else []
        parts.append(words.time(item.time, item.kind))
        venue = plan.venues.get(item.venue_id)
        if venue is not None:
            parts.append(words.say(spoken_name(record_name(venue, plan))))
        title = words.say(Message.of("{name}", name=title_of(item)))
        return ItemLine(item.id, title, " · ".join(parts), words.say(label(item.kind)))
