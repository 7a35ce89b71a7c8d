"""Rank and tie-breaks decide who goes first."""

from exports.wording import say
from tests.programme_notation import Programme, programme


@programme
def test_nothing_decides(written: Programme) -> None:
    """Two of one rank and one name; the head is told apart by the role, a third by the name.

    delegation: Head, Ana Kaya, Ana  Kaya, Bea
    rank Head 3
    rank Ana Kaya 8
    rank Ana  Kaya 8
    rank Bea 8
    => warning precedence-tie:
    => hint duplicate-person:
    """
    first = written.check()[0]
    assert say(first.message, "en") == (
        "Neither rank nor tie-break decides who goes first of Ana Kaya and Ana  Kaya."
    )


@programme
def test_something_decides(written: Programme) -> None:
    """The rank, or the name; of the unnamed and of those without a rank nothing is said.

    delegation: Head, Ana, Bea, 2 council members, 3 experts
    rank Head 3
    rank Ana 8
    rank Bea 9
    """


@programme
def test_no_order_is_followed(written: Programme) -> None:
    """Then they stand as somebody has put them; where no name has two words, nobody is taken for another.

    delegation: Head, Ana, Ana\u00a0
    """
