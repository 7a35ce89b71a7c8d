"""Who has which programme on a day, and when they are busy with it."""

from collections.abc import Iterable
from datetime import date

from models.records.items import Item
from scheduling.day_programmes import Busy, nights, planned, programmes, stretches, when_busy
from scheduling.facts import Facts
from scheduling.limits import DEFAULT_LIMITS
from scheduling.moves import move_by
from scheduling.touched import touched_by
from tests.programme_notation import Programme

DAY = date(2021, 12, 20)
NIGHT = date(2021, 12, 21)


def written(text: str) -> tuple[Programme, Facts]:
    programme = Programme(text)
    return programme, Facts(programme.plan, DEFAULT_LIMITS)


def in_words(
    programme: Programme, people: Iterable[str], items: Iterable[Item]
) -> tuple[list[str], list[str]]:
    """The names of these people in order, and the titles of the items."""
    names: dict[str, str] = {person.id: name for name, person in programme.people.items()}
    names.update((member.id, name) for name, member in programme.members.items())
    titles = {item.id: title for title, item in programme.items.items()}
    return sorted(names[who] for who in people), [titles[item.id] for item in items]


def told(text: str) -> dict[tuple[str, ...], list[str]]:
    """The titles of the items of each programme of the day, by the names of those who have it."""
    programme, facts = written(text)
    found = [in_words(programme, one.people, one.items) for one in programmes(facts, DAY)]
    return {tuple(names): titles for names, titles in found}


def told_of_night(text: str) -> dict[tuple[str, ...], list[str]]:
    """The titles of what lies before and after the night, by the names of those before whom it lies."""
    programme, facts = written(text)
    found = [in_words(programme, one.people, one.items(facts)) for one in nights(facts, NIGHT)]
    return {tuple(names): titles for names, titles in found}


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
    assert told(text) == {("Head",): ["Dinner"]}
    assert told_of_night(text) == {("Head",): ["Dinner", "Morning"]}


def test_who_parts_in_the_evening_or_the_morning_has_a_night_apart() -> None:
    assert told_of_night("""
        delegation: Head, Deputy, Spouse, Adviser, Clerk
        20 Dec 20:00-22:00 dinner "Dinner": Head, Deputy, Spouse
        20 Dec 21:00-02:00+1 reception "Ball": Clerk
        21 Dec 09:00-10:00 meeting "Talks": Head, Deputy, Adviser
        21 Dec 09:00-10:00 cultural visit "Mosque": Clerk
    """) == {
        ("Deputy", "Head"): ["Dinner", "Talks"],
        ("Spouse",): ["Dinner"],
        ("Adviser",): ["Talks"],
        ("Clerk",): ["Ball", "Mosque"],
    }


def test_a_programme_that_a_move_leaves_as_it_was_is_the_same_object() -> None:
    programme, facts = written("""
        delegation: Head, Deputy
        20 Dec 09:00-10:00 meeting "Talks": Head
        20 Dec 09:00-10:00 meeting "Experts": Deputy
    """)
    head, deputy = programmes(facts, DAY)
    edit = move_by(facts.plan, {programme.items["Experts"].id}, 0, 30)
    after = facts.plan.with_edit(edit)
    moved = Facts(after, DEFAULT_LIMITS, touched_by(after, edit), facts)
    assert programmes(moved, DAY)[0] is head
    assert programmes(moved, DAY)[1] != deputy
    assert programmes(moved, DAY) == programmes(Facts(after, DEFAULT_LIMITS), DAY)


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
