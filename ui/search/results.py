"""The list of the palette: headings, and under them what was found, each with an icon and a second line."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QIcon, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.appearance import Appearance

DETAIL = int(Qt.ItemDataRole.UserRole)
VALUE = DETAIL + 1
_IS_SHORT = VALUE + 1
_ICON = 18
_SIDE = 14
_GAP = 12
_Index = QModelIndex | QPersistentModelIndex


class ResultList(QListWidget):
    """Results under headings. Only results can be selected; one always is, where there are any."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        """A list with nothing in it."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_Lines(appearance, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)

    def add_heading(self, text: str) -> None:
        """A line that says what stands under it."""
        heading = QListWidgetItem(text)
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(heading)

    def add_result(
        self, icon: QIcon, title: str, detail: str, value: object, *, is_short: bool = False
    ) -> None:
        """A result; `value` is what is handed back when it is chosen. Each text is shown in one line.

        The detail stands under the title, or behind it where the result `is_short`, as keys behind a command.
        """
        title, detail = " ".join(title.split()), " ".join(detail.split())
        result = QListWidgetItem(icon, title)
        result.setData(DETAIL, detail)
        result.setData(VALUE, value)
        result.setData(_IS_SHORT, is_short)
        result.setData(Qt.ItemDataRole.AccessibleTextRole, title)
        result.setData(Qt.ItemDataRole.AccessibleDescriptionRole, detail)
        self.addItem(result)

    def step(self, by: int) -> None:
        """Select the result `by` places further, past headings; at the end the list begins again."""
        rows = [row for row in range(self.count()) if self.item(row).flags() & Qt.ItemFlag.ItemIsSelectable]
        if not rows:
            return
        here = rows.index(self.currentRow()) if self.currentRow() in rows else (-1 if by > 0 else 0)
        row = rows[(here + by) % len(rows)]
        self.setCurrentRow(row)
        if row == rows[0]:
            self.scrollToTop()


class _Lines(QStyledItemDelegate):
    """Paints a heading as small muted words, a result as its title over its second line."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        line = option.fontMetrics.height()
        is_high = index.data(VALUE) is not None and not index.data(_IS_SHORT)
        return QSize(0, 2 * line + 12 if is_high else line + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        area = QRectF(option.rect)
        if index.data(VALUE) is None:
            font = QFont(option.font)
            font.setWeight(QFont.Weight.DemiBold)
            font.setPointSizeF(font.pointSizeF() * 0.9)
            place = area.adjusted(_SIDE, 8, -_SIDE, -2)
            self._write(painter, place, font, self._look.muted, str(index.data()))
        else:
            self._paint_result(painter, option, index, area)
        painter.restore()

    def _paint_result(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, area: QRectF
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(self._look.selection)
            painter.drawRoundedRect(area.adjusted(6, 1, -6, -1), 5, 5)
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(icon, QIcon):
            top = round(area.top() + (area.height() - _ICON) / 2)
            icon.paint(painter, round(area.left()) + _SIDE, top, _ICON, _ICON)
        text = area.adjusted(_SIDE + _ICON + _GAP, 5, -_SIDE - 6, -5)
        detail = str(index.data(DETAIL))
        font = QFont(option.font)
        font.setPointSizeF(font.pointSizeF() * 0.92)
        if index.data(_IS_SHORT):
            behind = QRectF(text)
            behind.setLeft(text.right() - QFontMetricsF(font).horizontalAdvance(detail) - 1)
            self._write(painter, behind, font, self._look.muted, detail)
            text.setRight(behind.left() - _GAP)
            self._write(painter, text, option.font, self._look.text, str(index.data()))
            return
        title = QRectF(text.left(), text.top(), text.width(), text.height() / (2 if detail else 1))
        self._write(painter, title, option.font, self._look.text, str(index.data()))
        if detail:
            below = QRectF(text.left(), title.bottom(), text.width(), text.height() / 2)
            self._write(painter, below, font, self._look.muted, detail)

    def _write(self, painter: QPainter, place: QRectF, font: QFont, colour: QColor, text: str) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
