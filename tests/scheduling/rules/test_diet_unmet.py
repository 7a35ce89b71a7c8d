"""A kitchen knows what its guests may not eat."""

from exports.wording import say
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_the_kitchen_was_not_told(written: Programme) -> None:
    """Of guests and hosts alike, also of who may stay away; what they need is not said here.

    delegation: Head, Deputy, Aide
    diet Deputy: no fish
    diet Mayor: gluten
    20 Dec 13:00-14:00 lunch "Lunch" by Mayor: Head, Deputy?
    20 Dec 19:00-21:00 dinner "Dinner": Head, Aide
    => warning diet-unmet: Lunch
    """
    assert say(only_conflict(written).message, "en") == (
        "The kitchen of “Lunch” has not been told of the dietary needs of these guests: Deputy and Mayor."
    )


@programme
def test_the_kitchen_was_told(written: Programme) -> None:
    """Breakfast is the hotel's; at a museum nobody eats; what is cancelled is not cooked.

    delegation: Head, Deputy
    diet Head: vegetarian
    20 Dec 08:00-08:30 breakfast "Breakfast"
    20 Dec 13:00-14:00 lunch "Lunch"
    20 Dec 15:00-16:00 site visit "Museum"
    20 Dec 19:00-21:00 dinner "Dinner" [cancelled]
    menu Lunch: one without meat
    """
