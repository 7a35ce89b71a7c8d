"""A kitchen knows for how many it lays the table."""

from exports.wording import say
from tests.programme_notation import Programme, programme


@programme
def test_a_meal_without_a_number(written: Programme) -> None:
    """Where another one has it; breakfasts, cancelled and waiting meals need none.

    delegation: Head, Deputy
    20 Dec 08:00-08:30 breakfast "Breakfast"
    20 Dec 13:00-14:00 lunch "Lunch"
    20 Dec 19:00-21:00 dinner "Dinner"
    21 Dec 13:00-14:00 lunch "Cancelled" [cancelled]
    waiting dinner "Some evening"
    covers Lunch 4
    => warning meal-without-covers: Dinner
    """
    assert [say(conflict.message, "en") for conflict in written.check()] == [
        "For “Dinner” on Monday, 20 December 2021 nobody has said how many places are laid."
    ]


@programme
def test_too_few_places(written: Programme) -> None:
    """Guests and hosts are counted; as many as come are enough, and who may stay away needs none.

    delegation: Head, 4 council members, Aide
    20 Dec 13:00-14:00 lunch "Lunch" by Mayor
    21 Dec 13:00-14:00 lunch "Enough" by Mayor
    22 Dec 13:00-14:00 lunch "Optional" by Mayor [optional]
    covers Lunch 6
    covers Enough 7
    covers Optional 1
    => warning meal-without-covers: Lunch
    """
    assert [say(conflict.message, "en") for conflict in written.check()] == [
        "At “Lunch” on Monday, 20 December 2021 more people are expected (7) than places are laid (6)."
    ]


@programme
def test_no_covers_at_all(written: Programme) -> None:
    """The office does not count them.

    delegation: Head, Deputy
    20 Dec 13:00-14:00 lunch "Lunch"
    """
