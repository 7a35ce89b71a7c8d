"""`difference`: what changed in a visit from one version to another, or to what it is now."""

from __future__ import annotations

import msgspec

from exports.audience import Audience, visible
from exports.change_words import change_sentence
from models.messages import N_, Message
from models.plan import Plan
from models.records.visits import Member
from scheduling.naming import member_name
from scheduling.programme_changes import programme_changes
from ui.terminal.command import DONE, Argument, Command, Options
from ui.terminal.opening import open_store
from ui.terminal.output import Output
from ui.terminal.states import plan_as, version_numbered


class ListedChange(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one item: its sentence, and about what of it."""

    change: str
    item: str
    aspects: tuple[str, ...]
    message: str


class ListedDifference(msgspec.Struct, frozen=True, kw_only=True):
    """What `--format json` gives: the items by time, and the members who joined and left, by id."""

    items: tuple[ListedChange, ...]
    joined: tuple[str, ...]
    left: tuple[str, ...]


def show_difference(options: Options, output: Output) -> int:
    """Print what a reader of the later state has to know who holds the earlier one."""
    with open_store(options) as store:
        plan = store.load(store.find_visit(options.visit).id)
        before, after = (
            visible(plan_as(store, plan, version_numbered(plan, number)), Audience.ORGANISERS)
            for number in (options.earlier, options.later)
        )
    changes = programme_changes(before, after)
    language = output.words.language
    items = tuple(
        ListedChange(
            change=change.kind.value,
            item=change.item.id,
            aspects=tuple(aspect.value for aspect in change.aspects),
            message=change_sentence(before, after, change, language),
        )
        for change in changes.items
    )
    if options.format == "json":
        joined, left = (tuple(member.id for member in some) for some in (changes.joined, changes.left))
        output.json(ListedDifference(items=items, joined=joined, left=left))
        return DONE
    output.lines(one.message for one in items)
    for member in changes.joined:
        output.say(Message.of(N_("NEW in the delegation: {name}"), name=_name(after, member)))
    for member in changes.left:
        output.say(Message.of(N_("NO LONGER in the delegation: {name}"), name=_name(before, member)))
    if not changes:
        output.say(Message.of(N_("No reader would notice a difference.")))
    return DONE


def _name(plan: Plan, member: Member) -> Message:
    return Message.of("{name}", name=member_name(plan, member))


DIFFERENCE = Command(
    "difference",
    N_("Tell what changed in a visit from one version to another."),
    (
        Argument("visit", N_("the visit to look at"), placeholder="VISIT", required=True),
        Argument("earlier", N_("the number of the earlier version"), "--from", "N", required=True),
        Argument("later", N_("the number of the later one; without it, as it is now"), "--to", "N"),
        Argument("format", N_("how to print it"), "--format", "FORMAT", choices=("text", "json")),
    ),
    show_difference,
)
