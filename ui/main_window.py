"""The window: navigation at the left, the page that is chosen beside it, menus over both."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from models.edits import Edit
from models.identifiers import ItemId, VisitId
from models.messages import N_, HeyetError, Message
from ui import pages
from ui.actions import Act
from ui.conflicts.panel import summary
from ui.menus import fill_menus, offer_steps
from ui.navigation import Navigation
from ui.overdue_sign import OverdueSign
from ui.page import Page
from ui.page_tools import PageTools
from ui.programme.acts import PROGRAMME_ACTS, enable_verbs
from ui.programme.page import ProgrammePage
from ui.search.places import place_of
from ui.style_sheet import style_sheet
from ui.visit_page import VisitPage
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.told_bar import ToldBar
from ui.window_pages import OFFICE, TABS
from ui.workspace import Found

if TYPE_CHECKING:
    from ui.visits.page import VisitsPage

_OF_VISIT = (
    *(Act.CLOSE_VISIT, Act.SAVE_AS_TEMPLATE, Act.GO_TO_VISIT, Act.NEW_ITEM),
    *(tab.act for tab in TABS),
)
_OF_LIST = (Act.OPEN_VISIT, Act.DUPLICATE_VISIT, Act.DELETE_VISIT)


class WindowState(NamedTuple):
    """What a window shows: the page, the tab of the visit, and the selected items."""

    page: Act = Act.GO_TO_VISITS
    tab: Act = Act.GO_TO_PROGRAMME
    selected: frozenset[ItemId] = frozenset()


class MainWindow(QMainWindow):
    """Shows the pages and keeps navigation, title, menus and status bar true to the workspace."""

    visit_shown = Signal(str)
    """The id of the visit that is open now; empty for none."""
    left = Signal()
    """The window was closed."""

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """A window on the workspace of `tools`, with the list of visits or the open visit in it."""
        super().__init__(parent)
        self._tools = tools
        # Not for the whole application: changed there, Qt restyles widgets just being deleted, and crashes.
        self.setStyleSheet(style_sheet(tools.forms.appearance, self.font().pointSizeF()))
        self.visit_page: VisitPage | None = None
        self._languages_shown: tuple[str, ...] = ()
        self._directories: dict[Act, Page] = {}
        self._page = Act.GO_TO_VISITS
        self._is_in_use = True
        self._visits: VisitsPage | None = None
        self.notice = NoticeBar(tools.forms.words, tools.forms.appearance)
        places = (Act.GO_TO_VISITS, Act.GO_TO_VISIT, *OFFICE)
        self.navigation = Navigation(places, tools.actions, tools.forms.words)
        self.navigation.page_chosen.connect(lambda act: self.go_to(Act(act)))
        self._stack = QStackedWidget()
        self.setStatusBar(ToldBar())
        self._arrange()
        self.menus = fill_menus(self.menuBar(), tools.forms.words, tools.actions, tools.preferences)
        self.addActions(list(tools.actions.all()))
        self._bind()
        workspace = tools.workspace
        workspace.opened.connect(self._visit_opened)
        workspace.changed.connect(self._changed)
        workspace.conflicts_changed.connect(self._show_state)
        workspace.refused.connect(self.notice.tell)
        self.restoreGeometry(tools.preferences.arrangement("window"))
        self._visit_opened()

    @property
    def visits(self) -> VisitsPage:
        """The list of visits, made when it is first needed: most starts go straight to a visit."""
        if self._visits is None:
            self._visits = pages.visits(self._tools)
            self._visits.visit_opened.connect(self.open_visit)
            self._visits.told.connect(self.tell)
            self._stack.addWidget(self._visits)
        return self._visits

    @property
    def current(self) -> Page:
        """The page that is shown."""
        return cast("Page", self._stack.currentWidget())

    @property
    def state(self) -> WindowState:
        """What the window shows."""
        visit = self.visit_page
        if visit is None:
            return WindowState(self._page)
        return WindowState(self._page, TABS[visit.bar.currentIndex()].act, visit.programme.selected)

    def open_visit(self, visit_id: str) -> None:
        """Open a visit, or come back to it where it is open."""
        plan = self._tools.workspace.plan
        if plan is not None and plan.visit_id == visit_id:
            self.go_to(Act.GO_TO_VISIT)
            return
        try:
            self._tools.workspace.open(VisitId(visit_id))
        except HeyetError as error:
            self.notice.tell(error.message)

    def go_to(self, act: Act) -> None:
        """Show the page that `act` goes to."""
        self._commit()
        if act is Act.GO_TO_VISITS:
            self.visits.refresh()
            self._show_page(self.visits, act)
        elif act is Act.GO_TO_VISIT or act in {tab.act for tab in TABS}:
            if self.visit_page is not None:
                if act is not Act.GO_TO_VISIT:
                    self.visit_page.go_to(act)
                self._show_page(self.visit_page, Act.GO_TO_VISIT)
        else:
            self._show_page(self._directory(act), act)

    def show_found(self, found: Found) -> None:
        """Show what was found: open its visit, go to its page, select it there."""
        if found.visit_id is not None:
            self.open_visit(found.visit_id)
            plan = self._tools.workspace.plan
            if plan is None or plan.visit_id != found.visit_id:
                return
        self.go_to(place_of(found))
        self.current.select_record(found.id)

    def _show_wanted(self, act: Act, record_id: str) -> None:
        self.go_to(act)
        self.current.select_record(record_id)

    def tell(self, message: Message) -> None:
        """Say in the status bar what happened."""
        self.statusBar().showMessage(self._tools.forms.words.say(message))

    def remember_arrangement(self) -> None:
        """Have the sizes of window and parts remembered."""
        self._tools.preferences.remember_arrangement("window", self.saveGeometry())
        if self.visit_page is not None:
            self.visit_page.programme.remember_arrangement()
        self._tools.preferences.save()

    def take_state(self, state: WindowState) -> None:
        """Show what another window showed."""
        if self.visit_page is not None:
            self.visit_page.go_to(state.tab)
            self.visit_page.programme.select(state.selected)
        self.go_to(state.page)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._is_in_use:
            self._commit()
            self.remember_arrangement()
            self._stop_listening()
            self._close_visit_page()
            for page in self._directories.values():
                page.close_page()
        super().closeEvent(event)
        self.left.emit()

    def _stop_listening(self) -> None:
        """Hear no more of the workspace, which goes on when only this window goes."""
        self._is_in_use = False
        workspace = self._tools.workspace
        workspace.opened.disconnect(self._visit_opened)
        workspace.changed.disconnect(self._changed)
        workspace.conflicts_changed.disconnect(self._show_state)
        workspace.refused.disconnect(self.notice.tell)

    def _commit(self) -> None:
        """Take over what is being typed anywhere, so that nothing typed is lost."""
        for page in self._directories.values():
            page.commit()
        if self.visit_page is not None:
            self.visit_page.commit()

    def _bind(self) -> None:
        actions, workspace = self._tools.actions, self._tools.workspace
        actions.bind(Act.NEW_VISIT, self._on_visits(lambda page: page.new_visit()))
        actions.bind(Act.OPEN_VISIT, lambda: self.visits.open_selected())
        actions.bind(Act.DUPLICATE_VISIT, lambda: self.visits.duplicate_selected())
        actions.bind(Act.DELETE_VISIT, lambda: self.visits.delete_selected())
        actions.bind(Act.IMPORT_VISIT, self._on_visits(lambda page: page.import_file()))
        actions.bind(Act.EXPORT_VISIT, self._export)
        actions.bind(Act.CLOSE_VISIT, self._close_visit)
        actions.bind(Act.QUIT, self.close)
        actions.bind(Act.UNDO, self._undo)
        actions.bind(Act.REDO, workspace.redo)
        actions.bind(Act.STEPS, partial(self._open_dialog, pages.steps))
        actions.bind(Act.SEARCH, self._search)
        actions.bind(Act.FIND, self.search_everything)
        actions.bind(Act.NEW_ITEM, self._new_item)
        for act in PROGRAMME_ACTS:
            actions.bind(act, self._in_programme(partial(pages.do_in_programme, act=act)))
        actions.bind(Act.IMPORT_PEOPLE, partial(self._open_dialog, pages.people_import))
        actions.bind(Act.IMPORT_PROGRAMME, partial(self._open_dialog, pages.programme_import))
        actions.bind(Act.PRINT_REGISTERS, partial(self._open_dialog, pages.registers))
        actions.bind(Act.SAVE_AS_TEMPLATE, lambda: self.visits.save_as_template())
        for act in (Act.GO_TO_VISITS, Act.GO_TO_VISIT, *OFFICE, *(tab.act for tab in TABS)):
            actions.bind(act, partial(self._go_to_work, act))

    def _open_dialog(self, make: Callable[[PageTools, QWidget], QDialog]) -> None:
        """Open a dialog over the window, after what is being typed has been taken over."""
        self._commit()
        make(self._tools, self).open()

    def _go_to_work(self, act: Act) -> None:
        """Show a page and put the keyboard into it; the navigation, by contrast, keeps the keyboard."""
        self.go_to(act)
        self.current.take_keyboard()

    def _on_visits(self, do: Callable[[VisitsPage], object]) -> Callable[[], None]:
        """First show the list of visits, then do it there."""

        def run() -> None:
            self.go_to(Act.GO_TO_VISITS)
            do(self.visits)

        return run

    def _in_programme(self, do: Callable[[ProgrammePage], object]) -> Callable[[], None]:
        """Do it in the programme of the open visit."""

        def run() -> None:
            if self.visit_page is not None:
                do(self.visit_page.programme)

        return run

    def _export(self) -> None:
        plan = self._tools.workspace.plan
        if self.current is self.visit_page and plan is not None:
            self._commit()
            self.visits.export(plan.visit)
        else:
            self.visits.export_selected()

    def _close_visit(self) -> None:
        self._commit()
        self._tools.workspace.close_visit()

    def _undo(self) -> None:
        self._commit()
        self._tools.workspace.undo()

    def _new_item(self) -> None:
        if self.visit_page is not None:
            self.go_to(Act.GO_TO_PROGRAMME)
            self.visit_page.programme.new_item()

    def search_everything(self) -> None:
        """Search everything."""
        self._commit()
        palette = pages.palette(self._tools, self)
        palette.found.connect(self.show_found)
        palette.open()

    def _search(self) -> None:
        self.current.take_search()

    def _visit_opened(self) -> None:
        """Show the visit that the workspace has opened, or the list where it has none."""
        plan = self._tools.workspace.plan
        self._close_visit_page()
        if plan is None:
            self.go_to(Act.GO_TO_VISITS)
        else:
            self._make_visit_page()
            self.go_to(Act.GO_TO_VISIT)
        self.visit_shown.emit(plan.visit_id if plan else "")
        self._show_state()

    def _make_visit_page(self) -> None:
        plan = self._tools.workspace.plan
        if plan is None:
            return
        self._languages_shown = plan.visit.document_languages
        forms = self._tools.forms._replace(languages=self._languages_shown or ("tr", "en"))
        self.visit_page = VisitPage(self._tools._replace(forms=forms), TABS)
        self.visit_page.told.connect(self.tell)
        self.visit_page.wanted.connect(self._show_wanted)
        self.visit_page.tab_shown.connect(self._enable_for_page)
        self._stack.addWidget(self.visit_page)

    def _close_visit_page(self) -> None:
        if self.visit_page is not None:
            page, self.visit_page = self.visit_page, None
            page.programme.remember_arrangement()
            page.close_page()
            self._stack.removeWidget(page)
            page.deleteLater()

    def _changed(self, edit: Edit) -> None:
        self.notice.hide()
        self.tell(edit.name)
        plan = self._tools.workspace.plan
        if plan is not None and plan.visit.document_languages != self._languages_shown:
            self._close_visit_page()
            self._make_visit_page()
            self.go_to(Act.GO_TO_VISIT)
        self._show_state()

    def _show_state(self) -> None:
        """Make title, navigation and actions say what is true now."""
        workspace, words, actions = self._tools.workspace, self._tools.forms.words, self._tools.actions
        plan = workspace.plan
        if plan is None:
            self.setWindowTitle("Heyet")
        else:
            counts = summary(workspace.conflicts)
            title = N_("{visit} ({conflicts}) – Heyet")
            said = words.words(title, visit=plan.visit.title, conflicts=counts)
            self.setWindowTitle(said.replace("[*]", "[*][*]"))  # Qt's sign for unsaved changes, doubled
        entry = self.navigation.entry(Act.GO_TO_VISIT)
        entry.setHidden(plan is None)
        if plan is not None:
            entry.setText(words.text(plan.visit.title) or words.words(N_("Visit without a title")))
        actions.enable(plan is not None, *_OF_VISIT)
        offer_steps(actions, words, workspace.history)
        self._enable_for_page()

    def _enable_for_page(self) -> None:
        actions = self._tools.actions
        if self._visits is not None and self.current is self._visits:
            self._visits.enable_actions()
        else:
            actions.enable(False, *_OF_LIST)
            actions.enable(self._tools.workspace.plan is not None, Act.EXPORT_VISIT)
        in_programme = self.visit_page is not None and self.current is self.visit_page
        actions.enable(in_programme, *PROGRAMME_ACTS)
        if in_programme and self.visit_page is not None:
            enable_verbs(actions, self.visit_page.programme.selected)
        actions.enable(self.current.is_searchable, Act.SEARCH)

    def _show_page(self, page: Page, act: Act) -> None:
        self._stack.setCurrentWidget(page)
        self._page = act
        self.navigation.show_chosen(act)
        self._enable_for_page()

    def _directory(self, act: Act) -> Page:
        if act not in self._directories:
            page = OFFICE[act](self._tools)
            self._directories[act] = page
            self._stack.addWidget(page)
        return self._directories[act]

    def _arrange(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self._stack, 1)
        middle = QWidget()
        layout = QHBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.navigation)
        layout.addWidget(right, 1)
        self.setCentralWidget(middle)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addPermanentWidget(OverdueSign(self._tools))
        self.resize(1280, 760)
