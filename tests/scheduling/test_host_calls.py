"""Which items somebody receives the delegation for."""

import pytest

from models.localized import Localized
from models.records.items import Item
from models.vocabulary import ItemKind
from scheduling.host_calls import is_meal, is_office_call, is_received, is_working
from tests.builders import PlanBuilder


def item_of(kind: ItemKind, has_host: bool) -> Item:
    host_note = Localized.of(en="The mayor") if has_host else Localized()
    return PlanBuilder().item("Item", kind=kind, host_note=host_note)


@pytest.mark.parametrize(
    ("kind", "without_host", "with_host"),
    [
        (ItemKind.COURTESY_CALL, True, True),
        (ItemKind.SIGNING_CEREMONY, True, True),
        (ItemKind.MEETING, False, True),
        (ItemKind.SESSION, False, False),
        (ItemKind.DINNER, False, False),
    ],
)
def test_for_what_an_office_has_to_be_open(kind: ItemKind, without_host: bool, with_host: bool) -> None:
    assert is_office_call(item_of(kind, has_host=False)) is without_host
    assert is_office_call(item_of(kind, has_host=True)) is with_host


@pytest.mark.parametrize(
    ("kind", "without_host", "with_host"),
    [
        (ItemKind.COURTESY_CALL, True, True),
        (ItemKind.DINNER, False, True),
        (ItemKind.SESSION, False, True),
        (ItemKind.TRANSFER, False, False),
        (ItemKind.ARRIVAL, False, False),
        (ItemKind.REST, False, False),
    ],
)
def test_at_which_door_a_host_waits(kind: ItemKind, without_host: bool, with_host: bool) -> None:
    assert is_received(item_of(kind, has_host=False)) is without_host
    assert is_received(item_of(kind, has_host=True)) is with_host


def test_an_organisation_and_a_principal_are_hosts_too() -> None:
    builder = PlanBuilder()
    ministry, mayor = builder.organisation("Ministry"), builder.person("Mayor")
    assert is_office_call(builder.item("Talks", host_organisation_id=ministry.id))
    assert is_office_call(builder.item("Talks", host_principal_id=mayor.id))


@pytest.mark.parametrize("kind", ItemKind)
def test_nobody_works_at_table(kind: ItemKind) -> None:
    item = item_of(kind, has_host=False)
    assert not (is_working(item) and is_meal(item))
