"""`check`: what in a visit cannot work."""

from __future__ import annotations

from datetime import date

import msgspec

from models.messages import N_, Message
from scheduling.accepting import judged
from scheduling.check import check
from scheduling.conflicts import Severity
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


def check_visit(options: Options, output: Output) -> int:
    """Print the conflicts of a visit; the answer is "no" where an error stands that nobody accepts."""
    with open_store(options) as store:
        visit = store.find_visit(options.visit)
        plan = store.load(visit.id)
    found = judged(plan, check(plan, surroundings=Surroundings(today=date.today())))
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


CHECK = Command(
    "check",
    N_("Find what in a visit cannot work; exit status 1 where there are errors that nobody accepts."),
    (
        Argument("visit", N_("the visit to check"), placeholder="VISIT", required=True),
        Argument("format", N_("how to print it"), "--format", "FORMAT", choices=("text", "json")),
    ),
    check_visit,
)
