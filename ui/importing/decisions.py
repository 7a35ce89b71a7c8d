"""What becomes of each line of a list: a new person, somebody who is known, or nothing. Knows no window."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from models.exchange.matching import KnownPerson, Match, Sureness
from models.localized import Localized
from models.messages import N_, NP_, Message
from scheduling.taking_in_people import Taken

MOST_NAMED = 4
"""New organisations that are named; of more only the number is told."""


class Outcome(StrEnum):
    """What can become of a line."""

    NEW = "new"
    KNOWN = "known"
    LEFT_OUT = "left_out"


class Decision(NamedTuple):
    """A line with what was found for it and what becomes of it; `outcome` is None until that is decided."""

    match: Match
    outcome: Outcome | None = None
    known: KnownPerson | None = None

    @property
    def key(self) -> str:
        """What tells one line of a list from another."""
        return str(self.match.line.number)

    @property
    def is_open(self) -> bool:
        """Whether the officer has to say what becomes of it."""
        return self.outcome is None


def proposed(match: Match) -> Decision:
    """What becomes of a line where nobody says otherwise; what is doubtful stays open."""
    if match.sureness is Sureness.DOUBTFUL:
        return Decision(match)
    if match.sureness is Sureness.SAME:
        return Decision(match, Outcome.KNOWN, match.candidates[0].known)
    return Decision(match, Outcome.NEW)


def all_likely(decisions: Iterable[Decision]) -> list[Decision]:
    """The same with everything open decided: the likeliest known person, and nobody twice."""
    return [_likely(one) if one.is_open else one for one in decisions]


def all_new(decisions: Iterable[Decision]) -> list[Decision]:
    """The same with everything open decided: they are all new."""
    return [one._replace(outcome=Outcome.NEW, known=None) if one.is_open else one for one in decisions]


def taken(decisions: Iterable[Decision]) -> tuple[Taken, ...]:
    """The lines that are taken over."""
    return tuple(
        Taken(one.match.line, one.known if one.outcome is Outcome.KNOWN else None)
        for one in decisions
        if one.outcome in (Outcome.NEW, Outcome.KNOWN)
    )


def outcome_words(decision: Decision, travelling: Collection[str] | None) -> Message:
    """What becomes of a line, in few words; `travelling` are the people of the delegation, None for none."""
    if not decision.match.line.is_named and decision.outcome is Outcome.NEW:
        if travelling is not None:
            return Message.of(N_("Members without names"))
        return Message.of(N_("Left out: only a delegation has members without names"))
    match decision.outcome:
        case Outcome.NEW:
            return Message.of(N_("New person"))
        case Outcome.KNOWN if decision.known is not None:
            if decision.known.person.id in (travelling or ()):
                sentence = N_("In the delegation already: {name}")
                return Message.of(sentence, name=decision.known.person.name)
            return Message.of(N_("Known: {name}"), name=decision.known.person.name)
        case Outcome.LEFT_OUT:
            return Message.of(N_("Left out"))
        case _ if decision.match.repeats is not None:
            return Message.of(N_("To decide: perhaps the same as row {row}"), row=decision.match.repeats)
        case _:
            return Message.of(N_("To decide: perhaps somebody who is known"))


def summary(
    decisions: Sequence[Decision], *, joins: bool, organisations: Sequence[Localized]
) -> tuple[Message, ...]:
    """What would happen now, in sentences; `organisations` are those that would be new."""
    named = [one for one in decisions if one.match.line.is_named]
    unnamed = sum(
        one.match.line.count
        for one in decisions
        if not one.match.line.is_named and one.outcome is Outcome.NEW and joins
    )
    counts = (
        (
            NP_("{count} person is new.", "{count} people are new."),
            sum(one.outcome is Outcome.NEW for one in named),
        ),
        (
            NP_("{count} person is known already.", "{count} people are known already."),
            sum(one.outcome is Outcome.KNOWN for one in named),
        ),
        (
            NP_("{count} member has no name yet.", "{count} members have no names yet."),
            unnamed,
        ),
        (
            NP_("{count} row is still to be decided.", "{count} rows are still to be decided."),
            sum(one.is_open for one in decisions),
        ),
    )
    sentences = [Message.of(*forms, count=count) for forms, count in counts if count]
    if 0 < len(organisations) <= MOST_NAMED:
        sentences.append(Message.of(N_("New organisations: {names}."), names=tuple(organisations)))
    elif organisations:
        forms = NP_("{count} organisation is new.", "{count} organisations are new.")
        sentences.append(Message.of(*forms, count=len(organisations)))
    return tuple(sentences)


def _likely(decision: Decision) -> Decision:
    candidates = decision.match.candidates
    if candidates and decision.match.repeats is None:
        return decision._replace(outcome=Outcome.KNOWN, known=candidates[0].known)
    return decision._replace(outcome=Outcome.LEFT_OUT, known=None)
