"""The rank of a post is typed, or chosen by the title of a row; the visit's own order comes first."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from models.edits import created, edit
from models.identifiers import RankId, RankTableId, new_identifier
from models.localized import Localized
from models.messages import Message
from models.records.ranks import Rank, RankTable
from scheduling.precedence import follow_table
from tests.ui.test_workspace import opened
from ui.page_tools import PageTools
from ui.widgets.rank_field import RankField
from ui.workspace import Workspace


class Changes(list[object]):
    """The values that were finished in a field."""

    def __init__(self, field: RankField) -> None:
        super().__init__()
        field.edited.connect(lambda: self.append(field.value()))


@pytest.fixture
def field(qtbot: QtBot, tools: PageTools) -> RankField:
    forms = tools.forms
    field = RankField(forms.directory.orders_of_precedence, forms.words, forms.appearance)
    qtbot.addWidget(field)
    return field


def make_order(workspace: Workspace, name: str, *titles: str) -> RankTable:
    table = RankTable(id=RankTableId(new_identifier()), name=Localized.of(en=name))
    rows = [
        Rank(id=RankId(new_identifier()), rank_table_id=table.id, level=level, title=Localized.of(en=title))
        for level, title in enumerate(titles, 1)
    ]
    assert workspace.apply(edit(Message("Make it"), created(table), *map(created, rows)))
    return table


def words(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def entry(menu: QMenu, text: str) -> QAction:
    return next(action for action in menu.actions() if action.text() == text)


def test_a_number_is_typed(qtbot: QtBot, field: RankField) -> None:
    changes = Changes(field)
    qtbot.keyClicks(field.number.line, "7")
    field.number.line.editingFinished.emit()
    assert changes == [7]


def test_a_row_is_chosen_by_its_title(field: RankField, workspace: Workspace) -> None:
    make_order(workspace, "City", "Governor", "Mayor")
    changes = Changes(field)
    field.offer()
    assert words(field.menu) == ["1 (Governor)", "2 (Mayor)"]
    entry(field.menu, "2 (Mayor)").trigger()
    entry(field.menu, "2 (Mayor)").trigger()
    assert changes == [2]
    assert field.number.line.text() == "2"


def test_the_order_that_the_visit_follows_comes_first_and_others_behind_their_names(
    field: RankField, workspace: Workspace
) -> None:
    make_order(workspace, "State & nation", "President")
    city = make_order(workspace, "City", "Mayor")
    workspace.apply(follow_table(opened(workspace), city))
    field.offer()
    assert words(field.menu) == ["1 (Mayor)", "State && nation"]
    other = entry(field.menu, "State && nation").menu()
    assert isinstance(other, QMenu)
    assert words(other) == ["1 (President)"]


def test_without_an_order_there_is_nothing_to_choose(field: RankField) -> None:
    field.offer()
    (only,) = field.menu.actions()
    assert (only.text(), only.isEnabled()) == ("No order of precedence yet", False)
