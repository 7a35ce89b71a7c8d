"""Places have room for those who are there."""

from msgspec import structs

from exports.wording import say
from scheduling.check import check
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_guests_and_hosts_are_counted(written: Programme) -> None:
    """Seven in a room for six; six are all right.

    delegation: Ana, Bea, 4 council members
    place Blue Hall
    capacity Blue Hall 6
    20 Dec 10:00-11:00 meeting "Talks" Blue Hall: delegation, Mayor
    20 Dec 12:00-13:00 meeting "Among themselves" Blue Hall
    => warning venue-over-capacity: Talks
    """
    conflict = only_conflict(written)
    assert say(conflict.message, "en") == (
        "“Talks” is for more people than Blue Hall has room for: 7, and there is room for 6."
    )
    assert set(conflict.record_ids) == {written.items["Talks"].id, written.places["Blue Hall"].id}


@programme
def test_a_hall_and_its_building_at_whatever_hour(written: Programme) -> None:
    """The house holds fewer than the hall is said to; no hour is needed to know that.

    delegation: Ana, Bea
    place House
    place Hall in House
    capacity House 1
    capacity Hall 10
    20 Dec meeting "Untimed" Hall
    waiting meeting "Waiting" Hall
    20 Dec 10:00-11:00 meeting "Alone" Hall: Ana
    => warning venue-over-capacity: Untimed
    => warning venue-over-capacity: Waiting
    """


@programme
def test_who_is_not_counted(written: Programme) -> None:
    """Who may stay away, who follows all tracks, who answers from the desk; transfers and what is given up.

    delegation: Ana, Bea, Cem
    track Main: Ana
    place Hall
    capacity Hall 1
    20 Dec 10:00-11:00 meeting "Main talks" Hall [Main]
    20 Dec 12:00-13:00 reception "Reception" Hall [optional]
    20 Dec 14:00-15:00 meeting "Desk" Hall: Ana, Clerk as responsible, Governor?
    20 Dec 16:00-17:00 transfer "Drive" Hall
    20 Dec 18:00-19:00 dinner "Cancelled" Hall [cancelled]
    20 Dec 18:00-19:00 dinner "Declined" Hall [declined]
    20 Dec 20:00-21:00 dinner "Elsewhere" Somewhere
    """


def test_places_laid_at_a_meal() -> None:
    written = Programme(
        'delegation: Ana\nplace Hall\ncapacity Hall 8\n20 Dec 18:00-20:00 dinner "Dinner" Hall'
    )
    dinner = written.items["Dinner"]
    eight, nine = (written.plan.including([structs.replace(dinner, covers=covers)]) for covers in (8, 9))
    assert check(eight) == ()
    assert [conflict.code for conflict in check(nine)] == ["venue-over-capacity"]
