"""How a list is read: which sheet, which headings, what each column holds; beside it, what comes of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from exports.wording import language_name
from models.exchange.people_source import PeopleSource, lines_of
from models.exchange.people_table import PersonLine
from models.exchange.person_columns import guess_uses, latin_of
from models.exchange.person_fields import Columns
from models.exchange.sheets import Sheet
from models.exchange.text_encoding import AUTOMATIC, ENCODINGS
from models.localized import Localized
from models.messages import N_
from models.vocabulary_labels import label
from ui.importing.column_row import LANGUAGES, ColumnRow
from ui.page_tools import PageTools
from ui.plain_text import PlainLabel
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.record_table import Column, RecordView
from ui.widgets.rows import empty

SHOWN_LINES = 200
"""Lines of the list that are shown while it is decided how it is read."""

_EXAMPLES = 3
_HEADING_ROWS = 12


class ColumnMapping(QWidget):
    """`encoding_wanted` asks for the file in other letters; `changed` says that other people come out."""

    encoding_wanted = Signal(str)
    changed = Signal()

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """Nothing to be read yet."""
        super().__init__(parent)
        self._tools = tools
        self._source: PeopleSource | None = None
        self._rows: list[ColumnRow] = []
        self.sheet, self.heading, self.latin, self.encoding = (ChoiceBox() for _ in range(4))
        self.sheet.activated.connect(self._guess)
        self.heading.activated.connect(self._guess_below)
        self.latin.activated.connect(self._guess_below)
        self.encoding.activated.connect(lambda: self.encoding_wanted.emit(self.encoding.currentData()))
        words = tools.forms.words
        for tag in LANGUAGES:
            self.latin.addItem(language_name(tag, words.language), tag)
        self.latin.setCurrentIndex(max(0, self.latin.findData(tools.forms.languages[0])))
        self.encoding.addItem(words.words(N_("Found by itself")), AUTOMATIC)
        for name, msgid in ENCODINGS.items():
            self.encoding.addItem(words.words(msgid), name)
        self.notes = PlainLabel()
        self.notes.setObjectName("emptyText")
        self.notes.setWordWrap(True)
        self.preview: RecordView[PersonLine] = RecordView(
            self._columns(), lambda line: str(line.number), words, sorted_by=None
        )
        self.preview.setAccessibleName(words.words(N_("People as they would be read")))
        self._arrange()

    def show_source(self, source: PeopleSource) -> None:
        """Show how `source` is probably meant."""
        self._source = source
        words = self._tools.forms.words
        self.sheet.clear()
        for number, sheet in enumerate(source.table.sheets, 1):
            self.sheet.addItem(sheet.name or words.words(N_("Sheet {number}"), number=number), number - 1)
        self.encoding.setCurrentIndex(max(0, self.encoding.findData(source.encoding)))
        latin = latin_of(source.table.sheets[0].rows, self._tools.forms.languages[0])
        self.latin.setCurrentIndex(max(0, self.latin.findData(latin)))
        self._show(self._sheet_field, self.sheet.count() > 1)
        self._show(self._encoding_field, bool(source.table.encoding))
        for field in (self._heading_field, self._latin_field):
            self._show(field, source.columns is None)
        self._guess()

    @property
    def lines(self) -> tuple[PersonLine, ...]:
        """All people of the list, as it is read now."""
        return lines_of(self._sheet, self._chosen) if self._source is not None else ()

    @property
    def has_people(self) -> bool:
        """Whether anybody comes out of the list."""
        return bool(self.preview.records.rows)

    @property
    def rows(self) -> tuple[ColumnRow, ...]:
        """The columns, from left to right."""
        return tuple(self._rows)

    @property
    def _sheet(self) -> Sheet:
        if self._source is None:
            raise ValueError("no list is shown")
        return self._source.table.sheets[max(0, self.sheet.currentIndex())]

    @property
    def _chosen(self) -> Columns:
        return Columns(self.heading.currentData(), tuple(row.use for row in self._rows))

    def _guess(self) -> None:
        """Guess the whole of a sheet anew."""
        if self._source is None:
            return
        columns = self._source.columns_of(self._sheet, str(self.latin.currentData()))
        words = self._tools.forms.words
        self.heading.clear()
        self.heading.addItem(words.words(N_("No headings")), None)
        for place, row in enumerate(self._sheet.rows[:_HEADING_ROWS]):
            text = ", ".join(filter(None, row.cells))[:40]
            self.heading.addItem(words.words(N_("Row {number}: {text}"), number=row.number, text=text), place)
        place = 0 if columns.heading is None else columns.heading + 1
        self.heading.setCurrentIndex(place)
        self._show_columns(columns)

    def _guess_below(self) -> None:
        """Guess the columns where the officer has said where the headings are, or what the language is."""
        if self._source is not None:
            heading = self.heading.currentData()
            uses = guess_uses(self._sheet.rows, heading, str(self.latin.currentData()))
            self._show_columns(Columns(heading, uses))

    def _show_columns(self, columns: Columns) -> None:
        empty(self._list)
        self._rows = []
        words = self._tools.forms.words
        rows = self._sheet.rows
        heading = () if columns.heading is None else rows[columns.heading].cells
        below = rows[0 if columns.heading is None else columns.heading + 1 :]
        is_contact = self._source is not None and self._source.columns is not None
        for place, use in enumerate(columns.uses):
            cells = (row.cells[place] for row in below[:SHOWN_LINES] if place < len(row.cells))
            examples = list(dict.fromkeys(" ".join(cell.split()) for cell in cells if cell))[:_EXAMPLES]
            name = heading[place] if place < len(heading) else ""
            row = ColumnRow(
                " ".join(name.split()) or words.words(N_("Column {number}"), number=place + 1),
                examples,
                use,
                self._tools.forms,
            )
            row.changed.connect(self._show_people)
            row.setVisible(bool(examples) or not is_contact)
            self._rows.append(row)
            self._list.addWidget(row)
        self._list.addStretch(1)
        self._show_people()

    def _show_people(self) -> None:
        lines = lines_of(self._sheet, self._chosen, SHOWN_LINES)
        self.preview.show_rows(lines)
        words = self._tools.forms.words
        notes = [*(self._source.table.notes if self._source is not None else ())]
        sentences = [words.say(note) for note in notes]
        if not lines:
            sentences.append(words.words(N_("Nobody comes out yet. Say which column holds the names.")))
        elif len(self._sheet.rows) > SHOWN_LINES:
            sentences.append(words.words(N_("The first {number} rows are shown."), number=SHOWN_LINES))
        self.notes.setText(" ".join(sentences))
        self.notes.setVisible(bool(sentences))
        self.changed.emit()

    def _columns(self) -> tuple[Column[PersonLine], ...]:
        words = self._tools.forms.words

        def role(line: PersonLine) -> str:
            return words.say(label(line.role)) if line.role else ""

        return (
            Column(words.words(N_("Name")), lambda line: name_of_line(line, self._tools), stretch=3),
            Column(words.words(N_("Title of the post")), lambda line: self._all(line.title), stretch=3),
            Column(words.words(N_("Organisation")), lambda line: self._all(line.organisation), stretch=3),
            Column(words.words(N_("Role")), role),
            Column(
                words.words(N_("Contact")),
                lambda line: "  ".join(filter(None, (line.person.phone, line.person.email))),
                stretch=2,
            ),
        )

    def _all(self, text: Localized) -> str:
        return "  ·  ".join(dict.fromkeys(one for _, one in text.texts))

    def _arrange(self) -> None:
        words = self._tools.forms.words.words
        top = QHBoxLayout()
        top.setSpacing(14)
        self._sheet_field = _labelled(words(N_("Sheet")), self.sheet)
        self._heading_field = _labelled(words(N_("Headings")), self.heading)
        self._latin_field = _labelled(words(N_("Texts in Latin letters")), self.latin)
        self._encoding_field = _labelled(words(N_("Letters of the file")), self.encoding)
        for field in (self._sheet_field, self._heading_field, self._latin_field, self._encoding_field):
            top.addWidget(field, 1)
        ground = QWidget()
        ground.setObjectName("panel")
        self._list = QVBoxLayout(ground)
        self._list.setContentsMargins(20, 6, 12, 6)
        self._list.setSpacing(0)
        scroll = QScrollArea()
        scroll.setObjectName("panel")
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(ground)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(scroll)
        splitter.addWidget(self.preview)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        splitter.setSizes([480, 680])
        frame = QFrame()
        frame.setObjectName("rule")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(8)
        inset = QVBoxLayout()
        inset.setContentsMargins(20, 0, 20, 0)
        inset.addLayout(top)
        inset.addWidget(self.notes)
        layout.addLayout(inset)
        layout.addWidget(frame)
        layout.addWidget(splitter, 1)

    @staticmethod
    def _show(field: QWidget, shown: bool) -> None:
        field.setVisible(shown)


def name_of_line(line: PersonLine, tools: PageTools) -> str:
    """Who a line is about: the name in every language, or how many and who."""
    words = tools.forms.words
    if line.is_named:
        name = line.person.name
        return "  ·  ".join(dict.fromkeys((words.text(name), *(text for _, text in name.texts))))
    return words.words(N_("{number} × {description}"), number=line.count, description=line.description)


def _labelled(text: str, box: ChoiceBox) -> QWidget:
    """A list with its name above it."""
    box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
    box.setAccessibleName(text)
    name = QLabel(text)
    name.setObjectName("fieldLabel")
    name.setBuddy(box)
    field = QWidget()
    layout = QVBoxLayout(field)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(3)
    layout.addWidget(name)
    layout.addWidget(box)
    return field
