"""Guests are received by somebody near their own rank."""

from exports.wording import say
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_a_director_receives_a_mayor(written: Programme) -> None:
    """Seven ranks apart; the rank is said with its title where the order has one.

    delegation: Head, Deputy
    rank Head 3
    rank Director 10
    20 Dec 10:00-10:30 courtesy call "Call" by Director
    => warning rank-gap: Call
    """
    assert say(only_conflict(written).message, "en") == (
        "At “Call” Director, of rank 10, receives Head, of rank 3 (Mayor): they are 7 ranks apart, and more "
        "than 3 are too many."
    )


@programme
def test_as_many_ranks_as_are_allowed(written: Programme) -> None:
    """Three apart are all right, one more is not, be the host the higher one.

    delegation: Head, Deputy
    rank Head 5
    rank Mayor 2
    rank Governor 1
    20 Dec 10:00-10:30 courtesy call "Call" by Mayor
    20 Dec 11:00-11:30 meeting "Meeting" by Governor
    => warning rank-gap: Meeting
    """


@programme
def test_the_office_allows_less(written: Programme) -> None:
    """As its settings say.

    delegation: Head, Deputy
    setting rank_gap 1
    rank Head 3
    rank Deputy mayor 5
    20 Dec 10:00-10:30 courtesy call "Call" by Deputy mayor
    => warning rank-gap: Call
    """


@programme
def test_the_highest_of_the_hosts_counts(written: Programme) -> None:
    """A director may open the door where the mayor receives too.

    delegation: Head, Deputy
    rank Head 3
    rank Director 10
    rank Mayor 3
    20 Dec 10:00-10:30 courtesy call "Call" by Director: delegation, Mayor as host
    20 Dec 11:00-11:30 meeting "Meeting" by Director: delegation, Mayor as greeter
    => warning rank-gap: Meeting
    """


@programme
def test_the_first_of_those_who_are_there(written: Programme) -> None:
    """A deputy among themselves is received by a director; who may stay away does not count.

    delegation: Head, Deputy
    rank Head 3
    rank Deputy 8
    rank Director 10
    20 Dec 10:00-10:30 meeting "Talks" by Director: Deputy, Head?
    20 Dec 11:00-11:30 meeting "Cancelled" by Director [cancelled]
    20 Dec 12:00-12:30 site visit "Museum" by Director
    20 Dec 13:00-13:30 meeting "Without a rank" by Clerk
    """


@programme
def test_no_order_is_followed(written: Programme) -> None:
    """Of meetings without known ranks nothing is said.

    delegation: Head, Deputy
    20 Dec 10:00-10:30 courtesy call "Call" by Director
    """
