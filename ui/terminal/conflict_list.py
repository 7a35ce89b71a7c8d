"""Conflicts as lines of text, the gravity in words, and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec

from models.messages import N_, NP_, ClockFact, DayFact, Fact, ListFact, Message, TextFact
from models.records.acceptances import Acceptance
from scheduling.accepting import Judged, acceptance_words
from scheduling.conflicts import Conflict, Severity
from ui.terminal.output import Output
from ui.wording import Wording

PlainFact = str | int | list[str]

SEVERITY_NAMES = {
    Severity.ERROR: N_("error"),
    Severity.WARNING: N_("warning"),
    Severity.HINT: N_("hint"),
}
COUNTS = {
    Severity.ERROR: NP_("{count} error", "{count} errors"),
    Severity.WARNING: NP_("{count} warning", "{count} warnings"),
    Severity.HINT: NP_("{count} hint", "{count} hints"),
}


class ListedAcceptance(msgspec.Struct, frozen=True, kw_only=True):
    """Who takes a conflict as it is, why, and since when."""

    reason: str
    accepted_by: str
    accepted_on: date


class ListedConflict(msgspec.Struct, frozen=True, kw_only=True):
    """A conflict as `--format json` gives it; `message` is in the language of the messages.

    `facts` are what fills the sentence: numbers as such, days and hours as ISO 8601 writes them, names and
    other words as they are said. `accepted` is null while the conflict is open.
    """

    code: str
    severity: str
    message: str
    facts: dict[str, PlainFact]
    items: tuple[str, ...]
    records: tuple[str, ...]
    key: str
    accepted: ListedAcceptance | None = None


def listed(conflict: Conflict, words: Wording, acceptance: Acceptance | None = None) -> ListedConflict:
    """The conflict as a program reads it."""
    return ListedConflict(
        code=conflict.code,
        severity=conflict.severity.value,
        message=words.say(conflict.message),
        facts={name: _plain(fact, words) for name, fact in conflict.message.facts},
        items=conflict.item_ids,
        records=conflict.record_ids,
        key=conflict.key,
        accepted=None
        if acceptance is None
        else ListedAcceptance(
            reason=acceptance.reason,
            accepted_by=acceptance.accepted_by,
            accepted_on=acceptance.accepted_on,
        ),
    )


def _plain(fact: Fact, words: Wording) -> PlainFact:
    match fact:
        case int() | str():
            return fact
        case DayFact():
            return fact.day.isoformat()
        case ClockFact():
            return fact.clock.isoformat("minutes")
        case ListFact():
            return [str(_plain(member, words)) for member in fact.members]
        case Message():
            return words.say(fact)
        case TextFact():
            return words.text(fact.text)


def print_conflicts(found: Judged, output: Output) -> None:
    """One line a conflict, gravity and code before the sentence, and a count of each gravity below.

    What is accepted follows by itself, each with the reason and the name.
    """
    for conflict in found.open:
        output.line(conflict_line(conflict, output))
    output.say(counted(found.open))
    if found.accepted:
        output.say(Message.of(N_("Accepted as they are:")))
        for conflict, acceptance in found.accepted:
            output.line(conflict_line(conflict, output))
            output.line(f"    {output.words.say(acceptance_words(acceptance))}")


def conflict_line(conflict: Conflict, output: Output) -> str:
    """The conflict in a line: how grave it is, its sentence and its code."""
    names = {severity: output.words.words(name) for severity, name in SEVERITY_NAMES.items()}
    width = max(map(len, names.values()))
    name = f"{names[conflict.severity]}:"
    return f"  {name:<{width + 1}} {output.words.say(conflict.message)} [{conflict.code}]"


def counted(conflicts: Sequence[Conflict]) -> Message:
    """How many conflicts of each gravity there are."""
    if not conflicts:
        return Message.of(N_("Nothing found that could not work."))
    found = [
        (severity, sum(conflict.severity is severity for conflict in conflicts)) for severity in Severity
    ]
    parts = tuple(Message.of(*COUNTS[severity], count=count) for severity, count in found if count)
    return Message.of(N_("Found: {counts}."), counts=parts)
