"""An arrangement as lines and as JSON: what is placed, moved, mended and left out, and whom to call."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from datetime import time as clock
from functools import cached_property
from typing import NamedTuple

import msgspec

from models.identifiers import ItemId
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.vocabulary import ItemStatus
from scheduling.accepting import judged
from scheduling.arrange.calls import ROLE_NAMES, Call, calls
from scheduling.arrange.changes_told import ChangeCount, change_count
from scheduling.arrange.helping import Help, what_would_help
from scheduling.arrange.proposal import Placement, Proposal
from scheduling.arrange.reasons import WhyNot, why_not
from scheduling.arrange.request import ArrangeRequest, MayMove, Scope
from scheduling.check import check
from scheduling.conflicts import Conflict, Severity
from scheduling.naming import day_of, hours_of, title_of
from scheduling.remedies.mending import remedies
from scheduling.surroundings import Surroundings
from ui.terminal.conflict_list import ListedConflict, conflict_line
from ui.terminal.conflict_list import listed as listed_conflict
from ui.terminal.output import Output
from ui.wording import Wording

_MOST_REMEDIES = 3


class LeftOut(NamedTuple):
    """Why an item finds no place, and what would let it fit."""

    why: WhyNot
    helps: tuple[Help, ...]


class Arrangement:
    """A proposal with all that is said about it."""

    def __init__(
        self, proposal: Proposal, surroundings: Surroundings, request: ArrangeRequest, *, is_stored: bool
    ) -> None:
        """Tell of this proposal; a repair also tells what stays at fault."""
        self.proposal = proposal
        self.surroundings = surroundings
        self.is_repair = request.scope is Scope.AT_FAULT
        self.keeps_confirmed = request.may_move is not MayMove.CONFIRMED
        self.is_stored = is_stored

    @property
    def before(self) -> Plan:
        """The visit as it was."""
        return self.proposal.plan

    @property
    def after(self) -> Plan:
        """The visit as the proposal makes it."""
        return self.proposal.after

    @property
    def is_complete(self) -> bool:
        """Whether all that was asked for is done."""
        return not self.proposal.left_out and not self.still_at_fault

    @cached_property
    def left_out(self) -> tuple[LeftOut, ...]:
        """What finds no place, with the reasons."""
        return tuple(map(self._left_out, self.proposal.left_out))

    def _left_out(self, item_id: ItemId) -> LeftOut:
        why = why_not(self.after, item_id, self.surroundings)
        return LeftOut(why, what_would_help(self.after, why, self.surroundings))

    @cached_property
    def still_at_fault(self) -> tuple[Conflict, ...]:
        """The errors that a repair could not mend and that nobody has accepted."""
        if not self.is_repair:
            return ()
        found = judged(self.after, check(self.after, surroundings=self.surroundings)).open
        return tuple(one for one in found if one.severity is Severity.ERROR)

    @cached_property
    def calls(self) -> tuple[Call, ...]:
        """Whom to call about it."""
        return calls(self.before, self.proposal.edit)

    @cached_property
    def count(self) -> ChangeCount:
        """How much it changes."""
        return change_count(self.before, self.proposal.edit)


class ListedPlacement(msgspec.Struct, frozen=True, kw_only=True):
    """An item with its new hour, by the clock on the spot, and with the one that it had."""

    item: str
    title: str
    day: date
    starts: clock
    day_before: date | None
    starts_before: clock | None


class ListedMending(msgspec.Struct, frozen=True, kw_only=True):
    """What is done about an item that keeps its hour."""

    item: str
    title: str
    message: str


class ListedLeftOut(msgspec.Struct, frozen=True, kw_only=True):
    """An item that finds no place, why, and what would help."""

    item: str
    title: str
    reasons: tuple[str, ...]
    helps: tuple[str, ...]


class ListedToldChange(msgspec.Struct, frozen=True, kw_only=True):
    """What to tell of one item; `status` is how far it was agreed before."""

    item: str
    status: str
    message: str


class ListedCall(msgspec.Struct, frozen=True, kw_only=True):
    """Whom to call; `at` is whose number it is where it is not their own."""

    role: str
    record: str
    who: str
    at: str | None
    phone: str
    email: str
    changes: tuple[ListedToldChange, ...]


class ListedArrangement(msgspec.Struct, frozen=True, kw_only=True):
    """What `--format json` gives; sentences are in the language of the messages."""

    visit_id: str
    reference: str
    title: dict[str, str]
    stored: bool
    placed: tuple[ListedPlacement, ...]
    moved: tuple[ListedPlacement, ...]
    mended: tuple[ListedMending, ...]
    left_out: tuple[ListedLeftOut, ...]
    still_at_fault: tuple[ListedConflict, ...]
    calls: tuple[ListedCall, ...]
    changes: dict[str, int]
    travel_minutes: int
    idle_minutes: int


def listed(arrangement: Arrangement, words: Wording) -> ListedArrangement:
    """The arrangement as a program reads it."""
    visit, proposal = arrangement.before.visit, arrangement.proposal
    return ListedArrangement(
        visit_id=visit.id,
        reference=visit.reference,
        title=dict(visit.title.texts),
        stored=arrangement.is_stored,
        placed=tuple(_placement(arrangement, one, words) for one in proposal.placed),
        moved=tuple(_placement(arrangement, one, words) for one in proposal.moved),
        mended=tuple(
            ListedMending(
                item=one.item_id,
                title=_title(arrangement.before, one.item_id, words),
                message=words.say(one.edit.name),
            )
            for one in proposal.replacements
        ),
        left_out=tuple(
            ListedLeftOut(
                item=why.item_id,
                title=_title(arrangement.before, why.item_id, words),
                reasons=tuple(map(words.say, why.sentences)),
                helps=tuple(words.say(one.message) for one in helps),
            )
            for why, helps in arrangement.left_out
        ),
        still_at_fault=tuple(listed_conflict(one, words) for one in arrangement.still_at_fault),
        calls=tuple(_call(one, words) for one in arrangement.calls),
        changes=arrangement.count._asdict(),
        travel_minutes=proposal.worth.travel_minutes,
        idle_minutes=proposal.worth.idle_minutes,
    )


def _placement(arrangement: Arrangement, placement: Placement, words: Wording) -> ListedPlacement:
    item = arrangement.before.items[placement.item_id]
    return ListedPlacement(
        item=item.id,
        title=_title(arrangement.before, item.id, words),
        day=placement.day,
        starts=placement.starts,
        day_before=item.day,
        starts_before=item.starts,
    )


def _title(plan: Plan, item_id: ItemId, words: Wording) -> str:
    return words.say(Message.of("{title}", title=title_of(plan.items[item_id])))


def _call(call: Call, words: Wording) -> ListedCall:
    return ListedCall(
        role=call.role.value,
        record=call.record_id,
        who=words.say(call.who),
        at=None if call.at is None else words.say(call.at),
        phone=call.phone,
        email=call.email,
        changes=tuple(
            ListedToldChange(item=one.item_id, status=one.status.value, message=words.say(one.message))
            for one in call.changes
        ),
    )


def print_arrangement(arrangement: Arrangement, output: Output) -> None:
    """What is placed, moved, mended and left out, each under its heading; whom to call; and a count."""
    proposal = arrangement.proposal
    output.say(Message.of(N_("Proposed for “{title}”:"), title=arrangement.before.visit.title))
    sections = (
        (N_("Placed:"), (_placed(arrangement, one) for one in proposal.placed)),
        (N_("Moved:"), (_moved(arrangement, one) for one in proposal.moved)),
        (N_("Mended at their hours:"), (one.edit.name for one in proposal.replacements)),
    )
    for heading, sentences in sections:
        lines = [f"    {output.words.say(sentence)}" for sentence in sentences]
        output.lines([f"  {output.words.words(heading)}", *lines] if lines else [])
    _print_left_out(arrangement, output)
    _print_faults(arrangement, output)
    _print_calls(arrangement, output)
    for sentence in _count(arrangement):
        output.say(sentence)


def _placed(arrangement: Arrangement, placement: Placement) -> Message:
    item = arrangement.after.items[placement.item_id]
    hours = hours_of(arrangement.after, item)
    return Message.of(N_("“{title}”: {day}, {hours}"), title=title_of(item), day=day_of(item), hours=hours)


def _moved(arrangement: Arrangement, placement: Placement) -> Message:
    was, now = (plan.items[placement.item_id] for plan in (arrangement.before, arrangement.after))
    return Message.of(
        N_("“{title}”: {day}, {hours} (was: {day_before}, {hours_before})"),
        title=title_of(now),
        day=day_of(now),
        hours=hours_of(arrangement.after, now),
        day_before=day_of(was),
        hours_before=hours_of(arrangement.before, was),
    )


def _print_left_out(arrangement: Arrangement, output: Output) -> None:
    if not arrangement.left_out:
        return
    words = output.words
    # A sentence inside an f-string is not collected for translation.
    heading, help_heading = words.words(N_("Left out:")), words.words(N_("What would help:"))
    output.line(f"  {heading}")
    for why, helps in arrangement.left_out:
        output.line(f"    “{_title(arrangement.before, why.item_id, words)}”")
        output.lines(f"      {words.say(sentence)}" for sentence in why.sentences)
        if helps:
            output.line(f"      {help_heading}")
            output.lines(f"        {words.say(one.message)}" for one in helps)


def _print_faults(arrangement: Arrangement, output: Output) -> None:
    if not arrangement.still_at_fault:
        return
    output.say(Message.of(N_("Still at fault:")))
    help_heading = output.words.words(N_("What would help:"))
    for one in arrangement.still_at_fault:
        output.line(conflict_line(one, output))
        mending = remedies(arrangement.after, one, arrangement.surroundings)[:_MOST_REMEDIES]
        if mending:
            output.line(f"    {help_heading}")
            output.lines(f"      {output.words.say(remedy.name)}" for remedy in mending)
    items = {arrangement.after.items[one] for fault in arrangement.still_at_fault for one in fault.item_ids}
    if arrangement.keeps_confirmed and any(item.status is ItemStatus.CONFIRMED for item in items):
        sentence = N_("What a host has confirmed stays where it is, unless “{option}” allows to move it.")
        output.say(Message.of(sentence, option="--move confirmed"))


def _print_calls(arrangement: Arrangement, output: Output) -> None:
    if not arrangement.calls:
        return
    output.say(Message.of(N_("Whom to call:")))
    words = output.words
    for call in arrangement.calls:
        who = Message.of(N_("{who} ({role})"), who=call.who, role=ROLE_NAMES[call.role])
        at = "" if call.at is None else words.say(call.at)
        output.line("  " + "; ".join(filter(None, (words.say(who), at, call.phone, call.email))))
        output.lines(f"    {words.say(one.message)}" for one in call.changes)


def _count(arrangement: Arrangement) -> Iterator[Message]:
    proposal, worth = arrangement.proposal, arrangement.proposal.worth
    if not proposal.edit.changes:
        yield Message.of(N_("Nothing changes."))
    else:
        yield Message.of(N_("Counted: {counts}."), counts=arrangement.count.words)
    if proposal.left_out:
        left = NP_("{count} item finds no place.", "{count} items find no place.")
        yield Message.of(*left, count=len(proposal.left_out))
    if proposal.placements:
        yield Message.of(
            N_("On the way: {travel} min; without programme: {idle} min."),
            travel=worth.travel_minutes,
            idle=worth.idle_minutes,
        )
    if arrangement.is_stored:
        yield Message.of(N_("It is stored as one step, which the history of the visit can take back."))
    elif proposal.edit.changes:
        yield Message.of(N_("Nothing is stored."))
