"""A field for a day: typed in figures, or picked from a month."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QLineEdit, QMenu, QWidget, QWidgetAction

from ui.icons import Glyph, icon
from ui.widgets.field_widget import FieldWidget, Line
from ui.wording import Wording


def read_day(text: str, year: int) -> date | None:
    """The day meant by "20.12.2021", "2021-12-20", "20/12/21" or "20.12" (of `year`); None for nothing.

    Raises ValueError.
    """
    if not text:
        return None
    if match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text):
        return date(int(match[1]), int(match[2]), int(match[3]))
    if match := re.fullmatch(r"(\d{1,2})[./ -](\d{1,2})(?:[./ -](\d{2}|\d{4}))?\.?", text):
        given = int(match[3]) if match[3] else year
        return date(given + 2000 if given < 100 else given, int(match[2]), int(match[1]))
    raise ValueError(text)


class DayField(FieldWidget):
    """A day, or none where `optional`. A day without a year is of the year shown before, or of `today`."""

    def __init__(
        self,
        words: Wording,
        *,
        optional: bool,
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        """An empty field."""
        super().__init__(parent)
        self._words = words
        self._optional = optional
        self._today = today
        self._value: date | None = None
        self.line = Line()
        self.line.finished.connect(self._take_over)
        self.line.setMinimumWidth(104)
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
        self._button = self.line.addAction(
            icon(Glyph.CALENDAR_MONTH, colour), QLineEdit.ActionPosition.TrailingPosition
        )
        self._button.triggered.connect(lambda _checked=False: self.open_month())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line)
        self.setFocusProxy(self.line)

    def value(self) -> object:
        return self._value

    def show_value(self, value: object) -> None:
        self._value = value if isinstance(value, date) else None
        self.line.show_text(self._value.strftime("%d.%m.%Y") if self._value else "")
        self.line.setToolTip(self._words.long_date(self._value) if self._value else "")

    def say_name(self, name: str) -> None:
        super().say_name(name)
        self._button.setText(name)

    def open_month(self) -> None:
        """Show the month in which the day lies, to pick another."""
        day = self._value or self._today()
        menu = QMenu(self)
        month = QCalendarWidget(menu)
        month.setGridVisible(False)
        month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        month.setSelectedDate(QDate(day.year, day.month, day.day))
        month.clicked.connect(lambda picked: self._pick(picked, menu))
        month.activated.connect(lambda picked: self._pick(picked, menu))
        action = QWidgetAction(menu)
        action.setDefaultWidget(month)
        menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        month.setFocus()

    def _pick(self, picked: QDate, menu: QMenu) -> None:
        menu.close()
        self._take(date(picked.year(), picked.month(), picked.day()))

    def _take_over(self) -> None:
        typed = self.line.text().strip()
        try:
            day = read_day(typed, (self._value or self._today()).year)
        except ValueError:
            self.show_value(self._value)
            self.refused.emit(typed)
            return
        self._take(day)

    def _take(self, day: date | None) -> None:
        if (day is None and not self._optional) or day == self._value:
            self.show_value(self._value)
            return
        self.show_value(day)
        self.edited.emit()
