"""The palette: one line to type in, and under it everything that goes by that name, commands among it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QFrame, QLayout, QLineEdit, QListWidgetItem, QVBoxLayout, QWidget

from exports.wording import say
from models.messages import N_, HeyetError, Message
from models.spelling import matches
from resources.catalogs import COMPLETE_LANGUAGES
from ui.actions import DESCRIPTIONS, Act
from ui.icons import Glyph
from ui.page_tools import PageTools
from ui.search.results import VALUE, ResultList
from ui.workspace import Found, FoundKind

_WIDTH = 620
_MOST_HEIGHT = 420
"""Of the list, so that all of it stands in a window of 1280 × 720."""
_TOP = 84
_HEADINGS: Mapping[FoundKind, str] = MappingProxyType(
    {
        FoundKind.VISIT: N_("Visits"),
        FoundKind.ITEM: N_("Items of the programme"),
        FoundKind.PERSON: N_("People"),
        FoundKind.ORGANISATION: N_("Organisations"),
        FoundKind.VENUE: N_("Venues"),
        FoundKind.VEHICLE: N_("Vehicles"),
        FoundKind.AGREEMENT: N_("Agreements"),
        FoundKind.TASK: N_("Tasks"),
        FoundKind.COMMITMENT: N_("Commitments"),
    }
)
_GLYPHS: Mapping[FoundKind, Glyph] = MappingProxyType(
    {
        FoundKind.VISIT: Glyph.CALENDAR_TEXT,
        FoundKind.ITEM: Glyph.CALENDAR_BLANK,
        FoundKind.PERSON: Glyph.ACCOUNT,
        FoundKind.ORGANISATION: Glyph.DOMAIN,
        FoundKind.VENUE: Glyph.MAP_MARKER,
        FoundKind.VEHICLE: Glyph.CAR,
        FoundKind.AGREEMENT: Glyph.FILE_SIGN,
        FoundKind.TASK: Glyph.CHECK_CIRCLE_OUTLINE,
        FoundKind.COMMITMENT: Glyph.HANDSHAKE_OUTLINE,
    }
)


class SearchPalette(QDialog):
    """Searches with every key. `found` tells what was chosen; a command that is chosen is simply done."""

    found = Signal(object)

    def __init__(
        self,
        tools: PageTools,
        parent: QWidget | None = None,
    ) -> None:
        """Search the store, and among those commands that can be given now."""
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        words = tools.forms.words
        self._words = words
        self._look = tools.forms.appearance
        self._store = tools.workspace.store
        itself = tools.actions[Act.FIND]
        self._commands = {
            command: _names(command)
            for command in tools.actions.all()
            if command.isEnabled() and command is not itself
        }
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.words(N_("Find anything")))
        self.line = QLineEdit()
        self.line.setObjectName("paletteLine")
        self.line.setPlaceholderText(words.words(N_("Visits, items, people, places, agreements, commands")))
        self.line.setAccessibleName(words.words(N_("Find anything")))
        self.line.setClearButtonEnabled(True)
        self.line.installEventFilter(self)
        self.results = ResultList(self._look)
        self.results.setAccessibleName(words.words(N_("What was found")))
        self.line.textChanged.connect(self._search)
        self.results.itemClicked.connect(self._choose)
        self._arrange()
        self._search("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list while the keyboard stays in the line."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            if event.key() in steps:
                self.results.step(steps[Qt.Key(event.key())])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.results.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _search(self, text: str) -> None:
        """Show what goes by `text`; the commands alone while nothing is typed."""
        self.results.clear()
        try:
            self._show_found(self._store.find(text))
        except HeyetError as error:
            self.results.add_heading(self._words.say(error.message))
        self._show_commands(text)
        if not self.results.count():
            self.results.add_heading(self._words.words(N_("Nothing goes by “{text}”."), text=text.strip()))
        self.results.step(1)
        lines = sum(self.results.sizeHintForRow(row) for row in range(self.results.count()))
        self.results.setFixedHeight(min(lines, _MOST_HEIGHT))

    def _show_found(self, found: Iterable[Found]) -> None:
        heading: FoundKind | None = None
        for one in found:
            if one.kind is not heading:
                heading = one.kind
                self.results.add_heading(self._words.words(_HEADINGS[heading]))
            self.results.add_result(self._icon(one), self._title(one), self._detail(one), one)

    def _show_commands(self, text: str) -> None:
        fitting = [command for command, names in self._commands.items() if matches(text, names)]
        if fitting:
            self.results.add_heading(self._words.words(N_("Commands")))
        for command in fitting:
            keys = command.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            self.results.add_result(command.icon(), command.iconText(), keys, command, is_short=True)

    def _choose(self, result: QListWidgetItem | None) -> None:
        value = result.data(VALUE) if result is not None else None
        if value is None:
            return
        self.accept()
        if isinstance(value, QAction):
            value.trigger()
        else:
            self.found.emit(value)

    def _icon(self, found: Found) -> QIcon:
        if found.item_kind is not None:
            return self._look.kind_icon(found.item_kind)
        return self._look.action_icon(_GLYPHS[found.kind])

    def _title(self, found: Found) -> str:
        return self._words.text(found.title) or self._words.words(N_("without a name"))

    def _detail(self, found: Found) -> str:
        """The second line: the days, then what stands beside the title."""
        parts = list(self._words.texts(found.beside))
        if found.first_day is not None and found.last_day is not None:
            parts.insert(0, self._words.date_range(found.first_day, found.last_day))
        return " · ".join(parts)

    def _arrange(self) -> None:
        frame = QFrame()
        frame.setObjectName("palette")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 6)
        inside.setSpacing(0)
        inside.addWidget(self.line)
        rule = QFrame()
        rule.setObjectName("rule")
        inside.addWidget(rule)
        inside.addWidget(self.results)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        # As high as what was found, at every key: a dialog alone never shrinks.
        layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        frame.setFixedWidth(_WIDTH)
        self.line.setFocus()
        window = self.parentWidget()
        if window is not None:
            middle = window.mapToGlobal(window.rect().center())
            self.move(middle.x() - _WIDTH // 2, window.mapToGlobal(window.rect().topLeft()).y() + _TOP)


def _names(command: QAction) -> tuple[str, ...]:
    """What a command is called: as the menu says it, and in every language that the program speaks whole.

    Who changed the language of the window may still think of a command in the other one.
    """
    usual = (one.text for one in DESCRIPTIONS if one.act.value == command.objectName())
    spoken = (say(Message.of(text), language) for text in usual for language in COMPLETE_LANGUAGES)
    return (command.iconText(), *(name.replace("&", "").rstrip("…") for name in spoken))
