"""Making one record of two: which other one, what of each is kept, and what moves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Generic, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from models.edits import Edit
from models.merging import merge_edit
from models.messages import N_, NP_, Message
from models.record_names import name_of
from models.records.people import SENSITIVE_PERSON_FIELDS
from ui.choices import Choice
from ui.directory.field_words import field_words
from ui.directory.merging_choices import M, merged, undecided
from ui.directory.page import Merging
from ui.directory.usage_list import other_used_in
from ui.page_tools import PageTools
from ui.plain_text import PlainLabel
from ui.record_names import record_name, spoken_name
from ui.widgets import rows
from ui.widgets.choice_field import RadioButton
from ui.widgets.master_detail import scrolling
from ui.widgets.picker import Picker
from ui.workspace import DirectoryEntry

MOST_CANDIDATES = 20


class Mergeable(NamedTuple, Generic[M]):
    """How records of one kind are found and shown: what fields are called, and what tells them apart."""

    labels: Mapping[str, str]
    lister: Callable[[str, int], tuple[DirectoryEntry[M], ...]]
    finder: Callable[[str], DirectoryEntry[M] | None]
    detail: Callable[[DirectoryEntry[M]], str]


class MergeDialog(Merging, Generic[M]):
    """Asks for the record that is the same as another one; `merged` carries the id of the one that stays."""

    def __init__(
        self,
        tools: PageTools,
        kind: Mergeable[M],
        record: M,
        other_id: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Merge the record with `other_id` into `record`; None: the likeliest by name is proposed."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._tools = tools
        self._kind: Mergeable[M] = kind
        self._record: M = record
        self._other: M | None = None
        self.choices: dict[str, tuple[QRadioButton, QRadioButton]] = {}
        words = tools.forms.words.words
        self.setWindowTitle(words(N_("Merge two records")))
        name = record_name(record, None)
        question = words(N_("Which record is about the same as “{name}”?"), name=spoken_name(name))
        self.question = PlainLabel(question)
        self.question.setWordWrap(True)
        self.other = Picker(self._others, tools.forms.directory.name_of, tools.forms.words)
        self.other.say_name(question)
        self.other.line.setPlaceholderText(words(N_("Search")))
        self.other.edited.connect(self._show_other)
        self._grid_page = QWidget()
        self._grid = QGridLayout(self._grid_page)
        self._grid.setContentsMargins(12, 8, 12, 8)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.preview = PlainLabel()
        self.preview.setWordWrap(True)
        buttons = QDialogButtonBox()
        self.merge_button = QPushButton(words(N_("Merge")))
        self.merge_button.setDefault(True)
        self.merge_button.clicked.connect(self.merge)
        buttons.addButton(self.merge_button, QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = QPushButton(words(N_("Cancel")))
        cancel.clicked.connect(self.reject)
        buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self.question)
        layout.addWidget(self.other)
        layout.addWidget(scrolling(self._grid_page), 1)
        layout.addWidget(self.preview)
        layout.addWidget(buttons)
        self.resize(680, 520)
        candidates = self._others("") if other_id is None else ()
        self.other.show_value(candidates[0].id if candidates else other_id)
        self._show_other()

    def merge(self) -> None:
        """Make the two one, and tell which one stays."""
        edit = self._edit()
        if edit is None:
            return
        if self._tools.workspace.apply(edit):
            self.merged.emit(self._record.id)
        self.accept()

    def _others(self, typed: str) -> tuple[Choice, ...]:
        """The other records found by what is typed, or by the name that is to be merged."""
        words = self._tools.forms.words
        searches = [typed] if typed else [text for _, text in name_of(self._record).texts]
        found: dict[str, Choice] = {}
        for search in searches:
            for entry in self._kind.lister(search, MOST_CANDIDATES):
                if entry.record.id != self._record.id:
                    name = words.say(spoken_name(record_name(entry.record, None)))
                    found.setdefault(entry.record.id, Choice(entry.record.id, name, self._kind.detail(entry)))
        return tuple(found.values())

    def _show_other(self) -> None:
        other_id = self.other.value()
        entry = self._kind.finder(other_id) if isinstance(other_id, str) else None
        self._other = entry.record if entry is not None else None
        rows.empty(self._grid)
        self.choices = {}
        if self._other is not None:
            self._show_fields(self._record, self._other)
        self._show_preview()

    def _show_fields(self, record: M, other: M) -> None:
        fields = undecided(record, other)
        words = self._tools.forms.words.words
        if not fields:
            self._grid.addWidget(PlainLabel(words(N_("Nothing in them contradicts: both are kept."))), 0, 0)
            return
        for column, sentence in enumerate((N_("Of this record"), N_("Of the other"))):
            everything = QPushButton(words(sentence))
            everything.setToolTip(words(N_("Keep everything of this column")))
            everything.clicked.connect(partial(self._choose_all, column))
            self._grid.addWidget(everything, 0, column + 1, Qt.AlignmentFlag.AlignLeft)
        for number, field in enumerate(fields, start=1):
            label = QLabel(words(self._kind.labels.get(field, field)))
            label.setObjectName("fieldLabel")
            label.setContentsMargins(0, 2, 0, 0)
            self._grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
            pair = (self._choice(record, field), self._choice(other, field))
            group = QButtonGroup(self._grid_page)
            for column, button in enumerate(pair):
                group.addButton(button)
                button.setAccessibleName(f"{label.text()}: {button.text()}")
                button.toggled.connect(self._show_preview)
                self._grid.addWidget(button, number, column + 1, Qt.AlignmentFlag.AlignTop)
            pair[0].setChecked(True)
            self.choices[field] = pair
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)

    def _choice(self, record: M, field: str) -> QRadioButton:
        """A button for what a record says in a field; what is confidential is not shown."""
        if field in SENSITIVE_PERSON_FIELDS:
            text = self._tools.forms.words.words(N_("confidential, not shown here"))
        else:
            text = field_words(record, field, self._tools.forms)
        return RadioButton(text.replace("&", "&&"))

    def _choose_all(self, column: int, _checked: bool = False) -> None:
        for pair in self.choices.values():
            pair[column].setChecked(True)

    def _edit(self) -> Edit | None:
        """The edit that makes the two one, as it is chosen now."""
        if self._other is None:
            return None
        from_gone = {field for field, (_, other) in self.choices.items() if other.isChecked()}
        one = merged(self._record, self._other, from_gone)
        return merge_edit(self._record, self._other, one, self._tools.workspace.store.referring)

    def _show_preview(self) -> None:
        words, edit = self._tools.forms.words, self._edit()
        self.merge_button.setEnabled(edit is not None)
        nothing = Message.of(N_("Choose the other record. Nothing is changed before you merge."))
        sentences = (nothing,) if edit is None else self._forecast(edit)
        self.preview.setText("\n".join(words.say(sentence) for sentence in sentences))

    def _forecast(self, edit: Edit) -> tuple[Message, ...]:
        """What happens when the two are made one by `edit`."""
        gone_id = str(self.other.value())
        usage = self._tools.workspace.store.usage(type(self._record), gone_id)
        afterwards = Message.of(N_("Afterwards there is one record; undo brings both back."))
        sentences = [other_used_in(usage)]
        sentences += moving(edit, self._record.id, gone_id)
        sentences.append(afterwards)
        return tuple(sentences)


def moving(edit: Edit, kept_id: str, gone_id: str) -> tuple[Message, ...]:
    """How many entries will name the record that stays, and how many would say the same twice."""
    others = [change for change in edit.changes if change.id not in (kept_id, gone_id)]
    folded = sum(change.after is None for change in others)
    moved = len(others) - folded
    sentences = []
    if moved:
        sentences.append(
            Message.of(
                *NP_(
                    "{count} entry that names the other record will name this one.",
                    "{count} entries that name the other record will name this one.",
                ),
                count=moved,
            )
        )
    if folded:
        sentences.append(
            Message.of(
                *NP_(
                    "{count} entry that would then stand there twice goes.",
                    "{count} entries that would then stand there twice go.",
                ),
                count=folded,
            )
        )
    return tuple(sentences)
