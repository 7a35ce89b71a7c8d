"""`arrange`: proposes hours for what waits or is at fault, and stores the proposal or only shows it."""

from __future__ import annotations

import math
from datetime import date

from models.messages import N_, Message
from scheduling.across_visits import elsewhere_of
from scheduling.arrange.request import ArrangeRequest, MayMove, Scope
from scheduling.standing_in import with_stand_ins
from scheduling.surroundings import Surroundings
from ui.terminal.command import ANSWER_IS_NO, DONE, Argument, Command, Options, WrongUse
from ui.terminal.opening import open_store, user_name
from ui.terminal.output import Output


def arrange_visit(options: Options, output: Output) -> int:
    """Propose, print, and store as one edit; the answer is "no" where something finds no place."""
    # Loaded by no other command: they would all begin a tenth later.
    from ui.terminal.arrangement import Arrangement, listed, print_arrangement
    from ui.terminal.proposing import best_proposal

    request = _request(options)
    seconds = _seconds(options.seconds)
    with open_store(options) as store:
        plan = store.load(store.find_visit(options.visit).id)
        if options.repair:
            plan = with_stand_ins(plan, store.stand_ins(plan))
        elsewhere = elsewhere_of(plan, store.booked_elsewhere(plan))
    surroundings = Surroundings(today=date.today(), elsewhere=elsewhere)
    proposal = best_proposal(plan, request, surroundings, seconds, output)
    is_stored = bool(proposal.edit.changes) and not options.dry_run
    if is_stored:
        with open_store(options) as store:
            store.apply(proposal.edit, user_name())
    arrangement = Arrangement(proposal, surroundings, request, is_stored=is_stored)
    if options.format == "json":
        output.json(listed(arrangement, output.words))
    else:
        print_arrangement(arrangement, output)
    return DONE if arrangement.is_complete else ANSWER_IS_NO


def _request(options: Options) -> ArrangeRequest:
    """What the command line asks for. Raises WrongUse where its words contradict each other."""
    may_move = MayMove(options.may_move)
    if options.only_waiting:
        for is_given, word in ((options.repair, "--repair"), (may_move is MayMove.CONFIRMED, "--move")):
            if is_given:
                sentence = N_("“--only-waiting” moves nothing, so “{word}” is of no use beside it.")
                raise WrongUse(Message.of(sentence, word=word))
        may_move = MayMove.NOTHING
    return ArrangeRequest(
        scope=Scope.AT_FAULT if options.repair else Scope.WAITING,
        may_move=may_move,
        seed=_seed(options.seed),
        most_proposals=1,
    )


def _seed(text: str) -> int:
    if not text:
        return 1
    if not (text.isascii() and text.isdigit()):
        raise WrongUse(Message.of(N_("“{word}” is no whole number. Give one, such as 1."), word=text))
    return int(text)


def _seconds(text: str) -> float:
    """How long to search; for as long as it takes where nothing is said."""
    if not text:
        return math.inf
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < math.inf:
        sentence = N_("“{word}” is no number of seconds. Give one above 0, such as 10.")
        raise WrongUse(Message.of(sentence, word=text))
    return seconds


ARRANGE = Command(
    "arrange",
    N_("Find hours for what waits, or mend what is at fault; exit status 1 where something finds no place."),
    (
        Argument("visit", N_("the visit to arrange"), placeholder="VISIT", required=True),
        Argument("only_waiting", N_("place what waits, and move nothing for it"), "--only-waiting"),
        Argument("repair", N_("mend what is at fault, with as few changes as can be"), "--repair"),
        Argument(
            "may_move",
            N_("what may be moved: what no host has confirmed, or that as well"),
            "--move",
            "WHAT",
            choices=("unconfirmed", "confirmed"),
        ),
        Argument("seconds", N_("search no longer than that"), "--seconds", "N"),
        Argument("seed", N_("the same number proposes the same; without it, 1"), "--seed", "N"),
        Argument("dry_run", N_("only show what is proposed, and store nothing"), "--dry-run"),
        Argument("format", N_("how to print it"), "--format", "FORMAT", choices=("text", "json")),
    ),
    arrange_visit,
)
