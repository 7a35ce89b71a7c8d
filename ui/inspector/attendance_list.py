"""Who has which part in an item: a line for each, to change, reorder and remove, and one to add somebody."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from models.edits import Change, Edit, created, deleted, edit, replaced
from models.identifiers import AttendanceId, MemberId, PersonId, new_identifier
from models.localized import Localized
from models.messages import N_, Message, Sayable
from models.plan import Plan
from models.records.items import Attendance, Item
from models.records.people import Person
from models.vocabulary import Part
from scheduling.naming import title_of
from ui.choices import Choice
from ui.form_tools import FormTools
from ui.icons import Glyph
from ui.plain_text import PlainLabel, tip
from ui.record_names import member_name, spoken_name, taking_part_name
from ui.widgets import rows
from ui.widgets.choice_field import ChoiceField
from ui.widgets.picker import Picker


def listed(plan: Plan, item: Item) -> tuple[Attendance, ...]:
    """The attendances of the item, by their position."""
    return tuple(sorted(plan.attendances.where("item_id", item.id), key=lambda one: (one.position, one.id)))


def with_attendee(plan: Plan, item: Item, part: Part, *, who: PersonId | MemberId) -> Edit:
    """Give a person, or an unnamed member of the delegation, a part in the item, as the last one listed."""
    position = max((one.position for one in listed(plan, item)), default=-1) + 1
    unnamed = plan.members.get(who)
    attendance = Attendance(
        id=AttendanceId(new_identifier()),
        item_id=item.id,
        person_id=None if unnamed else PersonId(who),
        member_id=unnamed.id if unnamed else None,
        part=part,
        position=position,
    )
    return edit(Message.of(N_("Add a person to “{item}”"), item=title_of(item)), created(attendance))


def with_new_attendee(plan: Plan, item: Item, part: Part, name: Localized) -> Edit:
    """Make a person of that name and give them a part in the item."""
    person = Person(id=PersonId(new_identifier()), name=name)
    adding = with_attendee(plan, item, part, who=person.id)
    title = Message.of(N_("Add {name} to “{item}”"), name=name, item=title_of(item))
    return edit(title, created(person), *adding.changes)


def in_order(plan: Plan, item: Item, attendances: Sequence[Attendance]) -> Edit:
    """List the item's people in this order."""
    moved = [msgspec.structs.replace(one, position=number) for number, one in enumerate(attendances)]
    changes = [replaced(before, after) for before, after in zip(attendances, moved, strict=True)]
    return edit(Message.of(N_("Reorder the people of “{item}”"), item=title_of(item)), *changes)


