"""The registers of the office: which, of which year, seen at once, saved as PDF or as a workbook."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from exports.audience import Audience
from exports.house_style import Pictures
from exports.office_registers import (
    REGISTERS,
    pictures_of_registers,
    produce_register,
    produce_register_workbook,
    register_file_name,
    years_of,
)
from exports.production import ProducedPdf
from exports.request import DocumentRequest
from exports.wording import language_name
from exports.writing import write_whole_file
from models.messages import N_, HeyetError, Message
from models.office_records import OfficeRecords
from models.vocabulary import Paper
from ui.background import Background
from ui.page_tools import PageTools
from ui.paper_preview import MOST_PAGES, WIDEST, Preview, page_pictures
from ui.plain_text import PlainLabel
from ui.widgets.choice_box import ChoiceBox


class _Wanted(NamedTuple):
    """Which register of what the office has done, of which year, and how large its pages are shown."""

    records: OfficeRecords
    request: DocumentRequest
    year: int | None
    pictures: Pictures
    pixels_per_inch: float


class _Seen(NamedTuple):
    """A register that was made, and its pages as pictures."""

    produced: ProducedPdf
    pages: tuple[QImage, ...]


class RegistersDialog(QDialog):
    """Choices at the right, the register as it will be at the left."""

    shown = Signal()
    """The preview shows the register as it is now asked for."""

    def __init__(
        self,
        tools: PageTools,
        parent: QWidget | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        """The registers of what is stored now."""
        super().__init__(parent)
        self._tools = tools
        self._today = today
        self._records = tools.workspace.store.office_records()
        self._pictures = tools.workspace.contents(pictures_of_registers(self._records))
        self._making = Background[_Seen](self)
        words = tools.forms.words.words
        self.setWindowTitle(words(N_("Registers of the office")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.register = self._box(tuple((tools.forms.words.say(one.label), one.name) for one in REGISTERS))
        years = tuple((str(year), year) for year in years_of(self._records))
        self.year = self._box(((words(N_("All years")), None), *years))
        self.languages = self._box(self._ways_of_languages())
        self.paper = self._box(tuple((paper.value.upper(), paper) for paper in Paper))
        if self._records.house_style is not None:
            self.paper.setCurrentIndex(self.paper.findData(self._records.house_style.paper))
        self.preview = Preview(tools.forms.words)
        self.preview.resized.connect(self._make)
        self.warnings = PlainLabel()
        self.warnings.setWordWrap(True)
        self.warnings.setObjectName("emptyText")
        self.save_button = QPushButton(words(N_("Save as PDF…")))
        self.save_button.setProperty("main", True)
        self.save_button.setDefault(True)
        self.workbook_button = QPushButton(words(N_("Save as workbook…")))
        self.save_button.clicked.connect(lambda: self._save("pdf", self._pdf))
        self.workbook_button.clicked.connect(lambda: self._save("xlsx", self._workbook))
        self.told = PlainLabel()
        self.told.setWordWrap(True)
        self._arrange()
        self.finished.connect(lambda _result: self._making.close())
        self.resize(940, 620)

    def request(self) -> DocumentRequest:
        """The register that is asked for."""
        return DocumentRequest(
            document=str(self.register.currentData()),
            languages=tuple(self.languages.currentData()),
            printed_on=self._today(),
            audience=Audience.ORGANISERS,
            paper=Paper(self.paper.currentData()),
            version=Message.of(""),
        )

    @property
    def _year(self) -> int | None:
        year = self.year.currentData()
        return None if year is None else int(year)

    def _make(self) -> None:
        if self.isVisible():
            wanted = _Wanted(
                self._records, self.request(), self._year, self._pictures, self.preview.pixels_per_inch
            )
            self._making.ask(partial(_made, wanted), self._show)

    def _show(self, seen: _Seen) -> None:
        self.preview.show_pages(seen.pages)
        words = self._tools.forms.words
        self.warnings.setText("\n".join(words.say(warning) for warning in seen.produced.warnings))
        self.warnings.setVisible(bool(seen.produced.warnings))
        self.shown.emit()

    def _save(self, ending: str, content: Callable[[], bytes]) -> None:
        name = register_file_name(self.request(), self._year, ending)
        self._tools.questions.file_to_save(self, name, partial(self._write, content))

    def _write(self, content: Callable[[], bytes], path: Path) -> None:
        words = self._tools.forms.words
        try:
            write_whole_file(path, content())
        except HeyetError as error:
            self.told.setText(words.say(error.message))
            return
        self.told.setText(words.words(N_("Written: {file}"), file=str(path)))

    def _pdf(self) -> bytes:
        return produce_register(self._records, self.request(), self._year, self._pictures).content

    def _workbook(self) -> bytes:
        return produce_register_workbook(self._records, self.request(), self._year)

    def _ways_of_languages(self) -> tuple[tuple[str, object], ...]:
        """Each language of the office alone, then each two side by side."""
        words, tags = self._tools.forms.words, self._tools.forms.languages
        names = {tag: language_name(tag, words.language) for tag in tags}
        alone = tuple((names[tag], (tag,)) for tag in tags)
        sentence = N_("{one} and {other} side by side")
        pairs = tuple(
            (words.words(sentence, one=names[one], other=names[other]), (one, other))
            for one, other in combinations(tags, 2)
        )
        return (*alone, *pairs)

    def _box(self, choices: tuple[tuple[str, object], ...]) -> QComboBox:
        box = ChoiceBox()
        for name, value in choices:
            box.addItem(name, value)
        box.currentIndexChanged.connect(lambda _index: self._make())
        return box

    def _arrange(self) -> None:
        words = self._tools.forms.words.words
        side = QWidget()
        side.setObjectName("panel")
        side.setFixedWidth(270)
        column = QVBoxLayout(side)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(3)
        for msgid, field in (
            (N_("Register"), self.register),
            (N_("Year"), self.year),
            (N_("Languages"), self.languages),
            (N_("Paper"), self.paper),
        ):
            label = QLabel(words(msgid))
            label.setObjectName("fieldLabel")
            label.setBuddy(field)
            field.setAccessibleName(words(msgid))
            column.addWidget(label)
            column.addWidget(field)
            column.addSpacing(8)
        column.addSpacing(6)
        column.addWidget(self.save_button)
        column.addSpacing(4)
        column.addWidget(self.workbook_button)
        column.addSpacing(12)
        column.addWidget(self.told)
        column.addWidget(self.warnings)
        column.addStretch(1)
        buttons = QDialogButtonBox()
        buttons.addButton(words(N_("Close")), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.preview, 1)
        layout.addWidget(side)
        self.register.setFocus()


def _made(wanted: _Wanted) -> _Seen:
    """Make the register and picture its pages; runs in the background, on immutable values."""
    produced = produce_register(wanted.records, wanted.request, wanted.year, wanted.pictures)
    return _Seen(produced, page_pictures(produced.content, wanted.pixels_per_inch, MOST_PAGES, WIDEST))
