"""The files kept with a record: added, looked at, saved elsewhere, let go of; a photo or logo is shown.

A file is named as it was called where it came from, and never opened by a path that it brings along.
"""

from __future__ import annotations

import mimetypes
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QImageReader, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from models.edits import Edit, created, deleted, edit
from models.identifiers import AttachmentId, new_identifier
from models.messages import N_, Message
from models.record_types import REFERENCES, AnyRecord
from models.records.office_work import Attachment
from models.records.organisations import Organisation
from models.records.people import Person
from models.vocabulary import AttachmentPurpose
from ui.icons import Glyph
from ui.page_tools import PageTools
from ui.plain_text import ShortenedLabel, tip
from ui.widgets import rows
from ui.workspace import LARGEST_FILE

PICTURES = "png jpg jpeg webp bmp gif"
PICTURE_SIZE = QSize(240, 120)
OPENED = frozenset(
    {"pdf", "doc", "docx", "odt", "rtf", "txt", "xls", "xlsx", "ods", "csv", "ppt", "pptx", "odp"}
    | {"png", "jpg", "jpeg", "webp", "gif", "bmp", "ics", "vcf", "eml", "msg"}
)
"""Endings of files that are opened as they are; any other could be a program, and is saved instead."""

_MOST_PIXELS = 50_000_000
"""A picture of more is a mistake, or meant to fill the memory."""


