"""Steps are read once, in pieces, and new ones are put before them."""

from models.plan import Plan
from tests.ui.test_workspace import item_named_by_id, renamed
from ui.history.trail import Trail
from ui.workspace import Workspace


def rename(workspace: Workspace, plan: Plan, times: int) -> None:
    for number in range(times):
        assert workspace.apply(renamed(item_named_by_id(workspace, [plan]), f"Call {number}"))


def sequences(trail: Trail) -> list[int]:
    return [entry.sequence for entry in trail.entries]


def test_the_trail_is_read_in_pieces(workspace: Workspace, plan: Plan) -> None:
    rename(workspace, plan, 5)
    trail = Trail(workspace, plan.visit_id, 2)
    assert (sequences(trail), trail.has_more) == ([6, 5], True)
    trail.read_further()
    assert (sequences(trail), trail.has_more) == ([6, 5, 4, 3], True)
    trail.read_further()
    assert (sequences(trail), trail.has_more) == ([6, 5, 4, 3, 2, 1], False)


def test_news_are_put_before_what_is_known(workspace: Workspace, plan: Plan) -> None:
    trail = Trail(workspace, plan.visit_id, 2)
    assert (sequences(trail), trail.has_more) == ([1], False)
    rename(workspace, plan, 3)
    trail.read_news()
    assert sequences(trail) == [4, 3, 2, 1]
    assert trail.entries == workspace.store.audit(plan.visit_id)
    trail.read_news()
    assert sequences(trail) == [4, 3, 2, 1]


def test_after_more_news_than_are_looked_at_the_trail_has_no_hole(workspace: Workspace, plan: Plan) -> None:
    trail = Trail(workspace, plan.visit_id, 2)
    rename(workspace, plan, 30)
    trail.read_news()
    assert (sequences(trail), trail.has_more) == ([31, 30], True)
