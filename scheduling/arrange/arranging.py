"""Arranges a visit: goes on finding better proposals until told to stop or until there is nothing to gain."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from models.identifiers import ItemId
from models.plan import Plan
from scheduling.accepting import judged
from scheduling.arrange.model import Model
from scheduling.arrange.modelling import model_of
from scheduling.arrange.proposal import Proposal, Replacement, Worth
from scheduling.arrange.recreating import Recreating
from scheduling.arrange.repairing import replacements
from scheduling.arrange.request import ArrangeRequest, Scope
from scheduling.arrange.scope import InScope, in_scope
from scheduling.arrange.searching import search
from scheduling.arrange.vetting import placements_of, vetted
from scheduling.arrange.weighing import Weighing, Weights, weights_of
from scheduling.check import Examination, examine
from scheduling.limits import Limits, limits_of
from scheduling.surroundings import ALONE, Surroundings

_AN_HOUR = 60
_OTHERWISE = 0.2
"""A proposal is another one where so much of it is on another day or more than an hour away."""
_VARIANT_PATIENCE = 2


class Progress(NamedTuple):
    """How far the search has come.

    `proposals` are the best so far, best first, up to as many different ones as were asked for. `share` is
    how much of the search is done, from 0 to 1.
    """

    proposals: tuple[Proposal, ...]
    share: float


def arrange(
    plan: Plan,
    request: ArrangeRequest,
    surroundings: Surroundings = ALONE,
    limits: Limits | None = None,
    is_over: Callable[[], bool] = lambda: False,
) -> Iterator[Progress]:
    """Propose and go on proposing: each progress is at least as good as the one before, the last is final.

    `is_over` is asked again and again: once it says so, the search ends with what it has. Nothing is changed.
    """
    limits = limits_of(plan) if limits is None else limits
    mended: tuple[Replacement, ...] = ()
    if request.scope is Scope.AT_FAULT:
        mended = replacements(plan, surroundings, limits, is_over)
    base = Proposal(plan, (), (), Worth(0, 0), mended).after if mended else plan
    known = examine(base, limits, surroundings)
    scope = _without(in_scope(base, request, judged(base, known.conflicts).open), mended)
    arranging = _Arranging(plan, mended, known, model_of(base, scope, limits, surroundings), scope)
    yield from arranging.progress(request, is_over)


def _without(scope: InScope, mended: Collection[Replacement]) -> InScope:
    """The scope without what is mended at its hour."""
    gone = {one.item_id for one in mended}
    return InScope(
        tuple(item for item in scope.wanted if item.id not in gone),
        tuple(item for item in scope.others if item.id not in gone),
        scope.by_hand,
    )


class _Arranging:
    """One arrangement under way: searches, holds what is found against the rules, and keeps the best."""

    def __init__(
        self,
        plan: Plan,
        mended: tuple[Replacement, ...],
        known: Examination,
        model: Model,
        scope: InScope,
    ) -> None:
        self._plan = plan
        self._mended = mended
        self._known = known
        self._model = model
        self._scope = scope
        self._best: list[_Kept] = []
        self._weighing = Weighing(model, weights_of(model.limits))

    def progress(self, request: ArrangeRequest, is_over: Callable[[], bool]) -> Iterator[Progress]:
        """The search with the weights of the office, then with such as give something else to choose from."""
        usual = weights_of(self._model.limits)
        if request.scope is Scope.AT_FAULT:
            # A repair changes as little as can be: nothing is moved for a shorter way or an evener day.
            usual = Weights(0, 0, 0)
            self._weighing = Weighing(self._model, usual)
        if not self._scope.wanted:
            self._keep({}, request.most_proposals)
            yield Progress(self._proposals(), 1.0)
            return
        done = 0.0
        phases = [_Phase(usual, request.patience)]
        if request.most_proposals > 1 and request.scope is not Scope.AT_FAULT:
            # What is good by other weights is shown beside what is best; how good it is, the usual ones say.
            phases.append(_Phase(usual._replace(uneven=usual.uneven * 10 + 1), _VARIANT_PATIENCE))
            closer = usual._replace(way=usual.way * 3, idle=usual.idle * 3 + 1)
            phases.append(_Phase(closer._replace(way=max(closer.way, closer.idle)), _VARIANT_PATIENCE))
        for number, phase in enumerate(phases):
            if number and is_over():
                break
            found = search(self._model, phase.weights, request.seed + number, is_over, phase.patience)
            last: dict[ItemId, int] | None = None
            for one in found:
                if one.starts != last:
                    last = one.starts
                    self._keep(one.starts, request.most_proposals)
                done = max(done, (number + one.share) / len(phases))
                yield Progress(self._proposals(), done)
        if not self._best:
            self._keep({}, request.most_proposals)
        yield Progress(self._proposals(), 1.0)

    def _keep(self, starts: dict[ItemId, int], most: int) -> None:
        """Hold starts against the rules, put in what fits where something was taken out, and compare."""
        kept = vetted(self._model, self._known, starts)
        if len(kept) < len(starts):
            filled = Recreating(self._model, self._weighing, kept, 0).best
            again = vetted(self._model, self._known, filled)
            kept = again if len(again) >= len(kept) else kept
        worth = self._weighing.worth(kept)
        entry = _Kept(kept, worth)
        alike = [one for one in self._best if _are_alike(self._model, one.starts, kept)]
        if any(one.worth.points >= worth.points for one in alike):
            return
        self._best = [one for one in self._best if one not in alike]
        self._best.append(entry)
        self._best.sort(key=lambda one: -one.worth.points)
        del self._best[most:]

    def _proposals(self) -> tuple[Proposal, ...]:
        return tuple(one.proposal(self._plan, self._mended, self._model, self._scope) for one in self._best)


class _Phase(NamedTuple):
    weights: Weights
    patience: int


class _Kept:
    """Starts that are worth showing; made a proposal once it is asked for."""

    def __init__(self, starts: dict[ItemId, int], worth: Worth) -> None:
        self.starts = starts
        self.worth = worth
        self._proposal: Proposal | None = None

    def proposal(self, plan: Plan, mended: tuple[Replacement, ...], model: Model, scope: InScope) -> Proposal:
        """The proposal, the same one each time."""
        if self._proposal is None:
            left_out = [item.id for item in scope.wanted if item.id not in self.starts]
            left_out += [item.id for item in scope.by_hand]
            placements = placements_of(model, self.starts)
            self._proposal = Proposal(plan, placements, left_out, self.worth, mended)
        return self._proposal


def _are_alike(model: Model, one: dict[ItemId, int], other: dict[ItemId, int]) -> bool:
    """Whether nobody would call one of them another proposal."""
    if one.keys() != other.keys():
        return False
    apart = sum(
        model.day_of(start) != model.day_of(other[item_id]) or abs(start - other[item_id]) > _AN_HOUR
        for item_id, start in one.items()
    )
    return apart <= _OTHERWISE * len(one)
