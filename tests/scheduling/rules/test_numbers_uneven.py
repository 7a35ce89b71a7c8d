"""The two sides of a table are about as many."""

from exports.wording import say
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_guests_before_empty_chairs(written: Programme) -> None:
    """Twelve against three; who greets and who interprets does not sit with them.

    delegation: Head, Deputy, 10 council members
    20 Dec 10:00-11:00 meeting "Talks" by Mayor: delegation, Ana as host, Bea as host, Cem as greeter
    => hint numbers-uneven: Talks
    """
    assert say(only_conflict(written).message, "en") == (
        "At “Talks” the two sides differ much: guests 12, hosts 3."
    )


@programme
def test_two_hosts_are_no_list(written: Programme) -> None:
    """Nobody has said who else comes; a walk through a museum is no table.

    delegation: Head, Deputy, 10 council members
    20 Dec 10:00-11:00 meeting "Talks" by Mayor: delegation, Ana as host
    20 Dec 12:00-13:00 site visit "Museum" by Mayor: delegation, Ana as host, Bea as host
    """


@programme
def test_the_edges(written: Programme) -> None:
    """Twice as many are not too many, and neither are four more; the limit is a setting.

    delegation: Head, Deputy, 6 council members
    20 Dec 10:00-11:00 meeting "Twice" by Mayor: delegation, Ana as host, Bea as host, Cem as host
    20 Dec 12:00-13:00 meeting "Five more" by Mayor: delegation, Ana as host, Bea as host
    20 Dec 14:00-15:00 meeting "Optional" by Mayor [optional]: delegation, Ana as host, Bea as host
    20 Dec 16:00-17:00 meeting "Cancelled" by Mayor [cancelled]: delegation, Ana as host, Bea as host
    => hint numbers-uneven: Five more
    """


@programme
def test_more_hosts_than_guests(written: Programme) -> None:
    """Also the other way round.

    delegation: Head, Deputy
    setting uneven_numbers 2
    20 Dec 10:00-11:00 meeting "Talks" by Mayor: delegation, Ana as host, Bea as host, Cem as host, D as host
    => hint numbers-uneven: Talks
    """
