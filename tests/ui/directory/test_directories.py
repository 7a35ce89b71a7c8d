"""People, organisations, venues and vehicles of the office: found, made, changed, deleted."""

from datetime import date, time
from typing import TypeVar

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.database.store import Store
from models.edits import created, edit, replaced
from models.identifiers import AgreementId, AgreementPartyId, TravelTimeId, VenueId, new_identifier
from models.localized import Localized
from models.messages import ListFact, Message, TextFact
from models.plan import Plan
from models.records.agreements import Agreement, AgreementParty
from models.records.people import Person, Unavailability
from models.records.places import OpeningHours, TravelTime, Venue
from tests.ui.test_workspace import opened
from ui.actions import Act
from ui.directory.directories import organisations_page, people_page, vehicles_page, venues_page
from ui.directory.editors import Entry, PersonEditor, VehicleEditor
from ui.directory.page import DirectoryPage
from ui.page_tools import PageTools
from ui.widgets.days_field import DaysField
from ui.widgets.field_widget import Line
from ui.widgets.opening_hours_field import OpeningHoursField
from ui.workspace import DirectoryEntry, Workspace

E = TypeVar("E", bound=Entry)
P = TypeVar("P", bound=QWidget)


@pytest.fixture
def people(qtbot: QtBot, tools: PageTools) -> DirectoryPage[DirectoryEntry[Person]]:
    return shown(qtbot, people_page(tools))


def shown(qtbot: QtBot, page: P) -> P:
    qtbot.addWidget(page)
    page.resize(1100, 640)
    page.show()
    return page


def listed(page: DirectoryPage[E]) -> list[str]:
    """The first column of the rows that are listed."""
    model = page.table.records
    return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]


def test_everybody_is_listed_by_name_and_found_by_typing_in_any_spelling(
    qtbot: QtBot, people: DirectoryPage[DirectoryEntry[Person]]
) -> None:
    assert listed(people) == ["Ainur Kopbasarova", "Nurbol Turashbekov"]
    assert people.length.text() == "2 people"
    qtbot.keyClicks(people.search, "nur tur")
    assert listed(people) == ["Nurbol Turashbekov"]
    assert people.length.text() == "1 person"
    people.search.clear()
    people.search.insert("Нурбол")
    assert listed(people) == ["Nurbol Turashbekov"]


def test_the_first_found_is_shown_once_typing_pauses_or_enter_is_pressed(
    qtbot: QtBot, people: DirectoryPage[DirectoryEntry[Person]], store: Store
) -> None:
    first, second = (entry.record for entry in store.people())
    assert people.shown == first
    qtbot.keyClicks(people.search, "nurbol")
    assert people.shown == first
    qtbot.waitUntil(lambda: people.shown == second)
    people.search.clear()
    assert people.shown == second
    qtbot.keyClicks(people.search, "ainur")
    qtbot.keyClick(people.search, Qt.Key.Key_Return)
    assert people.shown == first


def test_where_nothing_fits_it_is_said_and_no_form_is_left_to_delete(
    qtbot: QtBot, people: DirectoryPage[DirectoryEntry[Person]]
) -> None:
    qtbot.keyClicks(people.search, "nobody")
    qtbot.keyClick(people.search, Qt.Key.Key_Return)
    assert people.lists.currentWidget() is people.nothing
    usable = [action.isEnabled() for action in (people.delete_action, people.merge_action)]
    assert (people.shown, usable) == (None, [False, False])
    show_all = people.nothing.focusProxy()
    assert show_all is not None
    qtbot.keyClick(show_all, Qt.Key.Key_Space)
    assert listed(people) == ["Ainur Kopbasarova", "Nurbol Turashbekov"]
    assert people.shown == people.table.records.first_rows[0].record
    assert people.delete_action.isEnabled()


