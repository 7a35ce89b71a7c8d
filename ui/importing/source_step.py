"""Where people come from: a file that is chosen or dropped here, or text that is pasted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from models.exchange.people_source import PeopleSource, pasted_source, read_source
from models.exchange.tables import read_file
from models.exchange.text_encoding import AUTOMATIC
from models.messages import N_, HeyetError
from ui.icons import Glyph
from ui.page_tools import PageTools
from ui.widgets.notice_bar import NoticeBar

ENDINGS = "xlsx csv txt tsv vcf"


class SourceStep(QWidget):
    """`source_read` gives what was read; what cannot be read is told here, in a sentence."""

    source_read = Signal(object)
    text_changed = Signal()

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """Nothing chosen yet."""
        super().__init__(parent)
        self._tools = tools
        self._path: Path | None = None
        words = tools.forms.words.words
        self.setAcceptDrops(True)
        self.notice = NoticeBar(tools.forms.words, tools.forms.appearance)
        self.choose_button = QPushButton(words(N_("Choose a file…")))
        self.choose_button.setIcon(tools.forms.appearance.action_icon(Glyph.FOLDER_OPEN_OUTLINE))
        self.choose_button.setAutoDefault(False)
        self.choose_button.clicked.connect(self.choose)
        self.text = _PasteBox()
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(
            words(
                N_(
                    "Nurbol Turashbekov, Mayor, Turkistan Municipality\n"
                    "Ainur Kopbasarova – Head of Protocol – Turkistan Municipality\n"
                    "4 council members"
                )
            )
        )
        self.text.textChanged.connect(self.text_changed)
        self._arrange()

    @property
    def has_text(self) -> bool:
        """Whether something is pasted."""
        return bool(self.text.toPlainText().strip())

    def choose(self) -> None:
        """Ask for a file."""
        self._tools.questions.file_to_open(self, ENDINGS, self.take_file)

    def take_file(self, path: Path, encoding: str = AUTOMATIC) -> None:
        """Read a file, in an encoding where one was chosen."""
        try:
            source = read_source(read_file(path), path.name, self._tools.forms.languages[0], encoding)
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
        try:
            source = pasted_source(self.text.toPlainText(), name, self._tools.forms.languages[0])
        except HeyetError as error:
            self.notice.tell(error.message)
            return
        self._path = None
        self._give(source)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.take_file(path)

    def _give(self, source: PeopleSource) -> None:
        self.notice.hide()
        self.source_read.emit(source)

    def _arrange(self) -> None:
        words = self._tools.forms.words.words
        file_words = QLabel(
            words(N_("Excel workbooks (.xlsx), CSV files, contacts (.vcf). A file can be dropped here too."))
        )
        file_words.setObjectName("emptyText")
        file_words.setWordWrap(True)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.choose_button)
        line.addWidget(file_words, 1)
        paste_title = QLabel(words(N_("Or paste them: one person a line, with name, title and organisation")))
        paste_title.setObjectName("fieldLabel")
        paste_title.setBuddy(self.text)
        self.text.setAccessibleName(paste_title.text())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 6, 20, 6)
        layout.setSpacing(10)
        layout.addWidget(self.notice)
        layout.addLayout(line)
        layout.addSpacing(6)
        layout.addWidget(paste_title)
        layout.addWidget(self.text, 1)


class _PasteBox(QPlainTextEdit):
    """A box for text; a file that is dropped on it goes to the step around it."""

    def canInsertFromMimeData(self, source: object) -> bool:
        return bool(getattr(source, "hasText", bool)()) and not getattr(source, "hasUrls", bool)()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop) and _dropped_file(event) is not None:
            event.ignore()
            return False
        return super().event(event)


def _dropped_file(event: QEvent) -> Path | None:
    """The one file that is dropped; None where something else is."""
    if not isinstance(event, QDropEvent | QDragEnterEvent) or not event.mimeData().hasUrls():
        return None
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
