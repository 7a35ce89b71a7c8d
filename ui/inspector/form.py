"""A form made from its table of fields.

Shows one record and says which edit each change of the officer makes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from models.edits import created
from models.identifiers import new_identifier
from models.localized import Localized
from models.messages import Message
from models.record_types import AnyRecord
from ui.form_tools import FormTools
from ui.inspector.fields import Field, Section
from ui.widgets.choice_field import CheckField
from ui.widgets.field_widget import FieldWidget, Line, Paragraph
from ui.widgets.picker import Picker
from ui.widgets.refusal_line import RefusalLine

R = TypeVar("R", bound=AnyRecord)


class RecordForm(QWidget, Generic[R]):
    """The fields of one record.

    It keeps nothing: a change is told by `edit_made`, and shown when the record comes back.
    """

    edit_made = Signal(object)

    def __init__(
        self,
        sections: Sequence[Section[R]],
        tools: FormTools,
        name_of: Callable[[R], Localized | Message],
        parent: QWidget | None = None,
    ) -> None:
        """A form of `sections`; `name_of` gives what the record is called in the names of edits."""
        super().__init__(parent)
        self._tools = tools
        self._name_of = name_of
        self._record: R | None = None
        self._fields: list[tuple[Field[R], FieldWidget]] = []
        self._refusals: list[RefusalLine] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for section in sections:
            if section.title:
                heading = QLabel(tools.words.words(section.title))
                heading.setObjectName("sectionTitle")
                layout.addWidget(heading)
            for row in section.rows:
                layout.addLayout(self._row(row))
        self.setEnabled(False)

    @property
    def record(self) -> R | None:
        """The record that is shown."""
        return self._record

    def field(self, attribute: str) -> FieldWidget:
        """The widget of the field for `attribute`."""
        return next(widget for field, widget in self._fields if field.attribute == attribute)

    def show_record(self, record: R | None) -> None:
        """Show `record`.

        What was typed and not taken over yet is taken over first, for the record it was typed for.
        """
        if self._record is not None and (record is None or record.id != self._record.id):
            self.commit()
        if self._record is None or record is None or record.id != self._record.id:
            for refusal in self._refusals:
                refusal.hide()
        self._record = record
        self.setEnabled(record is not None)
        for field, widget in self._fields:
            widget.show_value(field.value_in(record) if record is not None else None)

    def commit(self) -> None:
        """Take over what is being typed."""
        widget = QApplication.focusWidget()
        if widget is not None and self.isAncestorOf(widget):
            if isinstance(widget, Line):
                widget.editingFinished.emit()
            elif isinstance(widget, Paragraph):
                widget.commit()

    def _row(self, fields: Sequence[Field[R]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        for column, field in enumerate(fields):
            widget = field.make(self._tools)
            name = self._tools.words.words(field.label)
            widget.say_name(name)
            widget.edited.connect(partial(self._edited, field, widget))
            if isinstance(widget, Picker) and field.create is not None:
                widget.new_wanted.connect(partial(self._create, field))
            if not isinstance(widget, CheckField):
                caption = QLabel(name)
                caption.setObjectName("fieldLabel")
                caption.setBuddy(widget)
                caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
                grid.addWidget(caption, 0, column)
            grid.addWidget(widget, 1, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
            self._refusals.append(RefusalLine(widget, self._tools.words))
            grid.addWidget(self._refusals[-1], 2, column)
            self._fields.append((field, widget))
        return grid

    def _edited(self, field: Field[R], widget: FieldWidget) -> None:
        record = self._record
        if record is not None and widget.value() != field.value_in(record):
            self.edit_made.emit(field.edit_of(record, widget.value(), self._name_of(record)))

    def _create(self, field: Field[R], name: str) -> None:
        record = self._record
        if record is None or field.create is None:
            return
        made = field.create(
            name, self._tools.languages[0] if self._tools.languages else self._tools.words.language
        )
        title = self._name_of(record)
        self.edit_made.emit(field.edit_of(record, made.id, title, created(made)))


def fresh(kind: Callable[..., AnyRecord]) -> Callable[[str, str], AnyRecord]:
    """How to make a record of `kind`, with a name and nothing else, from what was typed in a language."""

    def make(name: str, language: str) -> AnyRecord:
        return kind(id=new_identifier(), name=Localized.of({language: name}))

    return make
