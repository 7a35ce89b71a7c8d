"""Two records of one person, found by spelling, compared, made one, and made two again by undo."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from models.database.store import Store
from models.edits import created, edit, replaced
from models.identifiers import AttendanceId, PersonId, PostId, new_identifier
from models.localized import Localized
from models.messages import Message
from models.plan import Plan
from models.records.items import Attendance
from models.records.people import Person, Post
from models.vocabulary import Part
from tests.ui.conftest import USER
from ui.directory.alike_dialog import AlikeDialog
from ui.directory.directories import people_page
from ui.directory.merge_dialog import MergeDialog
from ui.directory.page import DirectoryPage
from ui.page_tools import PageTools
from ui.workspace import DirectoryEntry, Workspace

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def double(store: Store, plan: Plan) -> Person:
    """The second record of a member, in another spelling, with a post and a part in the signing."""
    person = Person(
        id=PersonId(new_identifier()),
        name=Localized.of(en="Aynur Kopbasarova", kk="Айнұр Көпбасарова"),
        phone="+7 701",
        passport_number="N123",
    )
    signing = next(item for item in plan.items if item.title.exact("en") == "Signing ceremony")
    part = Attendance(
        id=AttendanceId(new_identifier()), item_id=signing.id, person_id=person.id, part=Part.WITNESS
    )
    post = Post(id=PostId(new_identifier()), person_id=person.id, title=Localized.of(en="Director"))
    store.apply(edit(Message.of("Double"), created(person), created(post), created(part)), USER)
    return person


@pytest.fixture
def page(
    qtbot: QtBot, tools: PageTools, store: Store, workspace: Workspace, double: Person, plan: Plan
) -> DirectoryPage[DirectoryEntry[Person]]:
    """The directory, showing the first record of the member, whose phone is another one."""
    known = next(one for one in plan.persons if one.name.exact("en") == "Ainur Kopbasarova")
    phoned = msgspec.structs.replace(known, phone="+7 702", passport_number="N9")
    store.apply(edit(Message.of("Phone"), replaced(known, phoned)), USER)
    workspace.open(plan.visit_id)
    page = people_page(tools)
    qtbot.addWidget(page)
    page.show()
    page.select_record(known.id)
    return page


def opened_dialog(page: DirectoryPage[DirectoryEntry[Person]]) -> MergeDialog[Person]:
    dialog = page.merge()
    assert isinstance(dialog, MergeDialog)
    return dialog


def test_the_other_spelling_is_proposed_and_what_contradicts_is_compared(
    page: DirectoryPage[DirectoryEntry[Person]], double: Person
) -> None:
    dialog = opened_dialog(page)
    assert dialog.other.value() == double.id
    assert tuple(dialog.choices) == ("name", "phone", "passport_number")
    said = {field: tuple(button.text() for button in pair) for field, pair in dialog.choices.items()}
    assert said["phone"] == ("+7 702", "+7 701")
    assert set(said["passport_number"]) == {"confidential, not shown here"}
    assert dialog.preview.text().splitlines() == [
        "The other record is used in 1 visit.",
        "2 entries that name the other record will name this one.",
        "Afterwards there is one record; undo brings both back.",
    ]


def test_merging_moves_everything_and_undo_brings_both_back(
    qtbot: QtBot,
    page: DirectoryPage[DirectoryEntry[Person]],
    double: Person,
    store: Store,
    workspace: Workspace,
) -> None:
    before = store.people("Kopbasarova")
    dialog = opened_dialog(page)
    dialog.choices["phone"][1].click()
    qtbot.mouseClick(dialog.merge_button, LEFT)
    (entry,) = store.people("Kopbasarova")
    assert page.shown == entry.record
    assert entry.record.name == Localized.of(en="Ainur Kopbasarova", kk="Айнұр Көпбасарова")
    assert (entry.record.phone, entry.record.passport_number) == ("+7 701", "N9")
    assert [post.title.exact("en") for post in entry.posts] == ["Director"]
    assert workspace.plan is not None
    witnesses = [one.person_id for one in workspace.plan.attendances if one.part is Part.WITNESS]
    assert witnesses == [entry.record.id]
    workspace.undo()
    assert store.people("Kopbasarova") == before


def test_everything_can_be_taken_from_the_other_at_once(
    page: DirectoryPage[DirectoryEntry[Person]],
) -> None:
    dialog = opened_dialog(page)
    (of_other,) = [one for one in dialog.findChildren(QPushButton) if one.text() == "Of the other"]
    of_other.click()
    assert [other.isChecked() for _, other in dialog.choices.values()] == [True, True, True]


def test_without_another_record_there_is_nothing_to_merge(
    page: DirectoryPage[DirectoryEntry[Person]], store: Store
) -> None:
    dialog = opened_dialog(page)
    dialog.other.show_value(None)
    dialog.other.edited.emit()
    assert not dialog.merge_button.isEnabled()
    assert dialog.preview.text() == "Choose the other record. Nothing is changed before you merge."
    dialog.reject()
    assert len(store.people("Kopbasarova")) == 2


def test_records_called_alike_are_listed_compared_and_gone_from_the_list_once_they_are_one(
    qtbot: QtBot, page: DirectoryPage[DirectoryEntry[Person]], store: Store, double: Person
) -> None:
    page.alike_action.trigger()
    alike = page.findChild(AlikeDialog)
    assert alike is not None
    assert [alike.list.item(row).text() for row in range(alike.list.count())] == [
        "Ainur Kopbasarova  ·  Aynur Kopbasarova"
    ]
    qtbot.mouseClick(alike.compare_button, LEFT)
    dialog = page.findChild(MergeDialog)
    assert dialog is not None
    assert dialog.other.value() == double.id
    qtbot.mouseClick(dialog.merge_button, LEFT)
    assert len(store.people("Kopbasarova")) == 1
    assert alike.list.count() == 0
    assert not alike.compare_button.isEnabled()
    assert alike.sentence.text() == "No two records are called alike. There is nothing to merge."
    alike.reject()
