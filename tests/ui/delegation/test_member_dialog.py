"""The dialog that lets somebody join: what stands in it can be read."""

from pytestqt.qtbot import QtBot

from tests.builders import PlanBuilder
from ui.delegation.member_dialog import MemberDialog
from ui.page_tools import PageTools


def test_every_role_is_seen_whole(qtbot: QtBot, tools: PageTools) -> None:
    dialog = MemberDialog(tools.forms, PlanBuilder().plan())
    qtbot.addWidget(dialog)
    dialog.show()
    box = dialog.role.box
    words = [box.itemText(place) for place in range(box.count())]
    arrow_and_edges = 34
    assert max(map(box.fontMetrics().horizontalAdvance, words)) <= box.width() - arrow_and_edges
