"""A window on a real database, with a small visit in it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.database.engine import database_url
from models.database.store import Store
from models.differences import difference
from models.messages import Message
from models.plan import Plan
from models.vocabulary import ItemKind, MemberRole, OrganisationRole
from tests.builders import PlanBuilder
from ui import appearance
from ui.actions import Actions
from ui.directory_lookup import Directory
from ui.form_tools import FormTools
from ui.main_window import MainWindow
from ui.page_tools import PageTools
from ui.preferences import Preferences
from ui.questions import Questions
from ui.wording import Wording
from ui.workspace import Workspace

USER = "officer"


class ReadyAnswers(Questions):
    """Answers every question at once, as told beforehand; remembers what was asked."""

    def __init__(self, words: Wording) -> None:
        super().__init__(words)
        self.agrees = True
        self.file: Path | None = None
        self.folder: Path | None = None
        self.asked: list[Message] = []
        self.suggested: list[str] = []

    def confirm(
        self, parent: QWidget, question: Message, go_ahead: Message, then: Callable[[], None]
    ) -> None:
        self.asked.append(question)
        if self.agrees:
            then()

    def file_to_open(self, parent: QWidget, ending: str, then: Callable[[Path], None]) -> None:
        if self.file is not None:
            then(self.file)

    def file_to_save(self, parent: QWidget, suggested: str, then: Callable[[Path], None]) -> None:
        self.suggested.append(suggested)
        if self.file is not None:
            then(self.file)

    def folder_to_fill(self, parent: QWidget, then: Callable[[Path], None]) -> None:
        if self.folder is not None:
            then(self.folder)


def small_visit() -> Plan:
    """Three days, a head and a member, two organisations, two venues, a signing and a call that collide."""
    builder = PlanBuilder()
    builder.organisation("Üsküdar", OrganisationRole.HOST)
    builder.organisation("Turkistan", OrganisationRole.GUEST)
    builder.member("Nurbol Turashbekov", MemberRole.HEAD)
    builder.member("Ainur Kopbasarova")
    hall = builder.venue("Town hall")
    museum = builder.venue("Museum")
    builder.item(
        "Signing ceremony", starts="10:30", ends="11:15", kind=ItemKind.SIGNING_CEREMONY, venue_id=hall.id
    )
    builder.item("Courtesy call", starts="11:00", ends="11:30", kind=ItemKind.COURTESY_CALL)
    builder.item("Guided tour", day=None, kind=ItemKind.CULTURAL_VISIT, venue_id=museum.id)
    return builder.plan()


def put(store: Store, plan: Plan) -> None:
    """Store a whole plan."""
    store.apply(difference(Plan(plan.visit_id, {}), plan), USER)


@pytest.fixture
def plan() -> Plan:
    return small_visit()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "office.db"


@pytest.fixture
def store(database: Path, plan: Plan) -> Iterator[Store]:
    with Store.open(database_url(str(database)), create=True) as store:
        put(store, plan)
        yield store


@pytest.fixture
def workspace(qtbot: QtBot, store: Store, plan: Plan) -> Iterator[Workspace]:
    workspace = Workspace(store, USER)
    workspace.open(plan.visit_id)
    yield workspace
    workspace.close()


@pytest.fixture
def words() -> Wording:
    return Wording("en")


@pytest.fixture
def answers(words: Wording) -> ReadyAnswers:
    return ReadyAnswers(words)


@pytest.fixture
def tools(workspace: Workspace, words: Wording, answers: ReadyAnswers, tmp_path: Path) -> PageTools:
    look = appearance.light()
    forms = FormTools(words, look, ("tr", "en"), Directory(workspace, words))
    return PageTools(workspace, forms, Actions(words, look), Preferences(tmp_path / "window.ini"), answers)


@pytest.fixture
def window(qtbot: QtBot, tools: PageTools) -> MainWindow:
    window = MainWindow(tools)
    qtbot.addWidget(window)
    window.show()
    return window
