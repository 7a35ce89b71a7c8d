"""What papers about a ceremony or a meal say alike: when and where it is, and who has a part in it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from exports.blocks import Words
from exports.day_tables import place_words
from exports.languages import Languages
from exports.people_lists import affiliation, name_of, unnamed
from exports.wording import long_date, time_words
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import Part
from scheduling.occupancy import items_of_day, waiting_items
from scheduling.precedence import post_of, post_of_member
from scheduling.seating import Sitter


def items_in_order(plan: Plan) -> tuple[Item, ...]:
    """All items, day by day, last those that wait for a day."""
    days = sorted({item.day for item in plan.items if item.day is not None})
    return (*(item for day in days for item in items_of_day(plan, day)), *waiting_items(plan))


def when_and_where(plan: Plan, item: Item, languages: Languages) -> tuple[Words, ...]:
    """The day with the hour, then the place, each a line; what is not known is left out."""
    when: Words = ()
    if item.day is not None:
        day = item.day
        when = languages.each(
            lambda tag: ", ".join((long_date(day, tag), *_hours(item, tag))),
        )
    where = languages.each(partial(place_words, plan, item.venue_id))
    return tuple(words for words in (when, where) if words)


def _hours(item: Item, language: str) -> tuple[str, ...]:
    return (time_words(item.time, item.kind, language),) if item.starts is not None else ()


def sitter_name(plan: Plan, sitter: Sitter, languages: Languages) -> Words:
    """Who sits there: the name as printed, or who is meant where no name is known yet."""
    person = plan.persons.get(sitter.person_id)
    if person is not None:
        return languages.each(partial(name_of, person))
    member = plan.members.get(sitter.member_id)
    # One chair is for one person, also where several are travelling under one description.
    if member is None:
        return ()
    return languages.text(member.description) or languages.each(partial(unnamed, member))


def sitter_title(plan: Plan, sitter: Sitter, languages: Languages) -> Words:
    """Under which title and for whom they sit there: "Mayor, Üsküdar"."""
    member, person = plan.members.get(sitter.member_id), plan.persons.get(sitter.person_id)
    if member is not None:
        post = post_of_member(plan, member)
    else:
        post = post_of(plan, person, plan.visit.first_day) if person is not None else None
    return languages.each(partial(affiliation, plan, post))


def names_of_part(plan: Plan, item: Item, part: Part, languages: Languages) -> tuple[Words, ...]:
    """Who has this part in the item, by name, in their order."""
    listed = sorted(
        (one for one in plan.attendances.where("item_id", item.id) if one.part is part),
        key=lambda one: (one.position, one.id),
    )
    people = (Sitter(one.person_id, one.member_id, is_guest=False) for one in listed)
    return sitter_names(plan, people, languages)


def sitter_names(plan: Plan, sitters: Iterable[Sitter], languages: Languages) -> tuple[Words, ...]:
    """The names of several people, without those of whom nothing is known."""
    return tuple(filter(None, (sitter_name(plan, one, languages) for one in sitters)))
