"""The gifts of a visit, and what it costs."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.gifts.costs_part import CostsList
from ui.gifts.gifts_part import GiftsList
from ui.gifts.parts import GiftsPart
from ui.page import Page
from ui.page_tools import PageTools


class GiftsPage(Page):
    """The gifts and costs of the open visit."""

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """The page over the workspace of `tools`."""
        super().__init__(parent)
        self._tools = tools
        self.gifts = GiftsList(tools)
        self.costs = CostsList(tools)
        self._parts: dict[GiftsPart, GiftsList | CostsList] = {
            GiftsPart.GIFTS: self.gifts,
            GiftsPart.COSTS: self.costs,
        }
        self._stack = QStackedWidget()
        for part in self._parts.values():
            part.part_wanted.connect(self.go_to_part)
            self._stack.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        tools.workspace.changed.connect(self._take_news)
        self.refresh()

    @property
    def part(self) -> GiftsPart:
        """The part that is shown."""
        return next(name for name, part in self._parts.items() if part is self._stack.currentWidget())

    def refresh(self) -> None:
        """Show gifts and costs as they are now."""
        plan = self._tools.workspace.plan
        if plan is not None:
            for part in self._parts.values():
                part.refresh(plan)

    def go_to_part(self, part: GiftsPart) -> None:
        """Show gifts or costs, the keyboard on the switch."""
        self.commit()
        self._stack.setCurrentWidget(self._parts[part])
        self._parts[part].switch.setFocus()

    def select_record(self, record_id: str) -> None:
        """Select a gift or a cost line."""
        for name, part in self._parts.items():
            if part.table.select(record_id):
                self._stack.setCurrentWidget(self._parts[name])

    def take_keyboard(self) -> None:
        """Put the keyboard into the list, or on the switch while there is none."""
        part = self._parts[self.part]
        (part.table if part.table.records.rows else part.switch).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def commit(self) -> None:
        """Take over what is being typed."""
        for part in self._parts.values():
            part.commit()

    def _take_news(self) -> None:
        """Show what has changed; while nobody looks, that waits: every drag on the board would pay for it."""
        if self.isVisible():
            self.refresh()
