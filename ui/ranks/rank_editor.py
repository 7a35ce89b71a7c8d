"""Everything about one row of an order of precedence, and about the order itself."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from models.localized import Localized
from models.messages import N_, NP_, Message
from models.records.ranks import Rank, RankTable
from ui.form_tools import FormTools
from ui.inspector.form import RecordForm
from ui.ranks.rank_form import RANK, RANK_TABLE
from ui.ranks.tie_break_list import TieBreakList
from ui.record_names import record_name


class RankEditor(QWidget):
    """The forms of a row and of its order. `edit_made` tells what the officer changes."""

    edit_made = Signal(object)

    def __init__(self, tools: FormTools, parent: QWidget | None = None) -> None:
        """An editor of nothing."""
        super().__init__(parent)
        self._tools = tools
        self.rank: RecordForm[Rank] = RecordForm(RANK, tools, self._name)
        self.table: RecordForm[RankTable] = RecordForm(RANK_TABLE, tools, self._name)
        self.tie_breaks = TieBreakList(tools)
        warning = QLabel(
            tools.words.words(N_("Posts name their rank by its number: keep them in step with this."))
        )
        warning.setObjectName("fieldLabel")
        warning.setWordWrap(True)
        heading = QLabel(tools.words.words(N_("Between people of one rank, in turn")))
        heading.setObjectName("sectionTitle")
        self.followed = QLabel()
        self.followed.setObjectName("fieldLabel")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 6, 14, 16)
        layout.setSpacing(6)
        self._of_rank = (self.rank, warning)
        for part in (self.rank, warning, heading, self.tie_breaks, self.table, self.followed):
            layout.addWidget(part)
        layout.addStretch(1)
        for form in (self.rank, self.table, self.tie_breaks):
            form.edit_made.connect(self.edit_made)

    def show_table(self, table: RankTable, followers: int) -> None:
        """Show an order, which so many visits follow."""
        self.table.show_record(table)
        self.tie_breaks.show_table(table)
        counted = NP_("Followed by {count} visit", "Followed by {count} visits")
        sentence = (
            Message.of(*counted, count=followers) if followers else Message.of(N_("Followed by no visit"))
        )
        self.followed.setText(self._tools.words.say(sentence))

    def show_rank(self, rank: Rank | None) -> None:
        """Show a row, or none."""
        self.rank.show_record(rank)
        for part in self._of_rank:
            part.setVisible(rank is not None)

    def commit(self) -> None:
        """Take over what is being typed."""
        self.rank.commit()
        self.table.commit()

    def _name(self, record: Rank | RankTable) -> Localized | Message:
        return record_name(record, None)
