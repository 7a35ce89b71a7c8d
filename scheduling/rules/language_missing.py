"""What will be printed is there in each language of the papers.

For each language in which the visit prints its papers the titles of the items and of the tracks are looked
through, and the names of people, places and host organisations: a title has to be written in it, a name at
least in its script, for "Hilmi Türkmen" needs no English. A language in which not one item has a title has
not been begun, and nothing is said of it yet. Declined and cancelled items are printed nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.localized import Localized
from models.messages import N_, NP_, Message, Sayable
from models.plan import Plan
from models.records.items import Item
from models.records.organisations import Organisation
from models.records.people import Person
from models.records.places import Venue
from models.records.visits import Track, Visit
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import GIVEN_UP, Facts
from scheduling.rule import Fault, Rule, Scope
from scheduling.scripts import is_in_script_of, stands_in

_MOST_NAMED = 3

MISSING = Fault(
    "language-missing",
    Severity.WARNING,
    N_("Not written in {language} yet, in which papers are printed: {texts}."),
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each language in which something is missing, shown at the items that it names."""
    plan = facts.plan
    begun = {tag.partition("-")[0] for tag in {tag for item in plan.items for tag, _ in item.title.texts}}
    for language in dict.fromkeys(plan.visit.document_languages):
        if language.partition("-")[0] not in begun:
            continue
        items = _untitled(plan, language) if len(begun) > 1 else []
        texts: list[tuple[str, Localized]] = [(item.id, item.title) for item in items]
        texts += _of_the_rest(plan, language)
        if texts:
            yield MISSING.at(
                tuple(item.id for item in items[:_MOST_NAMED]),
                (plan.visit_id, *dict.fromkeys(identifier for identifier, _ in texts)),
                language=language.upper(),
                texts=_named([text for _, text in texts]),
            )


def _untitled(plan: Plan, language: str) -> list[Item]:
    """The items whose title is not written in a language."""
    items = (item for item in plan.items if item.title and item.status not in GIVEN_UP)
    return [item for item in items if not stands_in(item.title, language)]


def _of_the_rest(plan: Plan, language: str) -> Iterator[tuple[str, Localized]]:
    for track in plan.tracks:
        if track.name and not stands_in(track.name, language):
            yield track.id, track.name
    hosts = {item.host_organisation_id for item in plan.items}
    names: list[Person | Venue | Organisation] = [*plan.persons, *plan.venues]
    names += [body for body in plan.organisations if body.id in hosts]
    for record in names:
        if record.name and not is_in_script_of(record.name, language):
            yield record.id, record.name


def _named(texts: list[Localized]) -> tuple[Sayable, ...]:
    """Those texts, and of many the first few and how many more there are."""
    quoted = [Message.of(N_("“{text}”"), text=text) for text in texts]
    if len(quoted) <= _MOST_NAMED + 1:
        return tuple(quoted)
    rest = Message.of(*NP_("{count} more", "{count} more"), count=len(quoted) - _MOST_NAMED)
    return (*quoted[:_MOST_NAMED], rest)


RULE = Rule(
    faults=(MISSING,),
    source=N_("Published programmes stand in two languages side by side, line by line."),
    woken_by=frozenset({Visit, Track, Person, Venue, Organisation, Item}),
    find=find,
    scope=Scope.WHOLE,
    reads_hours=False,
)
