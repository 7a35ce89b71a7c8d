"""Conflicts as lines of text, the gravity in words, and as JSON."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from models.messages import N_, NP_, Message
from scheduling.conflicts import Conflict, Severity
from ui.terminal.output import Output
from ui.wording import Wording

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


class ListedConflict(msgspec.Struct, frozen=True, kw_only=True):
    """A conflict as `--format json` gives it; `message` is in the language of the messages."""

    code: str
    severity: str
    message: str
    items: tuple[str, ...]
    records: tuple[str, ...]
    key: str


def listed(conflict: Conflict, words: Wording) -> ListedConflict:
    """The conflict as a program reads it."""
    return ListedConflict(
        code=conflict.code,
        severity=conflict.severity.value,
        message=words.say(conflict.message),
        items=conflict.item_ids,
        records=conflict.record_ids,
        key=conflict.key,
    )


def print_conflicts(conflicts: Sequence[Conflict], output: Output) -> None:
    """One line a conflict, gravity and code before the sentence, and a count of each gravity below."""
    names = {severity: output.words.words(name) for severity, name in SEVERITY_NAMES.items()}
    width = max(map(len, names.values()))
    for conflict in conflicts:
        name = f"{names[conflict.severity]}:"
        output.line(f"  {name:<{width + 1}} {output.words.say(conflict.message)} [{conflict.code}]")
    output.say(counted(conflicts))


def counted(conflicts: Sequence[Conflict]) -> Message:
    """How many conflicts of each gravity there are."""
    if not conflicts:
        return Message.of(N_("Nothing found that could not work."))
    found = [
        (severity, sum(conflict.severity is severity for conflict in conflicts)) for severity in Severity
    ]
    parts = tuple(Message.of(*COUNTS[severity], count=count) for severity, count in found if count)
    return Message.of(N_("Found: {counts}."), counts=parts)
