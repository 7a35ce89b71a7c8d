"""Changes of one record fold into one; an edit names what it touches."""

import msgspec
import pytest

from models.edits import Change, created, deleted, edit, replaced
from models.localized import Localized
from models.messages import Message
from models.records.items import Item
from models.records.people import Person
from tests.builders import PlanBuilder

BUILDER = PlanBuilder()
FIRST = BUILDER.item("One")
SECOND = msgspec.structs.replace(FIRST, title=Localized.of(en="Two"))
THIRD = msgspec.structs.replace(FIRST, locked=True)
GUEST = BUILDER.person("Guest")


@pytest.mark.parametrize(
    ("changes", "folded"),
    [
        ([], []),
        ([created(FIRST)], [created(FIRST)]),
        ([created(FIRST), replaced(FIRST, SECOND)], [created(SECOND)]),
        ([replaced(FIRST, SECOND), replaced(SECOND, THIRD)], [replaced(FIRST, THIRD)]),
        ([replaced(FIRST, SECOND), deleted(SECOND)], [deleted(FIRST)]),
        ([replaced(FIRST, SECOND), replaced(SECOND, FIRST)], []),
        ([created(FIRST), deleted(FIRST)], []),
        ([deleted(FIRST), created(SECOND)], [replaced(FIRST, SECOND)]),
        ([replaced(FIRST, FIRST)], []),
        ([created(FIRST), created(GUEST), replaced(FIRST, SECOND)], [created(SECOND), created(GUEST)]),
    ],
)
def test_changes_of_one_record_fold_into_one_in_the_place_of_the_first(
    changes: list[Change], folded: list[Change]
) -> None:
    assert list(edit(Message("Try"), *changes).changes) == folded


def test_a_folded_edit_does_what_its_changes_do_one_by_one() -> None:
    plan = BUILDER.plan()
    changes = [replaced(FIRST, SECOND), deleted(GUEST), replaced(SECOND, THIRD)]
    one_by_one = plan
    for change in changes:
        one_by_one = one_by_one.with_edit(edit(Message("Step"), change))
    assert plan.with_edit(edit(Message("All"), *changes)) == one_by_one


def test_the_inverse_goes_back_in_the_opposite_order_under_a_name_that_says_so() -> None:
    forth = edit(Message("Rename"), replaced(FIRST, SECOND), created(GUEST))
    back = forth.inverse()
    assert back.changes == (deleted(GUEST), replaced(SECOND, FIRST))
    assert back.name == Message.of("Undo: {step}", step=Message("Rename"))
    assert back.id != forth.id


def test_an_edit_knows_which_records_it_touches() -> None:
    touching = edit(Message("Try"), replaced(FIRST, SECOND), deleted(GUEST))
    assert touching.kinds == {Item, Person}
    assert [*touching.ids_of(Item), *touching.ids_of(Person)] == [FIRST.id, GUEST.id]


def test_a_change_is_about_what_is_left_or_else_what_was() -> None:
    assert (replaced(FIRST, SECOND).record, deleted(FIRST).record, created(FIRST).record) == (
        SECOND,
        FIRST,
        FIRST,
    )
    with pytest.raises(ValueError, match="a change needs a record"):
        _ = Change(None, None).record
