"""When two conflicts are the same fault, and which an edit has made worse."""

from datetime import date

import msgspec

from models.identifiers import ItemId
from models.messages import Message
from scheduling.conflicts import Conflict, Severity
from scheduling.faults import by_fault, fault_of, worsened

HINT = Conflict(
    code="travel-too-short",
    severity=Severity.HINT,
    item_ids=(ItemId("a"), ItemId("b")),
    record_ids=("a", "b", "head"),
    message=Message("short"),
)
ERROR = msgspec.structs.replace(HINT, severity=Severity.ERROR, message=Message("too short"))
OTHERS = msgspec.structs.replace(HINT, item_ids=(ItemId("a"), ItemId("c")))


def test_it_is_the_same_fault_whoever_it_concerns_and_whichever_item_comes_first() -> None:
    turned = msgspec.structs.replace(
        HINT, item_ids=(ItemId("b"), ItemId("a")), record_ids=("a", "b", "deputy")
    )
    assert fault_of(turned) == fault_of(HINT) != fault_of(OTHERS)


def test_on_another_day_it_is_another_fault() -> None:
    days = [msgspec.structs.replace(HINT, day=date(2021, 12, day)) for day in (20, 21)]
    assert fault_of(days[0]) != fault_of(days[1])


def test_of_one_fault_the_gravest_counts() -> None:
    assert list(by_fault((HINT, ERROR, HINT, OTHERS)).values()) == [ERROR, OTHERS]


def test_worse_is_what_is_new_or_graver() -> None:
    assert list(worsened((HINT,), (ERROR, OTHERS, HINT))) == [ERROR, OTHERS]
    assert list(worsened((ERROR, OTHERS), (HINT, OTHERS))) == []
