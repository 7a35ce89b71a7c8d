"""Who arrives is met."""

from exports.wording import say
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_an_arrival_nobody_meets(written: Programme) -> None:
    """One of two; nobody has to see off those who leave.

    delegation: Head, Deputy
    journey arrival "TK 1" 20 Dec 09:00-12:30: Head
    journey arrival "TK 2" 20 Dec 13:00-16:30: Deputy
    journey departure "TK 3" 22 Dec 13:00-16:30
    greets "TK 1": Clerk
    => warning no-greeter:
    """
    assert say(only_conflict(written).message, "en") == (
        "Nobody meets those who arrive with TK 2 on Monday, 20 December 2021: Deputy."
    )


@programme
def test_an_arrival_without_a_day(written: Programme) -> None:
    """It is asked who meets them all the same.

    delegation: Head, Deputy
    journey arrival "TK 1" 20 Dec 09:00-12:30: Head
    journey arrival "Later" undated: Deputy
    greets "TK 1": Clerk
    => warning no-greeter:
    """
    assert say(only_conflict(written).message, "en") == "Nobody meets those who arrive with Later: Deputy."


@programme
def test_met_by_an_item(written: Programme) -> None:
    """The item for the arrival names who is there; one on another day, or cancelled, does not help.

    delegation: Head, Deputy, Aide, Guard
    20 Dec 16:30-17:00 arrival "Reception at the airport": Deputy, Mayor as greeter
    21 Dec 16:30-17:00 arrival "Cancelled" by Mayor [cancelled]: Aide
    journey arrival "TK 1" 20 Dec 09:00-12:30: Head
    journey arrival "TK 2" 20 Dec 13:00-16:30: Deputy
    journey arrival "TK 3" 21 Dec 13:00-16:30: Aide
    journey arrival "TK 4" 22 Dec 13:00-16:30: Guard
    greets "TK 1": Clerk
    greets "TK 4": Clerk
    => warning no-greeter:
    """


@programme
def test_nobody_is_met_at_this_visit(written: Programme) -> None:
    """Guests who come by themselves.

    delegation: Head, Deputy
    journey arrival "TK 1" 20 Dec 09:00-12:30
    """
