"""How a table is read as a programme: which sheet, what each column holds; beside it, what comes of it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from exports.wording import language_name
from models.exchange.programme_fields import LABELS, FieldUse, Layout, ProgrammeField, guess_layout
from models.exchange.programme_lines import ProgrammeLine
from models.exchange.programme_source import ProgrammeContent, ProgrammeSource, language_in, table_content
from models.exchange.programme_table import Reading
from models.exchange.sheets import Sheet, Table
from models.exchange.text_encoding import AUTOMATIC, ENCODINGS
from models.messages import N_
from ui.form_tools import FormTools
from ui.importing.column_row import LANGUAGES
from ui.page_tools import PageTools
from ui.plain_text import PlainLabel, ShortenedLabel
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.choice_field import TickBox
from ui.widgets.record_table import Column, RecordView
from ui.widgets.rows import empty
from ui.wording import Wording

SHOWN_LINES = 200
_EXAMPLES = 3


def hours_words(line: ProgrammeLine, words: Wording) -> str:
    """The hours of a line as they will be shown; empty where it has none."""
    return words.time(line.time, line.kind) if line.starts is not None else ""


class FieldRow(QWidget):
    """One column of a table: its heading, a few cells, and the choice of what they are."""

    changed = Signal()

    def __init__(
        self, heading: str, examples: str, use: FieldUse, tools: FormTools, parent: QWidget | None = None
    ) -> None:
        """A column headed `heading`, taken for `use`."""
        super().__init__(parent)
        words = tools.words
        self._language = use.language
        self.heading = ShortenedLabel(heading)
        self.examples = ShortenedLabel(examples)
        self.examples.setObjectName("fieldLabel")
        for text in (self.heading, self.examples):
            text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.field = ChoiceBox()
        for field in ProgrammeField:
            self.field.addItem(words.words(LABELS[field]), field)
        self.field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.field.setMinimumContentsLength(17)
        self.field.setFixedWidth(self.field.minimumSizeHint().width())
        self.field.setAccessibleName(words.words(N_("What “{column}” holds"), column=heading))
        self.field.setCurrentIndex(self.field.findData(use.field))
        self.language = ChoiceBox()
        self.language.addItem(words.words(N_("As above")), "")
        for tag in LANGUAGES if self._language in ("", *LANGUAGES) else (*LANGUAGES, self._language):
            self.language.addItem(language_name(tag, words.language), tag)
        self.language.setCurrentIndex(self.language.findData(self._language))
        self.language.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.language.setMinimumContentsLength(9)
        self.language.setFixedWidth(self.language.minimumSizeHint().width())
        self.language.setAccessibleName(words.words(N_("Language of “{column}”"), column=heading))
        policy = self.language.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.language.setSizePolicy(policy)
        self.field.activated.connect(self._report)
        self.language.activated.connect(self._report)
        self._show_language()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 5, 0, 5)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.addWidget(self.heading, 0, 0)
        grid.addWidget(self.examples, 1, 0)
        grid.addWidget(self.field, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.language, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(0, 1)

    @property
    def use(self) -> FieldUse:
        """What the column holds as it stands; titles may be in a language of their own."""
        field = ProgrammeField(self.field.currentData())
        return FieldUse(field, str(self.language.currentData()) if field is ProgrammeField.TITLE else "")

    def _report(self) -> None:
        self._show_language()
        self.changed.emit()

    def _show_language(self) -> None:
        self.language.setVisible(self.field.currentData() == ProgrammeField.TITLE)


class ProgrammeColumns(QWidget):
    """`encoding_wanted` asks for the file in other letters; `changed` says that other lines come out."""

    encoding_wanted = Signal(str)
    changed = Signal()

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """Nothing to be read yet."""
        super().__init__(parent)
        self._tools = tools
        self._table: Table | None = None
        self._heading: int | None = None
        self._days = (date.min, date.max)
        self.rows: list[FieldRow] = []
        words = tools.forms.words
        self.sheet, self.language, self.encoding = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.sheet.activated.connect(self._guess)
        self.language.activated.connect(self._show_lines)
        self.encoding.activated.connect(lambda: self.encoding_wanted.emit(self.encoding.currentData()))
        for tag in LANGUAGES:
            self.language.addItem(language_name(tag, words.language), tag)
        self.encoding.addItem(words.words(N_("Found by itself")), AUTOMATIC)
        for name, msgid in ENCODINGS.items():
            self.encoding.addItem(words.words(msgid), name)
        self.repeats = TickBox(words.words(N_("An empty day is that of the line above")))
        self.repeats.setChecked(True)
        self.repeats.toggled.connect(self._show_lines)
        self.notes = PlainLabel()
        self.notes.setObjectName("emptyText")
        self.notes.setWordWrap(True)
        self.preview: RecordView[ProgrammeLine] = RecordView(
            self._columns(), lambda line: str(line.number), words, sorted_by=None
        )
        self.preview.setAccessibleName(words.words(N_("Lines as they would be read")))
        self._arrange()

    def show_source(self, source: ProgrammeSource, first_day: date, last_day: date) -> None:
        """Show how a table is probably meant, for a visit of these days."""
        if source.table is None:
            raise ValueError("a calendar has no columns")
        self._table, self._days = source.table, (first_day, last_day)
        words = self._tools.forms.words
        self.sheet.clear()
        for number, sheet in enumerate(source.table.sheets, 1):
            self.sheet.addItem(sheet.name or words.words(N_("Sheet {number}"), number=number), number - 1)
        self._sheet_field.setVisible(self.sheet.count() > 1)
        self._encoding_field.setVisible(bool(source.table.encoding))
        self.encoding.setCurrentIndex(max(0, self.encoding.findData(source.table.encoding)))
        language = language_in(source, self._tools.forms.languages[0])
        self.language.setCurrentIndex(max(0, self.language.findData(language)))
        self._guess()

    @property
    def content(self) -> ProgrammeContent:
        """The lines as they are read now. Raises ProgrammeRefused where there are far too many."""
        if self._table is None:
            raise ValueError("no table is shown")
        return table_content(self._table, max(0, self.sheet.currentIndex()), self._layout_of, self._reading)

    @property
    def has_lines(self) -> bool:
        """Whether anything comes out of the table."""
        return bool(self.preview.records.rows)

    @property
    def _layout_of(self) -> Layout:
        return Layout(self._heading, tuple(row.use for row in self.rows))

    @property
    def _reading(self) -> Reading:
        first, last = self._days
        return Reading(first, last, str(self.language.currentData()), self.repeats.isChecked())

    @property
    def _sheet(self) -> Sheet:
        if self._table is None:
            raise ValueError("no table is shown")
        return self._table.sheets[max(0, self.sheet.currentIndex())]

    def _guess(self) -> None:
        """Guess what the columns of the sheet hold."""
        layout = guess_layout(self._sheet.rows)
        self._heading = layout.heading
        empty(self._list)
        self.rows = []
        words = self._tools.forms.words
        heading = () if layout.heading is None else self._sheet.rows[layout.heading].cells
        below = self._sheet.rows[0 if layout.heading is None else layout.heading + 1 :]
        for place, use in enumerate(layout.uses):
            cells = (row.cells[place] for row in below[:SHOWN_LINES] if place < len(row.cells))
            examples = list(dict.fromkeys(" ".join(cell.split()) for cell in cells if cell))[:_EXAMPLES]
            name = " ".join(heading[place].split()) if place < len(heading) else ""
            row = FieldRow(
                name or words.words(N_("Column {number}"), number=place + 1),
                "  ·  ".join(examples),
                use,
                self._tools.forms,
            )
            row.changed.connect(self._show_lines)
            self.rows.append(row)
            self._list.addWidget(row)
        self._list.addStretch(1)
        self._show_lines()

    def _show_lines(self) -> None:
        rows = self._sheet.rows[:SHOWN_LINES]
        part = Table((self._sheet._replace(rows=rows),))
        lines = table_content(part, 0, self._layout_of, self._reading).lines
        self.preview.show_rows(lines)
        words = self._tools.forms.words
        sentences = [words.say(note) for note in (self._table.notes if self._table else ())]
        if not lines:
            sentences.append(words.words(N_("No line comes out yet. Say which column holds the titles.")))
        elif len(self._sheet.rows) > SHOWN_LINES:
            sentences.append(words.words(N_("The first {number} rows are shown."), number=SHOWN_LINES))
        self.notes.setText(" ".join(sentences))
        self.notes.setVisible(bool(sentences))
        self.changed.emit()

    def _columns(self) -> tuple[Column[ProgrammeLine], ...]:
        words = self._tools.forms.words
        return (
            Column(words.words(N_("Day")), lambda line: words.short_date(line.day) if line.day else ""),
            Column(
                words.words(N_("Time")), lambda line: words.time(line.time, line.kind) if line.starts else ""
            ),
            Column(words.words(N_("Title")), lambda line: words.text(line.title), stretch=4),
            Column(words.words(N_("Place")), lambda line: line.place, stretch=3),
            Column(words.words(N_("Host")), lambda line: line.host, stretch=2),
        )

    def _arrange(self) -> None:
        self._list_ground = QWidget()
        self._list_ground.setObjectName("panel")
        self._list = QVBoxLayout(self._list_ground)
        self._list.setContentsMargins(20, 4, 12, 4)
        self._list.setSpacing(0)
        scroll = QScrollArea()
        scroll.setObjectName("panel")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._list_ground)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sheet_field = self._captioned(N_("Sheet"), self.sheet)
        self._encoding_field = self._captioned(N_("Encoding"), self.encoding)
        top = QHBoxLayout()
        top.setContentsMargins(20, 0, 20, 0)
        top.setSpacing(14)
        top.addWidget(self._sheet_field)
        top.addWidget(self._captioned(N_("Language of the titles"), self.language))
        top.addWidget(self._encoding_field)
        top.addStretch(1)
        top.addWidget(self.repeats, 0, Qt.AlignmentFlag.AlignBottom)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(scroll)
        splitter.addWidget(self.preview)
        splitter.setSizes([510, 650])
        bottom = QHBoxLayout()
        bottom.setContentsMargins(20, 0, 20, 0)
        bottom.addWidget(self.notes, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(splitter, 1)
        layout.addLayout(bottom)

    def _captioned(self, msgid: str, field: QWidget) -> QWidget:
        caption = QLabel(self._tools.forms.words.words(msgid))
        caption.setObjectName("fieldLabel")
        caption.setBuddy(field)
        field.setAccessibleName(caption.text())
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(caption)
        column.addWidget(field)
        return ground
