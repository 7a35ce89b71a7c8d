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


def test_a_name_that_was_typed_and_left_is_told_not_lost_in_silence(qtbot: QtBot, tools: PageTools) -> None:
    dialog = MemberDialog(tools.forms, PlanBuilder().plan())
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.person.line, "Somebody")
    dialog.add_button.click()
    sentence = "“Somebody” was not chosen: pick a row of the list, or “New: Somebody” in it."
    assert (dialog.refusal.isVisible(), dialog.refusal.text()) == (True, sentence)
    lowest = dialog.description.lines["tr"]
    assert dialog.isVisible()
    assert lowest.height() >= lowest.sizeHint().height()
    qtbot.keyClicks(dialog.person.line, "A")
    assert not dialog.refusal.isVisible()


def test_who_joins_is_asked_for_where_nothing_says_it(qtbot: QtBot, tools: PageTools) -> None:
    dialog = MemberDialog(tools.forms, PlanBuilder().plan())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.add_button.click()
    assert (dialog.isVisible(), dialog.refusal.text()) == (
        True,
        "Say who it is, by a row of the list or as somebody new, or who they are unnamed.",
    )
    dialog.take_new_name("Somebody")
    assert dialog.refusal.isHidden()
