"""Items on the clipboard of the system: laid there whole for this program, and as lines for every other."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from models.encoding import as_json, from_json
from models.record_limits import ValueRefused, check_record
from scheduling.clipping import Clipping

FORMAT = "application/x-heyet-items"


def lay_down(clipping: Clipping, lines: str) -> None:
    """Put items on the clipboard, and what other programs paste for them."""
    content = QMimeData()
    content.setData(FORMAT, as_json(clipping))
    content.setText(lines)
    QGuiApplication.clipboard().setMimeData(content)


def take_up() -> Clipping | None:
    """The items on the clipboard; None where there is anything else, or nothing that can be kept."""
    content = _content()
    if content is None or not content.hasFormat(FORMAT):
        return None
    try:
        clipping = from_json(bytes(content.data(FORMAT).data()), Clipping)
        for record in (*clipping.items, *clipping.attendances):
            check_record(record)
    except (msgspec.DecodeError, ValueRefused):
        return None
    known = {item.id for item in clipping.items}
    return clipping if known and all(one.item_id in known for one in clipping.attendances) else None


def _content() -> QMimeData | None:
    """What is on the clipboard; None, whatever Qt's types say, after it has been cleared."""
    return QGuiApplication.clipboard().mimeData()
