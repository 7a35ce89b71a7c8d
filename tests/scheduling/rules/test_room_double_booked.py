"""No more people sleep in a room of a hotel than it has beds."""

from exports.wording import say
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_three_in_a_room(written: Programme) -> None:
    """A room of which nothing is known has two beds; it is told of the first night.

    delegation: Head, Deputy, Aide
    hotel Grand 101: Head, Deputy, Aide
    => error room-double-booked:
    """
    assert say(only_conflict(written).message, "en") == (
        "Room 101 of Grand is given to the whole delegation in the night from Monday, 20 December 2021; "
        "it has fewer beds than that: 2."
    )


@programme
def test_somebody_of_another_visit_in_the_room(written: Programme) -> None:
    """In a single room, in a night in which it is taken here; not in a room for two.

    delegation: Head, Deputy
    bedroom Grand 101 1
    hotel Grand 101: Head
    hotel Grand 102: Deputy
    sleeping elsewhere: Grand 101 21 Dec
    sleeping elsewhere: Grand 102 21 Dec
    sleeping elsewhere: Grand 101 22 Dec
    => error room-double-booked:
    """
    assert say(only_conflict(written).message, "en") == (
        "Room 101 of Grand is given to Head in the night from Tuesday, 21 December 2021, and to people of "
        "the visit “Delegation of Almaty” as well; it has fewer beds than that: 1."
    )


@programme
def test_two_in_a_single_room(written: Programme) -> None:
    """As the hotel says.

    delegation: Head, Deputy, Aide, Guard
    bedroom Grand 101 1
    bedroom Grand 102 2
    hotel Grand 101: Head, Deputy
    hotel Grand 102: Aide, Guard
    => error room-double-booked:
    """


@programme
def test_as_many_as_beds(written: Programme) -> None:
    """In each room, and in rooms of one number in two hotels; council members have several under one entry.

    delegation: Head, Deputy, Aide, Guard, 4 council members
    bedroom Grand 101 3
    hotel Grand 101: Head, Deputy, Aide
    hotel Palace 101: Guard
    hotel Palace 101: council members
    """


@programme
def test_one_leaves_before_the_other_comes(written: Programme) -> None:
    """One bed can serve two, one night after the other.

    delegation: Head, Deputy
    journey departure "TK 1" 21 Dec 09:00-12:30: Head
    journey arrival "TK 2" 21 Dec 13:00-16:30: Deputy
    bedroom Grand 101 1
    hotel Grand 101: Head, Deputy
    """


@programme
def test_the_usual_number_of_beds(written: Programme) -> None:
    """Is a setting.

    delegation: Head, Deputy
    setting beds_in_a_room 1
    hotel Grand 101: Head, Deputy
    => error room-double-booked:
    """
