"""What the cost lines come to: by category and by payer, a column for each currency."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.office_work import CostLine
from models.vocabulary_labels import label
from scheduling import costing
from scheduling.costing import Share
from scheduling.naming import organisation_name
from ui.plain_text import PlainLabel, ShortenedLabel
from ui.widgets import rows
from ui.wording import Wording


class TotalRow(NamedTuple):
    """A line of sums: of what, and how much in each currency."""

    name: str
    share: Share


class Totals(QWidget):
    """Two small tables of sums that share their columns, and how many lines have no price yet."""

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        """No sums."""
        super().__init__(parent)
        self.setObjectName("panel")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words = words
        self._grids: list[QGridLayout] = []
        self.shown: tuple[tuple[TotalRow, ...], ...] = ()
        tables = QHBoxLayout()
        tables.setSpacing(36)
        for msgid in (N_("By category"), N_("By payer")):
            title = QLabel(words.words(msgid))
            title.setObjectName("sectionTitle")
            grid = QGridLayout()
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setHorizontalSpacing(18)
            grid.setVerticalSpacing(3)
            grid.setColumnStretch(0, 1)
            self._grids.append(grid)
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(title)
            column.addLayout(grid)
            column.addStretch(1)
            tables.addLayout(column, 1)
        self.unpriced = QLabel()
        self.unpriced.setObjectName("emptyText")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(17, 2, 16, 12)
        layout.setSpacing(8)
        layout.addLayout(tables)
        layout.addWidget(self.unpriced)

    def show_plan(self, plan: Plan) -> None:
        """Show what the cost lines of `plan` come to."""
        lines = costing.cost_lines(plan)
        tables = (self._by_category(lines), self._by_payer(plan, lines))
        missing = costing.unpriced(lines)
        sentence = NP_(
            "{count} line has no price yet and is in no sum.",
            "{count} lines have no price yet and are in no sum.",
        )
        self.unpriced.setText(self._words.say(Message.of(*sentence, count=missing)) if missing else "")
        self.unpriced.setVisible(bool(missing))
        if tables != self.shown:
            self.shown = tables
            for grid, table in zip(self._grids, tables, strict=True):
                self._fill(grid, table)

    def _by_category(self, lines: Sequence[CostLine]) -> tuple[TotalRow, ...]:
        found = costing.by_category(lines)
        return self._with_total(
            (TotalRow(self._words.say(label(one.category)), one.share) for one in found), lines
        )

    def _by_payer(self, plan: Plan, lines: Sequence[CostLine]) -> tuple[TotalRow, ...]:
        table = []
        for one in costing.by_payer(lines):
            payer = plan.organisations.get(one.payer_id)
            name = Message.of(N_("not settled yet"))
            if payer is not None:
                name = Message.of("{name}", name=payer.short_name or organisation_name(payer))
            table.append(TotalRow(self._words.say(name), one.share))
        return self._with_total(table, lines)

    def _with_total(self, table: Iterable[TotalRow], lines: Sequence[CostLine]) -> tuple[TotalRow, ...]:
        share = costing.total(lines)
        if not share.amounts:
            return ()
        return (*table, TotalRow(self._words.words(N_("Total")), share))

    def _fill(self, grid: QGridLayout, table: Sequence[TotalRow]) -> None:
        """Lay the rows out under the codes of the currencies; the last, under a line, is the total."""
        rows.empty(grid)
        if not table:
            return
        currencies = tuple(table[-1].share.amounts)
        for column, currency in enumerate(currencies, start=1):
            grid.addWidget(_figure(currency, "fieldLabel"), 0, column)
        for number, row in enumerate(table, start=1):
            if row is table[-1]:
                rule = QFrame()
                rule.setObjectName("rule")
                grid.addWidget(rule, number, 0, 1, len(currencies) + 1)
                number += 1
            name = "totalLabel" if row is table[-1] else ""
            title = ShortenedLabel(row.name)
            title.setObjectName(name)
            title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            grid.addWidget(title, number, 0)
            for column, currency in enumerate(currencies, start=1):
                amount = row.share.of(currency)
                text = "" if amount is None else self._words.price(amount, currency)
                grid.addWidget(_figure(text, name), number, column)


def _figure(text: str, name: str) -> QLabel:
    """A cell at the right edge of its column, in the style of that name."""
    cell = PlainLabel(text)
    cell.setObjectName(name)
    cell.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return cell
