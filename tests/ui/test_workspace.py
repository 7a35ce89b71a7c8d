"""Store first, then plan, then history, then the news; a refusal changes none of them."""

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from models.database.store import Store
from models.edits import Edit, created, edit, replaced
from models.history import History
from models.identifiers import AttachmentId, MemberId, PersonId, new_identifier
from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.records.items import Item
from models.records.office_work import Attachment
from models.records.people import Person
from models.records.visits import Member
from models.vocabulary import MemberRole
from scheduling import visit_moves
from scheduling.check import check
from scheduling.moves import delete_items, move_by
from tests.builders import LAST_DAY, PlanBuilder
from tests.ui.conftest import USER, put
from ui import workspace as workspace_module
from ui.workspace import Workspace


def item_named(plan: Plan, title: str) -> Item:
    return next(item for item in plan.items if item.title.in_language("en") == title)


def renamed(item: Item, title: str) -> Edit:
    after = msgspec.structs.replace(item, title=Localized.of(en=title))
    return edit(Message.of(N_("Rename")), replaced(item, after))


def opened(workspace: Workspace) -> Plan:
    assert workspace.plan is not None
    return workspace.plan


def test_an_edit_is_stored_shown_and_remembered_in_that_order(workspace: Workspace, store: Store) -> None:
    seen: list[tuple[bool, bool, bool]] = []
    step = renamed(item_named(opened(workspace), "Courtesy call"), "Call on the Mayor")

    def look(news: Edit) -> None:
        stored = store.load(opened(workspace).visit_id)
        seen.append((stored == workspace.plan, workspace.history.undoable == step, news == step))

    workspace.changed.connect(look)
    assert workspace.apply(step)
    assert seen == [(True, True, True)]


def test_an_edit_without_changes_leaves_no_step(workspace: Workspace) -> None:
    assert workspace.apply(edit(Message.of(N_("Nothing"))))
    assert workspace.history == History()


def test_a_refused_edit_changes_nothing_and_shows_what_others_did(workspace: Workspace, store: Store) -> None:
    before = opened(workspace)
    call = item_named(before, "Courtesy call")
    store.apply(renamed(call, "Moved by a colleague"), "colleague")
    refused: list[Message] = []
    workspace.refused.connect(refused.append)
    assert not workspace.apply(renamed(call, "Mine"))
    assert len(refused) == 1
    assert workspace.history == History()
    assert opened(workspace) == store.load(before.visit_id)
    assert opened(workspace).items[call.id].title == Localized.of(en="Moved by a colleague")


def test_a_refused_undo_keeps_the_step(workspace: Workspace, store: Store) -> None:
    call = item_named(opened(workspace), "Courtesy call")
    workspace.apply(renamed(call, "Mine"))
    mine = opened(workspace).items[call.id]
    store.apply(renamed(mine, "Theirs"), "colleague")
    history = workspace.history
    assert not workspace.undo()
    assert workspace.history == history
    assert opened(workspace).items[call.id].title == Localized.of(en="Theirs")


def test_everything_can_be_undone_and_done_again_without_end(workspace: Workspace, store: Store) -> None:
    states = [opened(workspace)]
    for number in range(60):
        workspace.apply(renamed(item_named_by_id(workspace, states), f"Call {number}"))
        states.append(opened(workspace))
    for expected in reversed(states[:-1]):
        assert workspace.undo()
        assert workspace.plan == expected
    assert not workspace.undo()
    for expected in states[1:]:
        assert workspace.redo()
        assert workspace.plan == expected
    assert not workspace.redo()
    assert store.load(states[0].visit_id) == states[-1]


def item_named_by_id(workspace: Workspace, states: list[Plan]) -> Item:
    return opened(workspace).items[item_named(states[0], "Courtesy call").id]


def test_conflicts_are_those_of_the_plan_after_every_step(workspace: Workspace) -> None:
    assert workspace.conflicts == check(opened(workspace))
    assert workspace.conflicts != ()
    workspace.apply(move_by(opened(workspace), {item_named(opened(workspace), "Courtesy call").id}, 0, 120))
    assert workspace.conflicts == check(opened(workspace))
    workspace.undo()
    assert workspace.conflicts == check(opened(workspace))


def test_a_large_plan_is_checked_in_the_background(
    qtbot: QtBot, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workspace_module, "QUICK_ITEMS", 0)
    workspace.open(opened(workspace).visit_id)
    assert workspace.conflicts == ()
    qtbot.waitUntil(lambda: workspace.conflicts == check(opened(workspace)))
    moved = item_named(opened(workspace), "Courtesy call")
    workspace.apply(move_by(opened(workspace), {moved.id}, 0, 120))
    workspace.apply(move_by(opened(workspace), {moved.id}, 0, -120))
    workspace.apply(delete_items(opened(workspace), {moved.id}))
    qtbot.waitUntil(lambda: workspace.conflicts == check(opened(workspace)))


def test_a_person_picked_from_the_directory_comes_into_the_plan(workspace: Workspace, store: Store) -> None:
    person = Person(id=PersonId(new_identifier()), name=Localized.of(en="Hilmi Türkmen"))
    store.apply(edit(Message.of(N_("New person")), created(person)), USER)
    member = Member(id=MemberId(new_identifier()), visit_id=opened(workspace).visit_id, person_id=person.id)
    assert workspace.apply(edit(Message.of(N_("Add")), created(member)))
    assert opened(workspace).persons[person.id] == person
    assert opened(workspace) == store.load(opened(workspace).visit_id)


