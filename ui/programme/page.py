"""The programme: the board in the middle, waiting items and the inspector beside it, conflicts under it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from models.edits import Edit
from models.identifiers import ItemId
from models.item_time import zone_named
from models.localized import Localized
from models.messages import N_
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import ItemKind
from scheduling.conflicts import Conflict
from scheduling.moves import delete_items, new_item, put_in_tray
from ui.actions import Act
from ui.calendar.board import Board
from ui.calendar.gestures.creating import new_item_at
from ui.calendar.tray import Tray
from ui.conflicts.mending import Mending
from ui.conflicts.panel import ConflictPanel
from ui.page import Page
from ui.page_tools import PageTools
from ui.programme.acts import enable_verbs
from ui.programme.views import ProgrammeView, ProgrammeViews

if TYPE_CHECKING:
    from ui.arrange.pane import ArrangePane
    from ui.inspector.panel import InspectorPanel
    from ui.programme.agenda import Agenda
    from ui.programme.handling import ItemHandling

_LEAST_INSPECTOR = 300
_AFTER_BOARD = 20
"""Milliseconds until the inspector follows the board at the start."""
_LEAST_BOTTOM = 84
_LEAST_TRAY = 150


class ProgrammePage(Page):
    """Shows the plan of the workspace and hands it every edit that is made here."""

    records_wanted = Signal(object)
    """The ids of records that are not of the programme, to be shown where they are."""

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """The programme of the open visit."""
        super().__init__(parent)
        self._tools = tools
        forms = tools.forms
        self.board = Board(forms.words, forms.appearance)
        self.board.live_check.surroundings = lambda: tools.workspace.surroundings
        self.tray = Tray(forms.words, forms.appearance)
        self._agenda: Agenda | None = None
        self._handling: ItemHandling | None = None
        self.views = ProgrammeViews(
            forms.words, forms.appearance, self.board, lambda: self.agenda, tools.preferences
        )
        self.quick_line = self.views.quick_line
        self.mending = Mending(tools, self)
        self.conflicts = ConflictPanel(forms.words, forms.appearance, self.mending.remedies)
        self._inspector: InspectorPanel | None = None
        self._arranging: ArrangePane | None = None
        self._inspector_place = QStackedWidget()
        self._selected: frozenset[ItemId] = frozenset()
        self._showing = False
        self._after_board = QTimer(self, interval=_AFTER_BOARD, singleShot=True)
        self._after_board.timeout.connect(lambda: self.inspector)
        self.board.viewport().installEventFilter(self)
        self._minute = QTimer(self, interval=60_000)
        self._minute.timeout.connect(self._show_now)
        self._minute.start()
        self._connect()
        self._arrange()
        self.refresh()
        self._show_now()

    @property
    def selected(self) -> frozenset[ItemId]:
        """The items that are selected, on the board or in the tray."""
        return self._selected

    @property
    def agenda(self) -> Agenda:
        """The programme as a list, made when it is first looked at."""
        if self._agenda is None:
            from ui.programme.agenda import Agenda

            self._agenda = Agenda(self._tools.forms.words, self._tools.forms.appearance)
            self._agenda.menu_wanted.connect(lambda at: self.handling.open_menu(at))
            self._agenda.item_opened.connect(self.open_item)
            self._agenda.selection_changed.connect(self._agenda_selected)
        return self._agenda

    @property
    def handling(self) -> ItemHandling:
        """What is done to items beyond dragging them, made when the first of it is done."""
        if self._handling is None:
            from ui.programme.handling import ItemHandling

            self._handling = ItemHandling(self._tools, self.board, lambda: self._selected, self)
            self._handling.item_wanted.connect(self.open_item)
            self._handling.items_made.connect(self._show_made)
        return self._handling

    @property
    def inspector(self) -> InspectorPanel:
        """The inspector. It is made when first needed, at the latest a moment after the board is there."""
        if self._inspector is None:
            # Here and not above: forms and fields take a quarter of the start, and the board need not wait.
            from ui.inspector.panel import InspectorPanel
            from ui.widgets.attachment_list import AttachmentList

            files = partial(AttachmentList, self._tools)
            actions = self._tools.actions
            offered = (actions[Act.PUT_IN_TRAY], actions[Act.DELETE_ITEMS])
            self._inspector = InspectorPanel(self._tools.forms, offered, files)
            self._inspector.surroundings = lambda: self._tools.workspace.surroundings
            self._inspector.edit_made.connect(self._apply)
            self._inspector.mending_wanted.connect(self.mending.fill_menu)
            self._inspector_place.addWidget(self._inspector)
            plan = self._tools.workspace.plan
            if plan is not None:
                self._inspect(self._inspector, plan)
        return self._inspector

    @property
    def arranging(self) -> ArrangePane:
        """The pane that proposes where items could go, made when it is first asked for."""
        if self._arranging is None:
            from ui.arrange.pane import ArrangePane

            selected, day = (lambda: self._selected), self.views.look_at_day
            self._arranging = ArrangePane(self._tools, self.board, selected, day)
            self._arranging.closed.connect(self._leave_arranging)
            self._inspector_place.addWidget(self._arranging)
        return self._arranging

    def show_arranging(self) -> ArrangePane:
        """Put the pane for arrangements where the inspector is, and the board beside it."""
        if self.views.is_list:
            self.views.show_view(ProgrammeView.VISIT)
        self._show_beside(self.arranging)
        return self.arranging

    def _leave_arranging(self) -> None:
        self._show_beside(self.inspector)
        self.take_keyboard()

    def _show_beside(self, part: QWidget) -> None:
        """Show a part at the right of the board, as wide as it needs at least."""
        self._inspector_place.setMinimumWidth(max(_LEAST_INSPECTOR, part.minimumWidth()))
        self._inspector_place.setCurrentWidget(part)

    def refresh(self) -> None:
        """Show the plan and the conflicts of the workspace as they are now."""
        plan, found = self._tools.workspace.plan, self._tools.workspace.judged
        conflicts = found.open
        if plan is None:
            return
        with self._own_doing():
            self.views.show_plan(plan)
            self.board.show_plan(plan, conflicts)
            self.tray.show_plan(plan, conflicts)
            if self.views.is_list:
                self.agenda.show_plan(plan, conflicts)
        self.conflicts.show_found(plan, found)
        made_on_board = self.board.selected - self._selected
        kept = frozenset(one for one in self._selected if one in plan.items)
        self._show_selection(made_on_board or kept)

    def select(self, items: frozenset[ItemId]) -> None:
        """Select these items, wherever they are."""
        self.commit()
        self._show_selection(items)

    def select_record(self, record_id: str) -> None:
        """Select an item and bring it into view, on its day or in the tray."""
        plan = self._tools.workspace.plan
        if plan is None or record_id not in plan.items:
            return
        item_id = ItemId(record_id)
        self.select(frozenset({item_id}))
        day = plan.items[item_id].day
        if day is None:
            self.tray.setFocus()
        else:
            self.views.look_at_day(day)
            self.board.scroll_to(item_id)
            self.board.setFocus()

    def show_conflict(self, conflict: Conflict) -> None:
        """Select the items of a conflict and bring the first into view; one without leads to its records."""
        if conflict.item_ids:
            self.select(frozenset(conflict.item_ids))
            self.board.scroll_to(conflict.item_ids[0])
        else:
            self.records_wanted.emit(conflict.record_ids)

    def new_item(self) -> None:
        """Put a new item where the board was pointed at, else into the tray; the keyboard into its title."""
        plan, spot = self._tools.workspace.plan, self.board.spot
        if plan is None:
            return
        making = (
            new_item(plan, None, None, None, kind=ItemKind.MEETING, title=Localized())
            if spot is None
            else new_item_at(plan, spot, self.board.snap_minutes)
        )
        if self._tools.workspace.apply(making):
            self.open_item(ItemId(next(change.id for change in making.changes if change.kind is Item)))

    def open_item(self, item_id: str) -> None:
        """Select an item and put the keyboard into its title."""
        self.select(frozenset({ItemId(item_id)}))
        self._show_beside(self.inspector)
        self.inspector.focus_title()

    def delete_selected(self) -> None:
        """Delete the selected items."""
        plan = self._tools.workspace.plan
        if plan is not None and self._selected:
            self._tools.workspace.apply(delete_items(plan, self._selected))

    def put_selected_in_tray(self) -> None:
        """Take the selected items off their days."""
        plan = self._tools.workspace.plan
        if plan is not None and self._selected:
            self._tools.workspace.apply(put_in_tray(plan, self._selected))

    def take_quick_line(self) -> None:
        """Put the keyboard into the line for quick entry."""
        self.quick_line.setFocus()
        self.quick_line.selectAll()

    def take_keyboard(self) -> None:
        """Put the keyboard into the board, or the list where that is shown."""
        (self.agenda if self.views.is_list else self.board).setFocus()

    def commit(self) -> None:
        """Take over what is being typed."""
        if self._inspector is not None:
            self._inspector.commit()

    def close_page(self) -> None:
        """Let work in the background come to its end."""
        if self._arranging is not None:
            self._arranging.close_pane()

    def remember_arrangement(self) -> None:
        """Have the sizes of the parts remembered."""
        for splitter, name in self._splitters():
            self._tools.preferences.remember_arrangement(name, splitter.saveState())

    def _splitters(self) -> tuple[tuple[QSplitter, str], ...]:
        """The splitters, and the names under which their sizes are remembered."""
        return (
            (self._across, "programme_and_inspector"),
            (self._down, "programme_and_conflicts"),
            (self._waiting_beside, "programme_and_tray"),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the inspector follow once the board has been painted for the first time."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._after_board.start()
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self.views.view_changed.connect(self._view_changed)
        self.board.new_wanted.connect(self.new_item)
        self.quick_line.entered.connect(lambda line: self.handling.enter(line))
        self.quick_line.left.connect(self.board.setFocus)
        self.board.attach_tray(self.tray)
        for part in (self.board, self.tray):
            part.edit_made.connect(self._apply)
            part.item_opened.connect(self.open_item)
            part.menu_wanted.connect(lambda at: self.handling.open_menu(at))
        self.board.selection_changed.connect(lambda ids: self._selection_moved(ids, self.tray))
        self.tray.selection_changed.connect(lambda ids: self._selection_moved(ids, self.board))
        self.conflicts.jumped_to.connect(self.show_conflict)
        self.conflicts.edit_made.connect(self._apply)
        self.conflicts.accept_wanted.connect(self.mending.ask_to_accept)
        self.conflicts.reopen_wanted.connect(self.mending.reopen)
        self.conflicts.repair_wanted.connect(lambda: self._tools.actions[Act.REPAIR].trigger())
        self.views.offer(self._tools.actions[Act.ARRANGE])
        self._tools.workspace.conflicts_changed.connect(self.refresh)  # comes with every change of the plan

    def _arrange(self) -> None:
        preferences = self._tools.preferences
        self._waiting = self._tray_panel()
        self._waiting_beside = QSplitter(Qt.Orientation.Horizontal)
        self._waiting_beside.addWidget(self._waiting)
        self._waiting_beside.addWidget(self.views)
        self._waiting_beside.setStretchFactor(1, 1)
        self._waiting_beside.setSizes([168, 616])
        self.tray.setMinimumWidth(_LEAST_TRAY)
        self._down = QSplitter(Qt.Orientation.Vertical)
        self._down.addWidget(self._waiting_beside)
        self._down.addWidget(self.conflicts)
        self._down.setStretchFactor(0, 1)
        self._down.setSizes([512, 180])
        self.conflicts.setMinimumHeight(_LEAST_BOTTOM)
        self._across = QSplitter(Qt.Orientation.Horizontal)
        for part in (self._down, self._inspector_place):
            self._across.addWidget(part)
        self._across.setStretchFactor(0, 1)
        self._across.setSizes([784, 320])
        self._inspector_place.setMinimumWidth(_LEAST_INSPECTOR)
        for splitter, name in self._splitters():
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
            splitter.restoreState(preferences.arrangement(name))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._across)

    def _tray_panel(self) -> QWidget:
        panel = QWidget()
        panel.setObjectName("panel")
        title = QLabel(self._tools.forms.words.words(N_("Without a day")))
        title.setObjectName("sectionTitle")
        title.setContentsMargins(10, 4, 10, 2)
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(title)
        column.addWidget(self.tray, 1)
        return panel

    def _show_now(self) -> None:
        """Mark the present minute, on the clock of the visit."""
        plan = self._tools.workspace.plan
        if plan is not None:
            zone = zone_named(plan.visit.home_zone)
            self.board.set_now(datetime.now(zone).replace(tzinfo=None))

    def _apply(self, edit: Edit) -> None:
        self._tools.workspace.apply(edit)

    def _selection_moved(self, selected: frozenset[ItemId], other: Board | Tray) -> None:
        """Take over what board or tray select; what is selected in the other one is let go."""
        if self._showing or (not selected and other.selected):
            return
        self.commit()
        self._show_selection(selected)

    def _show_made(self, made: frozenset[ItemId]) -> None:
        self.select(made)
        for item_id in self._selected:
            self.board.scroll_to(item_id)

    def _view_changed(self, view: ProgrammeView) -> None:
        """The list holds the waiting items itself, and has the width of the tray."""
        self._waiting.setVisible(view is not ProgrammeView.LIST)
        self.refresh()

    def _agenda_selected(self, selected: frozenset[ItemId]) -> None:
        if not self._showing:
            self.commit()
            self._show_selection(selected)

    def _show_selection(self, selected: frozenset[ItemId]) -> None:
        self._selected = selected
        plan = self._tools.workspace.plan
        if plan is None:
            return
        waiting = frozenset(one for one in selected if plan.items[one].day is None)
        with self._own_doing():
            self.board.select(selected - waiting)
            self.tray.select(waiting)
            if self.views.is_list:
                self.agenda.select_items(selected)
        if selected or self._inspector is not None:
            self._inspect(self.inspector, plan)
        enable_verbs(self._tools.actions, selected)

    def _inspect(self, inspector: InspectorPanel, plan: Plan) -> None:
        """Show in the inspector what is selected, and of one item what does not work."""
        inspector.show_selection(plan, self._selected)
        for item_id in self._selected if len(self._selected) == 1 else ():
            inspector.show_conflicts(self.mending.conflicts_of(item_id))

    @contextmanager
    def _own_doing(self) -> Iterator[None]:
        """While this page itself sets what board and tray show, what they say of it is no news."""
        before, self._showing = self._showing, True
        try:
            yield
        finally:
            self._showing = before
