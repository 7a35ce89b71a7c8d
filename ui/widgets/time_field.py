"""A field for an hour: whatever an officer types for half past ten is understood."""

from __future__ import annotations

import re
from datetime import time

from PySide6.QtWidgets import QWidget

from ui.widgets.text_field import WrittenField


def read_clock(text: str) -> time | None:
    """The hour meant by "10:30", "1030", "10.30", "10 30", "930" or "9"; None for nothing.

    Raises ValueError.
    """
    if not text:
        return None
    if match := re.fullmatch(r"(\d{1,2})\s*[:.,\s]\s*(\d{2})", text):
        return time(int(match[1]), int(match[2]))
    if match := re.fullmatch(r"(\d{1,2})(\d{2})?", text):
        return time(int(match[1]), int(match[2] or 0))
    raise ValueError(text)


def write_clock(value: object) -> str:
    """An hour as text, "10:30"; empty for none."""
    return value.strftime("%H:%M") if isinstance(value, time) else ""


class ClockField(WrittenField):
    """An hour, or none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty field."""
        super().__init__(read_clock, write_clock, parent)
        self.line.setPlaceholderText("––:––")
        self.line.setMaxLength(8)
        self.line.setMinimumWidth(64)
