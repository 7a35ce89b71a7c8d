"""A name in several languages and scripts: any further one can be added by name or tag."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models.localized import Localized
from ui import appearance
from ui.widgets.field_widget import Line
from ui.widgets.names_field import NamesField
from ui.wording import Wording


def field_with(qtbot: QtBot, text: Localized) -> NamesField:
    field = NamesField(("tr", "en"), Wording("en"), appearance.light())
    field.say_name("Name")
    qtbot.addWidget(field)
    field.show()
    field.show_value(text)
    return field


def test_each_language_and_script_is_named_in_words(qtbot: QtBot) -> None:
    texts = {"tr": "Türkistan", "kk": "Түркістан", "kk-Latn": "Türkıstan"}
    field = field_with(qtbot, Localized.of(texts))

    def named() -> list[str]:
        labels = field.findChildren(QLabel, "languageTag")
        return [label.text() for label in labels if label.isVisible()]

    qtbot.waitUntil(lambda: named() == ["Turkish", "English", "Kazakh", "Kazakh (Latin)"])
    assert tuple(field.lines) == ("tr", "en", "kk", "kk-Latn")


def test_a_language_is_added_from_the_menu_and_typed_into(qtbot: QtBot) -> None:
    field = field_with(qtbot, Localized.of(tr="Türkistan"))
    field.activateWindow()
    menu = field.add_button.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "Russian").trigger()
    line = field.lines["ru"]
    assert isinstance(line, Line)
    qtbot.waitUntil(line.hasFocus)
    line.insert("Туркестан")
    with qtbot.waitSignal(field.edited):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert field.value() == Localized.of(tr="Türkistan", ru="Туркестан")


def test_what_is_being_typed_is_taken_over_before_a_language_is_added(qtbot: QtBot) -> None:
    field = field_with(qtbot, Localized())
    line = field.lines["tr"]
    assert isinstance(line, Line)
    field.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.insert("Bağcılar")
    with qtbot.waitSignal(field.edited):
        field.add_language("az")
    assert field.value() == Localized.of(tr="Bağcılar")
    field.show_value(field.value())
    assert tuple(field.lines) == ("tr", "en", "az")
    field.show_value(Localized.of(tr="Üsküdar"))
    assert tuple(field.lines) == ("tr", "en")


def test_any_tag_can_be_typed_and_nonsense_is_forgotten(qtbot: QtBot) -> None:
    field = field_with(qtbot, Localized())
    menu = field.add_button.menu()
    menu.aboutToShow.emit()
    menu.actions()[-1].trigger()
    assert field.tag_line.isVisible()
    for typed in ("not a tag", "gag"):
        qtbot.keyClicks(field.tag_line, typed)
        qtbot.keyClick(field.tag_line, Qt.Key.Key_Return)
    assert tuple(field.lines) == ("tr", "en", "gag")
    assert not field.tag_line.isVisible()


def test_tab_goes_through_the_lines_in_their_order_and_on(qtbot: QtBot) -> None:
    desk = QWidget()
    layout = QVBoxLayout(desk)
    first, field, last = Line(), NamesField(("tr", "en"), Wording("en"), appearance.light()), Line()
    for widget in (first, field, last):
        layout.addWidget(widget)
    qtbot.addWidget(desk)
    desk.show()
    desk.activateWindow()
    field.show_value(Localized.of(tr="a", kk="b"))
    first.setFocus()
    reached = []
    for _ in range(5):
        qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_Tab)
        reached.append(desk.focusWidget())
    assert reached == [*field.lines.values(), field.add_button, last]
