"""The open visit: its title over tabs for programme, delegation, hosts, agreements and documents.

A tab's page is made when it is first looked at, so that the board is there at once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.agreements import Agreement
from models.records.journeys import Leg, Ride, Vehicle
from models.records.office_work import Gift, Request, Task
from models.records.record import Record
from models.records.visits import Member, Visit
from scheduling.conflicts import Conflict
from ui.actions import Act
from ui.conflicts.panel import summary
from ui.page import Page
from ui.page_tools import PageTools
from ui.plain_text import ShortenedLabel
from ui.programme.page import ProgrammePage
from ui.wording import Wording

_TAB_OF_KIND: tuple[tuple[type[Record], Act], ...] = (
    (Member, Act.GO_TO_DELEGATION),
    (Leg, Act.GO_TO_LOGISTICS),
    (Ride, Act.GO_TO_LOGISTICS),
    (Vehicle, Act.GO_TO_LOGISTICS),
    (Gift, Act.GO_TO_GIFTS),
    (Agreement, Act.GO_TO_AGREEMENTS),
    (Request, Act.GO_TO_HOSTS),
    (Task, Act.GO_TO_TASKS),
)
"""Where records are shown that are not of the programme."""


class Tab(NamedTuple):
    """A tab: the action that goes to it, its name, and how its page is made."""

    act: Act
    name: str
    make: Callable[[PageTools], Page]


class VisitPage(Page):
    """Everything about the open visit."""

    tab_shown = Signal()

    def __init__(self, tools: PageTools, tabs: tuple[Tab, ...], parent: QWidget | None = None) -> None:
        """A page with `tabs`, the first of which is the programme."""
        super().__init__(parent)
        self._tools = tools
        self._tabs = tabs
        words = tools.forms.words.words
        self.programme = ProgrammePage(tools)
        self._made: dict[int, Page] = {0: self.programme}
        self._title = ShortenedLabel()
        self._title.setObjectName("pageTitle")
        self._days = QLabel()
        self._days.setObjectName("pageSubtitle")
        self._sign = QLabel()
        self._conflicts = QLabel()
        self._conflicts.setObjectName("pageSubtitle")
        self.bar = QTabBar()
        self.bar.setExpanding(False)
        self.bar.setDrawBase(False)
        self.bar.setAccessibleName(words(N_("Parts of the visit")))
        for tab in tabs:
            self.bar.addTab(words(tab.name))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.programme)
        self.bar.currentChanged.connect(self._show_tab)
        self.programme.records_wanted.connect(self._show_records)
        self._arrange()
        tools.workspace.changed.connect(self.refresh)
        tools.workspace.conflicts_changed.connect(self.refresh)
        self.refresh()

    @property
    def current(self) -> Page:
        """The page of the tab that is shown."""
        return self._made[self.bar.currentIndex()]

    def page(self, act: Act) -> Page:
        """The page of the tab that `act` goes to, made if it was not yet."""
        number = next(number for number, tab in enumerate(self._tabs) if tab.act is act)
        if number not in self._made:
            page = self._tabs[number].make(self._tools)
            self._made[number] = page
            self._stack.addWidget(page)
            page.told.connect(self.told)
            page.wanted.connect(self.wanted)
        return self._made[number]

    def go_to(self, act: Act) -> None:
        """Show the tab that `act` goes to."""
        self.bar.setCurrentIndex(next(number for number, tab in enumerate(self._tabs) if tab.act is act))

    def take_keyboard(self) -> None:
        """Put the keyboard into the tab that is shown."""
        self.current.take_keyboard()

    def take_search(self) -> None:
        """Put the keyboard into the search of the tab that is shown."""
        self.current.take_search()

    def select_record(self, record_id: str) -> None:
        """Select a record in the tab that is shown."""
        self.current.select_record(record_id)

    def _show_records(self, record_ids: Iterable[str]) -> None:
        """Go to the tab of the first of these records that has one, and select it there."""
        plan = self._tools.workspace.plan
        if plan is None:
            return
        for record_id in record_ids:
            act = next((act for kind, act in _TAB_OF_KIND if record_id in plan.table(kind)), None)
            if act is not None:
                self.go_to(act)
                self.current.select_record(record_id)
                return

    def refresh(self) -> None:
        """Show title, days and conflicts as they are now."""
        workspace, words = self._tools.workspace, self._tools.forms.words
        if workspace.plan is None:
            return
        visit = workspace.plan.visit
        self._title.setText(words.text(visit.title) or words.words(N_("Visit without a title")))
        self._days.setText(_days_words(visit, words))
        conflicts = workspace.conflicts
        self._conflicts.setText(words.say(summary(conflicts)))
        self._sign.setVisible(bool(conflicts))
        self._count_on_tabs(workspace.plan, conflicts)
        if conflicts:
            gravest = min((one.severity for one in conflicts), key=lambda severity: severity.rank)
            self._sign.setPixmap(self._tools.forms.appearance.severity_icon(gravest).pixmap(16, 16))

    def _count_on_tabs(self, plan: Plan, conflicts: tuple[Conflict, ...]) -> None:
        """Say on each tab how many conflicts there are that one goes there to mend."""
        words = self._tools.forms.words
        counts = Counter(_tab_of(plan, conflict) for conflict in conflicts)
        for number, tab in enumerate(self._tabs):
            name, count = words.words(tab.name), counts[tab.act]
            self.bar.setTabText(
                number, words.words(N_("{name} ({number})"), name=name, number=count) if count else name
            )
            said = NP_("{count} conflict", "{count} conflicts")
            self.bar.setTabToolTip(number, words.say(Message.of(*said, count=count)) if count else "")

    def commit(self) -> None:
        """Take over what is being typed in any tab."""
        for page in self._made.values():
            page.commit()

    def close_page(self) -> None:
        """Let work in the background come to its end: before the page goes."""
        for page in self._made.values():
            page.close_page()

    def _show_tab(self, number: int) -> None:
        self.commit()
        self._stack.setCurrentWidget(self.page(self._tabs[number].act))
        self.is_searchable = self.current.is_searchable
        self.tab_shown.emit()

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(17, 10, 16, 0)
        line.setSpacing(14)
        line.addWidget(self._title)
        line.addWidget(self._days)
        line.addStretch(1)
        line.addWidget(self._sign)
        line.addSpacing(-8)
        line.addWidget(self._conflicts)
        head = QFrame()
        head.setObjectName("bar")
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(3, 0, 8, 0)
        tabs.addWidget(self.bar)
        tabs.addStretch(1)
        column.addLayout(tabs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._stack, 1)


def _tab_of(plan: Plan, conflict: Conflict) -> Act:
    """Where a conflict is mended: in the programme where it names items, else where its records are."""
    if not conflict.item_ids:
        for record_id in conflict.record_ids:
            for kind, act in _TAB_OF_KIND:
                if record_id in plan.table(kind):
                    return act
    return Act.GO_TO_PROGRAMME


def _days_words(visit: Visit, words: Wording) -> str:
    """The days of a visit; of a template, whose dates mean nothing, only how many."""
    if not visit.is_template:
        return words.date_range(visit.first_day, visit.last_day)
    count = (visit.last_day - visit.first_day).days + 1
    return words.say(Message.of(*NP_("Template of {count} day", "Template of {count} days"), count=count))
