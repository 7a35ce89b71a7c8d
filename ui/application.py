"""Builds the house: style, language, database, workspace and window.

The one place where they are put together.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

import fontpkg_fira_sans
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from models.database.engine import database_url
from models.database.store import Store
from models.identifiers import VisitId
from models.messages import N_, HeyetError, Message
from resources.catalogs import COMPLETE_LANGUAGES
from ui import appearance, style_sheet
from ui.actions import Actions
from ui.appearance import Appearance
from ui.directory_lookup import Directory
from ui.enter_key import EnterKey
from ui.form_tools import FormTools
from ui.key_names import KeyNames
from ui.last_resort import LastResort
from ui.main_window import MainWindow
from ui.page_tools import PageTools
from ui.preferences import Preferences, Shade
from ui.questions import Questions
from ui.terminal.opening import user_name
from ui.wording import Wording
from ui.workspace import Workspace

REFUSED = 2
"""The exit status where the database cannot be opened or there is no screen."""
_FACE = "Fira Sans"
_FILES = ("FiraSans-Regular.ttf", "FiraSans-SemiBold.ttf", "FiraSans-Bold.ttf")


_AFTER_BOARD = 300
"""Milliseconds until the visit of a start is checked: its board is to be painted first."""


class House(QObject):
    """One running window with all that stands behind it; furnished anew when language or shade change."""

    def __init__(self, store: Store, user: str, preferences: Preferences) -> None:
        """Work on `store` under the name `user`. Needs a QApplication."""
        super().__init__()
        self.preferences = preferences
        self.workspace = Workspace(store, user, self)
        self.words = Wording(preferences.language or system_language())
        self.window: MainWindow | None = None
        self._qt_words = QTranslator(self)
        self._key_names = KeyNames(self)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def show_window(self) -> MainWindow:
        """Make the window in the language and shade that are chosen, and show it."""
        look = look_of(self.preferences.shade)
        self.words = Wording(self.preferences.language or system_language())
        dress(look)
        self._speak_in_qt()
        languages = self.words.language, *(tag for tag in COMPLETE_LANGUAGES if tag != self.words.language)
        forms = FormTools(self.words, look, languages, Directory(self.workspace, self.words))
        actions = Actions(self.words, look)
        window = MainWindow(
            PageTools(self.workspace, forms, actions, self.preferences, Questions(self.words))
        )
        actions.setParent(window)
        window.visit_shown.connect(self._remember_visit)
        window.left.connect(QCoreApplication.quit)
        window.menus.choices.language_chosen.connect(self.speak)
        window.menus.choices.shade_chosen.connect(lambda shade: self.shade(Shade(shade)))
        self.window = window
        window.show()
        return window

    def speak(self, language: str) -> None:
        """Have the window in another language from now on."""
        self.preferences.language = language
        QTimer.singleShot(0, self._furnish_anew)

    def shade(self, shade: Shade) -> None:
        """Have the window light, dark or as the system from now on."""
        self.preferences.shade = shade
        QTimer.singleShot(0, self._furnish_anew)

    def open_last_visit(self, *, check_after: int = 0) -> None:
        """Open the visit that was open when the window was last closed, or the only one that there is.

        It is checked so many milliseconds later, with 0 at once.
        """
        if self.preferences.last_visit:
            try:
                self.workspace.open(VisitId(self.preferences.last_visit), check_after=check_after)
            except HeyetError:
                pass
            else:
                return
        known = self.workspace.store.visits()
        if len(known) == 1:
            self.workspace.open(known[0].visit.id, check_after=check_after)

    def tell(self, sentence: Message) -> None:
        """Say something that must not be overlooked."""
        if self.window is not None:
            Questions(self.words).tell(self.window, sentence)

    def close(self) -> None:
        """Let go of the database."""
        self.workspace.close()

    def _speak_in_qt(self) -> None:
        """Have Qt's own words, as in its file dialogs, in the window's language as far as Qt knows it."""
        for words in (self._qt_words, self._key_names):
            QCoreApplication.removeTranslator(words)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._qt_words.load(f"qtbase_{self.words.language}", folder):
            QCoreApplication.installTranslator(self._qt_words)
            QCoreApplication.installTranslator(self._key_names)  # the last one installed is asked first

    def _remember_visit(self, visit_id: str) -> None:
        self.preferences.last_visit = visit_id

    def _system_changed(self) -> None:
        if self.preferences.shade is Shade.SYSTEM:
            QTimer.singleShot(0, self._furnish_anew)

    def _furnish_anew(self) -> None:
        """Another window in the place of this one, with the same visit, tab and selection in it."""
        before = self.window
        if before is None:
            return
        state = before.state
        before.left.disconnect()
        before.close()
        self.show_window().take_state(state)
        before.deleteLater()


def system_language() -> str:
    """The first of the user's languages that the window speaks, else English."""
    for tag in QLocale.system().uiLanguages():
        language = tag.partition("-")[0]
        if language in COMPLETE_LANGUAGES:
            return language
    return COMPLETE_LANGUAGES[0]


