"""What a host has declined does not stay on the programme."""

from exports.wording import say
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_declined_and_still_there(written: Programme) -> None:
    """Not where the item says so itself, has no day, or nobody has answered yet.

    delegation: Head, Deputy
    office Ministry KZ
    20 Dec 10:00-11:00 meeting "Talks" [confirmed]
    20 Dec 12:00-13:00 meeting "Given up" [declined]
    21 Dec 10:00-11:00 meeting "Asked" [requested]
    waiting meeting "Some day" [requested]
    asked Ministry about Talks declined
    asked Ministry about Given up declined
    asked Ministry about Asked open
    asked Ministry about Some day declined
    => error host-declined: Talks
    """
    assert say(only_conflict(written).message, "en") == (
        "Ministry has declined “Talks”, which still stands on the programme of Monday, 20 December 2021."
    )


@programme
def test_the_last_answer_counts(written: Programme) -> None:
    """Who has thought better of it receives after all, or does not; an open letter is no answer.

    delegation: Head, Deputy
    office Ministry KZ
    20 Dec 10:00-11:00 meeting "Talks" [confirmed]
    21 Dec 10:00-11:00 meeting "Next talks" [confirmed]
    asked Ministry about Talks declined
    asked Ministry about Talks confirmed
    asked Ministry about Next talks confirmed
    asked Ministry about Next talks declined
    asked Ministry about Next talks open
    => error host-declined: Next talks
    """


@programme
def test_another_host_has_declined(written: Programme) -> None:
    """Then somebody else was asked.

    delegation: Head, Deputy
    office Ministry KZ
    office Palace KZ
    20 Dec 10:00-11:00 meeting "Talks" [confirmed]
    host Palace for Talks
    asked Ministry about Talks declined
    """
