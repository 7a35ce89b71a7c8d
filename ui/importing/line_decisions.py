"""What becomes of each line of a programme: taken over or left out, and how that is said. Knows no window."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from msgspec import structs

from models.edits import Edit, created, edit
from models.exchange.programme_lines import Finding, LineProblem, ProgrammeLine, findings
from models.exchange.programme_names import HostName, Names, PlaceName, new_venue
from models.identifiers import OrganisationId, new_identifier
from models.localized import Localized
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.organisations import Organisation
from models.records.people import Person
from models.records.places import Venue
from models.records.visits import Visit
from models.vocabulary import ItemStatus
from scheduling.taking_in_programmes import Standing, days_of, known_item, standing, take_in_programme


class LineDecision(NamedTuple):
    """A line as it stands now, and whether it is taken over. `key` tells it from the others."""

    key: str
    line: ProgrammeLine
    takes: bool = True


class Target(NamedTuple):
    """The visit that the lines go into, as it is before; one that is new gets the days of its lines."""

    plan: Plan
    language: str
    is_new: bool = False


def proposed(lines: Iterable[ProgrammeLine], target: Target, names: Names) -> list[LineDecision]:
    """What becomes of lines where nobody says otherwise.

    Left out is what the visit has already, what has no title, and what was called off and never known.
    """
    found = []
    for number, line in enumerate(lines):
        known = standing(target.plan, line, names, target.language)
        is_called_off = line.status is ItemStatus.CANCELLED and known is Standing.NEW
        takes = known is not Standing.SAME and bool(line.title) and not is_called_off
        found.append(LineDecision(str(number), line, takes))
    return found


def findings_of(decision: LineDecision, target: Target) -> tuple[Finding, ...]:
    """What is odd about a line, for the days of the visit."""
    visit = target.plan.visit
    return findings(decision.line, visit.first_day, visit.last_day)


def is_odd(decision: LineDecision, target: Target, names: Names) -> bool:
    """Whether the officer should look at a line, at its place or at its host before it is taken over."""
    place, host = names.places.get(decision.line.place), names.hosts.get(decision.line.host)
    is_doubtful = any(name is not None and not name.is_sure for name in (place, host))
    problems = {finding.problem for finding in findings_of(decision, target)}
    return is_doubtful or bool(problems - {LineProblem.ENDS_NEXT_DAY})


def outcome_words(decision: LineDecision, target: Target, names: Names) -> Message:
    """What becomes of a line, in few words."""
    known = standing(target.plan, decision.line, names, target.language)
    if known is Standing.SAME:
        return Message.of(N_("There already"))
    if not decision.takes:
        return Message.of(N_("Left out"))
    if known is Standing.NEW:
        return Message.of(N_("New item"))
    item = known_item(target.plan, decision.line)
    return Message.of(N_("Changes “{title}”"), title=item.title if item else Localized())


def summary(decisions: Sequence[LineDecision], target: Target, names: Names) -> tuple[Message, ...]:
    """What will happen, in a few sentences."""
    taken = [one for one in decisions if one.takes]
    said = [
        Message.of(*NP_("{count} line is taken over.", "{count} lines are taken over."), count=len(taken))
    ]
    odd = sum(is_odd(one, target, names) for one in taken)
    if odd:
        said.append(
            Message.of(
                *NP_("{count} of them is to be looked at.", "{count} of them are to be looked at."), count=odd
            )
        )
    places = {one.line.place for one in taken}
    new = sum(name.is_new for text, name in names.places.items() if text in places)
    if new:
        said.append(Message.of(*NP_("{count} venue is new.", "{count} venues are new."), count=new))
    return tuple(said)


def take_over(decisions: Iterable[LineDecision], target: Target, names: Names, source: str) -> Edit:
    """The one edit that takes the chosen lines over, and makes the visit first where it is a new one."""
    lines = [one.line for one in decisions if one.takes]
    taking = take_in_programme(target.plan, lines, names, source, target.language)
    if not target.is_new:
        return taking
    first, last = days_of(lines) or (target.plan.visit.first_day, target.plan.visit.last_day)
    visit = structs.replace(target.plan.visit, first_day=first, last_day=last)
    return edit(taking.name, created(visit), *taking.changes)


def called(making: Edit, title: str) -> Edit:
    """The edit with another title of the new visit, in the language of the one it has, unless it is empty."""
    changes = []
    for change in making.changes:
        if isinstance(change.after, Visit) and change.before is None and title:
            language = next(iter(change.after.title.languages), "")
            text = Localized.of({language: title}) if language else change.after.title
            change = created(structs.replace(change.after, title=text))
        changes.append(change)
    return structs.replace(making, changes=tuple(changes))


def with_place(names: Names, text: str, venue: Venue | None) -> Names:
    """The names with a place that stands for a venue that is known, or for words alone."""
    return names._replace(places={**names.places, text: PlaceName(venue)})


def with_new_place(names: Names, line: ProgrammeLine, called: str, language: str) -> Names:
    """The names with the place of a line as a new venue of that name."""
    place = PlaceName(new_venue(called, line.address, language), is_new=True)
    return names._replace(places={**names.places, line.place: place})


def with_host_person(names: Names, text: str, person: Person | None) -> Names:
    """The names with a host who is a person that is known, or none."""
    return _with_host(names, text, lambda host: host._replace(person=person))


def with_host_organisation(names: Names, text: str, organisation: Organisation | None) -> Names:
    """The names with a host that is an organisation that is known, or none."""
    return _with_host(names, text, lambda host: host._replace(organisation=organisation, is_new=False))


def with_new_organisation(names: Names, text: str, called: str, language: str) -> Names:
    """The names with a host that is a new organisation of that name."""
    made = Organisation(id=OrganisationId(new_identifier()), name=Localized.of({language: called}))
    return _with_host(names, text, lambda host: host._replace(organisation=made, is_new=True))


def _with_host(names: Names, text: str, change: Callable[[HostName], HostName]) -> Names:
    hosts: Mapping[str, HostName] = names.hosts
    host = change(hosts.get(text, HostName()))
    return names._replace(hosts={**hosts, text: host._replace(is_sure=True)})


def changed(decision: LineDecision, **fields: object) -> LineDecision:
    """The line with other values; what was not understood of a field that is given now is forgotten."""
    if "day" in fields:
        fields |= {"unread_day": "", "weekday": None, "end_day": None}
    if "starts" in fields or "ends" in fields:
        fields |= {"unread_hours": "", "end_day": None}
    return decision._replace(line=structs.replace(decision.line, **fields))