def test_headers_sort_and_sort_back(
    qtbot: QtBot, people: DirectoryPage[DirectoryEntry[Person]], workspace: Workspace
) -> None:
    header = people.table.horizontalHeader()
    where = QPoint(header.sectionViewportPosition(0) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert listed(people) == ["Nurbol Turashbekov", "Ainur Kopbasarova"]
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert listed(people) == ["Ainur Kopbasarova", "Nurbol Turashbekov"]


def test_filters_leave_those_of_a_country_and_are_taken_back(
    qtbot: QtBot, tools: PageTools, store: Store
) -> None:
    (entry,) = store.organisations("Üsküdar")
    kazakh = msgspec.structs.replace(entry.record, country="KZ", languages=("kk",))
    tools.workspace.apply(edit(Message.of("Country"), replaced(entry.record, kazakh)))
    page = shown(qtbot, organisations_page(tools))
    assert len(listed(page)) == 2
    qtbot.mouseClick(page.filter_button, Qt.MouseButton.LeftButton)
    for box, words in ((page.filters.country, "Kazakhstan"), (page.filters.language, "Kazakh")):
        box.setFocus()
        row = box.findText(words)
        assert row > 0
        for _ in range(row):
            qtbot.keyClick(box, Qt.Key.Key_Down)
        assert listed(page) == ["Üsküdar"]
    qtbot.mouseClick(page.filters.clear_button, Qt.MouseButton.LeftButton)
    assert len(listed(page)) == 2


def test_a_person_is_made_given_a_post_and_deleted(
    people: DirectoryPage[DirectoryEntry[Person]], store: Store, workspace: Workspace
) -> None:
    people.add_action.trigger()
    editor = people.editor
    assert isinstance(editor, PersonEditor)
    name = editor.form.field("name")
    name.show_value(Localized.of(tr="Hilmi Türkmen"))
    name.edited.emit()
    editor.posts.add_button.click()
    (form,) = editor.posts.forms.values()
    title = form.field("title")
    title.show_value(Localized.of(tr="Belediye Başkanı"))
    title.edited.emit()
    editor.times.add_button.click()
    (entry,) = store.people("Hilmi")
    (absence,) = store.belonging(Unavailability, entry.record)
    assert people.shown == entry.record
    assert [post.title for post in entry.posts] == [Localized.of(tr="Belediye Başkanı")]
    people.delete_action.trigger()
    assert store.people("Hilmi") == ()
    workspace.undo()
    assert [one.posts for one in store.people("Hilmi")] == [entry.posts]
    assert store.belonging(Unavailability, entry.record) == (absence,)


def test_a_record_that_no_longer_fits_the_search_is_still_shown(
    qtbot: QtBot, people: DirectoryPage[DirectoryEntry[Person]], store: Store
) -> None:
    people.search.setText("ainur")
    editor = people.editor
    assert isinstance(editor, PersonEditor)
    name = editor.form.field("name")
    name.show_value(Localized.of(en="Zhanar Kopbasarova"))
    name.edited.emit()
    assert listed(people) == []
    assert people.shown == store.people("Zhanar")[0].record
    people.search.clear()
    assert people.table.currentIndex().row() == 1


def test_where_a_person_is_used_leads_to_the_visit(
    qtbot: QtBot, people: DirectoryPage[DirectoryEntry[Person]], workspace: Workspace, plan: Plan
) -> None:
    usage = people.editor.usage
    assert usage.sentence.text() == "Used in 1 visit."
    workspace.close_visit()
    (button,) = usage.open_buttons.values()
    with qtbot.waitSignal(workspace.opened):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened(workspace).visit_id == plan.visit_id


def test_the_delete_key_in_the_list_deletes_what_nobody_needs_and_undo_brings_it_back(
    qtbot: QtBot, people: DirectoryPage[DirectoryEntry[Person]], store: Store, workspace: Workspace
) -> None:
    people.add_action.trigger()
    made = people.shown
    assert made is not None
    people.activateWindow()
    people.table.setFocus()
    qtbot.waitUntil(people.table.hasFocus)
    qtbot.keyClick(people.table, Qt.Key.Key_Delete)
    assert store.entry(Person, made.id) is None
    assert people.shown == store.people()[0].record
    workspace.undo()
    assert store.entry(Person, made.id) is not None


def test_an_agreement_of_the_register_is_a_use_too(
    qtbot: QtBot, tools: PageTools, store: Store, workspace: Workspace
) -> None:
    body = store.organisations("Üsküdar")[0].record
    agreement = Agreement(id=AgreementId(new_identifier()), title=Localized.of(en="Sister cities"))
    party = AgreementParty(
        id=AgreementPartyId(new_identifier()), agreement_id=agreement.id, organisation_id=body.id
    )
    workspace.apply(edit(Message.of("Register"), created(agreement), created(party)))
    page = shown(qtbot, organisations_page(tools))
    page.select_record(body.id)
    usage = page.editor.usage
    assert usage.sentence.text() == "Used in 1 visit and 1 agreement of the register."
    with qtbot.waitSignal(tools.actions[Act.GO_TO_REGISTER].triggered):
        qtbot.mouseClick(usage.open_buttons[agreement.id], Qt.MouseButton.LeftButton)


def test_what_is_typed_is_kept_for_its_record_when_another_is_chosen(
    qtbot: QtBot, people: DirectoryPage[DirectoryEntry[Person]], store: Store
) -> None:
    first, second = (entry.record for entry in store.people())
    editor = people.editor
    assert isinstance(editor, PersonEditor)
    phone = editor.form.field("phone").focusProxy()
    assert isinstance(phone, Line)
    people.activateWindow()
    phone.setFocus()
    qtbot.waitUntil(phone.hasFocus)
    qtbot.keyClicks(phone, "+7 725")
    people.table.selectRow(1)
    assert people.shown == second
    selected = people.table.selected
    assert selected is not None
    assert selected.record == second
    assert phone.text() == ""
    kept = store.entry(Person, first.id)
    assert kept is not None
    assert kept.record.phone == "+7 725"


def test_a_vehicle_is_kept_with_its_seats_and_when_it_is_in_repair(
    qtbot: QtBot, tools: PageTools, store: Store
) -> None:
    page = shown(qtbot, vehicles_page(tools))
    page.add_action.trigger()
    editor = page.editor
    assert isinstance(editor, VehicleEditor)
    for attribute, typed in (("plate", "34 TDB 01"), ("seats", "7"), ("driver", "Ali Can")):
        line = editor.form.field(attribute).focusProxy()
        assert isinstance(line, Line)
        qtbot.keyClicks(line, typed)
        qtbot.keyClick(line, Qt.Key.Key_Return)
    editor.times.add_button.click()
    (form,) = editor.times.forms.values()
    for attribute, typed in (("last_day", "05.03.2027"), ("reason", "in repair"), ("first_day", "1.4.2027")):
        line = form.field(attribute).focusProxy()
        assert isinstance(line, Line)
        line.selectAll()
        qtbot.keyClicks(line, typed)
        qtbot.keyClick(line, Qt.Key.Key_Return)
    (entry,) = store.vehicles("34 TDB")
    assert (entry.record.seats, entry.record.driver) == (7, "Ali Can")
    (time,) = store.belonging(Unavailability, entry.record)
    assert (time.first_day, time.last_day, time.reason) == (
        date(2027, 4, 1),
        date(2027, 4, 1),
        "in repair",
    )


def test_a_page_that_nobody_sees_shows_what_was_changed_when_it_is_seen(
    people: DirectoryPage[DirectoryEntry[Person]], workspace: Workspace, store: Store
) -> None:
    people.hide()
    person = store.people()[0].record
    renamed = msgspec.structs.replace(person, name=Localized.of(en="Zhanar"))
    workspace.apply(edit(Message.of("Rename"), replaced(person, renamed)))
    people.show()
    assert listed(people) == ["Nurbol Turashbekov", "Zhanar"]
    assert people.shown == renamed


def test_what_is_confidential_is_shown_only_when_asked_for(qtbot: QtBot, tools: PageTools) -> None:
    page = people_page(tools)
    qtbot.addWidget(page)
    page.show()
    editor = page.editor
    assert isinstance(editor, PersonEditor)
    assert not editor.confidential.isVisible()
    editor.show_confidential.click()
    assert editor.confidential.isVisible()
    born = editor.confidential.field("date_of_birth")
    born.show_value(date(1980, 1, 2))
    born.edited.emit()
    assert editor.confidential.isVisible()
    page.table.selectRow(1)
    assert not editor.confidential.isVisible()


def test_what_is_confidential_is_veiled_again_once_the_page_is_left(qtbot: QtBot, tools: PageTools) -> None:
    page = shown(qtbot, people_page(tools))
    editor = page.editor
    assert isinstance(editor, PersonEditor)
    editor.show_confidential.click()
    qtbot.keyClicks(editor.confidential.field("passport_number").focusProxy(), "N 123")
    page.commit()
    page.hide()
    page.show()
    assert not editor.show_confidential.isChecked()
    assert not editor.confidential.isVisible()


def test_who_travels_cannot_be_deleted(
    qtbot: QtBot, tools: PageTools, workspace: Workspace, store: Store
) -> None:
    page = people_page(tools)
    qtbot.addWidget(page)
    refused: list[Message] = []
    workspace.refused.connect(refused.append)
    page.delete_action.trigger()
    assert len(refused) == 1
    assert len(store.people()) == 2


def test_a_venue_takes_along_the_minutes_of_its_ways_and_nothing_else_is_named_as_its_user(
    qtbot: QtBot, tools: PageTools, workspace: Workspace, store: Store
) -> None:
    page = shown(qtbot, venues_page(tools))
    spare = Venue(id=VenueId(new_identifier()), name=Localized.of(en="Stadium"))
    museum = store.venues("Museum")[0].record
    ways = [
        TravelTime(id=TravelTimeId(new_identifier()), from_venue_id=one, to_venue_id=other, minutes=20)
        for one, other in ((spare.id, museum.id), (museum.id, spare.id))
    ]
    assert workspace.apply(edit(Message("Venue"), created(spare), *map(created, ways)))
    refused: list[Message] = []
    workspace.refused.connect(refused.append)
    page.select_record(museum.id)
    page.delete_action.trigger()
    assert [message.fact("users") for message in refused] == [
        ListFact((TextFact(opened(workspace).visit.title),))
    ]
    page.select_record(spare.id)
    page.delete_action.trigger()
    assert len(refused) == 1
    assert (store.venues("Stadium"), store.belonging(TravelTime, museum)) == ((), ())
    assert workspace.undo()
    assert store.belonging(TravelTime, museum) == tuple(ways)


def test_a_change_in_the_directory_shows_in_the_open_visit(
    qtbot: QtBot, tools: PageTools, workspace: Workspace
) -> None:
    page = organisations_page(tools)
    qtbot.addWidget(page)
    page.table.select(next(entry.record.id for entry in tools.workspace.store.organisations("Üsküdar")))
    phone = page.editor.form.field("phone")  # type: ignore[attr-defined]
    phone.show_value("+90 216")
    phone.edited.emit()
    assert {one.name.exact("en"): one.phone for one in opened(workspace).organisations} == {
        "Üsküdar": "+90 216",
        "Turkistan": "",
    }


def test_opening_hours_and_closed_days_of_a_venue_are_kept(
    qtbot: QtBot, tools: PageTools, store: Store
) -> None:
    page = shown(qtbot, venues_page(tools))
    page.table.select(next(entry.record.id for entry in store.venues("Museum")))
    form = page.editor.form  # type: ignore[attr-defined]
    hours, closed = form.field("opening_hours"), form.field("closed_dates")
    assert isinstance(hours, OpeningHoursField)
    assert isinstance(closed, DaysField)
    qtbot.keyClick(hours.grid, Qt.Key.Key_Down)
    qtbot.keyClicks(hours.line, "9-12, 13:00-17:00")
    qtbot.keyClick(hours.line, Qt.Key.Key_Return)
    qtbot.keyClicks(closed.adding.line, "1.1.2022")
    qtbot.keyClick(closed.adding.line, Qt.Key.Key_Return)
    (entry,) = store.venues("Museum")
    assert entry.record.opening_hours == (
        OpeningHours(weekday=1, opens=time(9), closes=time(12)),
        OpeningHours(weekday=1, opens=time(13), closes=time(17)),
    )
    assert entry.record.closed_dates == (date(2022, 1, 1),)