def look_of(shade: Shade) -> Appearance:
    """The appearance for a shade; as the system is, where that is chosen."""
    if shade is Shade.SYSTEM:
        is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    else:
        is_dark = shade is Shade.DARK
    return appearance.dark() if is_dark else appearance.light()


def dress(look: Appearance) -> None:
    """Give everything that Qt's own style paints its colours; the window has its style sheet itself."""
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.setPalette(style_sheet.palette(look))


def new_application(arguments: Sequence[str]) -> QApplication:
    """Qt itself, in the style and font of the program."""
    application = QApplication([*arguments])
    application.setApplicationName("Heyet")
    application.setApplicationDisplayName("")
    application.setStyle("Fusion")
    application.setQuitOnLastWindowClosed(False)
    EnterKey(application, application)
    for file in _FILES:
        QFontDatabase.addApplicationFont(str(fontpkg_fira_sans.ROOT / "files" / file))
    font = QFont(_FACE)
    font.setPointSizeF(max(10.0, application.font().pointSizeF()))
    application.setFont(font)
    return application


def has_screen() -> bool:
    """Whether a window can be opened at all; only on Linux can that be missing."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def run(database: str | None, *, language: str | None = None, sample: bool = False) -> int:
    """Open the window on a database and stay until it is closed; gives the exit status.

    A path or URL names the database, None the user's own; where there is none yet it is made. A database of
    the user's own in which nothing has ever been done gets the founding visit as a sample, any other where
    `sample` asks.
    """
    preferences = Preferences()
    if language is not None:
        preferences.language = language
    words = Wording(preferences.language or system_language())
    if not has_screen():
        refuse(Message.of(N_("There is no screen here to open a window on. Try: python main.py demo")), words)
        return REFUSED
    application = new_application(sys.argv[:1])
    try:
        store = opened_store(database, sample=sample)
    except HeyetError as error:
        refuse(error.message, words)
        show_refusal(error.message, words)
        return REFUSED
    house = House(store, user_name(), preferences)
    LastResort(house.tell).install()
    house.open_last_visit(check_after=_AFTER_BOARD)
    house.show_window()
    # What is there now stays: no later collection, in the midst of a drag perhaps, need look through it.
    gc.freeze()
    gc.enable()
    status = application.exec()
    house.close()
    return status


def opened_store(database: str | None, *, sample: bool) -> Store:
    """The store, with the sample in it where it is to be. Raises HeyetError where it cannot be opened."""
    store = Store.open(database_url(database), create=True)
    try:
        if sample or (database is None and not store.audit(limit=1)):
            # Here and not above: only the very first start reads the sample's file.
            from ui.terminal.sample import store_sample

            store_sample(store, user_name())
    except HeyetError:
        store.close()
        raise
    return store


def refuse(sentence: Message, words: Wording) -> None:
    """One clear line on standard error."""
    sys.stderr.write(words.say(sentence) + "\n")


def show_refusal(sentence: Message, words: Wording) -> None:
    """The same in a box of its own where somebody sits before a screen to close it."""
    if QGuiApplication.platformName() not in ("offscreen", "minimal"):
        box = QMessageBox(QMessageBox.Icon.Critical, "Heyet", "")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(words.say(sentence))
        box.exec()
