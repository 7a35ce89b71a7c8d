"""Members by nights: where each sleeps. Below them how many have no bed, and how many sleep in each hotel."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QIcon, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from models.identifiers import MemberId
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.places import Venue
from models.records.visits import Member
from scheduling import lodging
from scheduling.conflicts import Severity
from scheduling.lodging import Bed, BedState
from scheduling.naming import place_name
from scheduling.occupancy import in_precedence
from ui.form_tools import FormTools
from ui.plain_text import tip
from ui.record_names import member_name, spoken_name

_Index = QModelIndex | QPersistentModelIndex
_NAME, _HOTEL, _FIRST_NIGHT = 0, 1, 2
_ROOT = QModelIndex()

_STATE_WORDS = {
    BedState.MISSING: N_("no bed"),
    BedState.NOT_NEEDED: N_("none needed"),
    BedState.ON_THE_WAY: N_("on the way"),
    BedState.NOT_HERE: N_("not here"),
}


class _Sum(NamedTuple):
    """A row below the members: what it counts, night by night, and whether a number is bad news."""

    words: str
    counts: dict[date, int]
    is_bad: bool


class RoomingModel(QAbstractTableModel):
    """The nights of one plan as a grid."""

    def __init__(self, tools: FormTools, parent: QWidget | None = None) -> None:
        """An empty grid."""
        super().__init__(parent)
        self._tools = tools
        self.members: tuple[Member, ...] = ()
        self.nights: tuple[date, ...] = ()
        self._plan: Plan | None = None
        self._beds: dict[tuple[MemberId, date], Bed] = {}
        self._sums: tuple[_Sum, ...] = ()

    def show_plan(self, plan: Plan) -> None:
        """Show the nights of `plan`."""
        self.beginResetModel()
        self._plan = plan
        self.members = in_precedence(plan.members)
        self.nights = lodging.nights_of(plan)
        self._beds = {
            (member.id, night): lodging.bed_of(plan, member, night)
            for member in self.members
            for night in self.nights
        }
        self._sums = self._counted(plan)
        self.endResetModel()

    def bed(self, member_id: MemberId, night: date) -> Bed:
        """How the member spends the night."""
        return self._beds[member_id, night]

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.members) + len(self._sums)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else _FIRST_NIGHT + len(self.nights)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.row() < len(self.members):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), index.column())
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._whole_text(index.row(), index.column(), role)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icon(index.row(), index.column())
        look = self._tools.appearance
        if role == Qt.ItemDataRole.ForegroundRole and self._is_muted(index.row(), index.column()):
            return QBrush(look.muted)
        if role == Qt.ItemDataRole.BackgroundRole and index.row() >= len(self.members):
            return QBrush(look.panel)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            words = self._tools.words
            if section < _FIRST_NIGHT:
                return words.words(N_("Member") if section == _NAME else N_("Usual hotel"))
            night = self.nights[section - _FIRST_NIGHT]
            return f"{words.weekday(night)}\n{words.short_date(night)}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def hotel_words(self, identifier: str | None) -> str:
        """The name of a hotel; empty for none."""
        venue: Venue | None = self._plan.venues.get(identifier) if self._plan is not None else None
        return self._tools.words.words("{name}", name=place_name(venue)) if venue is not None else ""

    def member_words(self, member: Member) -> str:
        """What the member is called."""
        return self._tools.words.say(spoken_name(member_name(member, self._plan)))

    def _text(self, row: int, column: int) -> str:
        if row >= len(self.members):
            counted = self._sums[row - len(self.members)]
            if column < _FIRST_NIGHT:
                return counted.words if column == _NAME else ""
            number = counted.counts.get(self.nights[column - _FIRST_NIGHT], 0)
            return str(number) if number else "–"
        member = self.members[row]
        if column == _NAME:
            return self.member_words(member)
        if column == _HOTEL:
            return self.hotel_words(member.hotel_id)
        bed = self._beds[member.id, self.nights[column - _FIRST_NIGHT]]
        return self._bed_words(member, bed)

    def _bed_words(self, member: Member, bed: Bed) -> str:
        """The room where it is one of the usual hotel, else the hotel too."""
        if bed.state is not BedState.BED:
            return self._tools.words.words(_STATE_WORDS[bed.state])
        if bed.room and bed.hotel_id == member.hotel_id:
            return bed.room
        hotel = self.hotel_words(bed.hotel_id)
        return f"{hotel} · {bed.room}" if bed.room else hotel

    def _whole_text(self, row: int, column: int, role: int) -> str:
        """Everything about a night, for who points at it or hears it."""
        text = self._text(row, column)
        if row < len(self.members) and column >= _FIRST_NIGHT:
            member, night = self.members[row], self.nights[column - _FIRST_NIGHT]
            bed = self._beds[member.id, night]
            words = self._tools.words
            where = " · ".join(part for part in (self.hotel_words(bed.hotel_id), bed.room) if part) or text
            text = words.words(
                N_("{name}, night of {day}: {place}"), name=self.member_words(member), day=night, place=where
            )
        return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text

    def _icon(self, row: int, column: int) -> QIcon | None:
        if column < _FIRST_NIGHT:
            return None
        night = self.nights[column - _FIRST_NIGHT]
        if row < len(self.members):
            is_bad = self._beds[self.members[row].id, night].state is BedState.MISSING
        else:
            counted = self._sums[row - len(self.members)]
            is_bad = counted.is_bad and counted.counts.get(night, 0) > 0
        return self._tools.appearance.severity_icon(Severity.WARNING) if is_bad else None

    def _is_muted(self, row: int, column: int) -> bool:
        if row >= len(self.members) or column == _HOTEL:
            return True
        if column == _NAME:
            return False
        bed = self._beds[self.members[row].id, self.nights[column - _FIRST_NIGHT]]
        return bed.state not in (BedState.BED, BedState.MISSING)

    def _counted(self, plan: Plan) -> tuple[_Sum, ...]:
        if not self.members or not self.nights:
            return ()
        words = self._tools.words
        missing = {
            night: sum(member.count for member in members) for night, members in lodging.without_bed(plan)
        }
        hotels = (
            _Sum(words.words(N_("In {hotel}"), hotel=self.hotel_words(identifier)), dict(counts), False)
            for identifier, counts in lodging.guests_by_hotel(plan).items()
        )
        return (_Sum(words.words(N_("Without a bed")), missing, True), *hotels)


class RoomingGrid(QTableView):
    """The grid itself. A name stands for all nights of its member, a heading for everybody in that night."""

    selection_moved = Signal()
    opened = Signal()
    """Enter was pressed, or a night double-clicked: its form is wanted."""
    typed = Signal(str)
    """A letter or figure was typed: the room of what is selected begins with it."""

    def __init__(self, tools: FormTools, parent: QWidget | None = None) -> None:
        """An empty grid."""
        super().__init__(parent)
        self.rooms = RoomingModel(tools, self)
        self.setModel(self.rooms)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(tools.words.words(N_("Rooms by night")))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 16)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionsClickable(True)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_moved.emit())
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def show_plan(self, plan: Plan) -> None:
        """Show the nights of `plan`; what was selected stays so as far as it is still there."""
        chosen = self.chosen_cells()
        current = self.currentIndex()
        self.rooms.show_plan(plan)
        self._fit_columns()
        selection = QItemSelection()
        rows = {member.id: row for row, member in enumerate(self.rooms.members)}
        columns = {night: column for column, night in enumerate(self.rooms.nights, _FIRST_NIGHT)}
        for member_id, night in chosen:
            column = _NAME if night is None else columns.get(night)
            if member_id in rows and column is not None:
                index = self.rooms.index(rows[member_id], column)
                selection.select(index, index)
        keep = self.rooms.index(current.row(), current.column())
        if keep.isValid():
            self.selectionModel().setCurrentIndex(keep, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def chosen_cells(self) -> tuple[tuple[MemberId, date | None], ...]:
        """What is selected: a member and a night, or no night where the name is selected."""
        cells = []
        for index in self.selectedIndexes():
            if index.row() < len(self.rooms.members):
                night = (
                    None
                    if index.column() < _FIRST_NIGHT
                    else self.rooms.nights[index.column() - _FIRST_NIGHT]
                )
                cells.append((self.rooms.members[index.row()].id, night))
        return tuple(dict.fromkeys(cells))

    def chosen_nights(self, plan: Plan) -> frozenset[tuple[MemberId, date]]:
        """The nights of members that are meant by what is selected."""
        nights: set[tuple[MemberId, date]] = set()
        for member_id, night in self.chosen_cells():
            if night is not None:
                nights.add((member_id, night))
            elif member_id in plan.members:
                here = lodging.nights_here(plan, plan.members[member_id])
                nights.update((member_id, one) for one in here)
        return frozenset(lodging.where_a_bed_is_meant(plan, nights)) if nights else frozenset()

    def choose(self, member_id: str, night: date | None) -> None:
        """Select the night of a member, or for None all of them."""
        rows = [row for row, member in enumerate(self.rooms.members) if member.id == member_id]
        column = _NAME if night is None else self.rooms.nights.index(night) + _FIRST_NIGHT
        if rows:
            self.setCurrentIndex(self.rooms.index(rows[0], column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
            event.accept()
            return
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.text().isalnum() and not held:
            self.typed.emit(event.text())
            event.accept()
            return
        super().keyPressEvent(event)

    def step_down(self) -> None:
        """Go to the next member, in the same night."""
        below = self.currentIndex().row() + 1
        if below < len(self.rooms.members):
            self.setCurrentIndex(self.rooms.index(below, self.currentIndex().column()))

    def _fit_columns(self) -> None:
        """Names and rooms as wide as they are, within reason."""
        header = self.horizontalHeader()
        limits = {_NAME: (150, 240), _HOTEL: (90, 220)}
        for column in range(self.rooms.columnCount()):
            least, most = limits.get(column, (84, 170))
            needed = max(self.sizeHintForColumn(column), header.sectionSizeHint(column))
            self.setColumnWidth(column, min(max(needed, least), most))


def chosen_words(nights: frozenset[tuple[MemberId, date]], rooms: RoomingModel) -> Message:
    """Whose nights are chosen, and how many: "Nurbol, 2 nights"."""
    members = {member_id for member_id, _ in nights}
    count = len({night for _, night in nights})
    length = Message.of(*NP_("{count} night", "{count} nights"), count=count)
    if len(members) == 1:
        member = next(one for one in rooms.members if one.id in members)
        return Message.of(N_("{name}, {nights}"), name=rooms.member_words(member), nights=length)
    people = Message.of(*NP_("{count} member", "{count} members"), count=len(members))
    return Message.of(N_("{people}, {nights}"), people=people, nights=length)
