"""An officer's hands and eyes: what is clicked, typed and dragged in the window, and what is seen in it."""

from datetime import date, time
from pathlib import Path
from typing import NamedTuple, TypeVar, cast

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from models.plan import Plan
from models.records.items import Item
from models.vocabulary import ItemStatus
from models.vocabulary_labels import label
from scheduling.conflicts import Severity
from tests.ui.conftest import ReadyAnswers
from ui.actions import DESCRIPTIONS, Act
from ui.appearance import light
from ui.application import House, opened_store
from ui.calendar.board import Board
from ui.calendar.scene import Card
from ui.delegation.member_dialog import MemberDialog
from ui.delegation.page import DelegationPage
from ui.directory.page import DirectoryPage
from ui.documents.page import DocumentsPage
from ui.inspector.form import RecordForm
from ui.inspector.item_editor import ItemEditor
from ui.main_window import MainWindow
from ui.preferences import Preferences, Shade
from ui.programme.page import ProgrammePage
from ui.visits.new_visit_dialog import NewVisitDialog
from ui.widgets.choice_field import ChoiceField
from ui.widgets.field_widget import Line
from ui.widgets.localized_field import LocalizedField
from ui.widgets.picker import Picker

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CARD_INSET = 3
"""How far inside an hour's quarter the mouse is put, so that a rounded pixel names no other quarter."""

MOST_TABS = 40
D = TypeVar("D", bound=QDialog)
Hours = tuple[date | None, time | None, time | None]


class NewMember(NamedTuple):
    """Somebody who joins the delegation: a name, a post and where it is held."""

    name: str
    title: str
    organisation: str


