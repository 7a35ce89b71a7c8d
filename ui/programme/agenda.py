"""The programme as a list: every item a row, to be sorted, searched and read aloud."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtGui import QContextMenuEvent, QIcon
from PySide6.QtWidgets import QAbstractItemView, QWidget

from models.identifiers import ItemId
from models.messages import N_
from models.plan import Plan
from models.records.items import Item
from models.vocabulary_labels import label
from scheduling.conflicts import Conflict, Severity
from scheduling.occupancy import items_of_day, waiting_items
from ui.appearance import Appearance
from ui.calendar.scene import gravest
from ui.widgets.record_table import Column, RecordView
from ui.wording import Wording


class Agenda(RecordView[Item]):
    """Items by day and hour, the waiting ones last. Tells what the board tells, of the same selection."""

    item_opened = Signal(str)
    selection_changed = Signal(object)
    menu_wanted = Signal(object)

    def __init__(self, words: Wording, appearance: Appearance, parent: QWidget | None = None) -> None:
        """An empty list."""
        self._words = words
        self._appearance = appearance
        self._plan: Plan | None = None
        self._severities: dict[ItemId, Severity] = {}
        self._place: dict[ItemId, int] = {}
        super().__init__(self._columns(), lambda item: item.id, words, sorted_by=1, parent=parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(words.words(N_("Programme, as a list")))
        self.row_opened.connect(lambda item: self.item_opened.emit(item.id))
        self.selection_moved.connect(self._tell)
        self._showing = False

    @property
    def selected_items(self) -> frozenset[ItemId]:
        """The items whose rows are selected."""
        indexes = self.selectionModel().selectedRows()
        return frozenset(self.records.rows[index.row()].id for index in indexes)

    def show_plan(self, plan: Plan, conflicts: tuple[Conflict, ...]) -> None:
        """List the items of a plan as it is now; what was selected stays so."""
        before = self.selected_items
        self._plan = plan
        self._severities = gravest(conflicts)
        days = sorted({item.day for item in plan.items if item.day is not None})
        items = [item for day in days for item in items_of_day(plan, day)]
        items += waiting_items(plan)
        self._place = {item.id: number for number, item in enumerate(items)}
        self._showing = True
        self.records.show_rows(items)
        self.share_width()
        self._showing = False
        self.select_items(before)

    def select_items(self, item_ids: frozenset[ItemId]) -> None:
        """Select the rows of these items, and bring the first of them into view."""
        self._showing = True
        chosen = self.selectionModel()
        chosen.clearSelection()
        rows = [number for number, item in enumerate(self.records.rows) if item.id in item_ids]
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row in rows:
            chosen.select(self.records.index(row, 0), flags)
        if rows:
            current = self.records.index(rows[0], 0)
            chosen.setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(current)
        self._showing = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def _tell(self) -> None:
        if not self._showing:
            self.selection_changed.emit(self.selected_items)

    def _columns(self) -> tuple[Column[Item], ...]:
        words = self._words
        return (
            Column("", lambda _item: "", self._gravity, self._sign),
            Column(words.words(N_("Day")), self._day, self._order),
            Column(
                words.words(N_("Time")),
                lambda item: words.time(item.time, item.kind) if item.day is not None else "",
                lambda item: (item.starts or time.min, self._place.get(item.id, 0)),
            ),
            Column(
                words.words(N_("Item")), lambda item: words.text(item.title), icon=self._kind_icon, stretch=4
            ),
            Column(words.words(N_("Place")), self._place_of, stretch=2),
            Column(words.words(N_("Host")), self._host, stretch=2),
            Column(words.words(N_("Status")), lambda item: words.say(label(item.status))),
        )

    def _day(self, item: Item) -> str:
        if item.day is None:
            return self._words.words(N_("no day"))
        return self._words.day_of_visit(item.day)

    def _order(self, item: Item) -> tuple[date, int]:
        return item.day or date.max, self._place.get(item.id, 0)

    def _kind_icon(self, item: Item) -> QIcon:
        return self._appearance.kind_icon(item.kind)

    def _place_of(self, item: Item) -> str:
        venue = self._plan.venues.get(item.venue_id) if self._plan else None
        return self._words.text(venue.name) if venue else ""

    def _host(self, item: Item) -> str:
        host = self._plan.organisations.get(item.host_organisation_id) if self._plan else None
        return self._words.text(host.short_name or host.name) if host else self._words.text(item.host_note)

    def _gravity(self, item: Item) -> tuple[int, int]:
        severity = self._severities.get(item.id)
        return 9 if severity is None else severity.rank, self._place.get(item.id, 0)

    def _sign(self, item: Item) -> QIcon:
        severity = self._severities.get(item.id)
        return QIcon() if severity is None else self._appearance.severity_icon(severity)
