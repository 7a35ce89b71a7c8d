"""The month itself: a day is chosen with mouse or keys, and a visit by its bar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from models.identifiers import VisitId
from models.records.visits import Visit
from ui.appearance import Appearance
from ui.plain_text import tip
from ui.visits.month_layout import FIRST_MONTH, LAST_MONTH, last_of_month, months_later, weeks_of
from ui.visits.month_painting import MonthGeometry, MonthPainter, MonthView
from ui.wording import Wording

_WHEEL_STEP = 120
"""What a wheel turns by at one notch."""


class MonthGrid(QWidget):
    """Shows the month of the day on which the keyboard stands.

    `day_chosen` tells that it stands on another day, `visit_chosen` that a bar was clicked, `open_wanted`
    that Enter or a double click asks for the chosen visit.
    """

    day_chosen = Signal(object)
    visit_chosen = Signal(str)
    open_wanted = Signal()

    def __init__(self, look: Appearance, words: Wording, today: date, parent: QWidget | None = None) -> None:
        """An empty month, that of `today`."""
        super().__init__(parent)
        self._look, self._words = look, words
        self._painter = MonthPainter(look, words, self.font())
        self._visits: tuple[Visit, ...] = ()
        self._wheel = 0
        self.view = MonthView(today, today, weeks_of(today, ()), {}, {})
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def geometry_now(self) -> MonthGeometry:
        """Where things lie at the present size."""
        return self._painter.geometry(self.width(), self.height(), len(self.view.weeks))

    def show_month(
        self, day: date, visits: Sequence[Visit], loads: Mapping[date, int], selected: VisitId | None
    ) -> None:
        """Show the month of `day` with these visits, and the keyboard on that day."""
        self._visits = tuple(visits)
        self.view = self.view._replace(
            day=day,
            weeks=weeks_of(day, visits),
            visits={visit.id: visit for visit in visits},
            loads=loads,
            selected=selected,
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(700, 480)

    def minimumSizeHint(self) -> QSize:
        return QSize(420, 300)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._look.surface)
        self._painter.draw(painter, self.view._replace(has_focus=self.hasFocus()), self.geometry_now)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._painter = MonthPainter(self._look, self._words, self.font())
            self.update()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_wanted.emit()
            return
        there = self._reached_by(event)
        if there is None:
            super().keyPressEvent(event)
        else:
            self._go_to(there)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        week, weekday = self.geometry_now.place_at(event.position())
        visit_id = self._visit_at(event.position())
        self._go_to(self.view.weeks[week].days[weekday])
        if visit_id is not None:
            self.visit_chosen.emit(visit_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._visit_at(event.position()) is not None:
            self.open_wanted.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._wheel += event.angleDelta().y()
        steps = int(self._wheel / _WHEEL_STEP)
        self._wheel -= steps * _WHEEL_STEP
        if steps:
            self._go_to(months_later(self.view.day, -steps))
        event.accept()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            visit_id = self._visit_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._hint(visit_id), self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _reached_by(self, event: QKeyEvent) -> date | None:
        """The day to which a key leads; None for a key that leads nowhere."""
        day = self.view.day
        match event.key():
            case Qt.Key.Key_PageUp:
                return months_later(day, -1)
            case Qt.Key.Key_PageDown:
                return months_later(day, 1)
            case Qt.Key.Key_Home if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return self.view.today
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -7,
            Qt.Key.Key_Down: 7,
            Qt.Key.Key_Home: -day.weekday(),
            Qt.Key.Key_End: 6 - day.weekday(),
        }
        if event.key() not in steps:
            return None
        there = day.toordinal() + steps[Qt.Key(event.key())]
        last = last_of_month(LAST_MONTH)
        return date.fromordinal(min(max(there, FIRST_MONTH.toordinal()), last.toordinal()))

    def _go_to(self, day: date) -> None:
        if day != self.view.day:
            self.day_chosen.emit(day)

    def _visit_at(self, point: QPointF) -> VisitId | None:
        """The visit whose bar lies under a point."""
        geometry = self.geometry_now
        number, _ = geometry.place_at(point)
        week = self.view.weeks[number]
        for bar in week.bars:
            if geometry.is_shown(week, bar) and geometry.bar_box(number, bar).contains(point):
                return bar.visit_id
        return None

    def _hint(self, visit_id: VisitId | None) -> str:
        if visit_id is None:
            return ""
        visit = self.view.visits[visit_id]
        days = self._words.date_range(visit.first_day, visit.last_day)
        return tip(f"{self._words.text(visit.title)}\n{days}")


def days_shown(day: date) -> tuple[date, date]:
    """The first and the last day that is seen in the month of `day`."""
    weeks = weeks_of(day, ())
    return weeks[0].days[0], weeks[-1].days[-1]
