"""`check`: what in a visit cannot work."""

from __future__ import annotations

from datetime import date

import msgspec

from models.messages import N_, NP_, Message
from scheduling.accepting import judged
from scheduling.across_visits import elsewhere_of
from scheduling.check import check
from scheduling.conflicts import Severity
from scheduling.office_double_bookings import office_double_bookings
from scheduling.surroundings import Surroundings
from ui.terminal.command import ANSWER_IS_NO, DONE, Argument, Command, Options
from ui.terminal.conflict_list import ListedConflict, listed, print_conflicts
from ui.terminal.opening import open_store
from ui.terminal.output import Output


class CheckedVisit(msgspec.Struct, frozen=True, kw_only=True):
    """What `--format json` gives: the visit and its conflicts, by time, the accepted ones last."""

    visit_id: str
    reference: str
    title: dict[str, str]
    conflicts: tuple[ListedConflict, ...]


class ListedDoubleBooking(msgspec.Struct, frozen=True, kw_only=True):
    """A double booking as `--all --format json` gives it; `record` is the person, place or vehicle."""

    code: str
    severity: str
    message: str
    record: str
    visits: tuple[str, str]
    items: tuple[str, str]


def check_visit(options: Options, output: Output) -> int:
    """Print the conflicts of a visit; the answer is "no" where an error stands that nobody accepts."""
    if options.all_visits:
        return check_office(options, output)
    with open_store(options) as store:
        visit = store.find_visit(options.visit)
        plan = store.load(visit.id)
        elsewhere = elsewhere_of(plan, store.booked_elsewhere(plan))
    found = judged(plan, check(plan, surroundings=Surroundings(today=date.today(), elsewhere=elsewhere)))
    if options.format == "json":
        output.json(
            CheckedVisit(
                visit_id=visit.id,
                reference=visit.reference,
                title=dict(visit.title.texts),
                conflicts=(
                    *(listed(conflict, output.words) for conflict in found.open),
                    *(listed(conflict, output.words, acceptance) for conflict, acceptance in found.accepted),
                ),
            )
        )
    else:
        output.say(Message.of(N_("Conflicts of “{title}”:"), title=visit.title))
        print_conflicts(found, output)
    return ANSWER_IS_NO if any(conflict.severity is Severity.ERROR for conflict in found.open) else DONE


class CheckedOffice(msgspec.Struct, frozen=True, kw_only=True):
    """What `--all --format json` gives: what several visits need at once, by time."""

    double_bookings: tuple[ListedDoubleBooking, ...]


def check_office(options: Options, output: Output) -> int:
    """Print what several visits need at once; the answer is "no" where anything of it is certain."""
    with open_store(options) as store:
        found = office_double_bookings(store.booked_everywhere(), store.what_is_booked)
    if options.format == "json":
        listed_ones = tuple(
            ListedDoubleBooking(
                code=one.code,
                severity=one.severity.value,
                message=output.words.say(one.message),
                record=one.record.id,
                visits=one.visits,
                items=(one.booking.first.item_id, one.booking.second.item_id),
            )
            for one in found
        )
        output.json(CheckedOffice(double_bookings=listed_ones))
    elif not found:
        output.say(Message.of(N_("No two visits need the same person, place or vehicle at one time.")))
    else:
        output.say(Message.of(N_("What several visits need at once:")))
        for one in found:
            output.line(f"  {output.words.say(one.message)} [{one.code}]")
        output.say(
            Message.of(
                *NP_("Found: {count} double booking.", "Found: {count} double bookings."), count=len(found)
            )
        )
    return ANSWER_IS_NO if any(one.severity is Severity.ERROR for one in found) else DONE


CHECK = Command(
    "check",
    N_("Find what in a visit cannot work; exit status 1 where there are errors that nobody accepts."),
    (
        Argument("visit", N_("the visit to check"), placeholder="VISIT", required=True, unless="all_visits"),
        Argument("all_visits", N_("instead of a visit, what any two of all visits need at once"), "--all"),
        Argument("format", N_("how to print it"), "--format", "FORMAT", choices=("text", "json")),
    ),
    check_visit,
)
