"""What the window asks before it goes on: files to read and write, and whether to do a thing.

Nothing waits: each question calls `then` with the answer when it comes, and not at all where it is called
off.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from models.messages import N_, Message
from ui.wording import Wording


class Questions:
    """Asks in dialogs of the window. A test hands the pages another one that answers at once."""

    def __init__(self, words: Wording, folder: Path | None = None) -> None:
        """Ask in the language of `words`; files are first looked for in `folder`, None: the documents."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._words = words
        self._folder = str(folder or documents)

    def confirm(
        self, parent: QWidget, question: Message, go_ahead: Message, then: Callable[[], None]
    ) -> None:
        """Ask `question`; `then` is called where the officer chooses `go_ahead`."""
        box = self._box(parent, QMessageBox.Icon.Question, question)
        yes = box.addButton(self._words.say(go_ahead), QMessageBox.ButtonRole.AcceptRole)
        no = box.addButton(self._words.words(N_("Cancel")), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no)
        box.setEscapeButton(no)
        yes.clicked.connect(lambda: then())
        box.open()

    def tell(self, parent: QWidget, sentence: Message) -> None:
        """Say something that must not be overlooked."""
        box = self._box(parent, QMessageBox.Icon.Warning, sentence)
        box.addButton(self._words.words(N_("Close")), QMessageBox.ButtonRole.AcceptRole)
        box.open()

    def file_to_open(self, parent: QWidget, ending: str, then: Callable[[Path], None]) -> None:
        """Ask for a file that ends with `ending`: one ending, several parted by spaces, or "*" for any."""
        dialog = self._file_dialog(parent, ending, then)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.open()

    def file_to_save(self, parent: QWidget, suggested: str, then: Callable[[Path], None]) -> None:
        """Ask where to write a file; `suggested` is its name with its ending."""
        ending = suggested.rpartition(".")[2]
        dialog = self._file_dialog(parent, ending, then)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(suggested)
        dialog.open()

    def folder_to_fill(self, parent: QWidget, then: Callable[[Path], None]) -> None:
        """Ask for a folder to write files into."""
        dialog = QFileDialog(parent, directory=self._folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: then(Path(path)))
        dialog.open()

    def _box(self, parent: QWidget, icon: QMessageBox.Icon, sentence: Message) -> QMessageBox:
        """A box that says `sentence`, in which a title that was typed is never taken for markup."""
        box = QMessageBox(icon, "Heyet", "", parent=parent)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self._words.say(sentence))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return box

    def _file_dialog(self, parent: QWidget, ending: str, then: Callable[[Path], None]) -> QFileDialog:
        dialog = QFileDialog(parent, directory=self._folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilter(self._name_filter(ending))
        dialog.fileSelected.connect(lambda path: self._take(Path(path), then))
        return dialog

    def _name_filter(self, ending: str) -> str:
        """What the dialog says of the files that it shows."""
        if ending == "*":
            return self._words.words(N_("All files (*)"))
        if " " in ending:
            patterns = " ".join(f"*.{one}" for one in ending.split())
            return self._words.words(N_("Files that fit ({patterns})"), patterns=patterns)
        return self._words.words(N_("{kind} files (*.{ending})"), kind=ending.upper(), ending=ending)

    def _take(self, path: Path, then: Callable[[Path], None]) -> None:
        """Go on with a file, and look for the next one beside it."""
        self._folder = str(path.parent)
        then(path)
