"""Where a programme comes from and where it goes: a file or pasted lines, the open visit or a new one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from models.exchange.programme_source import ProgrammeSource, read_programme_source
from models.exchange.tables import read_file
from models.exchange.text_encoding import AUTOMATIC
from models.messages import N_, HeyetError
from ui.icons import Glyph
from ui.importing.dropped_files import FileGround, PasteBox
from ui.page_tools import PageTools
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.notice_bar import NoticeBar

ENDINGS = "ics xlsx csv txt tsv"


class ProgrammeSourceStep(FileGround):
    """`source_read` gives what was read; what cannot be read is told here, in a sentence."""

    source_read = Signal(object)
    text_changed = Signal()

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """Nothing chosen yet."""
        super().__init__(parent)
        self._tools = tools
        self._path: Path | None = None
        words = tools.forms.words
        self.notice = NoticeBar(words, tools.forms.appearance)
        self.choose_button = QPushButton(words.words(N_("Choose a file…")))
        self.choose_button.setIcon(tools.forms.appearance.action_icon(Glyph.FOLDER_OPEN_OUTLINE))
        self.choose_button.setAutoDefault(False)
        self.choose_button.clicked.connect(self.choose)
        self.text = PasteBox()
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(
            words.words(
                N_(
                    "20.12.2021; 10:30–11:15; Courtesy call on the mayor; Town hall; Üsküdar Municipality\n"
                    "20.12.2021; 12:00; Lunch; Hotel"
                )
            )
        )
        self.text.textChanged.connect(self.text_changed)
        self.into = ChoiceBox()
        plan = tools.workspace.plan
        if plan is not None:
            self.into.addItem(words.text(plan.visit.title) or words.words(N_("Visit without a title")), True)
        self.into.addItem(words.words(N_("A new visit")), False)
        self.file_dropped.connect(self.take_file)
        self._arrange()

    @property
    def has_text(self) -> bool:
        """Whether something is pasted."""
        return bool(self.text.toPlainText().strip())

    @property
    def goes_into_open_visit(self) -> bool:
        """Whether the lines go into the visit that is open, and not into a new one."""
        return bool(self.into.currentData())

    def choose(self) -> None:
        """Ask for a file."""
        self._tools.questions.file_to_open(self, ENDINGS, self.take_file)

    def take_file(self, path: Path, encoding: str = AUTOMATIC) -> None:
        """Read a file, in an encoding where one was chosen."""
        try:
            source = read_programme_source(read_file(path), path.name, encoding)
        except HeyetError as error:
            self.notice.tell(error.message)
            return
        self._path = path
        self._give(source)

    def read_again(self, encoding: str) -> None:
        """Read the same file in another encoding."""
        if self._path is not None:
            self.take_file(self._path, encoding)

    def take_text(self) -> None:
        """Read what is pasted."""
        name = self._tools.forms.words.words(N_("pasted text"))
        content = self.text.toPlainText().encode("utf-8", errors="replace")
        try:
            source = read_programme_source(content, name)
        except HeyetError as error:
            self.notice.tell(error.message)
            return
        self._path = None
        self._give(source)

    def _give(self, source: ProgrammeSource) -> None:
        self.notice.hide()
        self.source_read.emit(source)

    def _arrange(self) -> None:
        words = self._tools.forms.words.words
        file_words = QLabel(
            words(N_("Calendars (.ics), Excel workbooks (.xlsx), CSV files. A file can be dropped here too."))
        )
        file_words.setObjectName("emptyText")
        file_words.setWordWrap(True)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.choose_button)
        line.addWidget(file_words, 1)
        paste_title = QLabel(
            words(
                N_("Or paste lines: day, hours, title, place and host, from a table or parted by semicolons")
            )
        )
        paste_title.setObjectName("fieldLabel")
        paste_title.setBuddy(self.text)
        self.text.setAccessibleName(paste_title.text())
        into_title = QLabel(words(N_("Take it into")))
        into_title.setObjectName("fieldLabel")
        into_title.setBuddy(self.into)
        self.into.setAccessibleName(into_title.text())
        self.into.setMinimumWidth(320)
        bottom = QHBoxLayout()
        bottom.setSpacing(10)
        bottom.addWidget(into_title)
        bottom.addWidget(self.into)
        bottom.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 6, 20, 6)
        layout.setSpacing(10)
        layout.addWidget(self.notice)
        layout.addLayout(line)
        layout.addSpacing(6)
        layout.addWidget(paste_title)
        layout.addWidget(self.text, 1)
        layout.addLayout(bottom)
