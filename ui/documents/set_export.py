"""The whole set into a folder: file by file in the background, with how far it is, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from exports.files import ProducedFile
from exports.whole_set import PaperOfSet, made_words, write_into
from models.messages import N_, NP_, HeyetError, Message
from ui.background import Background
from ui.documents.remarks import Remarks
from ui.plain_text import PlainLabel
from ui.wording import Wording


class _Written(NamedTuple):
    """What became of one file: what is to be known of it, and why it was refused where it was."""

    warnings: tuple[Message, ...]
    refusal: Message | None


class SetExport(QWidget):
    """Writes a set; the files that are written stay where it is stopped or refused."""

    told = Signal(object)
    """A sentence for the status bar: the set is there, or was stopped."""
    refused = Signal(object)
    """A file was refused, and the set ends with it; carries the message that says why."""
    ended = Signal()

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        """Nothing to write yet; nothing is shown until there is."""
        super().__init__(parent)
        self._words = words
        self._working = Background[_Written](self)
        self._folder = Path()
        self._papers: tuple[PaperOfSet, ...] = ()
        self._make: Callable[[PaperOfSet], ProducedFile] | None = None
        self._done = 0
        self._warnings: dict[str, None] = {}
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(words.words(N_("Files written")))
        self.progress = PlainLabel()
        self.progress.setWordWrap(True)
        self.remarks = Remarks(words.words(N_("What to know before the files are handed out")))
        self.stop_button = QPushButton(words.words(N_("Stop")))
        self.stop_button.clicked.connect(lambda _checked=False: self.stop())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        for part in (self.bar, self.progress, self.remarks, self.stop_button):
            column.addWidget(part)
        self.hide()

    @property
    def is_running(self) -> bool:
        """Whether files are still to be written."""
        return self._make is not None

    def start(
        self, folder: Path, papers: tuple[PaperOfSet, ...], make: Callable[[PaperOfSet], ProducedFile]
    ) -> None:
        """Write these papers into `folder`; `make` makes one, on another thread, of immutable values."""
        self._folder, self._papers, self._make = folder, papers, make
        self._done = 0
        self._warnings = {}
        self.remarks.say(())
        self.bar.setRange(0, max(1, len(papers)))
        for part in (self.bar, self.stop_button):
            part.show()
        self.show()
        self._go_on()

    def stop(self) -> None:
        """Write no further file."""
        if self.is_running:
            self._working.forget()
            self._end(
                Message.of(
                    N_("Stopped: {done} of {whole} files are written."),
                    done=self._done,
                    whole=len(self._papers),
                )
            )

    def close_export(self) -> None:
        """Let the file that is being written come to its end: before the page goes."""
        self._make = None
        self._working.close()

    def _go_on(self) -> None:
        make = self._make
        if make is None:
            return
        self.bar.setValue(self._done)
        self.progress.setText(self._words.say(made_words(self._done, len(self._papers))))
        if self._done == len(self._papers):
            sentence = NP_("{count} file is written into {folder}", "{count} files are written into {folder}")
            self._end(Message.of(*sentence, count=self._done, folder=str(self._folder)))
            return
        paper, folder = self._papers[self._done], self._folder
        self._working.ask(lambda: _written(folder, paper, make), self._take)

    def _take(self, written: _Written) -> None:
        if not self.is_running:
            return
        if written.refusal is not None:
            self._end(None)
            self.refused.emit(written.refusal)
            return
        self._warnings |= dict.fromkeys(self._words.say(warning) for warning in written.warnings)
        self._done += 1
        self._go_on()

    def _end(self, sentence: Message | None) -> None:
        """Show what came of it, and what is to be known of the files that are there."""
        self._make = None
        for part in (self.bar, self.stop_button):
            part.hide()
        shown = sentence or made_words(self._done, len(self._papers))
        self.progress.setText(self._words.say(shown))
        self.remarks.say(self._warnings)
        if sentence is not None:
            self.told.emit(sentence)
        self.ended.emit()


def _written(folder: Path, paper: PaperOfSet, make: Callable[[PaperOfSet], ProducedFile]) -> _Written:
    """Make and write one file; runs in the background."""
    try:
        produced = make(paper)
        write_into(folder, paper.place, produced.content)
    except HeyetError as error:
        return _Written((), error.message)
    return _Written(produced.warnings, None)
