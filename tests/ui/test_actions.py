"""Every action once: with words in every language, a key of its own and a place in a menu."""

import pytest
from PySide6.QtWidgets import QMenu, QMenuBar
from pytestqt.qtbot import QtBot

from resources.catalogs import COMPLETE_LANGUAGES
from ui import appearance
from ui.actions import DESCRIPTIONS, Act, Actions
from ui.menus import fill_menus
from ui.page_tools import PageTools
from ui.wording import Wording


def test_every_action_is_described_once() -> None:
    assert [description.act for description in DESCRIPTIONS] == list(Act)


def test_no_two_actions_have_the_same_keys() -> None:
    keys = [description.keys for description in DESCRIPTIONS if description.keys]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("language", COMPLETE_LANGUAGES)
def test_every_action_has_words_and_every_menu_entry_is_one(
    qtbot: QtBot, language: str, tools: PageTools
) -> None:
    words = Wording(language)
    actions = Actions(words, appearance.light())
    bar = QMenuBar()
    qtbot.addWidget(bar)
    menus = fill_menus(bar, words, actions, tools.preferences)
    entries = [action for menu in bar.findChildren(QMenu) for action in menu.actions()]
    in_menus = [action for action in entries if not action.isSeparator()]
    assert all(action.text() for action in in_menus)
    assert set(in_menus) == {*actions.all(), *menus.languages, *menus.shades}