class AttachmentList(QWidget):
    """The files of one record. `edit_made` tells what the officer changes; the owner applies it."""

    edit_made = Signal(object)

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """The files of no record."""
        super().__init__(parent)
        self._tools = tools
        self._owner: AnyRecord | None = None
        self._folder: QTemporaryDir | None = None
        self.attachments: tuple[Attachment, ...] = ()
        words = tools.forms.words.words
        self.picture = QLabel()
        self.picture.setObjectName("picture")
        self.picture.setAccessibleName(words(N_("Picture")))
        self.picture.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.add_button = QPushButton(words(N_("Add a file…")))
        self.add_button.clicked.connect(self.add_file)
        self.picture_button = QPushButton()
        self.picture_button.clicked.connect(self.add_picture)
        self.picture_button.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.picture_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.picture)
        layout.addLayout(self._rows)
        layout.addLayout(buttons)
        self.setAcceptDrops(True)
        self.setEnabled(False)
        tools.workspace.changed.connect(self._changed)

    def show_owner(self, record: AnyRecord | None) -> None:
        """Show the files kept with `record`, or none."""
        self._owner = record
        self.setEnabled(record is not None)
        purpose = _picture_purpose(record)
        self.picture_button.setVisible(purpose is not None)
        if purpose is AttachmentPurpose.PHOTO:
            self.picture_button.setText(self._tools.forms.words.words(N_("Choose a photo…")))
        elif purpose is AttachmentPurpose.LOGO:
            self.picture_button.setText(self._tools.forms.words.words(N_("Choose a logo…")))
        self._show_files()

    def add_file(self) -> None:
        """Ask for a file and keep it."""
        self._tools.questions.file_to_open(self, "*", partial(self.keep, AttachmentPurpose.DOCUMENT))

    def add_picture(self) -> None:
        """Ask for a photo or a logo and keep it in place of the one there is."""
        purpose = _picture_purpose(self._owner)
        if purpose is not None:
            self._tools.questions.file_to_open(self, PICTURES, partial(self.keep, purpose))

    def keep(self, purpose: AttachmentPurpose, path: Path) -> None:
        """Keep the file at `path` with the record; a picture takes the place of the one there is."""
        owner, content = self._owner, self._read(path)
        if owner is None or content is None:
            return
        is_picture = purpose is not AttachmentPurpose.DOCUMENT
        if is_picture and _pixmap(content) is None:
            sentence = N_("“{file}” is no picture that can be shown. Choose a PNG or JPEG file.")
            self._tools.questions.tell(self, Message.of(sentence, file=_name(path)))
            return
        content_hash = self._tools.workspace.keep_content(content)
        if content_hash is None:
            return
        attachment = Attachment(
            id=AttachmentId(new_identifier()),
            purpose=purpose,
            file_name=_name(path),
            media_type=mimetypes.guess_type(path.name)[0] or "",
            size=len(content),
            content_hash=content_hash,
            **{_owner_field(owner): owner.id},  # type: ignore[arg-type]
        )
        replaced = [one for one in self.attachments if is_picture and one.purpose is purpose]
        name = Message.of(N_("Add the file “{file}”"), file=attachment.file_name)
        self.edit_made.emit(edit(name, *map(deleted, replaced), created(attachment)))

    def open_file(self, attachment: Attachment) -> None:
        """Show the file in the program that the computer has for it, or ask where to save it."""
        if Path(attachment.file_name).suffix.lower().removeprefix(".") not in OPENED:
            self.save_file(attachment)
            return
        content = self._tools.workspace.content(attachment.content_hash)
        if content is not None:
            if self._folder is None:
                self._folder = QTemporaryDir()
            path = Path(self._folder.path()) / attachment.id
            path.mkdir(exist_ok=True)
            copy = path / _name(Path(attachment.file_name))
            if self._write(content, copy):
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))

    def save_file(self, attachment: Attachment) -> None:
        """Ask where to write a copy of the file."""

        def write(path: Path) -> None:
            content = self._tools.workspace.content(attachment.content_hash)
            if content is not None:
                self._write(content, path)

        self._tools.questions.file_to_save(self, _name(Path(attachment.file_name)), write)

    def remove(self, attachment: Attachment) -> None:
        """Let go of a file; undo brings it back."""
        name = Message.of(N_("Remove the file “{file}”"), file=attachment.file_name)
        self.edit_made.emit(edit(name, deleted(attachment)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.keep(AttachmentPurpose.DOCUMENT, Path(url.toLocalFile()))
        event.acceptProposedAction()

    def _changed(self, edit: Edit) -> None:
        if Attachment in edit.kinds:
            self._show_files()

    def _show_files(self) -> None:
        owner, store = self._owner, self._tools.workspace.store
        files = store.belonging(Attachment, owner) if owner is not None else ()
        if files == self.attachments:
            return
        self.attachments = files
        rows.empty(self._rows)
        for attachment in files:
            self._rows.addWidget(self._row(attachment))
        self._show_picture()

    def _show_picture(self) -> None:
        purpose = _picture_purpose(self._owner)
        picture = next((one for one in self.attachments if one.purpose is purpose), None)
        content = self._tools.workspace.content(picture.content_hash) if picture else None
        pixmap = _pixmap(content) if content else None
        self.picture.setPixmap(QPixmap() if pixmap is None else pixmap)
        self.picture.setVisible(pixmap is not None)

    def _row(self, attachment: Attachment) -> QWidget:
        words = self._tools.forms.words
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        sign = QLabel()
        sign.setPixmap(self._tools.forms.appearance.action_icon(Glyph.PAPERCLIP).pixmap(16, 16))
        name = ShortenedLabel(attachment.file_name)
        name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        size = QLabel(words.say(size_words(attachment.size)))
        size.setObjectName("fieldLabel")
        layout.addWidget(sign)
        layout.addWidget(name, 1)
        layout.addWidget(size)
        for glyph, sentence, do in (
            (Glyph.EYE_OUTLINE, N_("Open {name}"), self.open_file),
            (Glyph.CONTENT_SAVE_OUTLINE, N_("Save {name} as…"), self.save_file),
            (Glyph.CLOSE, N_("Let go of {name}"), self.remove),
        ):
            button = QToolButton()
            button.setIcon(self._tools.forms.appearance.action_icon(glyph))
            said = words.words(sentence, name=attachment.file_name)
            button.setToolTip(tip(said))
            button.setAccessibleName(said)
            button.clicked.connect(partial(do, attachment))
            layout.addWidget(button)
        return row

    def _read(self, path: Path) -> bytes | None:
        """The content of a file, one byte more than is kept at most, so that too large a one is refused."""
        try:
            with path.open("rb") as file:
                return file.read(LARGEST_FILE + 1)
        except OSError:
            sentence = N_("“{file}” cannot be read. Choose a file that you may open.")
            self._tools.questions.tell(self, Message.of(sentence, file=_name(path)))
            return None

    def _write(self, content: bytes, path: Path) -> bool:
        try:
            path.write_bytes(content)
        except OSError:
            sentence = N_("“{file}” cannot be written there. Choose another folder.")
            self._tools.questions.tell(self, Message.of(sentence, file=_name(path)))
            return False
        return True


def size_words(size: int) -> Message:
    """How large a file is, for a reader: "23 kB", "1.4 MB"; `size` is in bytes."""
    if size < 1_000_000:
        return Message.of(N_("{size} kB"), size=max(1, round(size / 1000)))
    return Message.of(N_("{size} MB"), size=f"{size / 1_000_000:.1f}")


def _picture_purpose(owner: AnyRecord | None) -> AttachmentPurpose | None:
    """What a picture of the record is: a photo of a person, a logo of an organisation; None: it has none."""
    match owner:
        case Person():
            return AttachmentPurpose.PHOTO
        case Organisation():
            return AttachmentPurpose.LOGO
        case _:
            return None


def _owner_field(owner: AnyRecord) -> str:
    return next(field for field, kind in REFERENCES[Attachment].items() if kind is type(owner))


def _name(path: Path) -> str:
    """What the file is called, with nothing in it that no name should have."""
    name = path.name.replace("\\", "/").rpartition("/")[2].replace("\0", "")
    return name.encode("utf-8", "replace").decode("utf-8") or "file"


def _pixmap(content: bytes) -> QPixmap | None:
    """The picture in a file, as large as it is shown; None where there is none, or it is a bomb."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
        return None
    image = reader.read()
    if image.isNull():
        return None
    if image.width() > PICTURE_SIZE.width() or image.height() > PICTURE_SIZE.height():
        image = image.scaled(
            PICTURE_SIZE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    return QPixmap.fromImage(image)
