"""A call is paid to somebody."""

from msgspec import structs

from exports.wording import say
from models.localized import Localized
from models.records.items import Item
from scheduling.check import check
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_courtesy_call_on_nobody(written: Programme) -> None:
    """It is not said who receives; a meeting needs no principal.

    delegation: Head, Deputy
    20 Dec 10:00-10:30 courtesy call "Call"
    20 Dec 11:00-11:30 meeting "Meeting"
    => warning no-counterpart: Call
    """
    assert say(only_conflict(written).message, "en") == (
        "“Call” has no host principal: it is not said who receives."
    )


@programme
def test_who_receives(written: Programme) -> None:
    """As the item's principal, or in a host's part; also where there is no day yet.

    delegation: Head, Deputy
    20 Dec 10:00-10:30 courtesy call "Call" by Mayor
    20 Dec 11:00-11:30 courtesy call "Second call": delegation, Governor as principal
    20 Dec 12:00-12:30 courtesy call "Third call": delegation, Rector as host
    waiting courtesy call "Fourth call"
    => warning no-counterpart: Fourth call
    """


@programme
def test_who_does_not_receive(written: Programme) -> None:
    """Not the guests themselves, and no greeter at the door.

    delegation: Head, Deputy
    20 Dec 10:00-10:30 courtesy call "Call" by Head
    20 Dec 11:00-11:30 courtesy call "Second call": delegation, Head as principal, Clerk as greeter
    20 Dec 12:00-12:30 courtesy call "Third call" [cancelled]
    => warning no-counterpart: Call
    => warning no-counterpart: Second call
    """


def test_host_as_printed() -> None:
    written = Programme("20 Dec 10:00-10:30 courtesy call")
    item: Item = written.items["courtesy call"]
    noted = structs.replace(item, host_note=Localized.of(en="N.N., Vice-President"))
    assert [conflict.code for conflict in check(written.plan)] == ["no-counterpart"]
    assert check(written.plan.including([noted])) == ()
