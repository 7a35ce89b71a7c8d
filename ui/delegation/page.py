"""The delegation: its members in precedence, and everything about the one that is selected."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from models.edits import Edit
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.visits import Member
from models.vocabulary_labels import label
from scheduling.occupancy import in_precedence
from ui.delegation import membership
from ui.delegation.member_dialog import MemberDialog
from ui.delegation.member_editor import MemberEditor
from ui.icons import Glyph
from ui.page import Page
from ui.page_tools import PageTools
from ui.record_names import member_name, spoken_name
from ui.widgets.empty_page import EmptyPage, action_button
from ui.widgets.master_detail import MasterDetail
from ui.widgets.record_table import Column, RecordView


class DelegationPage(Page):
    """The members of the open visit."""

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """The delegation of the open visit."""
        super().__init__(parent)
        self._tools = tools
        self.add_action = self._action(N_("Add a member…"), Glyph.PLUS, self.add_member)
        self.up_action = self._action(N_("Move up"), Glyph.ARROW_UP, partial(self.shift, -1))
        self.down_action = self._action(N_("Move down"), Glyph.ARROW_DOWN, partial(self.shift, 1))
        self.remove_action = self._action(N_("Remove"), Glyph.DELETE_OUTLINE, self.remove)
        self.up_action.setShortcut("Alt+Up")
        self.down_action.setShortcut("Alt+Down")
        self.table: RecordView[Member] = RecordView(
            self._columns(), lambda member: member.id, tools.forms.words, sorted_by=None
        )
        self.table.setAccessibleName(tools.forms.words.words(N_("Delegation")))
        self.editor = MemberEditor(tools.forms)
        self.editor.edit_made.connect(self._apply)
        self.table.selection_moved.connect(self._show_selected)
        self.table.row_opened.connect(lambda _member: self.editor.setFocus())
        self._arrange()
        tools.workspace.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the members as they are now."""
        plan = self._tools.workspace.plan
        if plan is None:
            return
        members = in_precedence(plan.members)
        self.table.show_rows(members)
        if members and self.table.selected is None:
            self.table.selectRow(0)
        self._pages.show_empty(not members)
        count = sum(member.count for member in members)
        number = Message.of(*NP_("{count} person", "{count} people"), count=count)
        self._count.setText(self._tools.forms.words.say(number) if members else "")
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

    def shift(self, places: int) -> None:
        """Move the selected member up or down in precedence."""
        self._do(lambda plan, member: membership.shift_precedence(plan, member, places))

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
        if self._tools.workspace.apply(making):
            self.table.select(next(change.id for change in making.changes if change.kind is Member))

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
        )
        buttons = [action_button(action) for action in (self.up_action, self.down_action, self.remove_action)]
        head = (self._count, None, *buttons, action_button(self.add_action, main=True))
        self._pages = MasterDetail(head, self.table, self.editor, empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _columns(self) -> tuple[Column[Member], ...]:
        words = self._tools.forms.words
        return (
            Column("", self._place, is_number=True),
            Column(words.words(N_("Name")), self._name, stretch=3),
            Column(words.words(N_("Travels as")), self._post, stretch=3),
            Column(words.words(N_("Organisation")), self._organisation, stretch=2),
            Column(words.words(N_("Role")), lambda member: words.say(label(member.role))),
        )

    def _place(self, member: Member) -> str:
        plan = self._tools.workspace.plan
        return (
            str(member.position + 1) if plan is None else str(in_precedence(plan.members).index(member) + 1)
        )

    def _name(self, member: Member) -> str:
        return self._tools.forms.words.say(spoken_name(member_name(member, self._tools.workspace.plan)))

    def _post(self, member: Member) -> str:
        plan = self._tools.workspace.plan
        post = plan.posts.get(member.post_id) if plan else None
        return self._tools.forms.words.text(post.title) if post else ""

    def _organisation(self, member: Member) -> str:
        plan = self._tools.workspace.plan
        post = plan.posts.get(member.post_id) if plan else None
        organisation = plan.organisations.get(post.organisation_id) if plan and post else None
        return self._tools.forms.words.text(organisation.name) if organisation else ""

    def _show_selected(self) -> None:
        self.editor.commit()
        plan, member = self._tools.workspace.plan, self.table.selected
        for action in (self.up_action, self.down_action, self.remove_action):
            action.setEnabled(member is not None)
        if plan is not None:
            self.editor.show_member(plan, member)
