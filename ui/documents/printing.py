"""A paper onto a printer: the printer is asked for, then each page is drawn on a sheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

PIXELS_PER_INCH = 300.0
"""As sharp as office printers are."""


def ask_for_printer(parent: QWidget, then: Callable[[QPrinter], None]) -> None:
    """Ask which printer to use; `then` gets it, and is not called where printing is called off."""
    dialog = QPrintDialog(QPrinter(QPrinter.PrinterMode.HighResolution), parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: then(dialog.printer()))
    dialog.setModal(True)
    dialog.show()


def draw_pages(pictures: Sequence[QImage], printer: QPrinter) -> bool:
    """Draw each picture on a page of its own, over the whole sheet, which is turned as the picture lies.

    False where the printer does not take it.
    """
    printer.setFullPage(True)
    if pictures:
        _turn(printer, pictures[0])
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for number, picture in enumerate(pictures):
        if number:
            _turn(printer, picture)
            printer.newPage()
        sheet = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
        scaled = QRectF(picture.rect())
        share = min(sheet.width() / scaled.width(), sheet.height() / scaled.height())
        painter.drawImage(QRectF(0, 0, scaled.width() * share, scaled.height() * share), picture)
    return painter.end()


def _turn(printer: QPrinter, picture: QImage) -> None:
    """Have the next page lie as the picture does."""
    wide = picture.width() > picture.height()
    way = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(way)
