"""The delegation list with photographs, and the registers, from the page of documents."""

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pdfplumber
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from models.edits import created, edit
from models.identifiers import AttachmentId
from models.messages import Message
from models.records.office_work import Attachment
from models.vocabulary import AttachmentPurpose
from tests.exports.pictures import photograph
from tests.ui.conftest import ReadyAnswers
from tests.ui.test_workspace import opened
from ui.actions import Act
from ui.documents.page import DocumentsPage
from ui.page_tools import PageTools
from ui.workspace import Workspace


@pytest.fixture
def page(qtbot: QtBot, tools: PageTools) -> Iterator[DocumentsPage]:
    page = DocumentsPage(tools, today=lambda: date(2021, 12, 1))
    qtbot.addWidget(page)
    page.resize(900, 700)
    with qtbot.waitSignal(page.shown, timeout=20_000):
        page.show()
    yield page
    page.close_page()


def keep_photograph(workspace: Workspace) -> None:
    """Keep a photograph with the first member of the open visit."""
    member = next(iter(opened(workspace).members))
    kept = workspace.keep_content(photograph())
    assert kept is not None
    file = Attachment(
        id=AttachmentId("photo"),
        person_id=member.person_id,
        purpose=AttachmentPurpose.PHOTO,
        content_hash=kept,
        file_name="face.jpg",
    )
    workspace.apply(edit(Message.of("Keep a photograph"), created(file)))


def test_the_photographs_of_the_delegation_are_printed(
    qtbot: QtBot, page: DocumentsPage, workspace: Workspace, answers: ReadyAnswers, tmp_path: Path
) -> None:
    answers.file = tmp_path / "faces.pdf"
    keep_photograph(workspace)
    box = page.choices.document
    with qtbot.waitSignal(page.shown, timeout=20_000):
        box.setCurrentIndex(box.findData("delegation_photographs"))
    qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    with pdfplumber.open(io.BytesIO(answers.file.read_bytes())) as paper:
        assert len(paper.pages[0].images) == 1
    assert "1 member has no photograph yet." in page.warnings.text()


def test_the_registers_of_the_office_are_offered_beside_the_papers(
    qtbot: QtBot, page: DocumentsPage, tools: PageTools
) -> None:
    action = tools.actions[Act.PRINT_REGISTERS]
    button = next(one for one in page.findChildren(QPushButton) if one.text() == action.text())
    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
