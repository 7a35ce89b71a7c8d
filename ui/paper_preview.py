"""Pages of a PDF as pictures, and the sheet of paper on which the window shows them."""

from __future__ import annotations

from collections.abc import Sequence

import pypdfium2
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from models.messages import N_
from ui.wording import Wording

MOST_PAGES = 80
"""Pages that the preview shows; a longer paper is complete when saved or printed."""
_POINTS_PER_INCH = 72.0
_PAGE_WIDTH = 8.5
"""Inches of the widest sheet that is offered upright, Letter."""
WIDEST = 8.27
"""Inches to which a page that lies on its side is made smaller: the width of an upright A4."""
_SMALLEST = 50.0
_LARGEST = 120.0
_MARGIN = 20


def page_pictures(
    pdf: bytes, pixels_per_inch: float, most: int | None = None, widest: float | None = None
) -> tuple[QImage, ...]:
    """The pages of `pdf`, the first `most` of them. May run on any thread, but on one at a time.

    A page of more than `widest` inches, one that lies on its side, is made as much smaller.
    """
    document = pypdfium2.PdfDocument(pdf)
    try:
        count = len(document) if most is None else min(most, len(document))
        return tuple(_picture(document, number, pixels_per_inch, widest) for number in range(count))
    finally:
        document.close()


def _picture(
    document: pypdfium2.PdfDocument, number: int, pixels_per_inch: float, widest: float | None
) -> QImage:
    page = document[number]
    inches = page.get_width() / _POINTS_PER_INCH
    if widest is not None and inches > widest:
        pixels_per_inch *= widest / inches
    bitmap = page.render(scale=pixels_per_inch / _POINTS_PER_INCH, prefer_bgrx=True)
    content = bytes(bitmap.buffer)
    image = QImage(content, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32).copy()
    bitmap.close()
    page.close()
    return image


class Preview(QScrollArea):
    """Shows pages under each other. `resized` tells that pages of another size would fit better now."""

    resized = Signal()

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        """No pages yet."""
        super().__init__(parent)
        self._words = words
        self.setObjectName("preview")
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(words.words(N_("Preview")))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._shown: list[QLabel] = []
        self._sheet = QWidget()
        self._sheet.setObjectName("previewGround")
        self._pages = QVBoxLayout(self._sheet)
        self._pages.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._pages.setSpacing(16)
        self._pages.addStretch(1)
        self.setWidget(self._sheet)

    @property
    def pixels_per_inch(self) -> float:
        """As large as pages can be shown without scrolling across, in pixels of the screen."""
        room = self.viewport().width() - 2 * _MARGIN
        inches = min(_LARGEST, max(_SMALLEST, room / _PAGE_WIDTH))
        return round(inches * self.devicePixelRatioF(), 1)

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._shown)

    def show_first(self, pictures: Sequence[QImage]) -> None:
        """Show these first pages in place of those there were; what comes after them stays for now."""
        for number, picture in enumerate(pictures):
            if number == len(self._shown):
                self._add_page()
            self._put(number, picture)

    def show_pages(self, pictures: Sequence[QImage]) -> None:
        """Show these pages, scrolled to where the former ones were."""
        scrolled = self.verticalScrollBar().value()
        self.show_first(pictures)
        for page in self._shown[len(pictures) :]:
            page.hide()
            page.deleteLater()
        del self._shown[len(pictures) :]
        self._sheet.adjustSize()
        self.verticalScrollBar().setValue(scrolled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def _put(self, number: int, picture: QImage) -> None:
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self._shown[number].setPixmap(QPixmap.fromImage(picture))

    def _add_page(self) -> None:
        page = QLabel()
        page.setObjectName("previewPage")
        page.setAccessibleName(self._words.words(N_("Page {number}"), number=len(self._shown) + 1))
        self._pages.insertWidget(len(self._shown), page, 0, Qt.AlignmentFlag.AlignHCenter)
        self._shown.append(page)
