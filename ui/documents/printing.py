"""A paper onto a printer: the printer is asked for, then each page is drawn on a sheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
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
    """Draw each picture on a page of its own, over the whole sheet.

    False where the printer does not take it.
    """
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for number, picture in enumerate(pictures):
        if number:
            printer.newPage()
        sheet = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
        scaled = QRectF(picture.rect())
        share = min(sheet.width() / scaled.width(), sheet.height() / scaled.height())
        painter.drawImage(QRectF(0, 0, scaled.width() * share, scaled.height() * share), picture)
    return painter.end()
