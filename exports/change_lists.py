"""All changes since an earlier version as a list, and the line that says that they are marked."""

from __future__ import annotations

from collections.abc import Iterator

from exports.blocks import ListColumn, ListTable, Note, PersonLine, Words
from exports.change_words import ASPECTS, KINDS, ItemWords, states_of
from exports.languages import Languages
from exports.people_lists import delegation, person_lines
from exports.request import Since
from exports.visit_heads import continued
from exports.wording import say
from models.messages import N_, Message
from models.plan import Plan
from models.records.visits import Member
from scheduling.programme_changes import ChangeKind, ItemChange, programme_changes


def change_note(
    plan: Plan, languages: Languages, since: Since | None, *, people: bool = True
) -> tuple[Note, ...]:
    """What stands before the days: since which version changes are marked, or that there are none.

    Nothing where nothing is compared. `people` says whether the paper names the delegation.
    """
    if since is None:
        return ()
    changes = programme_changes(since.plan, plan)
    is_otherwise = bool(changes if people else changes.items)
    sentence = (
        N_("Marked is what has changed since “{version}” of {day}. All changes are listed at the end.")
        if is_otherwise
        else N_("Nothing has changed since “{version}” of {day}.")
    )
    return (Note(languages.say(sentence, version=since.name, day=since.issued_on)),)


def change_lists(
    plan: Plan, languages: Languages, since: Since | None, *, people: bool = True
) -> Iterator[ListTable]:
    """The items that changed, by time, then who has joined and left; each only where there is any."""
    if since is None:
        return
    changes = programme_changes(since.plan, plan)
    if changes.items:
        rows = tuple(_item_row(since.plan, plan, change, languages) for change in changes.items)
        columns = (
            ListColumn(languages.say(N_("Change")), 2),
            ListColumn(languages.say(N_("When")), 4),
            ListColumn(languages.say(N_("Event")), 6, is_name=True),
            ListColumn(languages.say(N_("Formerly")), 5),
        )
        yield _table(languages.say(N_("Changes of the programme")), columns, rows, languages)
    if people and (changes.joined or changes.left):
        new, gone = languages.speak(KINDS[ChangeKind.NEW]), languages.say(N_("NO LONGER"))
        rows = tuple(
            (mark, line.name, line.affiliation)
            for mark, state, members in ((new, plan, changes.joined), (gone, since.plan, changes.left))
            for line in _lines_of(state, members, languages)
        )
        people_columns = (
            ListColumn(languages.say(N_("Change")), 2),
            ListColumn(languages.say(N_("Name")), 5, is_name=True),
            ListColumn(languages.say(N_("Title and organisation")), 10),
        )
        yield _table(languages.say(N_("Changes of the delegation")), people_columns, rows, languages)


def _table(
    heading: Words, columns: tuple[ListColumn, ...], rows: tuple[tuple[Words, ...], ...], languages: Languages
) -> ListTable:
    return ListTable(heading, continued(heading, languages), columns, rows)


def _item_row(before: Plan, after: Plan, change: ItemChange, languages: Languages) -> tuple[Words, ...]:
    """What became of an item: when and what it is, or was where it is gone, and how that stood before."""
    states = {tag: states_of(before, after, change, tag) for tag in languages.tags}

    def stands(language: str) -> ItemWords:
        was, now = states[language]
        words = now or was
        assert words is not None
        return words

    def formerly(language: str) -> str:
        was, now = states[language]
        if was is None or now is None:
            return ""
        told = [old for old, new in zip(was, now, strict=True) if old != new and old]
        if told:
            return "\n".join(told)
        aspects = tuple(ASPECTS[aspect] for aspect in change.aspects)
        return say(Message.of(N_("Otherwise: {aspects}"), aspects=aspects), language)

    return (
        languages.speak(KINDS[change.kind]),
        languages.each(lambda language: stands(language).when),
        languages.each(lambda language: "\n".join(filter(None, stands(language)[1:]))),
        languages.each(formerly),
    )


def _lines_of(plan: Plan, members: tuple[Member, ...], languages: Languages) -> Iterator[PersonLine]:
    """These members of a plan as they stand in its list of the delegation."""
    wanted = {member.id for member in members}
    lines = zip(delegation(plan), person_lines(plan, languages), strict=True)
    return (line for member, line in lines if member.id in wanted)