class AttendanceList(QWidget):
    """The people of one item. `edit_made` tells what the officer does to them."""

    edit_made = Signal(object)

    def __init__(self, tools: FormTools, parent: QWidget | None = None) -> None:
        """An empty list."""
        super().__init__(parent)
        self._tools = tools
        self._plan: Plan | None = None
        self._item: Item | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.picker = Picker(self._lookup, tools.directory.name_of, tools.words, offers_new=True)
        self.picker.line.setPlaceholderText(tools.words.words(N_("Add a person…")))
        self.picker.say_name(tools.words.words(N_("Add a person")))
        self.picker.edited.connect(self._add)
        self.picker.new_wanted.connect(self._add_new)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._rows)
        layout.addWidget(self.picker)

    def show_item(self, plan: Plan, item: Item) -> None:
        """List the people of `item`."""
        same = self._item is not None and self._plan is not None and self._item.id == item.id
        unchanged = (
            same and self._plan is not None and self._shown(self._plan, item) == self._shown(plan, item)
        )
        self._plan, self._item = plan, item
        if unchanged:
            return
        rows.empty(self._rows)
        attendances = listed(plan, item)
        for number in range(len(attendances)):
            self._rows.addWidget(self._row(plan, attendances, number))

    def _shown(self, plan: Plan, item: Item) -> tuple[tuple[Attendance, Sayable], ...]:
        return tuple((one, taking_part_name(one, plan)) for one in listed(plan, item))

    def _row(self, plan: Plan, attendances: tuple[Attendance, ...], number: int) -> QWidget:
        attendance = attendances[number]
        words = self._tools.words
        name = words.say(spoken_name(taking_part_name(attendance, plan)))
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        label = PlainLabel(
            name if attendance.required else words.words(N_("{name} (if possible)"), name=name)
        )
        label.setToolTip(tip(name))
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        part = ChoiceField(Part, words)
        part.say_name(words.words(N_("Part of {name}"), name=name))
        part.show_value(attendance.part)
        part.edited.connect(partial(self._change_part, attendance, part))
        menu_button = QToolButton()
        menu_button.setIcon(self._tools.appearance.action_icon(Glyph.DOTS_VERTICAL))
        menu_button.setAccessibleName(words.words(N_("More for {name}"), name=name))
        menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu_button.setMenu(self._menu(attendances, number, menu_button))
        layout.addWidget(label, 3)
        layout.addWidget(part, 2)
        layout.addWidget(menu_button)
        return row

    def _menu(self, attendances: tuple[Attendance, ...], number: int, parent: QWidget) -> QMenu:
        words = self._tools.words
        attendance = attendances[number]
        menu = QMenu(parent)
        required = menu.addAction(words.words(N_("Has to be there")))
        required.setCheckable(True)
        required.setChecked(attendance.required)
        required.triggered.connect(partial(self._change_required, attendance))
        menu.addSeparator()
        up = menu.addAction(words.words(N_("Move up")))
        up.setEnabled(number > 0)
        up.triggered.connect(partial(self._shift, attendances, number, -1))
        down = menu.addAction(words.words(N_("Move down")))
        down.setEnabled(number < len(attendances) - 1)
        down.triggered.connect(partial(self._shift, attendances, number, 1))
        menu.addSeparator()
        menu.addAction(words.words(N_("Remove"))).triggered.connect(partial(self._remove, attendance))
        return menu

    def _lookup(self, search: str) -> tuple[Choice, ...]:
        plan, words = self._plan, self._tools.words
        unnamed = [] if plan is None else [member for member in plan.members if member.person_id is None]
        choices = [
            Choice(
                member.id, words.say(spoken_name(member_name(member, plan))), words.words(N_("delegation"))
            )
            for member in unnamed
        ]
        matching = [choice for choice in choices if search.casefold() in choice.name.casefold()]
        return (*matching, *self._tools.directory.people(search))

    def _add(self) -> None:
        who = self.picker.value()
        self.picker.show_value(None)
        if self._plan is not None and self._item is not None and isinstance(who, str):
            self.edit_made.emit(with_attendee(self._plan, self._item, Part.GUEST, who=PersonId(who)))

    def _add_new(self, name: str) -> None:
        self.picker.show_value(None)
        if self._plan is not None and self._item is not None:
            language = self._tools.languages[0] if self._tools.languages else self._tools.words.language
            text = Localized.of({language: name})
            self.edit_made.emit(with_new_attendee(self._plan, self._item, Part.GUEST, text))

    def _change_part(self, attendance: Attendance, field: ChoiceField) -> None:
        part = field.value()
        if isinstance(part, Part):
            self._replace(attendance, msgspec.structs.replace(attendance, part=part))

    def _change_required(self, attendance: Attendance, required: bool) -> None:
        self._replace(attendance, msgspec.structs.replace(attendance, required=required))

    def _replace(self, before: Attendance, after: Attendance) -> None:
        name = Message.of(N_("Change the part of {name}"), name=taking_part_name(before, self._plan))
        self._tell(name, replaced(before, after))

    def _shift(self, attendances: tuple[Attendance, ...], number: int, step: int) -> None:
        order = list(attendances)
        order.insert(number + step, order.pop(number))
        if self._plan is not None and self._item is not None:
            self.edit_made.emit(in_order(self._plan, self._item, order))

    def _remove(self, attendance: Attendance) -> None:
        name = Message.of(N_("Remove {name} from the item"), name=taking_part_name(attendance, self._plan))
        self._tell(name, deleted(attendance))

    def _tell(self, name: Message, change: Change) -> None:
        self.edit_made.emit(edit(name, change))
