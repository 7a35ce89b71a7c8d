"""A delay at one stop: what it would do is shown before anything changes, then done as one edit."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from models.identifiers import ItemId
from models.messages import N_, Message
from models.plan import Plan
from scheduling.accepting import judged
from scheduling.check import recheck
from scheduling.conflicts import Conflict
from scheduling.delays import Delay, delayed, new_conflicts
from scheduling.naming import hours_of, title_of
from scheduling.surroundings import ALONE, Surroundings
from ui.plain_text import PlainLabel
from ui.widgets import rows
from ui.wording import Wording

USUAL_MINUTES = 25
_MOST_MINUTES = 12 * 60


class DelayDialog(QDialog):
    """Asks by how much an item is delayed, and lists what moves, what gives, what breaks and whom to call."""

    edit_made = Signal(object)

    def __init__(
        self,
        words: Wording,
        plan: Plan,
        conflicts: tuple[Conflict, ...],
        item_id: ItemId,
        parent: QWidget | None = None,
        *,
        surroundings: Surroundings = ALONE,
    ) -> None:
        """Ask about an item of `plan`, which has `conflicts` as it is, found in these `surroundings`."""
        super().__init__(parent)
        self._words, self._plan, self._conflicts, self._item_id = words, plan, conflicts, item_id
        self._surroundings = surroundings
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.words(N_("Delay at this stop")))
        self.minutes = QSpinBox()
        self.minutes.setRange(1, _MOST_MINUTES)
        self.minutes.setSingleStep(5)
        self.minutes.setValue(USUAL_MINUTES)
        self.minutes.setPrefix("+")
        self.minutes.setSuffix(" " + words.words(N_("min")))
        self.minutes.setAccessibleName(words.words(N_("Minutes of delay")))
        self.minutes.valueChanged.connect(self._look)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(3)
        self.buttons = QDialogButtonBox()
        do = self.buttons.addButton(words.words(N_("Delay")), QDialogButtonBox.ButtonRole.AcceptRole)
        do.setDefault(True)
        self.buttons.addButton(words.words(N_("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self._finish)
        self.buttons.rejected.connect(self.reject)
        self._arrange()
        self._look()

    @property
    def lines(self) -> tuple[str, ...]:
        """What is listed, line by line."""
        items = (self._lines.itemAt(number) for number in range(self._lines.count()))
        labels = (item.widget() for item in items if item is not None)
        return tuple(label.text() for label in labels if isinstance(label, QLabel))

    def _arrange(self) -> None:
        title = PlainLabel(
            self._words.say(Message.of("{title}", title=title_of(self._plan.items[self._item_id])))
        )
        title.setObjectName("sectionTitle")
        title.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.minutes)
        inside = QWidget()
        inside.setObjectName("panel")
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 10, 12, 10)
        column.addLayout(self._lines)
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("panel")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.setMinimumHeight(260)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(area, 1)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(520)

    def _look(self) -> None:
        """List what a delay of so many minutes would do."""
        delay = delayed(self._plan, self._item_id, self.minutes.value())
        after = self._plan.with_edit(delay.edit)
        rechecked = recheck(after, delay.edit, self._conflicts, surroundings=self._surroundings)
        found = new_conflicts(self._conflicts, judged(after, rechecked).open)
        rows.empty(self._lines)
        self._list(N_("What moves"), self._moved(delay, after))
        self._list(N_("What takes up the delay"), self._absorbed(delay))
        self._list(N_("What cannot wait"), self._missed(delay))
        self._list(N_("What no longer works"), (conflict.message for conflict in found))
        self._list(N_("Whom to call"), self._calls(delay))

    def _list(self, heading: str, messages: Iterable[Message]) -> None:
        lines = [self._words.say(message) for message in messages]
        if not lines:
            return
        title = QLabel(self._words.words(heading))
        title.setObjectName("sectionTitle")
        self._lines.addWidget(title)
        for line in lines:
            label = PlainLabel(line)
            label.setWordWrap(True)
            self._lines.addWidget(label)

    def _moved(self, delay: Delay, after: Plan) -> Iterable[Message]:
        for one in delay.later:
            item = after.items[one.item_id]
            yield Message.of(
                N_("“{title}” {hours} (+{minutes} min)"),
                title=title_of(item),
                hours=hours_of(after, item),
                minutes=one.minutes,
            )

    def _absorbed(self, delay: Delay) -> Iterable[Message]:
        for one in delay.absorbed:
            title = title_of(self._plan.items[one.item_id])
            yield Message.of(
                N_("The time to spare after “{title}”: {minutes} min"), title=title, minutes=one.minutes
            )

    def _missed(self, delay: Delay) -> Iterable[Message]:
        for one in delay.missed:
            title = title_of(self._plan.items[one.item_id])
            yield Message.of(
                N_("“{title}” is locked, and is reached {minutes} min too late."),
                title=title,
                minutes=one.minutes,
            )

    def _calls(self, delay: Delay) -> Iterable[Message]:
        for call in dict.fromkeys((call.who, call.phone) for call in delay.calls):
            who, phone = call
            yield (
                Message.of(N_("{who}, {phone}"), who=who, phone=phone)
                if phone
                else Message.of("{who}", who=who)
            )

    def _finish(self) -> None:
        self.edit_made.emit(delayed(self._plan, self._item_id, self.minutes.value()).edit)
        self.accept()
