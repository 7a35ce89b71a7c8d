"""An office decides how long a day may be; one visit may be longer; papers carry the name of the office."""

import io
from pathlib import Path

import pdfplumber

from tests.journeys.conftest import Start
from tests.journeys.officer import NewMember, Officer
from ui.actions import Act
from ui.delegation.page import DelegationPage
from ui.settings.limit_row import LimitRow
from ui.settings.page import SettingsPage, SettingsPart
from ui.widgets.localized_field import LocalizedField

HEAD = NewMember("Nurbol Turashbekov", "Başkan", "Turkistan")


def settings(officer: Officer, part: SettingsPart) -> SettingsPage:
    """A part of the settings, gone to with the keys and clicked."""
    officer.shortcut(Act.GO_TO_SETTINGS)
    page = officer.window.current
    assert isinstance(page, SettingsPage)
    officer.click(page.switch.buttons[part])
    assert page.part is part
    return page


def set_limit(officer: Officer, row: LimitRow, value: str) -> None:
    line = row.field.focusProxy()
    assert line is not None
    officer.fill(line, value)


def is_too_long(officer: Officer) -> bool:
    """Whether the panel beside the board says that the first day is too long."""
    officer.shortcut(Act.GO_TO_PROGRAMME)
    return any("too long" in row for row in officer.conflict_rows())


def test_a_limit_is_set_for_the_office_and_otherwise_for_one_visit(start: Start) -> None:
    officer = start()
    officer.make_visit("Türkistan heyeti", "20.12.2021", "22.12.2021", guest="Turkistan", host="Uskudar")
    officer.tab("Delegation")
    page = officer.window.visit_page
    assert page is not None
    assert isinstance(page.current, DelegationPage)
    officer.add_member(HEAD, "Turkistan")
    officer.tab("Programme")
    officer.draw_item(0, "09:00", "17:00", "Workshop")
    assert not is_too_long(officer)

    set_limit(officer, settings(officer, SettingsPart.OFFICE).office.rows["longest_day_hours"], "6")
    assert officer.status() == "Set “Longest day” for the office"
    assert is_too_long(officer)

    row = settings(officer, SettingsPart.VISIT).visit.rows["longest_day_hours"]
    assert row.inherited.text() == "In the office: 6"
    set_limit(officer, row, "9")
    assert not is_too_long(officer)
    officer.shortcut(Act.UNDO)
    assert is_too_long(officer)
    officer.close_window()

    tomorrow = start()
    assert is_too_long(tomorrow)


def test_the_name_of_the_office_is_on_its_papers(start: Start, tmp_path: Path) -> None:
    officer = start()
    officer.make_visit("Türkistan heyeti", "20.12.2021", "22.12.2021", guest="Turkistan", host="Uskudar")
    part = settings(officer, SettingsPart.STYLE).style_part
    field = part.form.field("header")
    assert isinstance(field, LocalizedField)
    line = field.lines["tr"]
    line.setFocus()
    officer.write("Uskudar Belediyesi")
    officer.shortcut(Act.GO_TO_DOCUMENTS)
    paper = tmp_path / "programme.pdf"
    officer.save_paper("Turkish", paper)
    with pdfplumber.open(io.BytesIO(paper.read_bytes())) as pdf:
        assert pdf.pages[0].extract_text().startswith("Uskudar Belediyesi")
