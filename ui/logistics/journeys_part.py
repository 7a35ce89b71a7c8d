"""The journeys of the visit in a table, who has none, and everything about the one that is selected."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from models.edits import Edit
from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.records.journeys import Leg
from models.vocabulary import LegDirection
from models.vocabulary_labels import label
from scheduling import journeys
from scheduling.naming import people_names
from scheduling.occupancy import Attendee
from ui.icons import Glyph
from ui.logistics.leg_editor import LegEditor
from ui.logistics.part_switch import LogisticsPart, PartSwitch
from ui.page_tools import PageTools
from ui.plain_text import PlainLabel
from ui.widgets.empty_page import EmptyPage, action_button
from ui.widgets.master_detail import MasterDetail
from ui.widgets.record_table import Column, RecordView

_GLYPHS = {
    LegDirection.ARRIVAL: Glyph.AIRPLANE_LANDING,
    LegDirection.DEPARTURE: Glyph.AIRPLANE_TAKEOFF,
    LegDirection.BETWEEN: Glyph.SUBDIRECTORY_ARROW_RIGHT,
}


class JourneysPart(QWidget):
    """How the delegation of the open visit arrives, moves on and leaves."""

    part_wanted = Signal(object)
    rides_wanted = Signal(str)

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """The journeys of the open visit."""
        super().__init__(parent)
        self._tools = tools
        forms = tools.forms
        self.switch = PartSwitch(LogisticsPart.JOURNEYS, forms.words)
        self.switch.chosen.connect(self.part_wanted)
        self.add_actions = {
            direction: self._action(msgid, Glyph.PLUS, partial(self.add, direction))
            for direction, msgid in (
                (LegDirection.ARRIVAL, N_("Add an arrival")),
                (LegDirection.BETWEEN, N_("Add a journey between cities")),
                (LegDirection.DEPARTURE, N_("Add a departure")),
            )
        }
        self.remove_action = self._action(N_("Remove"), Glyph.DELETE_OUTLINE, self.remove)
        self.table: RecordView[Leg] = RecordView(
            self._columns(), lambda leg: leg.id, forms.words, sorted_by=None
        )
        self.table.setAccessibleName(forms.words.words(N_("Journeys")))
        self.missing = PlainLabel()
        self.missing.setWordWrap(True)
        self.missing.setObjectName("emptyText")
        self.missing.setContentsMargins(17, 8, 16, 10)
        self.editor = LegEditor(tools)
        self.editor.edit_made.connect(self._apply)
        self.editor.rides_wanted.connect(self.rides_wanted)
        self.table.selection_moved.connect(self._show_selected)
        self.table.row_opened.connect(lambda _leg: self.editor.setFocus())
        self._arrange()

    def refresh(self, plan: Plan) -> None:
        """Show the journeys as they are in `plan`."""
        legs = journeys.legs_in_order(plan)
        self.table.show_rows(legs)
        if legs and self.table.selected is None:
            self.table.selectRow(0)
        self._pages.show_empty(not legs)
        say = self._tools.forms.words.say
        sentences = [say(sentence) for sentence in missing_sentences(plan)] if legs else []
        self.missing.setText("\n".join(sentences))
        self.missing.setVisible(bool(sentences))
        self._show_selected()

    def add(self, direction: LegDirection) -> None:
        """Add a journey and show its form."""
        plan = self._tools.workspace.plan
        if plan is None:
            return
        making = journeys.new_leg(plan, direction)
        if self._tools.workspace.apply(making):
            self.table.select(next(change.id for change in making.changes if change.kind is Leg))
            self.editor.form.field("number").setFocus()

    def remove(self) -> None:
        """Delete the selected journey; undo brings it back."""
        plan, leg = self._tools.workspace.plan, self.table.selected
        if plan is not None and leg is not None:
            self._apply(journeys.delete_leg(plan, leg))

    def commit(self) -> None:
        """Take over what is being typed."""
        self.editor.commit()

    def take_keyboard(self) -> None:
        """Put the keyboard into the list, or where there is none into the switch."""
        (self.table if self.table.isVisible() else self.switch).setFocus()

    def _apply(self, edit: Edit) -> None:
        self._tools.workspace.apply(edit)

    def _action(self, msgid: str, glyph: Glyph, do: Callable[[], object]) -> QAction:
        forms = self._tools.forms
        action = QAction(forms.appearance.action_icon(glyph), forms.words.words(msgid), self)
        action.triggered.connect(lambda _checked=False: do())
        return action

    def _arrange(self) -> None:
        words = self._tools.forms.words.words
        empty = EmptyPage(
            words(N_("No journey yet")),
            words(
                N_(
                    "Add how the delegation arrives and leaves: flights, trains, drives. "
                    "Each end has the clocks of its own place."
                )
            ),
            self.add_actions[LegDirection.ARRIVAL],
            self.add_actions[LegDirection.DEPARTURE],
        )
        self.add_button = QPushButton(words(N_("Add a journey")))
        self.add_button.setProperty("main", True)
        menu = QMenu(self.add_button)
        menu.addActions(list(self.add_actions.values()))
        self.add_button.setMenu(menu)
        head = (self.switch, None, action_button(self.remove_action), self.add_button)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.missing)
        self._pages = MasterDetail(head, left, self.editor, empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _columns(self) -> tuple[Column[Leg], ...]:
        words = self._tools.forms.words
        return (
            Column(words.words(N_("Journey")), self._name, icon=self._icon),
            Column(words.words(N_("From and to")), self._route, stretch=1),
            Column(words.words(N_("Departs")), self._departs),
            Column(words.words(N_("Arrives")), self._arrives),
            Column(words.words(N_("Takes")), self._length),
            Column(words.words(N_("Travel")), self._travellers, is_number=True),
        )

    def _icon(self, leg: Leg) -> QIcon:
        return self._tools.forms.appearance.action_icon(_GLYPHS[leg.direction])

    def _name(self, leg: Leg) -> str:
        """The number alone, as it is read on a board; the carrier stands in the form."""
        return leg.number or leg.carrier or self._tools.forms.words.say(label(leg.kind))

    def _route(self, leg: Leg) -> str:
        words, plan = self._tools.forms.words, self._tools.workspace.plan
        start = words.text(_place(plan, leg.from_place, leg.from_venue_id))
        goal = words.text(_place(plan, leg.to_place, leg.to_venue_id))
        if start and goal:
            return words.words(N_("{from_place} – {to_place}"), from_place=start, to_place=goal)
        if start or goal:
            return (
                words.words(N_("from {place}"), place=start)
                if start
                else words.words(N_("to {place}"), place=goal)
            )
        return words.say(label(leg.direction))

    def _departs(self, leg: Leg) -> str:
        return self._moment(leg.departs_on, leg.departs_at)

    def _arrives(self, leg: Leg) -> str:
        """The hour where the journey arrives on the day of its departure, else the day too."""
        if leg.arrives_on == leg.departs_on and leg.arrives_at is not None:
            return self._tools.forms.words.clock(leg.arrives_at)
        if leg.arrives_on == leg.departs_on:
            return ""
        return self._moment(leg.arrives_on, leg.arrives_at)

    def _moment(self, day: date | None, clock: time | None) -> str:
        words = self._tools.forms.words
        if day is None:
            return words.clock(clock) if clock else ""
        if clock is None:
            return words.short_date(day)
        return words.words(N_("{day}, {hour}"), day=words.short_date(day), hour=words.clock(clock))

    def _length(self, leg: Leg) -> str:
        plan = self._tools.workspace.plan
        minutes = journeys.minutes_on_the_way(plan, leg) if plan is not None and leg.id in plan.legs else None
        return "" if minutes is None else self._tools.forms.words.minutes(minutes)

    def _travellers(self, leg: Leg) -> str:
        words, plan = self._tools.forms.words, self._tools.workspace.plan
        if plan is None or not plan.leg_members.where("leg_id", leg.id):
            return words.words(N_("all"))
        count = sum(member.count for member in journeys.travellers(plan, leg))
        return str(count)

    def _show_selected(self) -> None:
        self.editor.commit()
        plan, leg = self._tools.workspace.plan, self.table.selected
        self.remove_action.setEnabled(leg is not None)
        if plan is not None:
            self.editor.show_leg(plan, leg)


def missing_sentences(plan: Plan) -> tuple[Message, ...]:
    """Who of the delegation has no journey in, and who has none out, in words."""
    sentences = []
    for direction, sentence in (
        (LegDirection.ARRIVAL, N_("Without an arrival: {names}")),
        (LegDirection.DEPARTURE, N_("Without a departure: {names}")),
    ):
        members = journeys.without_a_leg(plan, direction)
        if members:
            names = people_names(plan, (Attendee(one.person_id or one.id) for one in members))
            sentences.append(Message.of(sentence, names=names))
    return tuple(sentences)


def _place(plan: Plan | None, written: Localized, venue_id: str | None) -> Localized:
    """The place as it is written, else the name of the venue."""
    venue = plan.venues.get(venue_id) if plan is not None else None
    return written or (venue.name if venue is not None else Localized())
