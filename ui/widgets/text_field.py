"""Fields for one line, several lines, numbers and places on the earth."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.widgets.field_widget import FieldWidget, Line, Paragraph


class TextField(FieldWidget):
    """One line of text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty field."""
        super().__init__(parent)
        self.line = self._hold(Line())
        self.line.finished.connect(self.edited)

    def value(self) -> object:
        return self.line.text().strip()

    def show_value(self, value: object) -> None:
        self.line.show_text(str(value or ""))


class LongTextField(FieldWidget):
    """Several lines of text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty field."""
        super().__init__(parent)
        self.paragraph = self._hold(Paragraph())
        self.paragraph.finished.connect(self.edited)

    def value(self) -> object:
        return self.paragraph.toPlainText().strip()

    def show_value(self, value: object) -> None:
        self.paragraph.show_text(str(value or ""))


class WrittenField(FieldWidget):
    """A value that has a written form: read by `read`, shown by `write`. What cannot be read is put back.

    `read` raises ValueError for what it does not understand.
    """

    def __init__(
        self, read: Callable[[str], object], write: Callable[[object], str], parent: QWidget | None = None
    ) -> None:
        """An empty field for values that `read` makes of text and `write` turns into it."""
        super().__init__(parent)
        self._read = read
        self._write = write
        self._value: object = None
        self.line = self._hold(Line())
        self.line.finished.connect(self._take_over)

    def value(self) -> object:
        return self._value

    def show_value(self, value: object) -> None:
        self._value = value
        self.line.show_text(self._write(value))

    def _take_over(self) -> None:
        typed = self.line.text().strip()
        try:
            value = self._read(typed)
        except ValueError:
            self.line.show_text(self._write(self._value))
            self.refused.emit(typed)
            return
        changed = value != self._value
        self.show_value(value)
        if changed:
            self.edited.emit()


def read_whole_number(text: str) -> int | None:
    """A whole number from 0 up; None for nothing. Raises ValueError."""
    if not text:
        return None
    number = int(text)
    if not 0 <= number < 1_000_000:
        raise ValueError(text)
    return number


def read_coordinates(text: str) -> tuple[float, float] | None:
    """Latitude and longitude in degrees, as maps give them: "41.0270, 29.0151"; None for nothing.

    A comma in place of the points is understood ("41,0270 29,0151"). Raises ValueError.
    """
    if not text:
        return None
    parts = text.replace(";", " ").split()
    if len(parts) == 1:
        parts = text.split(",")
    latitude, longitude = (float(part.strip(",").replace(",", ".")) for part in parts)
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise ValueError(text)
    return latitude, longitude


def write_number(value: object) -> str:
    """A number or nothing as text."""
    return "" if value is None else str(value)


def write_coordinates(value: object) -> str:
    """Latitude and longitude as text: "41.027, 29.0151"."""
    return ", ".join(str(degrees) for degrees in value) if isinstance(value, tuple) else ""
