"""A field for an emblem: a picture is chosen from a file, seen small, and let go of."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from models.messages import N_, Message
from ui.page_tools import PageTools
from ui.widgets.field_widget import FieldWidget
from ui.workspace import LARGEST_FILE

PICTURES = "png jpg jpeg webp bmp gif"
SEEN_SIZE = QSize(96, 48)
KEPT_SIZE = QSize(1000, 600)
"""Pixels that are kept at most: twice as many to the inch as a printer shows of an emblem."""
_MOST_PIXELS = 50_000_000
"""A picture of more is a mistake, or meant to fill the memory."""


class EmblemField(FieldWidget):
    """The hash of a picture among the contents that are kept, or None."""

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """No emblem yet."""
        super().__init__(parent)
        self._tools = tools
        self._hash: str | None = None
        words = tools.forms.words.words
        self.picture = QLabel()
        self.picture.setObjectName("picture")
        self.picture.setFixedSize(SEEN_SIZE)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choose_button = QPushButton(words(N_("Choose a picture…")))
        self.choose_button.clicked.connect(self.choose)
        self.remove_button = QPushButton(words(N_("Remove")))
        self.remove_button.clicked.connect(partial(self._take, None))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.picture)
        layout.addWidget(self.choose_button)
        layout.addWidget(self.remove_button)
        layout.addStretch(1)
        self.setFocusProxy(self.choose_button)

    def value(self) -> object:
        return self._hash

    def show_value(self, value: object) -> None:
        picture = str(value) if value else None
        if picture != self._hash or self.picture.pixmap().isNull():
            content = self._tools.workspace.contents((picture,)).get(picture) if picture else None
            self.picture.setPixmap(_small(content))
        self._hash = picture
        if self.remove_button.hasFocus() and picture is None:
            self.choose_button.setFocus()
        for part in (self.picture, self.remove_button):
            part.setVisible(picture is not None)

    def say_name(self, name: str) -> None:
        self.setAccessibleName(name)
        self.picture.setAccessibleName(name)
        for button in (self.choose_button, self.remove_button):
            button.setAccessibleName(f"{name}: {button.text()}")

    def choose(self) -> None:
        """Ask for a file and take the picture in it."""
        self._tools.questions.file_to_open(self, PICTURES, self.take_file)

    def take_file(self, path: Path) -> None:
        """Keep the picture in a file, no larger than it is ever printed; say so where there is none in it."""
        content = _png(path)
        if content is None:
            sentence = N_("“{file}” is no picture that can be shown. Choose a PNG or JPEG file.")
            self._tools.questions.tell(self, Message.of(sentence, file=path.name))
            return
        kept = self._tools.workspace.keep_content(content)
        if kept is not None:
            self._take(kept)

    def _take(self, picture: str | None) -> None:
        if picture != self._hash:
            self.show_value(picture)
            self.edited.emit()


def _png(path: Path) -> bytes | None:
    """The picture of a file as PNG; None where there is none, or it is a bomb."""
    if not path.is_file() or path.stat().st_size > LARGEST_FILE:
        return None
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
        return None
    image = reader.read()
    if image.isNull():
        return None
    if image.width() > KEPT_SIZE.width() or image.height() > KEPT_SIZE.height():
        image = image.scaled(
            KEPT_SIZE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def _small(content: bytes | None) -> QPixmap:
    """The picture as large as it is seen in the field; none where there is no content."""
    if content is None:
        return QPixmap()
    image = QImage.fromData(QByteArray(content))
    if image.isNull():
        return QPixmap()
    return QPixmap.fromImage(
        image.scaled(
            SEEN_SIZE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    )
