"""The delegation: its members in precedence, and everything about the one that is selected."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from models.edits import Edit
from models.identifiers import MemberId
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.people import Person
from models.records.visits import Member
from models.vocabulary import MemberRole
from scheduling import precedence
from scheduling.completeness import Completeness, completeness_of_all
from scheduling.occupancy import in_precedence
from ui.actions import Act
from ui.delegation import membership
from ui.delegation.completeness_card import known_words
from ui.delegation.member_dialog import MemberDialog
from ui.delegation.member_editor import MemberEditor
from ui.delegation.needs_strip import NeedsStrip
from ui.delegation.order_dialog import ProposedOrderDialog
from ui.delegation.order_strip import OrderStrip
from ui.icons import Glyph
from ui.page import Page
from ui.page_tools import PageTools
from ui.record_names import member_name, spoken_name
from ui.widgets.empty_page import EmptyPage, action_button
from ui.widgets.master_detail import MasterDetail
from ui.widgets.ordered_view import OrderedView
from ui.widgets.record_table import Column

_SHORT_ROLES: Mapping[MemberRole, str] = {
    MemberRole.HEAD: N_("Head"),
    MemberRole.DEPUTY_HEAD: N_("Deputy head"),
    MemberRole.MEMBER: N_("Member"),
    MemberRole.ACCOMPANYING: N_("Accompanying"),
    MemberRole.SPOUSE: N_("Spouse"),
    MemberRole.INTERPRETER: N_("Interpreter"),
    MemberRole.SECURITY: N_("Security"),
    MemberRole.PRESS: N_("Press"),
    MemberRole.DRIVER: N_("Driver"),
}
"""Roles in one or two words, for a column of the table; the form beside it calls them in full."""


class DelegationPage(Page):
    """The members of the open visit."""

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """The delegation of the open visit."""
        super().__init__(parent)
        self._tools = tools
        self.add_action = self._action(N_("Add a member…"), Glyph.PLUS, self.add_member)
        self.name_action = self._action(N_("Name one of them…"), Glyph.ACCOUNT_PLUS, self.name_one)
        self.up_action = self._action(N_("Move up"), Glyph.ARROW_UP, partial(self.shift, -1))
        self.down_action = self._action(N_("Move down"), Glyph.ARROW_DOWN, partial(self.shift, 1))
        self.remove_action = self._action(N_("Remove"), Glyph.DELETE_OUTLINE, self.remove)
        self.propose_action = self._action(N_("Propose an order…"), Glyph.SORT_VARIANT, self.propose_order)
        self.up_action.setShortcut("Alt+Up")
        self.down_action.setShortcut("Alt+Down")
        self.remove_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self.remove_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # only on the list itself
        self._places: dict[str, int] = {}
        self._known: dict[MemberId, Completeness] = {}
        self.table: OrderedView[Member] = OrderedView(
            self._columns(), lambda member: member.id, tools.forms.words
        )
        self.table.setAccessibleName(tools.forms.words.words(N_("Delegation")))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.table.addActions(
            [self.name_action, self.up_action, self.down_action, self.propose_action, self.remove_action]
        )
        self.strip = OrderStrip(tools.forms, self.propose_action)
        self.editor = MemberEditor(tools)
        self.needs = NeedsStrip(tools.forms)
        self.strip.edit_made.connect(self._apply)
        self.editor.edit_made.connect(self._apply)
        self.table.selection_moved.connect(self._show_selected)
        self.table.row_opened.connect(lambda _member: self.editor.setFocus())
        self.table.row_dropped.connect(self.place_at)
        self._arrange()
        tools.workspace.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the members as they are now."""
        plan = self._tools.workspace.plan
        if plan is None:
            return
        members = in_precedence(plan.members)
        self._places = {member.id: place for place, member in enumerate(members, 1)}
        self._known = completeness_of_all(plan)
        self.table.show_rows(members)
        if members and self.table.selected is None:
            self.table.selectRow(0)
        self._pages.show_empty(not members)
        self._count.setText(self._tools.forms.words.say(self._how_many(members)) if members else "")
        self.propose_action.setEnabled(len(members) > 1)
        tables = tuple(entry.table for entry in self._tools.workspace.store.rank_tables())
        self.strip.show_plan(plan, tables)
        self.needs.show_plan(plan)
        self._show_selected()

    def add_member(self) -> MemberDialog | None:
        """Ask who joins."""
        plan = self._tools.workspace.plan
        if plan is None:
            return None
        dialog = MemberDialog(self._tools.forms, plan, self)
        dialog.edit_made.connect(self._add)
        dialog.open()
        return dialog

    def name_one(self) -> MemberDialog | None:
        """Ask for the name of one of the members without names that are selected."""
        plan, member = self._tools.workspace.plan, self.table.selected
        if plan is None or member is None or member.person_id is not None:
            return None
        dialog = MemberDialog(self._tools.forms, plan, self, unnamed=member)
        dialog.edit_made.connect(self._apply)
        dialog.open()
        return dialog

    def shift(self, places: int) -> None:
        """Move the selected member up or down in precedence."""
        self._do(lambda plan, member: precedence.shift(plan, member, places))

    def place_at(self, member: Member, place: int) -> None:
        """Have a member stand at a place, 0 for the first."""
        plan = self._tools.workspace.plan
        if plan is not None:
            self._apply(precedence.place_at(plan, member, place))

    def propose_order(self) -> ProposedOrderDialog | None:
        """Show the order of precedence that rank and tie-breaks give, with the reasons."""
        plan = self._tools.workspace.plan
        if plan is None:
            return None
        dialog = ProposedOrderDialog(self._tools.forms, plan, self)
        dialog.edit_made.connect(self._apply)
        dialog.ranks_taken.connect(self._propose_after)
        dialog.open()
        return dialog

    def select_record(self, record_id: str) -> None:
        """Select a member, by their own record or that of the person."""
        plan = self._tools.workspace.plan
        travelling = plan.members.where("person_id", record_id) if plan else ()
        self.table.select(travelling[0].id if travelling else record_id)

    def remove(self) -> None:
        """Take the selected member out of the delegation; undo brings them back."""
        self._do(membership.leave)

    def take_keyboard(self) -> None:
        """Put the keyboard into the list of members."""
        self.table.setFocus()

    def commit(self) -> None:
        """Take over what is being typed."""
        self.editor.commit()

    def _do(self, verb: Callable[[Plan, Member], Edit]) -> None:
        plan, member = self._tools.workspace.plan, self.table.selected
        if plan is not None and member is not None:
            self._apply(verb(plan, member))

    def _add(self, making: Edit) -> None:
        made = next(change.id for change in making.changes if change.kind is Member)
        if self._tools.workspace.apply(self._in_precedence(making)):
            self.table.select(made)

    def _in_precedence(self, joining: Edit) -> Edit:
        """The edit with who joins at the place that the visit's order of precedence gives."""
        plan = self._tools.workspace.plan
        person = next(
            (one.record.person_id for one in joining.changes if isinstance(one.record, Member)), None
        )
        if plan is None:
            return joining
        known = self._tools.workspace.store.entry(Person, person) if person is not None else None
        return precedence.taking_their_places(plan.including(known.records) if known else plan, joining)

    def _propose_after(self, edit: Edit) -> None:
        """Propose an order anew, once posts have got their ranks."""
        if self._tools.workspace.apply(edit):
            self.propose_order()

    def _apply(self, edit: Edit) -> None:
        self._tools.workspace.apply(edit)

    def _action(self, msgid: str, glyph: Glyph, do: Callable[[], object]) -> QAction:
        action = QAction(
            self._tools.forms.appearance.action_icon(glyph), self._tools.forms.words.words(msgid), self
        )
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: do())
        self.addAction(action)
        return action

    def _arrange(self) -> None:
        words = self._tools.forms.words.words
        self._count = QLabel()
        self._count.setObjectName("pageSubtitle")
        empty = EmptyPage(
            words(N_("Nobody travels yet")),
            words(N_("Members stand in the order of precedence, the head of the delegation first.")),
            self.add_action,
            self._tools.actions[Act.IMPORT_PEOPLE],
        )
        buttons = [action_button(action) for action in (self.up_action, self.down_action, self.remove_action)]
        self._name_button = action_button(self.name_action)
        importing = action_button(self._tools.actions[Act.IMPORT_PEOPLE])
        head = (
            self._count,
            None,
            self._name_button,
            *buttons,
            importing,
            action_button(self.add_action, main=True),
        )
        self._pages = MasterDetail(head, self._list(), self.editor, empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _list(self) -> QWidget:
        """The table between the line that says which order it follows and what the delegation needs."""
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.table, 1)
        column.addWidget(self.needs)
        return whole

    def _how_many(self, members: tuple[Member, ...]) -> Message:
        """How many people travel, and of how many members something is missing."""
        people = Message.of(
            *NP_("{count} person", "{count} people"), count=sum(member.count for member in members)
        )
        incomplete = sum(not self._known[member.id].is_complete for member in members)
        if not incomplete:
            return people
        return Message.of(
            *NP_("{people}, {count} entry incomplete", "{people}, {count} entries incomplete"),
            people=people,
            count=incomplete,
        )

    def _columns(self) -> tuple[Column[Member], ...]:
        words = self._tools.forms.words
        return (
            Column("", lambda member: str(self._places[member.id]), is_number=True),
            Column(words.words(N_("Name")), self._name, stretch=3),
            Column(words.words(N_("Travels as")), self._post, stretch=3),
            Column(words.words(N_("Organisation")), self._organisation, stretch=2),
            Column(words.words(N_("Role")), lambda member: words.words(_SHORT_ROLES[member.role])),
            Column(words.words(N_("Rank no.")), self._rank, is_number=True),
            Column(words.words(N_("Known")), self._known_of, icon=self._known_sign, is_number=True),
        )

    def _rank(self, member: Member) -> str:
        plan = self._tools.workspace.plan
        post = precedence.post_of_member(plan, member) if plan else None
        return "" if post is None or post.rank is None else str(post.rank)

    def _known_of(self, member: Member) -> str:
        return self._tools.forms.words.say(known_words(self._known[member.id]))

    def _known_sign(self, member: Member) -> QIcon:
        if not self._known[member.id].is_complete:
            return QIcon()
        return self._tools.forms.appearance.action_icon(Glyph.CHECK_CIRCLE_OUTLINE)

    def _name(self, member: Member) -> str:
        return self._tools.forms.words.say(spoken_name(member_name(member, self._tools.workspace.plan)))

    def _post(self, member: Member) -> str:
        plan = self._tools.workspace.plan
        post = precedence.post_of_member(plan, member) if plan else None
        return self._tools.forms.words.text(post.title) if post else ""

    def _organisation(self, member: Member) -> str:
        plan = self._tools.workspace.plan
        post = precedence.post_of_member(plan, member) if plan else None
        organisation = plan.organisations.get(post.organisation_id) if plan and post else None
        return self._tools.forms.words.text(organisation.name) if organisation else ""

    def _show_selected(self) -> None:
        self.editor.commit()
        plan, member = self._tools.workspace.plan, self.table.selected
        for action in (self.up_action, self.down_action, self.remove_action):
            action.setEnabled(member is not None)
        self.name_action.setEnabled(member is not None and member.person_id is None)
        self._name_button.setVisible(self.name_action.isEnabled())
        if plan is not None:
            self.editor.show_member(plan, member, self._known.get(member.id) if member else None)
