"""Who has no language in common is interpreted for.

At a courtesy call, a meeting, a session, a signing ceremony or a working meal the first of the guests is held
against each who receives them. Where the languages of both are known and none is the same, somebody has to be
there who interprets between them, if need be one interpreter after the other; an interpreter of whom nobody
has said which languages they interpret is taken to be the right one. Without any it cannot be held; where
somebody else at the table speaks both languages it is a warning, for they may help out and should be asked.

What is to be interpreted, as the item says, needs an interpreter whoever speaks what; simultaneously for more
than an hour it needs two, who take turns. Where the item says that nothing is interpreted, nothing is asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.identifiers import PersonId
from models.messages import N_, Sayable
from models.records.items import Attendance, Item, ItemTrack
from models.records.people import Person
from models.records.visits import Member, MemberTrack, Visit
from models.vocabulary import Interpretation, ItemKind
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.interpreting import bilingual_at, interpreters_at, is_interpreted, share_a_language, speaks
from scheduling.naming import person_name, title_of
from scheduling.occupancy import Attendee
from scheduling.rule import Fault, Rule
from scheduling.tables import first_guest, those_who_receive

_CODE = "no-interpreter"
_TALKS = frozenset(
    {
        ItemKind.COURTESY_CALL,
        ItemKind.MEETING,
        ItemKind.SESSION,
        ItemKind.SIGNING_CEREMONY,
        ItemKind.WORKING_MEAL,
    }
)

NOBODY = Fault(
    _CODE,
    Severity.ERROR,
    N_("At “{title}” {guest} and {host} have no language in common, and nobody there interprets for them."),
    "languages",
)
BY_A_GUEST = Fault(
    _CODE,
    Severity.WARNING,
    N_(
        "At “{title}” {guest} and {host} have no language in common. No interpreter is there, but these "
        "speak both languages: {people}."
    ),
    "languages",
)
STATED = Fault(
    _CODE,
    Severity.WARNING,
    N_("“{title}” is to be interpreted, and no interpreter is there."),
    "interpreter",
)
ALONE = Fault(
    _CODE,
    Severity.WARNING,
    N_(
        "“{title}” is to be interpreted simultaneously for {minutes} min, and one interpreter is there "
        "alone; for more than {limit} min it takes two."
    ),
    "turns",
)


def find(facts: Facts) -> Iterator[Conflict]:
    """What each item lacks at which people talk."""
    for item in facts.items:
        if item.interpretation is Interpretation.NONE:
            continue
        told = list(_between(facts, item)) if item.kind in _TALKS else []
        yield from told
        if item.interpretation is not Interpretation.UNSTATED:
            yield from _as_stated(facts, item, has_been_told=bool(told))


def _between(facts: Facts, item: Item) -> Iterator[Conflict]:
    plan = facts.plan
    hosts = [host for host in those_who_receive(facts, item) if speaks(plan, host)]
    guest = first_guest(facts, item) if hosts else None
    if guest is None or guest.person_id is None or not speaks(plan, guest.person_id):
        return
    for host in hosts:
        apart = not share_a_language(plan, guest.person_id, host)
        if apart and not is_interpreted(facts, item, guest.person_id, host):
            yield _not_understood(facts, item, guest.person_id, host)


def _not_understood(facts: Facts, item: Item, guest: PersonId, host: PersonId) -> Conflict:
    plan = facts.plan
    about = (item.id,), (item.id, guest, host)
    told: dict[str, Sayable] = {
        "title": title_of(item),
        "guest": person_name(plan, guest),
        "host": person_name(plan, host),
    }
    able = bilingual_at(facts, item, guest, host)
    if able:
        return BY_A_GUEST.at(*about, people=facts.names_of(map(Attendee, able)), **told)
    return NOBODY.at(*about, **told)


def _as_stated(facts: Facts, item: Item, *, has_been_told: bool) -> Iterator[Conflict]:
    interpreters = interpreters_at(facts, item)
    about = (item.id,), (item.id,)
    if not interpreters and not has_been_told:
        yield STATED.at(*about, title=title_of(item))
    booking = facts.bookings.get(item.id)
    limit = facts.limits.interpreter_minutes
    simultaneous = item.interpretation is Interpretation.SIMULTANEOUS
    if simultaneous and interpreters == 1 and booking is not None and booking.planned.minutes > limit:
        yield ALONE.at(*about, title=title_of(item), minutes=booking.planned.minutes, limit=limit)


RULE = Rule(
    faults=(NOBODY, BY_A_GUEST, STATED, ALONE),
    source=N_(
        "Interpreters' associations: simultaneous interpreters take turns, and beyond an hour there are two."
    ),
    woken_by=frozenset({Visit, Person, Member, MemberTrack, Item, ItemTrack, Attendance}),
    find=find,
)
