"""The gifts of the visit: what, from whom, to whom, and whether they are given it elsewhere too."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.edits import Edit
from models.gift_records import GiftRecord
from models.localized import Localized
from models.messages import N_, Message, Sayable
from models.plan import Plan
from models.records.office_work import Gift
from scheduling import gift_giving
from scheduling.conflicts import Severity
from scheduling.gift_giving import GivenBefore
from scheduling.naming import organisation_name, person_name, title_of
from ui.gifts.forms import GIFT
from ui.gifts.parts import GiftsPart, part_switch
from ui.icons import Glyph
from ui.inspector.form import RecordForm
from ui.page_tools import PageTools
from ui.plain_text import PlainLabel
from ui.record_names import record_name
from ui.widgets.attachment_list import AttachmentList
from ui.widgets.empty_page import EmptyPage, action_button
from ui.widgets.master_detail import MasterDetail, padded
from ui.widgets.record_table import Column, RecordView


class GiftsList(QWidget):
    """Lists the gifts beside the form of one. `part_wanted` tells that the costs are to be seen."""

    part_wanted = Signal(object)

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """The gifts of the open visit."""
        super().__init__(parent)
        self._tools = tools
        self._before: dict[str, tuple[GivenBefore, ...]] = {}
        self._elsewhere: tuple[GiftRecord, ...] = ()
        words = tools.forms.words
        self.table: RecordView[Gift] = RecordView(
            self._columns(), lambda gift: gift.id, words, sorted_by=None
        )
        self.table.setAccessibleName(words.words(N_("Gifts")))
        self.table.selection_moved.connect(self._show_selected)
        self.form: RecordForm[Gift] = RecordForm(GIFT, tools.forms, self._name)
        self.files = AttachmentList(tools)
        for part in (self.form, self.files):
            part.edit_made.connect(tools.workspace.apply)
        self.others = PlainLabel()
        self.others.setObjectName("emptyText")
        self.others.setWordWrap(True)
        self._others_title = QLabel(words.words(N_("Given at other visits")))
        self._others_title.setObjectName("sectionTitle")
        self.warning = PlainLabel()
        self.warning.setWordWrap(True)
        self._sign = QLabel()
        severity = tools.forms.appearance.severity_icon(Severity.WARNING)
        self._sign.setPixmap(severity.pixmap(16, 16))
        self.new_action = self._action(N_("New gift"), Glyph.PLUS, self.new_gift)
        self.delete_action = self._action(N_("Delete"), Glyph.DELETE_OUTLINE, self.delete)
        self.switch = part_switch(GiftsPart.GIFTS, words)
        self.switch.chosen.connect(self.part_wanted)
        self._arrange()

    def refresh(self, plan: Plan) -> None:
        """Show the gifts of `plan`."""
        recipients = gift_giving.recipients_of(plan)
        self._elsewhere = self._tools.workspace.store.gifts_to(recipients)
        self._before = gift_giving.given_before(plan, self._elsewhere)
        gifts = tuple(plan.gifts)
        self.table.show_rows(gifts)
        if gifts and self.table.selected is None:
            self.table.selectRow(0)
        self._pages.show_empty(not gifts)
        self._show_selected()

    def new_gift(self) -> None:
        """Write down a further gift; the keyboard goes into what it is."""
        plan = self._tools.workspace.plan
        if plan is not None:
            making = gift_giving.new_gift(plan)
            if self._tools.workspace.apply(making):
                self.table.select(making.changes[0].id)
                self.form.field("description").setFocus()

    def delete(self) -> None:
        """Delete the selected gift; undo brings it back."""
        plan, gift = self._tools.workspace.plan, self.table.selected
        if plan is not None and gift is not None:
            self._apply(gift_giving.delete_gift(plan, gift))

    def commit(self) -> None:
        """Take over what is being typed."""
        self.form.commit()

    def _apply(self, edit: Edit) -> None:
        self._tools.workspace.apply(edit)

    def _show_selected(self) -> None:
        gift = self.table.selected
        self.form.show_record(gift)
        self.files.show_owner(gift)
        self.delete_action.setEnabled(gift is not None)
        before = self._before.get(gift.id, ()) if gift is not None else ()
        sentences = [self._sentence(gift, one) for one in before] if gift is not None else []
        self.warning.setText("\n".join(dict.fromkeys(sentences)))
        self._warned.setVisible(bool(before))
        self._show_elsewhere(gift)

    def _show_elsewhere(self, gift: Gift | None) -> None:
        """What the recipient was given at other visits, so that something else can be chosen."""
        plan, words = self._tools.workspace.plan, self._tools.forms.words
        given = gift_giving.gifts_elsewhere(plan, gift, self._elsewhere) if plan and gift else ()
        lines = [
            words.words(
                N_("{day}: {gift}"),
                day=words.short_date(one.visit.first_day),
                gift=self._description(one.gift),
            )
            for one in given
        ]
        self.others.setText("\n".join(lines))
        for part in (self._others_title, self.others):
            part.setVisible(bool(lines))

    def _sentence(self, gift: Gift, before: GivenBefore) -> str:
        """That somebody had the same gift, and when."""
        plan, words = self._tools.workspace.plan, self._tools.forms.words
        if plan is None:
            return ""
        name = gift_giving.recipient_name(plan, gift) or Message.of(N_("somebody"))
        if before.visit.id == plan.visit_id:
            return words.words(N_("{name} is given the same more than once at this visit."), name=name)
        return words.words(
            N_("{name} is given the same at the visit “{visit}” on {day}."),
            name=name,
            day=before.visit.first_day,
            visit=before.visit.title,
        )

    def _arrange(self) -> None:
        words = self._tools.forms.words.words
        empty = EmptyPage(
            words(N_("No gift yet")),
            words(N_("Write down what is given to whom, so that nobody is given the same thing twice.")),
            self.new_action,
        )
        self._warned = QWidget()
        line = QHBoxLayout(self._warned)
        line.setContentsMargins(0, 4, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.warning, 1)
        head = (self.switch, None, action_button(self.delete_action), action_button(self.new_action))
        self._pages = MasterDetail(
            head,
            self.table,
            padded(self._warned, self.form, self.files, self._others_title, self.others),
            empty,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _columns(self) -> tuple[Column[Gift], ...]:
        words = self._tools.forms.words
        return (
            Column(words.words(N_("Gift")), self._description, stretch=3),
            Column(words.words(N_("Given to")), self._to, stretch=3),
            Column(words.words(N_("Given by")), self._from, stretch=2),
            Column(words.words(N_("At the item")), self._item, stretch=2),
            Column(words.words(N_("Value")), self._value, is_number=True),
            Column(words.words(N_("Also given")), self._also_given, icon=self._warning_icon),
        )

    def _description(self, gift: Gift) -> str:
        words = self._tools.forms.words
        return words.text(gift.description) or words.words(N_("without words"))

    def _to(self, gift: Gift) -> str:
        return self._who(gift.to_person_id, gift.to_organisation_id)

    def _from(self, gift: Gift) -> str:
        return self._who(gift.from_person_id, gift.from_organisation_id)

    def _who(self, person_id: str | None, organisation_id: str | None) -> str:
        """The person, else the body by its short name."""
        plan, words = self._tools.workspace.plan, self._tools.forms.words
        if plan is None:
            return ""
        person, organisation = plan.persons.get(person_id), plan.organisations.get(organisation_id)
        if person is not None:
            return self._said(person_name(plan, person.id))
        if organisation is not None:
            return words.text(organisation.short_name) or self._said(organisation_name(organisation))
        return ""

    def _item(self, gift: Gift) -> str:
        plan = self._tools.workspace.plan
        item = plan.items.get(gift.item_id) if plan else None
        return self._said(title_of(item)) if item else ""

    def _value(self, gift: Gift) -> str:
        return "" if gift.value is None else self._tools.forms.words.money(gift.value, gift.currency)

    def _also_given(self, gift: Gift) -> str:
        """The day of the other visit, the latest of several, or that it is this one."""
        plan, words = self._tools.workspace.plan, self._tools.forms.words
        before = self._before.get(gift.id, ())
        if not before or plan is None:
            return ""
        elsewhere = [one.visit.first_day for one in before if one.visit.id != plan.visit_id]
        if elsewhere:
            return words.short_date(max(elsewhere))
        return words.words(N_("here too"))

    def _warning_icon(self, gift: Gift) -> QIcon:
        repeated = gift.id in self._before
        return self._tools.forms.appearance.severity_icon(Severity.WARNING) if repeated else QIcon()

    def _said(self, name: Sayable) -> str:
        return self._tools.forms.words.say(Message.of("{name}", name=name))

    def _action(self, msgid: str, glyph: Glyph, do: Callable[[], object]) -> QAction:
        forms = self._tools.forms
        action = QAction(forms.appearance.action_icon(glyph), forms.words.words(msgid), self)
        action.triggered.connect(lambda _checked=False: do())
        return action

    def _name(self, gift: Gift) -> Localized | Message:
        return record_name(gift, self._tools.workspace.plan)
