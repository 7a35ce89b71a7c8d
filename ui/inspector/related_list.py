"""A short list of what a record is linked with: each can be let go of, and another found and added."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from models.messages import N_
from ui.choices import Lookup
from ui.form_tools import FormTools
from ui.icons import Glyph
from ui.plain_text import PlainLabel, tip
from ui.widgets import rows
from ui.widgets.picker import Picker


class Link(NamedTuple):
    """One of the linked records: a key to let go of it by, and its name."""

    key: str
    name: str


class RelatedList(QWidget):
    """Links and a line to add one.

    Tells what the officer wants: `picked` an id, `new_wanted` a name, `removed` a key.
    """

    picked = Signal(str)
    new_wanted = Signal(str)
    removed = Signal(str)

    def __init__(
        self,
        tools: FormTools,
        prompt: str,
        lookup: Lookup,
        *,
        offers_new: bool,
        parent: QWidget | None = None,
    ) -> None:
        """An empty list; `prompt` stands in the line for adding, which searches with `lookup`."""
        super().__init__(parent)
        self._tools = tools
        self._links: tuple[Link, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.picker = Picker(lookup, tools.directory.name_of, tools.words, offers_new=offers_new)
        self.picker.line.setPlaceholderText(prompt)
        self.picker.say_name(prompt)
        self.picker.edited.connect(self._pick)
        self.picker.new_wanted.connect(self.new_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._rows)
        layout.addWidget(self.picker)

    def show_links(self, links: tuple[Link, ...]) -> None:
        """List `links`."""
        if links == self._links:
            return
        self._links = links
        rows.empty(self._rows)
        for link in links:
            self._rows.addWidget(self._row(link))

    def _row(self, link: Link) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        label = PlainLabel(link.name)
        label.setToolTip(tip(link.name))
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        button = QToolButton()
        button.setIcon(self._tools.appearance.action_icon(Glyph.CLOSE))
        name = self._tools.words.words(N_("Let go of {name}"), name=link.name)
        button.setToolTip(tip(name))
        button.setAccessibleName(name)
        button.clicked.connect(partial(self.removed.emit, link.key))
        layout.addWidget(label, 1)
        layout.addWidget(button)
        return row

    def _pick(self) -> None:
        identifier = self.picker.value()
        self.picker.show_value(None)
        if isinstance(identifier, str):
            self.picked.emit(identifier)
