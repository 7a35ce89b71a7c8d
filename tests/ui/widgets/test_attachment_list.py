"""Files kept with a record: added, saved elsewhere, removed; pictures shown; nothing dangerous opened."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QColor, QDesktopServices, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QMessageBox, QToolButton
from pytestqt.qtbot import QtBot

from models.database.store import Store
from models.records.office_work import Attachment
from models.records.people import Person
from models.vocabulary import AttachmentPurpose
from tests.ui.conftest import ReadyAnswers
from ui.page_tools import PageTools
from ui.widgets.attachment_list import AttachmentList, size_words
from ui.workspace import LARGEST_FILE

LEFT = Qt.MouseButton.LeftButton


class OpenedFiles(QObject):
    """Takes the files that the program hands to the computer to open."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.paths.append(Path(url.toLocalFile()))


@pytest.fixture
def person(store: Store) -> Person:
    return store.people("Nurbol")[0].record


@pytest.fixture
def files(qtbot: QtBot, tools: PageTools, person: Person) -> AttachmentList:
    files = AttachmentList(tools)
    files.edit_made.connect(tools.workspace.apply)
    qtbot.addWidget(files)
    files.show_owner(person)
    files.show()
    return files


def button(qtbot: QtBot, files: AttachmentList, name: str) -> QToolButton:
    """The button of that name among those that are there, not those on their way out."""

    def shown() -> list[QToolButton]:
        buttons = files.findChildren(QToolButton)
        return [one for one in buttons if one.accessibleName() == name and one.isVisible()]

    qtbot.waitUntil(lambda: len(shown()) == 1)
    return shown()[0]


def picture(path: Path, width: int, height: int) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    assert image.save(str(path))
    return path


def test_a_file_is_kept_saved_elsewhere_and_removed(
    qtbot: QtBot,
    files: AttachmentList,
    answers: ReadyAnswers,
    person: Person,
    tools: PageTools,
    tmp_path: Path,
) -> None:
    store = tools.workspace.store
    answers.file = tmp_path / "Özgeçmiş.pdf"
    answers.file.write_bytes(b"%PDF life")
    qtbot.mouseClick(files.add_button, LEFT)
    (kept,) = store.belonging(Attachment, person)
    assert (kept.file_name, kept.size, kept.media_type) == ("Özgeçmiş.pdf", 9, "application/pdf")
    assert kept.purpose is AttachmentPurpose.DOCUMENT
    answers.file = tmp_path / "copy.pdf"
    qtbot.mouseClick(button(qtbot, files, "Save Özgeçmiş.pdf as…"), LEFT)
    assert answers.suggested == ["Özgeçmiş.pdf"]
    assert answers.file.read_bytes() == b"%PDF life"
    qtbot.mouseClick(button(qtbot, files, "Let go of Özgeçmiş.pdf"), LEFT)
    assert store.belonging(Attachment, person) == ()
    tools.workspace.undo()
    assert files.attachments == (kept,)


def test_a_photo_is_shown_and_another_takes_its_place(
    qtbot: QtBot, files: AttachmentList, answers: ReadyAnswers, tools: PageTools, tmp_path: Path
) -> None:
    assert files.picture_button.text() == "Choose a photo…"
    answers.file = picture(tmp_path / "one.png", 600, 600)
    qtbot.mouseClick(files.picture_button, LEFT)
    assert files.picture.pixmap().size().toTuple() == (120, 120)
    answers.file = picture(tmp_path / "two.png", 40, 20)
    qtbot.mouseClick(files.picture_button, LEFT)
    assert [one.file_name for one in files.attachments] == ["two.png"]
    assert files.picture.pixmap().size().toTuple() == (40, 20)
    tools.workspace.undo()
    assert files.picture.pixmap().size().toTuple() == (120, 120)


def test_what_is_no_picture_is_refused_as_a_photo(
    qtbot: QtBot, files: AttachmentList, answers: ReadyAnswers, tmp_path: Path
) -> None:
    answers.file = tmp_path / "photo.png"
    answers.file.write_bytes(b"no picture")
    qtbot.mouseClick(files.picture_button, LEFT)
    box = files.findChild(QMessageBox)
    assert box is not None
    assert box.text() == "“photo.png” is no picture that can be shown. Choose a PNG or JPEG file."
    box.reject()
    assert files.attachments == ()


def test_too_large_a_file_is_refused_with_what_to_do(
    qtbot: QtBot, files: AttachmentList, answers: ReadyAnswers, tools: PageTools, tmp_path: Path
) -> None:
    refused: list[object] = []
    tools.workspace.refused.connect(refused.append)
    answers.file = tmp_path / "film.mp4"
    with answers.file.open("wb") as film:
        film.truncate(LARGEST_FILE + 10)
    qtbot.mouseClick(files.add_button, LEFT)
    assert len(refused) == 1
    assert files.attachments == ()


def test_a_file_that_is_gone_is_told(
    qtbot: QtBot, files: AttachmentList, answers: ReadyAnswers, tmp_path: Path
) -> None:
    answers.file = tmp_path / "gone.pdf"
    qtbot.mouseClick(files.add_button, LEFT)
    box = files.findChild(QMessageBox)
    assert box is not None
    assert box.text() == "“gone.pdf” cannot be read. Choose a file that you may open."
    box.reject()


def test_what_could_be_a_program_is_saved_and_not_opened(
    qtbot: QtBot, files: AttachmentList, answers: ReadyAnswers, tmp_path: Path
) -> None:
    answers.file = tmp_path / "gift.exe"
    answers.file.write_bytes(b"MZ")
    qtbot.mouseClick(files.add_button, LEFT)
    answers.file = None
    qtbot.mouseClick(button(qtbot, files, "Open gift.exe"), LEFT)
    assert answers.suggested == ["gift.exe"]


def test_a_paper_is_opened_as_a_copy_under_its_name(
    qtbot: QtBot, files: AttachmentList, answers: ReadyAnswers, tmp_path: Path
) -> None:
    opened = OpenedFiles()
    QDesktopServices.setUrlHandler("file", opened, "take")  # type: ignore[arg-type]  # its stub asks for bytes, it does not
    answers.file = tmp_path / "Davet mektubu.pdf"
    answers.file.write_bytes(b"%PDF letter")
    qtbot.mouseClick(files.add_button, LEFT)
    answers.file.unlink()
    qtbot.mouseClick(button(qtbot, files, "Open Davet mektubu.pdf"), LEFT)
    QDesktopServices.unsetUrlHandler("file")
    (copy,) = opened.paths
    assert copy.name == "Davet mektubu.pdf"
    assert copy.read_bytes() == b"%PDF letter"


def test_files_are_dropped_onto_the_list(
    files: AttachmentList, tools: PageTools, person: Person, tmp_path: Path
) -> None:
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    mime = QMimeData()
    for path in paths:
        path.write_text(path.name)
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, mime, LEFT, none)
    QApplication.sendEvent(files, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(files, QDropEvent(QPointF(5, 5), copy, mime, LEFT, none))
    kept = tools.workspace.store.belonging(Attachment, person)
    assert [one.file_name for one in kept] == ["a.txt", "b.txt"]


def test_sizes_are_said_as_people_say_them(tools: PageTools) -> None:
    said = [tools.forms.words.say(size_words(size)) for size in (0, 1_400, 999_000, 1_440_000)]
    assert said == ["1 kB", "1 kB", "999 kB", "1.4 MB"]
