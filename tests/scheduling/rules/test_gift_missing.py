"""Who receives the guests is given something, if others are."""

from exports.wording import say
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_a_host_goes_without(written: Programme) -> None:
    """Once, at the first item; not at a meeting, nor who receives at what is cancelled.

    delegation: Head, Deputy
    20 Dec 10:00-10:30 courtesy call "Call" by Mayor
    20 Dec 12:00-12:30 courtesy call "Second call" by Governor
    21 Dec 10:00-10:30 courtesy call "Third call" by Governor
    21 Dec 12:00-12:30 meeting "Talks" by Rector
    21 Dec 15:00-15:30 courtesy call "Cancelled" by Minister [cancelled]
    gift "Vase" to Mayor
    => hint gift-missing: Second call
    """
    assert say(only_conflict(written).message, "en") == (
        "No gift is noted down for Governor, who receives at “Second call”."
    )


@programme
def test_a_gift_at_the_item(written: Programme) -> None:
    """Whoever it is for; the delegation's own head needs none from itself.

    delegation: Head, Deputy
    20 Dec 10:00-10:30 courtesy call "Call" by Mayor
    21 Dec 10:00-10:30 courtesy call "Again" by Mayor
    22 Dec 10:00-10:30 courtesy call "At home" by Head: delegation, Governor as principal
    gift "Vase" at Call
    """


@programme
def test_no_gifts_at_all(written: Programme) -> None:
    """The office does not note them down.

    delegation: Head, Deputy
    20 Dec 10:00-10:30 courtesy call "Call" by Mayor
    """
