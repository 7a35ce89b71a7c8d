"""A form tells what of the typed it does not understand, and goes on with what was there."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from models.edits import Edit
from models.identifiers import PersonId, PostId, VenueId, new_identifier
from models.records.people import Post
from models.records.places import Venue
from ui.inspector.form import RecordForm
from ui.inspector.person_form import POST
from ui.inspector.venue_form import VENUE
from ui.page_tools import PageTools
from ui.plain_text import PlainLabel
from ui.record_names import record_name
from ui.widgets.field_widget import Line

POSTED = Post(id=PostId(new_identifier()), person_id=PersonId(new_identifier()), starts_on=date(2021, 12, 20))
OTHER = Post(id=PostId(new_identifier()), person_id=POSTED.person_id)
BACK = "“{}” is not understood here; what stood here before is back."


@pytest.fixture
def form(qtbot: QtBot, tools: PageTools) -> RecordForm[Post]:
    form: RecordForm[Post] = RecordForm(POST, tools.forms, lambda post: record_name(post, None))
    qtbot.addWidget(form)
    form.show_record(POSTED)
    form.show()
    return form


def write(qtbot: QtBot, form: RecordForm[Post] | RecordForm[Venue], attribute: str, typed: str) -> Line:
    """Type over what stands in a field, and leave it."""
    (line, *_) = form.field(attribute).findChildren(Line)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, typed)
    line.editingFinished.emit()
    return line


def told(form: RecordForm[Post] | RecordForm[Venue]) -> list[str]:
    labels = form.findChildren(PlainLabel)
    return [one.text() for one in labels if one.objectName() == "refusal" and one.isVisible()]


def test_what_is_no_day_is_told_and_put_back(qtbot: QtBot, form: RecordForm[Post]) -> None:
    edits: list[Edit] = []
    form.edit_made.connect(edits.append)
    line = write(qtbot, form, "starts_on", "31.13.2021")
    assert (line.text(), told(form), edits) == ("20.12.2021", [BACK.format("31.13.2021")], [])
    qtbot.keyClicks(line, "2")
    assert told(form) == []


def test_a_name_that_is_not_in_the_list_is_told(qtbot: QtBot, form: RecordForm[Post]) -> None:
    write(qtbot, form, "organisation_id", "Nowhere")
    assert told(form) == ["“Nowhere” was not chosen from the list; what stood here before is back."]


def test_what_was_told_goes_with_the_record(qtbot: QtBot, form: RecordForm[Post]) -> None:
    write(qtbot, form, "ends_on", "x" * 90)
    assert told(form) == [BACK.format("x" * 40)]
    form.show_record(POSTED)
    assert told(form) == [BACK.format("x" * 40)]
    form.show_record(OTHER)
    assert told(form) == []


def test_hours_and_numbers_that_are_none_are_told(qtbot: QtBot, tools: PageTools) -> None:
    form: RecordForm[Venue] = RecordForm(VENUE, tools.forms, lambda venue: record_name(venue, None))
    qtbot.addWidget(form)
    form.show_record(Venue(id=VenueId(new_identifier())))
    form.show()
    write(qtbot, form, "capacity", "many")
    write(qtbot, form, "opening_hours", "9-25")
    assert told(form) == [BACK.format("many"), BACK.format("9-25")]
