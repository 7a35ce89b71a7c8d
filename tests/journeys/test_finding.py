"""Finding by a few letters, from anywhere and in either alphabet, what was entered a moment or days ago."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.record_names import name_of
from tests.journeys.conftest import Start
from tests.journeys.officer import Officer
from ui.actions import Act
from ui.directory.page import DirectoryPage
from ui.search.palette import SearchPalette
from ui.search.results import VALUE


def look_for(officer: Officer, text: str) -> SearchPalette:
    """Press the keys of the search and type."""
    officer.shortcut(Act.FIND)
    palette = officer.dialog(SearchPalette)
    officer.qtbot.waitUntil(palette.line.hasFocus)
    officer.write(text)
    return palette


def results(palette: SearchPalette) -> list[str]:
    listed = [palette.results.item(row) for row in range(palette.results.count())]
    return [one.text() for one in listed if one.data(VALUE) is not None]


def shown(officer: Officer) -> str:
    page = officer.window.current
    assert isinstance(page, DirectoryPage)
    assert page.shown is not None
    return officer.house.words.text(name_of(page.shown))


def test_what_was_entered_is_found_in_either_alphabet_and_again_after_a_restart(start: Start) -> None:
    officer = start("Ayşe Kaya")
    officer.make_visit("Türkistan heyeti", "20.12.2021", "22.12.2021", guest="Türkistan", host="Üsküdar")
    palette = look_for(officer, "ускудар")
    assert results(palette) == ["Üsküdar"]
    officer.key(Qt.Key.Key_Return)
    assert officer.window.state.page is Act.GO_TO_ORGANISATIONS
    assert shown(officer) == "Üsküdar"
    palette = look_for(officer, "туркистан")
    assert results(palette) == ["Türkistan heyeti", "Türkistan", "Undo: New visit “Türkistan heyeti”"]
    officer.key(Qt.Key.Key_Down)
    officer.key(Qt.Key.Key_Return)
    assert shown(officer) == "Türkistan"
    officer.shortcut(Act.UNDO)
    assert results(look_for(officer, "uskudar")) == []
    officer.key(Qt.Key.Key_Escape)
    assert results(look_for(officer, "redo")) == ["Redo: New visit “Türkistan heyeti”"]
    officer.key(Qt.Key.Key_Return)
    officer.leave()
    again = start("Murat Şen")
    assert results(look_for(again, "uskudar")) == ["Üsküdar"]
    again.key(Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None


def test_a_command_is_given_from_the_search_without_the_mouse(start: Start) -> None:
    officer = start()
    palette = look_for(officer, "araclar")
    assert results(palette) == ["Vehicles"]
    officer.key(Qt.Key.Key_Return)
    assert officer.window.state.page is Act.GO_TO_VEHICLES