class Officer:
    """Sits before one window of the program on one database file."""

    def __init__(self, qtbot: QtBot, database: Path, name: str, answers: ReadyAnswers) -> None:
        """Start the program as `main.py` does, in English and light; `answers` say which file is meant."""
        self.qtbot = qtbot
        self.answers = answers
        preferences = Preferences(database.with_name(f"{name}.ini"))
        preferences.language, preferences.shade = "en", Shade.LIGHT
        self.house = House(opened_store(str(database), sample=False), name, preferences)
        self.house.open_last_visit()
        self.window: MainWindow = self.house.show_window()
        self.window.resize(1280, 900)  # so that a working day is seen without scrolling
        self.is_gone = False
        self.look_here()

    def look_here(self) -> None:
        """Bring the window to the front, so that keys go to it."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)

    def close_window(self) -> None:
        """Close the window with Ctrl+Q, and with it the program."""
        with self.qtbot.waitSignal(self.window.left):
            self.shortcut(Act.QUIT)
        self.leave()

    def leave(self) -> None:
        """Let go of window and database, also where the journey ended early."""
        self.is_gone = True
        if self.window.isVisible():
            self.window.close()
        self.window.deleteLater()
        self.house.close()

    # What is seen.

    @property
    def plan(self) -> Plan:
        """The visit that is open."""
        plan = self.house.workspace.plan
        assert plan is not None
        return plan

    @property
    def programme(self) -> ProgrammePage:
        page = self.window.visit_page
        assert page is not None
        return page.programme

    @property
    def board(self) -> Board:
        return self.programme.board

    def item(self, title: str) -> Item:
        """The item of that Turkish title."""
        return next(item for item in self.plan.items if item.title.exact("tr") == title)

    def hours(self, title: str) -> Hours:
        """When the board shows the item: its day, begin and end."""
        item = self.item(title)
        card = self.card(title)
        assert card.column in self.board.scene.columns_of(cast("date", item.day))
        return item.day, _clock(card.begin), _clock(card.end)

    def card(self, title: str) -> Card:
        (card,) = self.board.scene.cards_of(self.item(title).id)
        assert isinstance(card, Card)
        return card

    def cited_venue(self, title: str) -> str:
        """The place that the item's card names."""
        return self.house.words.text(self.card(title).entry.place)

    def severity(self, title: str) -> Severity | None:
        """The edge that the item's card has."""
        return self.card(title).entry.severity

    def edge_is_painted(self, title: str) -> bool:
        """Whether the card's edge has the colour of an error, in what is really on the screen."""
        box = self.board.measures.box_of(self.card(title))
        card = QRect(round(box.x), round(box.y), round(box.width), round(box.height))
        seen = card & self.board.viewport().rect()
        picture = self.board.viewport().grab(seen).toImage()
        wanted = light().error
        found = sum(
            picture.pixelColor(x, y) == wanted
            for x in range(picture.width())
            for y in range(picture.height())
        )
        return found > picture.height()

    def conflict_rows(self) -> list[str]:
        """The sentences in the panel of conflicts, each under its heading."""
        model = self.programme.conflicts.list.model
        rows = []
        for branch in range(model.rowCount()):
            heading = model.index(branch, 0)
            rows += [str(model.index(row, 0, heading).data()) for row in range(model.rowCount(heading))]
        return rows

    def stored(self) -> Plan:
        """The open visit as it is in the database file."""
        return self.house.workspace.store.load(self.plan.visit_id)

    def status(self) -> str:
        return self.window.statusBar().currentMessage()

    def audit(self) -> list[tuple[str, str]]:
        """Who did what in the open visit, earliest first, as the database keeps it."""
        entries = self.house.workspace.store.audit(self.plan.visit_id)
        say = self.house.words.say
        return [(entry.user, say(entry.edit.name)) for entry in sorted(entries, key=lambda one: one.sequence)]

    # What is done with keys.

    def shortcut(self, act: Act) -> None:
        """Press the keys of an action of the window."""
        keys = next(description.keys for description in DESCRIPTIONS if description.act is act)
        self.look_here()
        where = QApplication.focusWidget() or self.window
        QTest.keySequence(where, QKeySequence(keys))
        # Else Ctrl counts as held for whatever comes next.
        QTest.keyRelease(where, Qt.Key.Key_Control)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the keyboard is."""
        where = QApplication.focusWidget()
        assert where is not None
        QTest.keyClick(where, key, held)

    def write(self, text: str) -> None:
        """Type where the keyboard is. Letters that QTest has no key for come as from a Turkish keyboard."""
        where = QApplication.focusWidget()
        assert where is not None
        for letter in text:
            if letter.isascii():
                self.qtbot.keyClicks(where, letter)
            else:
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    QApplication.sendEvent(where, QKeyEvent(kind, 0, NONE, letter))

    def tab_to(self, field: QWidget) -> None:
        """Press Tab until the keyboard is in a field."""
        line = field.focusProxy()
        assert line is not None
        for _ in range(MOST_TABS):
            if line.hasFocus():
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {field.accessibleName()}")

    def back_to_board(self) -> None:
        """Press Shift+Tab until the keyboard is on the board."""
        for _ in range(MOST_TABS):
            if self.board.hasFocus():
                return
            self.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        raise AssertionError("Shift+Tab does not lead to the board")

    def fill(self, field: QWidget, text: str) -> None:
        """Click into a line, type over what stands there, and go on with Tab."""
        self._click_into(field)
        self.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.write(text)
        self.key(Qt.Key.Key_Tab)

    def fill_text(self, field: QWidget, language: str, text: str) -> None:
        """The same in one language of a field that has several."""
        assert isinstance(field, LocalizedField)
        self.fill(field.lines[language], text)

    def pick(self, field: QWidget, typed: str, row: str) -> None:
        """Type into a picker and click the row of its list that begins so."""
        assert isinstance(field, Picker)
        self._click_into(field.line)
        self.write(typed)
        popup = field.line.completer().popup()
        assert popup is not None
        self.qtbot.waitUntil(popup.isVisible)
        wanted = field.new_wanted if row.startswith("New: ") else field.edited
        with self.qtbot.waitSignal(wanted):
            self._click_row(popup, row)
        assert not popup.isVisible()

    def choose(self, field: QWidget, words: str) -> None:
        """Open a list of fixed words with the keyboard and take one."""
        assert isinstance(field, ChoiceField)
        box = field.box
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Space)
        self.qtbot.waitUntil(box.view().isVisible)
        row = box.findText(words)
        assert row >= 0
        QTest.keyClick(box.view(), Qt.Key.Key_Home)
        for _ in range(row):
            QTest.keyClick(box.view(), Qt.Key.Key_Down)
        QTest.keyClick(box.view(), Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: not box.view().isVisible())
        assert box.currentText() == words

    # What is done with the mouse.

    def click(self, button: QWidget) -> None:
        """Click a button that can be seen and used."""
        assert button.isVisible()
        assert button.isEnabled()
        QTest.mouseClick(button, LEFT)

    def click_button(self, words: str) -> None:
        """Click a button of these words on the page that is shown; an empty list offers one of its own."""
        found = self.window.current.findChildren(QAbstractButton)
        self.click(next(one for one in found if one.text() == words and one.isVisible()))

    def navigate(self, act: Act) -> None:
        """Click an entry at the left of the window."""
        entry = self.window.navigation.entry(act)
        where = self.window.navigation.visualItemRect(entry).center()
        QTest.mouseClick(self.window.navigation.viewport(), LEFT, NONE, where)

    def tab(self, words: str) -> None:
        """Click a tab of the visit; how many conflicts it counts is no matter."""
        page = self.window.visit_page
        assert page is not None
        (number,) = [
            one for one in range(page.bar.count()) if page.bar.tabText(one).partition(" (")[0] == words
        ]
        QTest.mouseClick(page.bar, LEFT, NONE, page.bar.tabRect(number).center())
        assert page.bar.currentIndex() == number

    def click_conflict(self, row: int) -> None:
        """Click a sentence in the panel of conflicts, of its first heading."""
        tree = self.programme.conflicts.list.tree
        index = tree.model().index(row, 0, tree.model().index(0, 0))
        tree.scrollTo(index)
        QTest.mouseClick(tree.viewport(), LEFT, NONE, tree.visualRect(index).center())

    def at(self, column: int, clock: str) -> QPoint:
        """The middle of a day's column, a hair under a clock time, in pixels of the board's viewport."""
        hour, measures = time.fromisoformat(clock), self.board.measures
        x = measures.x_of(column) + measures.column / 2
        return QPoint(round(x), round(measures.y_of(hour.hour * 60 + hour.minute)) + CARD_INSET)

    def on(self, title: str) -> QPoint:
        """The middle of an item's card."""
        box = self.board.measures.box_of(self.card(title))
        return QPoint(round(box.x + box.width / 2), round(box.y + box.height / 2))

    def hour_down(self, hours: float) -> QPoint:
        return QPoint(0, round(self.board.measures.hour * hours))

    def press(self, at: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        assert self.board.viewport().rect().contains(at)
        QTest.mousePress(self.board.viewport(), LEFT, held, at)

    def hold_over(self, at: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        """Move with the button down; the events go where it went down, as on a real screen."""
        viewport = self.board.viewport()
        where = QPointF(at), QPointF(viewport.mapToGlobal(at))
        event = QMouseEvent(QEvent.Type.MouseMove, *where, Qt.MouseButton.NoButton, LEFT, held)
        QApplication.sendEvent(viewport, event)

    def release(self, at: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseRelease(self.board.viewport(), LEFT, held, at)

    def drag(self, start: QPoint, stop: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        """Press, move in three steps, release."""
        self.press(start, held)
        for part in (0.3, 0.7, 1.0):
            self.hold_over(start + (stop - start) * part, held)
        self.release(stop, held)

    # What takes several of these.

    def make_visit(self, title: str, first: str, last: str, *, guest: str, host: str) -> None:
        """Fill in the dialog for a new visit and press its button."""
        self.shortcut(Act.NEW_VISIT)
        dialog = self.dialog(NewVisitDialog)
        assert not dialog.create_button.isEnabled()
        self.fill_text(dialog.title, "tr", title)
        self.fill(dialog.last_day.line, last)
        self.fill(dialog.first_day.line, first)
        self.fill(dialog.last_day.line, last)
        self.pick(dialog.guest, guest, f"New: “{guest}”")
        self.pick(dialog.hosts.picker, host, f"New: “{host}”")
        self.click(dialog.create_button)
        self.look_here()

    def add_member(self, member: NewMember, organisation_row: str) -> None:
        """Fill in the dialog for a member of the delegation; the person is new."""
        self.click_button("Add a member…")
        dialog = self.dialog(MemberDialog)
        self.pick(dialog.person, member.name, f"New: “{member.name}”")
        self.fill_text(dialog.title, "tr", member.title)
        self.pick(dialog.organisation, member.organisation, organisation_row)
        self.click(dialog.add_button)
        self.look_here()

    def add_venue(self, name: str, room: str) -> None:
        """Enter a venue in the directory of the office."""
        self.navigate(Act.GO_TO_VENUES)
        self.click_button("New venue")
        page = self.window.current
        assert isinstance(page, DirectoryPage)
        form = cast("RecordForm", page.editor.form)  # type: ignore[attr-defined]
        language = next(iter(cast("LocalizedField", form.field("name")).lines))
        self.fill_text(form.field("name"), language, name)
        self.fill(cast("Line", form.field("room").focusProxy()), room)

    def draw_item(self, column: int, begin: str, end: str, title: str) -> None:
        """Draw a new item on empty hours of the board, and give it its title."""
        before = {item.id for item in self.plan.items}
        self.drag(self.at(column, begin), self.at(column, end) - QPoint(0, 2 * CARD_INSET))
        (made,) = [item for item in self.plan.items if item.id not in before]
        assert self.board.selected == {made.id}
        self.fill_text(self.inspector().basics.field("title"), "tr", title)

    def inspector(self) -> ItemEditor:
        """The inspector of the item that is selected."""
        panel = self.programme.inspector
        assert panel.shown_count == 1
        return panel.item

    def select(self, title: str) -> None:
        """Click an item on the board."""
        QTest.mouseClick(self.board.viewport(), LEFT, NONE, self.on(title))
        assert self.board.selected == {self.item(title).id}

    def furnish_item(self, title: str, *, venue: str, people: tuple[str, ...]) -> None:
        """Give an item its venue and people in the inspector, and confirm it."""
        self.select(title)
        self.pick(self.inspector().basics.field("venue_id"), venue, venue)
        for person in people:
            self.pick(self.inspector().people.picker, person, person)
        self.choose(
            self.inspector().basics.field("status"), self.house.words.say(label(ItemStatus.CONFIRMED))
        )

    def dialog(self, kind: type[D]) -> D:
        """The dialog of this kind that is open, once the keyboard is in it."""
        (found,) = [one for one in self.window.findChildren(kind) if one.isVisible()]
        found.activateWindow()
        self.qtbot.waitUntil(found.isActiveWindow)
        return found

    def delegation_rows(self) -> list[list[str]]:
        """The table of the Delegation tab, cell by cell."""
        page = self.window.visit_page
        assert page is not None
        delegation = page.current
        assert isinstance(delegation, DelegationPage)
        return cells(delegation.table)

    def save_paper(self, language: str, file: Path) -> None:
        """Save the programme for guests in one language on the Documents tab."""
        self.tab("Documents")
        page = self.window.visit_page
        assert page is not None
        documents = page.current
        assert isinstance(documents, DocumentsPage)
        self.qtbot.waitUntil(lambda: documents.preview.page_count > 0, timeout=20_000)
        documents.choices.languages.setCurrentIndex(documents.choices.languages.findText(language))
        self.answers.file = file
        self.click(documents.save_button)
        self.qtbot.waitUntil(lambda: self.status() == f"Written: {file}")

    def _click_into(self, line: QWidget) -> None:
        # Where there is no screen nobody gives the keyboard back to a window whose list has closed.
        line.window().activateWindow()
        self.qtbot.waitUntil(line.window().isActiveWindow)
        QTest.mouseClick(line, LEFT)
        self.qtbot.waitUntil(line.hasFocus)

    def _click_row(self, view: QAbstractItemView, words: str) -> None:
        model = view.model()
        rows = [model.index(row, 0) for row in range(model.rowCount())]
        (index,) = [row for row in rows if _begins(row, words)]
        QTest.mouseClick(view.viewport(), LEFT, NONE, view.visualRect(index).center())


def cells(view: QAbstractItemView) -> list[list[str]]:
    """What a table shows, row by row."""
    model = view.model()
    columns = range(model.columnCount())
    return [[str(model.index(row, column).data()) for column in columns] for row in range(model.rowCount())]


def _begins(index: QModelIndex, words: str) -> bool:
    return str(index.data()).partition("  ·  ")[0] == words


def _clock(minute: int) -> time:
    return time(minute // 60, minute % 60)
