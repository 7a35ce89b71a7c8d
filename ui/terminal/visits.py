"""`visits`: which visits there are."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from models.database.visit_list import VisitSummary
from models.messages import N_, NP_, Message
from models.vocabulary_labels import label
from ui.terminal.command import DONE, Argument, Command, Options
from ui.terminal.opening import open_store
from ui.terminal.output import Output


class ListedVisit(msgspec.Struct, frozen=True, kw_only=True):
    """A visit as `--format json` gives it; texts by language."""

    id: str
    reference: str
    title: dict[str, str]
    first_day: date
    last_day: date
    status: str
    hosts: tuple[dict[str, str], ...]
    items: int
    members: int
    updated_at: datetime | None


def list_visits(options: Options, output: Output) -> int:
    """Print every visit, the latest first."""
    with open_store(options) as store:
        visits = store.visits()
    if options.format == "json":
        output.json([listed(summary) for summary in visits])
    elif not visits:
        output.say(Message.of(N_("There is no visit here yet.")))
    else:
        for summary in visits:
            _describe(summary, output)
    return DONE


def listed(summary: VisitSummary) -> ListedVisit:
    """The visit as a program reads it."""
    visit = summary.visit
    return ListedVisit(
        id=visit.id,
        reference=visit.reference,
        title=dict(visit.title.texts),
        first_day=visit.first_day,
        last_day=visit.last_day,
        status=visit.status.value,
        hosts=tuple(dict(host.texts) for host in summary.host_names),
        items=summary.item_count,
        members=summary.member_count,
        updated_at=summary.updated_at,
    )


def _describe(summary: VisitSummary, output: Output) -> None:
    visit, words = summary.visit, output.words
    output.line("  ".join(part for part in (words.text(visit.title), visit.reference) if part))
    counts = (
        Message.of(*NP_("{count} item", "{count} items"), count=summary.item_count),
        Message.of(*NP_("{count} member", "{count} members"), count=summary.member_count),
        label(visit.status),
    )
    days = words.date_range(visit.first_day, visit.last_day)
    output.line("    " + "; ".join((days, *map(words.say, counts))))
    if hosts := ", ".join(words.texts(summary.host_names)):
        output.line("    " + words.words(N_("Hosts: {hosts}"), hosts=hosts))
    output.line(f"    {visit.id}")


VISITS = Command(
    "visits",
    N_("List the visits."),
    (Argument("format", N_("how to print it"), "--format", "FORMAT", choices=("text", "json")),),
    list_visits,
)
