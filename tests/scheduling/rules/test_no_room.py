"""Every member has a bed for every night of the visit."""

from exports.wording import say
from tests.programme_notation import Programme, programme


@programme
def test_a_night_without_a_bed(written: Programme) -> None:
    """Every night is another conflict; the last day has none.

    delegation: Head, Deputy
    hotel Grand: Head
    => warning no-room:
    => warning no-room:
    """
    first, second = written.check()
    assert say(first.message, "en") == "In the night from Monday, 20 December 2021 these have no bed: Deputy."
    assert first.key != second.key


@programme
def test_nights_before_and_after(written: Programme) -> None:
    """Who arrives later needs a bed from then on, and none of the night in which they leave.

    delegation: Head, Deputy
    journey arrival "TK 1" 21 Dec 09:00-12:30: Deputy
    journey departure "TK 2" 22 Dec 09:00-12:30: Deputy
    hotel Grand: Head
    => warning no-room:
    """


@programme
def test_everybody_has_a_bed(written: Programme) -> None:
    """With or without the number of a room.

    delegation: Head, 4 council members
    hotel Grand 101: Head
    hotel Palace: council members
    """


@programme
def test_no_hotels_at_all(written: Programme) -> None:
    """Nobody has begun with them.

    delegation: Head, Deputy
    """