def test_a_file_kept_with_somebody_of_the_visit_comes_into_the_plan(
    workspace: Workspace, store: Store
) -> None:
    kept = workspace.keep_content(b"Photograph")
    assert kept is not None
    who = next(iter(opened(workspace).persons))
    stranger = Person(id=PersonId(new_identifier()))
    files = [
        Attachment(id=AttachmentId(new_identifier()), person_id=one.id, content_hash=kept, size=10)
        for one in (who, stranger)
    ]
    assert workspace.apply(edit(Message.of(N_("Add")), created(stranger), *map(created, files)))
    assert [*opened(workspace).attachments] == files[:1]
    assert [*store.load(opened(workspace).visit_id).attachments] == files[:1]


def test_a_person_of_the_office_can_be_changed_while_a_visit_is_open_that_has_them_not(
    workspace: Workspace, store: Store
) -> None:
    person = Person(id=PersonId(new_identifier()), name=Localized.of(en="Hilmi"))
    store.apply(edit(Message.of(N_("New person")), created(person)), USER)
    after = msgspec.structs.replace(person, name=Localized.of(en="Hilmi Türkmen"))
    before = opened(workspace)
    assert workspace.apply(edit(Message.of(N_("Change")), replaced(person, after)))
    assert workspace.plan == before
    assert [entry.record for entry in store.people("Hilmi")] == [after]


def test_the_open_visit_is_closed_when_it_is_deleted_and_comes_back_by_undo(
    workspace: Workspace, store: Store
) -> None:
    plan = opened(workspace)
    assert workspace.apply(visit_moves.delete_visit(plan))
    assert workspace.plan is None
    assert store.visits() == ()
    assert workspace.undo()
    assert store.load(plan.visit_id) == plan


def test_undoing_a_step_of_another_visit_opens_that_visit(workspace: Workspace, store: Store) -> None:
    first = opened(workspace)
    other = PlanBuilder(title=Localized.of(en="Another")).plan()
    put(store, other)
    workspace.apply(renamed(item_named(first, "Courtesy call"), "Changed"))
    workspace.open(other.visit_id)
    assert workspace.undo()
    assert workspace.plan == first


def test_the_edit_that_makes_another_visit_does_not_touch_the_open_one(
    workspace: Workspace, store: Store
) -> None:
    before = opened(workspace)
    assert workspace.apply(visit_moves.duplicate_visit(before, LAST_DAY))
    assert workspace.plan == before
    assert len(store.visits()) == 2
    assert workspace.undo()
    assert [summary.visit for summary in store.visits()] == [before.visit]


def test_a_record_of_the_office_that_others_changed_is_changed_in_the_open_visit_too(
    workspace: Workspace, store: Store
) -> None:
    seen_at_opening = next(iter(opened(workspace).organisations))
    by_others = msgspec.structs.replace(seen_at_opening, name=Localized.of(en="By others"))
    by_us = msgspec.structs.replace(by_others, name=Localized.of(en="By us"))
    store.apply(edit(Message.of(N_("Change")), replaced(seen_at_opening, by_others)), USER)
    assert workspace.apply(edit(Message.of(N_("Change")), replaced(by_others, by_us)))
    assert workspace.plan == store.load(opened(workspace).visit_id)
    assert opened(workspace).organisations[by_us.id] == by_us
    assert workspace.conflicts == check(opened(workspace))


def test_several_steps_of_a_visit_are_undone_and_redone_as_one_edit(
    workspace: Workspace, store: Store
) -> None:
    states = [opened(workspace)]
    for number in range(4):
        workspace.apply(renamed(item_named_by_id(workspace, states), f"Call {number}"))
        states.append(opened(workspace))
    edits: list[Edit] = []
    workspace.changed.connect(edits.append)
    assert workspace.undo(3)
    assert (workspace.plan, store.load(states[0].visit_id)) == (states[1], states[1])
    assert workspace.redo(2)
    assert (workspace.plan, store.load(states[0].visit_id)) == (states[3], states[3])
    assert [edit.name.msgid for edit in edits] == [
        "Undo {number} steps, back to before: {step}",
        "Redo {number} steps, up to: {step}",
    ]
    assert [len(steps) for steps in workspace.history] == [3, 1]


def test_undoing_steps_of_two_visits_goes_from_one_to_the_other(workspace: Workspace, store: Store) -> None:
    first, other = opened(workspace), PlanBuilder(title=Localized.of(en="Another"))
    call = other.item("Call")
    put(store, other.plan())
    workspace.apply(renamed(item_named(first, "Courtesy call"), "Changed"))
    workspace.open(other.visit.id)
    workspace.apply(renamed(call, "Changed there"))
    assert workspace.undo(2)
    assert workspace.plan == first
    assert store.load(other.visit.id) == other.plan()
    assert not workspace.undo(1)
    assert workspace.redo(2)
    assert opened(workspace).items[call.id].title == Localized.of(en="Changed there")


def test_the_visit_of_a_start_is_checked_after_its_board_is_there(
    qtbot: QtBot, workspace: Workspace, plan: Plan
) -> None:
    member = opened(workspace).members
    first, second = sorted(member, key=lambda one: one.id)[:2]
    heads = [replaced(one, msgspec.structs.replace(one, role=MemberRole.HEAD)) for one in (first, second)]
    workspace.apply(edit(Message("Two heads"), *heads))
    expected = check(opened(workspace))
    assert expected != ()
    workspace.open(plan.visit_id, check_after=20)
    assert workspace.conflicts == ()
    with qtbot.waitSignal(workspace.conflicts_changed):
        pass
    assert workspace.conflicts == expected


def test_an_edit_before_that_check_is_checked_whole(workspace: Workspace, plan: Plan) -> None:
    workspace.open(plan.visit_id, check_after=60_000)
    item = item_named(opened(workspace), "Courtesy call")
    workspace.apply(move_by(opened(workspace), [item.id], 0, 15))
    assert workspace.conflicts == check(opened(workspace))
