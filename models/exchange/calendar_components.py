"""The entries of a calendar file (RFC 5545) as names, parameters and texts, read with suspicion.

Only lines are read here. Zones that a file describes itself are never worked out: a description that repeats
every second would take for ever; the zone is known by its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from models.exchange.programme_lines import MOST_LINES, ProgrammeRefused
from models.exchange.sheets import cleaned
from models.exchange.text_encoding import decoded
from models.messages import N_, Message

MOST_BYTES = 4 * 1024 * 1024
"""Far more than the calendar of a visit; looked at before anything is read."""

MOST_LETTERS = 20_000
"""Of one property; what stands behind them is left out."""

MOST_OF_A_NAME = 500
"""Properties of one name in one entry; the rest are left out."""

_KEPT = frozenset(
    {
        *("UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RECURRENCE-ID", "LOCATION"),
        *("DESCRIPTION", "COMMENT", "CONTACT", "URL", "STATUS", "CATEGORIES", "ATTENDEE"),
        *("METHOD", "X-WR-CALNAME", "TZID", "X-LIC-LOCATION"),
    }
)
"""The properties that anybody reads; of all others only the name is looked at."""

_READ = _KEPT | {"BEGIN", "END"}
_FOLD = re.compile(r"(?:\r\n|\n|\r)[ \t]")
_LINE_END = re.compile(r"\r\n|\n|\r")
_DEEPEST = 8
_BEGINS = re.compile(r"\s*BEGIN:VCALENDAR\s", re.IGNORECASE)
_PARAMETER = re.compile(r';([A-Za-z0-9-]+)=((?:"[^"]*"|[^":;,]*)(?:,(?:"[^"]*"|[^":;,]*))*)')
_NAME = re.compile(r"[A-Za-z0-9-]+")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


class Property(NamedTuple):
    """One property: its text as it stands in the file, still escaped, and its parameters by their names."""

    value: str
    parameters: Mapping[str, str]

    @property
    def text(self) -> str:
        """The text as a person reads it."""
        plain = _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], self.value)
        return cleaned(plain)


class Component(NamedTuple):
    """One entry: what sort it is ("VEVENT") and its properties by name, in their order."""

    kind: str
    properties: dict[str, list[Property]]

    def first(self, name: str) -> Property | None:
        """The first property of that name, None for none."""
        return next(iter(self.properties.get(name, ())), None)

    def text(self, name: str) -> str:
        """The text of the first property of that name, empty for none."""
        found = self.first(name)
        return "" if found is None else found.text


def is_calendar(content: bytes) -> bool:
    """Whether a file is a calendar, by how it begins."""
    return _BEGINS.match(decoded(content[:4096]).text) is not None


def read_components(content: bytes) -> tuple[Component, ...]:
    """Every entry of a calendar file, the calendar itself first. Raises ProgrammeRefused."""
    if len(content) > MOST_BYTES:
        sentence = N_(
            "The calendar is larger than {megabytes} megabytes. "
            "Export only the days of the visit, then try again."
        )
        raise ProgrammeRefused(Message.of(sentence, megabytes=MOST_BYTES // 1024**2))
    text = decoded(content).text
    if "\0" in text or not _BEGINS.match(text):
        raise ProgrammeRefused(
            Message.of(N_("The file is no calendar. Choose an iCalendar file (.ics) or a table."))
        )
    return tuple(_components(text))


def _components(text: str) -> Iterator[Component]:
    open_ones: list[Component] = []
    events = 0
    for line in _LINE_END.split(_FOLD.sub("", text)):
        found = _property(line)
        if found is None:
            continue
        name, one = found
        kind = one.value.strip().upper()
        if name == "BEGIN":
            component = Component(kind, {})
            open_ones.append(component)
            events += kind == "VEVENT"
            if len(open_ones) > _DEEPEST or events > MOST_LINES:
                sentence = N_(
                    "The calendar has more than {most} entries, or they lie too deep in each other. "
                    "Export only the days of the visit, then try again."
                )
                raise ProgrammeRefused(Message.of(sentence, most=MOST_LINES))
            yield component
        elif name == "END":
            if not open_ones or open_ones.pop().kind != kind:
                raise _cut_off()
        elif open_ones:
            known = open_ones[-1].properties.setdefault(name, [])
            if len(known) < MOST_OF_A_NAME:
                known.append(one)
    if open_ones:
        raise _cut_off()


def _property(line: str) -> tuple[str, Property] | None:
    """The name and the rest of one line; None for a line that is none."""
    name = _NAME.match(line)
    if name is None or name[0].upper() not in _READ:
        return None
    parameters: dict[str, str] = {}
    place = name.end()
    while match := _PARAMETER.match(line, place):
        parameters[match[1].upper()] = match[2].strip('"')
        place = match.end()
    colon = line.find(":", place)
    return None if colon < 0 else (name[0].upper(), Property(line[colon + 1 :][:MOST_LETTERS], parameters))


def _cut_off() -> ProgrammeRefused:
    return ProgrammeRefused(
        Message.of(N_("The calendar is cut off or damaged. Export it again, then try again."))
    )
