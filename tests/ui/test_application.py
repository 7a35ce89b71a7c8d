"""The house: first start, language and shade switched while it runs, databases that cannot be opened."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.database.store import Store
from models.plan import Plan
from tests.ui.conftest import USER
from ui.actions import Act
from ui.application import House, opened_store
from ui.main_window import MainWindow
from ui.preferences import Preferences, Shade

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def house(qtbot: QtBot, store: Store, tmp_path: Path) -> Iterator[House]:
    preferences = Preferences(tmp_path / "window.ini")
    preferences.language, preferences.shade = "en", Shade.LIGHT
    house = House(store, USER, preferences)
    yield house
    if house.window is not None:
        house.window.left.disconnect()
        house.window.close()
        house.window.deleteLater()
    house.close()


def navigation(window: MainWindow | None) -> list[str]:
    assert window is not None
    return [window.navigation.item(row).text() for row in range(window.navigation.count())]


def test_the_only_visit_is_open_at_the_start(house: House, plan: Plan) -> None:
    house.open_last_visit()
    window = house.show_window()
    assert house.workspace.plan == plan
    assert window.current is window.visit_page


def test_the_language_is_switched_while_the_window_runs(qtbot: QtBot, house: House, plan: Plan) -> None:
    house.open_last_visit()
    before = house.show_window()
    before.go_to(Act.GO_TO_DELEGATION)
    turkish = next(action for action in before.menus.languages if action.data() == "tr")
    turkish.trigger()
    qtbot.waitUntil(lambda: house.window is not before)
    window = house.window
    assert window is not None
    assert house.preferences.language == "tr"
    assert navigation(window)[1] == "Türkistan heyeti"
    assert window.state.tab is Act.GO_TO_DELEGATION
    assert house.workspace.plan == plan


def test_the_shade_is_switched_and_what_was_done_can_still_be_undone(
    qtbot: QtBot, house: House, plan: Plan
) -> None:
    house.open_last_visit()
    before = house.show_window()
    assert before.visit_page is not None
    before.visit_page.programme.new_item()
    next(action for action in before.menus.shades if action.data() == Shade.DARK).trigger()
    qtbot.waitUntil(lambda: house.window is not before)
    assert house.window is not None
    assert house.window.palette().window().color().lightness() < 80
    assert house.workspace.undo()
    assert house.workspace.plan == plan


def test_a_database_of_the_users_own_starts_with_the_sample_once() -> None:
    with opened_store(None, sample=False) as store:
        (summary,) = store.visits()
    assert summary.item_count == 8
    with opened_store(None, sample=False) as store:
        assert len(store.visits()) == 1


def test_another_database_starts_empty_unless_the_sample_is_asked_for(tmp_path: Path) -> None:
    with opened_store(str(tmp_path / "a.db"), sample=False) as store:
        assert store.visits() == ()
    with opened_store(str(tmp_path / "b.db"), sample=True) as store:
        assert len(store.visits()) == 1


def test_a_file_that_is_no_database_is_refused_in_one_line(tmp_path: Path) -> None:
    file = tmp_path / "notes.db"
    file.write_text("not a database at all, but long enough to look like one" * 40)
    before = file.read_bytes()
    command = [sys.executable, "main.py", "--language", "en", "--database", str(file)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=30, check=False)
    assert ended.returncode == 2
    lines = [line for line in ended.stderr.splitlines() if "propagateSizeHints" not in line]
    assert len(lines) == 1
    assert str(file) in lines[0]
    assert file.read_bytes() == before
