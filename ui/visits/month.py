"""All visits by month: who is here when, how full each day is, and what the chosen day brings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from models.day_loads import DayLoad
from models.identifiers import VisitId
from models.messages import N_, NP_, HeyetError, Message
from models.records.visits import Visit
from models.spelling import matches
from models.vocabulary_labels import label
from ui.icons import Glyph
from ui.page_tools import PageTools
from ui.plain_text import PlainLabel, tip
from ui.visits.month_grid import MonthGrid, days_shown
from ui.visits.month_layout import first_of_month, last_of_month, months_later, visits_on
from ui.workspace import VisitSummary


class VisitsView(StrEnum):
    """How the visits are looked at."""

    LIST = "list"
    MONTH = "month"


VIEW_NAMES = {VisitsView.LIST: N_("List"), VisitsView.MONTH: N_("Month")}
"""What the ways to look at the visits are called."""

_SIDE_WIDTH = 270
_VISIT = Qt.ItemDataRole.UserRole


class MonthOverview(QWidget):
    """A month with the visits in it, and beside it the visits of the chosen day.

    `visit_opened` tells which visit the officer wants to see, `selection_moved` that another is selected.
    """

    visit_opened = Signal(str)
    selection_moved = Signal()

    def __init__(self, tools: PageTools, today: date, parent: QWidget | None = None) -> None:
        """The month of `today`, without visits."""
        super().__init__(parent)
        self._tools = tools
        self._today = today
        self._day = today
        self._all: tuple[VisitSummary, ...] = ()
        self._search = ""
        self._is_stale = True
        self._loads: tuple[DayLoad, ...] = ()
        words = tools.forms.words.words
        self.earlier = self._step(N_("The month before"), Glyph.CHEVRON_LEFT, -1)
        self.later = self._step(N_("The month after"), Glyph.CHEVRON_RIGHT, 1)
        self.today_button = QPushButton(words(N_("Today")))
        self.today_button.clicked.connect(lambda _checked=False: self.go_to_day(self._today))
        self.month_title = QLabel()
        self.month_title.setObjectName("emptyTitle")
        self.count = QLabel()
        self.count.setObjectName("pageSubtitle")
        self.grid = MonthGrid(tools.forms.appearance, tools.forms.words, today)
        self.grid.setAccessibleName(words(N_("Visits by month")))
        self.grid.day_chosen.connect(self.go_to_day)
        self.grid.visit_chosen.connect(self._choose)
        self.grid.open_wanted.connect(self._open)
        self.day_title = PlainLabel()
        self.day_title.setObjectName("sectionTitle")
        self.day_title.setWordWrap(True)
        self.day_count = PlainLabel()
        self.day_count.setObjectName("emptyText")
        self.day_count.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(words(N_("Visits of the day")))
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(lambda *_: self._tell())
        self.list.itemActivated.connect(lambda _entry: self._open())
        self._arrange()

    @property
    def selected(self) -> VisitSummary | None:
        """The visit that is selected among those of the chosen day; None where there is none."""
        chosen = self.list.currentItem().data(_VISIT) if self.list.currentRow() >= 0 else None
        return next((summary for summary in self._all if summary.visit.id == chosen), None)

    @property
    def day(self) -> date:
        """The chosen day."""
        return self._day

    def show_visits(self, summaries: Sequence[VisitSummary]) -> None:
        """Show these visits as they are stored now; what was selected stays so."""
        self._all = tuple(summaries)
        self._is_stale = True
        if self.isVisible():  # else when it is seen: the list is asked for at every edit
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._show()

    def search(self, text: str) -> None:
        """Show only visits in whose title or hosts every word of `text` occurs."""
        self._search = text
        self._show()

    def go_to_day(self, day: date) -> None:
        """Show the month of a day and choose it."""
        self._day = day
        self._show()

    def select(self, visit_id: str) -> None:
        """Select a visit, on the chosen day if it takes place then, else on its first."""
        visit = next((one.visit for one in self._all if one.visit.id == visit_id), None)
        if visit is None:
            return
        if not visit.first_day <= self._day <= visit.last_day:
            self._day = visit.first_day
            self._show()
        self._choose(visit_id)

    def take_keyboard(self) -> None:
        """Put the keyboard into the month."""
        self.grid.setFocus()

    def _show(self) -> None:
        """Show the month of the chosen day."""
        before = self.selected
        words = self._tools.forms.words
        first = first_of_month(self._day)
        self._is_stale = False
        self._loads = self._read_loads()
        self.month_title.setText(words.month(first))
        self.count.setText(self._counted(first))
        self._show_day(before.visit.id if before is not None else None)

    def _show_day(self, chosen: VisitId | None) -> None:
        words = self._tools.forms.words
        visits = visits_on(self._day, self._visits())
        self.list.blockSignals(True)
        self.list.clear()
        for visit in visits:
            self.list.addItem(self._entry(visit))
        rows = [row for row, visit in enumerate(visits) if visit.id == chosen] or [0]
        self.list.setCurrentRow(rows[0] if visits else -1)
        self.list.blockSignals(False)
        self.list.setVisible(bool(visits))
        self.day_title.setText(words.long_date(self._day))
        items = Message.of(*NP_("{count} item", "{count} items"), count=sum(self._of_day().values()))
        nothing = Message.of(N_("No visit on this day."))
        self.day_count.setText(words.say(items if visits else nothing))
        said = [words.long_date(self._day), self.day_count.text()]
        said += [self.list.item(row).text() for row in range(self.list.count())]
        self.grid.setAccessibleDescription("; ".join(said))
        self._tell()

    def _tell(self) -> None:
        """Have the month show what is selected, and the page let be done what can be done to it."""
        summary = self.selected
        known = {visit.id for visit in self._visits()}
        loads: dict[date, int] = {}
        for load in self._loads:
            if load.visit_id in known:
                loads[load.day] = loads.get(load.day, 0) + load.items
        self.grid.show_month(self._day, self._visits(), loads, summary.visit.id if summary else None)
        self.selection_moved.emit()

    def _choose(self, visit_id: str) -> None:
        for row in range(self.list.count()):
            if self.list.item(row).data(_VISIT) == visit_id:
                self.list.setCurrentRow(row)

    def _open(self) -> None:
        if self.selected is not None:
            self.visit_opened.emit(self.selected.visit.id)

    def _visits(self) -> tuple[Visit, ...]:
        """The visits that fit what is searched for."""
        texts = self._tools.forms.words.texts
        return tuple(
            summary.visit
            for summary in self._all
            if not self._search or matches(self._search, texts((summary.visit.title, *summary.host_names)))
        )

    def _read_loads(self) -> tuple[DayLoad, ...]:
        try:
            return self._tools.workspace.store.day_loads(*days_shown(self._day))
        except HeyetError as error:
            self._tools.workspace.refused.emit(error.message)
            return ()

    def _of_day(self) -> dict[VisitId, int]:
        """How many items each visit has on the chosen day."""
        known = {visit.id for visit in visits_on(self._day, self._visits())}
        return {
            load.visit_id: load.items
            for load in self._loads
            if load.day == self._day and load.visit_id in known
        }

    def _counted(self, first: date) -> str:
        last = last_of_month(first)
        here = [visit for visit in self._visits() if visit.first_day <= last and visit.last_day >= first]
        count = Message.of(*NP_("{count} visit", "{count} visits"), count=len(here))
        return self._tools.forms.words.say(count)

    def _entry(self, visit: Visit) -> QListWidgetItem:
        """A visit of the day: its title, and under it how much it has on the day and how far it has come."""
        words = self._tools.forms.words
        title = words.text(visit.title) or words.words(N_("Visit without a title"))
        items = Message.of(*NP_("{count} item", "{count} items"), count=self._of_day().get(visit.id, 0))
        below = words.words(N_("{items} · {status}"), items=items, status=label(visit.status))
        entry = QListWidgetItem(f"{title}\n{below}")
        entry.setToolTip(tip(title))
        entry.setData(_VISIT, visit.id)
        return entry

    def _step(self, name: str, glyph: Glyph, months: int) -> QToolButton:
        said = self._tools.forms.words.words(name)
        button = QToolButton()
        button.setIcon(self._tools.forms.appearance.action_icon(glyph))
        button.setToolTip(said)
        button.setAccessibleName(said)
        button.clicked.connect(lambda _checked=False: self.go_to_day(months_later(self._day, months)))
        return button

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(13, 0, 16, 8)
        head.setSpacing(4)
        for part in (self.earlier, self.later, self.today_button):
            head.addWidget(part)
        head.addSpacing(10)
        head.addWidget(self.month_title)
        head.addSpacing(8)
        head.addWidget(self.count)
        head.addStretch(1)
        side = QWidget()
        side.setObjectName("panel")
        side.setFixedWidth(_SIDE_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(14, 6, 14, 12)
        column.setSpacing(6)
        column.addWidget(self.day_title)
        column.addWidget(self.day_count)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        rule = QFrame()
        rule.setObjectName("rule")
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.grid, 1)
        body.addWidget(side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(rule)
        layout.addLayout(body, 1)
