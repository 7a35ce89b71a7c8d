"""All limits in their groups, found by their words, set and set back one by one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from models.messages import N_
from models.spelling import matches
from scheduling.limit_list import LIMITS
from scheduling.limits import Limits
from ui.form_tools import FormTools
from ui.plain_text import PlainLabel
from ui.settings.limit_row import LimitRow
from ui.widgets.choice_field import TickBox
from ui.widgets.master_detail import scrolling

_WIDEST = 125
"""Letters beyond which the eye no longer finds from the name of a limit to its value."""


class LimitsPart(QWidget):
    """The limits of the office, or of one visit.

    `set_wanted` carries the name of a limit and the value that is wanted, `reset_wanted` the name of one that
    is to be as it would be without.
    """

    set_wanted = Signal(str, object)
    reset_wanted = Signal(str)

    def __init__(self, tools: FormTools, otherwise: str, back: str, parent: QWidget | None = None) -> None:
        """Limits without values; for `otherwise` and `back` see `LimitRow`."""
        super().__init__(parent)
        words = tools.words
        self._own: frozenset[str] = frozenset()
        self.told = PlainLabel()
        self.told.setObjectName("emptyText")
        self.told.setWordWrap(True)
        self.search = QLineEdit()
        self.search.setObjectName("search")
        self.search.setPlaceholderText(words.words(N_("Search the settings")))
        self.search.setAccessibleName(words.words(N_("Search the settings")))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.only_own = TickBox(words.words(N_("Only what is set here")))
        self.only_own.toggled.connect(self._filter)
        self._nothing = PlainLabel(words.words(N_("No setting has these words, or none is set here.")))
        self._nothing.setObjectName("emptyText")
        self.rows: dict[str, LimitRow] = {}
        self._groups: list[tuple[QLabel, str, tuple[LimitRow, ...]]] = []
        for group, limits in LIMITS:
            heading = QLabel(words.say(group.label))
            heading.setObjectName("sectionTitle")
            rows = tuple(LimitRow(limit, tools, otherwise, back) for limit in limits)
            self._groups.append((heading, heading.text(), rows))
            for row in rows:
                row.set_wanted.connect(self.set_wanted)
                row.reset_wanted.connect(self.reset_wanted)
                self.rows[row.limit.name] = row
        self._arrange()
        self._filter()
        self.setFocusProxy(self.search)

    def show_limits(self, limits: Limits, inherited: Limits, own: frozenset[str], told: str) -> None:
        """Show what holds, what would hold without, which of them are set here; `told` says for whom."""
        self.told.setText(told)
        self._own = own
        for name, row in self.rows.items():
            row.show_limit(getattr(limits, name), getattr(inherited, name), is_set=name in own)
        self._filter()

    def commit(self) -> None:
        """Take over what is being typed."""
        for row in self.rows.values():
            row.commit()

    def _filter(self) -> None:
        """Show the limits that have the words of the search, each under its heading."""
        search, only_own = self.search.text(), self.only_own.isChecked()
        found = False
        for heading, name, rows in self._groups:
            wanted = [
                row
                for row in rows
                if matches(search, (*row.texts, name)) and (not only_own or row.limit.name in self._own)
            ]
            for row in rows:
                row.setVisible(row in wanted)
            heading.setVisible(bool(wanted))
            found = found or bool(wanted)
        self._nothing.setVisible(not found)

    def _arrange(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(17, 4, 16, 8)
        bar.setSpacing(12)
        bar.addWidget(self.search, 1)
        bar.addWidget(self.only_own)
        # The width is bounded beside the rows and not in each: a column asks a row for its height at its own
        # width, and a sentence that needs two lines in a narrower row would be cut.
        listed = QWidget()
        listed.setMaximumWidth(_WIDEST * self.fontMetrics().averageCharWidth())
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        page = QWidget()
        beside = QHBoxLayout(page)
        beside.setContentsMargins(17, 6, 16, 18)
        beside.addWidget(listed, 1)
        beside.addStretch()
        column.addWidget(self.told)
        column.addWidget(self._nothing)
        for heading, _, rows in self._groups:
            column.addSpacing(8)
            column.addWidget(heading)
            for row in rows:
                column.addWidget(row)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(scrolling(page), 1)
