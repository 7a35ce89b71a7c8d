"""Who has which programme on a day, and when they are busy with it."""

from datetime import date

from scheduling.day_programmes import Busy, planned, programmes, stretches, when_busy
from scheduling.facts import Facts
from scheduling.limits import DEFAULT_LIMITS
from tests.programme_notation import Programme

DAY = date(2021, 12, 20)
NIGHT = date(2021, 12, 21)


def written(text: str) -> tuple[Programme, Facts]:
    programme = Programme(text)
    return programme, Facts(programme.plan, DEFAULT_LIMITS)


def told(text: str, *days: date) -> dict[tuple[str, ...], list[str]]:
    """The titles of the items of each programme, by the names of those who have it."""
    programme, facts = written(text)
    names: dict[str, str] = {person.id: name for name, person in programme.people.items()}
    names.update((member.id, name) for name, member in programme.members.items())
    titles = {item.id: title for title, item in programme.items.items()}
    return {
        tuple(sorted(names[who] for who in one.people)): [titles[item.id] for item in one.items]
        for one in programmes(facts, days or (DAY,))
    }


def test_who_has_the_same_programme_is_told_together() -> None:
    assert told("""
        delegation: Head, Deputy, Spouse, 2 council members
        20 Dec 09:00-10:00 meeting "Talks"
        20 Dec 14:00-15:00 cultural visit "Mosque": Spouse, council members
        20 Dec 11:00-12:00 courtesy call "Call": Head, Deputy, Mayor as principal
        20 Dec 16:00-17:00 meeting "Experts": Adviser
    """) == {
        ("Deputy", "Head"): ["Talks", "Call"],
        ("Spouse", "council members"): ["Talks", "Mosque"],
    }


def test_what_keeps_nobody_busy_is_left_out() -> None:
    assert told("""
        delegation: Head
        20 Dec 08:00-09:00 breakfast "Breakfast"
        20 Dec 09:00-10:00 meeting "Talks"
        20 Dec 10:00-11:00 meeting "Optional" [optional]
        20 Dec 11:00-12:00 meeting "Cancelled" [cancelled]
        20 Dec 12:00-13:00 rest "Rest"
        20 Dec 12:00-12:00 meeting "Nothing"
        20 Dec meeting "Some time"
        20 Dec 13:00..15:00 30m press "Somewhere between"
        20 Dec 09:00-15:00 transfer "Train"
        20 Dec 09:00-14:59 transfer "Shorter train"
        20 Dec 09:00-03:00+1 session "Fair"
        20 Dec 09:00-02:59+1 session "Shorter fair"
    """) == {("Head",): ["Talks", "Shorter train", "Shorter fair"]}


def test_a_night_is_asked_of_two_days() -> None:
    text = """
        delegation: Head
        21 Dec 09:00-10:00 meeting "Morning"
        20 Dec 20:00-22:00 dinner "Dinner"
    """
    assert told(text, DAY) == {("Head",): ["Dinner"]}
    assert told(text, DAY, NIGHT) == {("Head",): ["Dinner", "Morning"]}


def test_when_somebody_is_busy() -> None:
    programme, facts = written("""
        20 Dec 09:00-10:00 meeting "Fixed": Ana
        20 Dec 10:00 meeting "No end": Ana
        20 Dec ~12:00-13:00 meeting "About": Ana
        20 Dec 14:00..15:00 40m meeting "Most of an hour": Ana
        20 Dec 16:00..17:00 30m meeting "Half of it": Ana
        20 Dec 18:00-19:00 TBC meeting "Undecided": Ana
    """)
    midnight = planned(facts, programme.items["Fixed"]).begin - 9 * 60

    def spans(title: str) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
        found = [when_busy(facts, programme.items[title], for_certain=certain) for certain in (False, True)]
        first, second = (None if one is None else (one.begin - midnight, one.end - midnight) for one in found)
        return first, second

    assert spans("Fixed") == ((540, 600), (540, 600))
    assert spans("No end") == ((600, 660), (600, 601))
    assert spans("About") == ((720, 780), (730, 770))
    assert spans("Most of an hour") == ((860, 880), (860, 880))
    assert spans("Half of it") == (None, None)
    assert spans("Undecided") == ((1080, 1140), None)
    assert stretches(facts, [programme.items[title] for title in ("No end", "Fixed")]) == (
        Busy(midnight + 540, midnight + 660),
    )
