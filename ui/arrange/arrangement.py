"""What is asked of an arrangement, what is proposed, and what of it is done already."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, Signal

from models.differences import difference
from models.edits import Edit, edit
from models.identifiers import ItemId
from models.plan import Plan, StaleEdit
from models.records.items import Item
from scheduling.accepting import judged
from scheduling.arrange.arranging import Progress, arrange
from scheduling.arrange.proposal import Placement, Proposal, Replacement, put_at
from scheduling.arrange.request import ArrangeRequest, Scope
from scheduling.check import check
from scheduling.conflicts import Conflict, Severity
from scheduling.faults import worsened
from ui.arrange.searching import Searching
from ui.standing_in import seen_beside, with_the_office
from ui.workspace import Workspace

CandidateCheck = Callable[[Plan, Edit], tuple[Conflict, ...]]
"""The conflicts of the plan that an edit leads to."""


class Arrangement(QObject):
    """Searches for proposals for the open visit, and knows how they stand to the plan as it is by now."""

    changed = Signal()
    """There are other proposals, another is looked at, the search has begun or ended, or the plan changed."""

    def __init__(self, workspace: Workspace, check: CandidateCheck, parent: QObject | None = None) -> None:
        """Nothing is proposed yet; `check` finds the conflicts of what is about to be done."""
        super().__init__(parent)
        self._workspace, self._check = workspace, check
        self.request: ArrangeRequest | None = None
        self.share = 0.0
        """How much of the search is done, from 0 to 1."""
        self.proposals: tuple[Proposal, ...] = ()
        self.number = 0
        """Which of the proposals is looked at."""
        self.is_stopped = False
        """Whether the search was told to end before it had to."""
        self.is_stale = False
        """Whether the visit has changed otherwise than by what was proposed."""
        self._begun_with: Plan | None = None
        self._counted: tuple[tuple[Proposal, ...], tuple[int, ...]] = ((), ())
        self._searching = Searching(self)
        self._searching.progressed.connect(self._take)
        self._searching.ended.connect(self.changed)

    @property
    def is_running(self) -> bool:
        """Whether the search goes on."""
        return self._searching.is_running

    @property
    def proposal(self) -> Proposal | None:
        """The proposal that is looked at."""
        return self.proposals[self.number] if self.proposals else None

    @property
    def is_finished(self) -> bool:
        """Whether a search was made and has ended."""
        return self.request is not None and not self.is_running

    @property
    def errors_left(self) -> tuple[int, ...]:
        """How many errors there are after each proposal; nothing while the search goes on."""
        if self.is_running or self._counted[0] is self.proposals:
            return () if self.is_running else self._counted[1]
        counts = []
        for one in self.proposals:
            found = judged(one.after, check(one.after, surroundings=self._workspace.surroundings)).open
            counts.append(sum(conflict.severity is Severity.ERROR for conflict in found))
        self._counted = self.proposals, tuple(counts)
        return self._counted[1]

    def start(self, request: ArrangeRequest) -> None:
        """Search anew for the visit as it is now."""
        plan = self._workspace.plan
        if plan is None:
            return
        self.request, self.proposals, self.number, self._begun_with = request, (), 0, plan
        self.share, self.is_stopped, self.is_stale = 0.0, False, False
        asked, surroundings = plan, self._workspace.surroundings
        if request.scope is Scope.AT_FAULT:
            asked, surroundings = with_the_office(self._workspace, plan)
        self._searching.start(lambda is_over: arrange(asked, request, surroundings, is_over=is_over))
        self.changed.emit()

    def start_again(self) -> None:
        """Search anew for what was asked last."""
        if self.request is not None:
            self.start(self.request)

    def stop(self) -> None:
        """Have the search end with the best that it has."""
        if self.is_running:
            self.is_stopped = True
            self._searching.stop()

    def keep(self) -> None:
        """Search no more and keep what is proposed as it is: some of it is about to be done."""
        if self.is_running:
            self.is_stopped = True
            self._searching.forget()
            self.changed.emit()

    def close(self) -> None:
        """Let the search come to its end: before the window goes."""
        self._searching.close()

    def look_at(self, number: int) -> None:
        """Look at another proposal."""
        if number != self.number and 0 <= number < len(self.proposals):
            self.number = number
            self._judge()
            self.changed.emit()

    def take_plan(self) -> None:
        """See how the proposals stand to the plan as it is now."""
        if self.request is not None:
            self._judge()
            if self.is_stale:
                self.stop()
            self.changed.emit()

    def is_done(self, item_id: ItemId) -> bool:
        """Whether the item is by now as the proposal has it."""
        plan, proposal = self._workspace.plan, self.proposal
        if plan is None or proposal is None:
            return False
        parts: list[Placement | Replacement] = [*proposal.placements, *proposal.replacements]
        about_it = [one for one in parts if one.item_id == item_id]
        return bool(about_it) and all(_is_done(plan, one) for one in about_it)

    def edit_of(self, item_ids: Collection[ItemId]) -> Edit | None:
        """What the proposal makes of these items in the plan as it is now; None where it fits it no more."""
        plan, proposal = self._workspace.plan, self.proposal
        if plan is None or proposal is None:
            return None
        edit = proposal.edit_of([one for one in item_ids if not self.is_done(one)], plan)
        try:
            plan.with_edit(edit)
        except StaleEdit:
            return None
        return edit

    def helped(self, help_: Edit) -> Edit | None:
        """A help for what is proposed, made one for the plan as it is; None where it fits it no more.

        Where it moves what is only proposed to be somewhere, the two become one step.
        """
        plan, proposal = self._workspace.plan, self.proposal
        if plan is None or proposal is None:
            return None
        touched = [one for one in _touched(proposal, help_) if not self.is_done(one)]
        whole = edit(help_.name, *proposal.edit_of(touched, plan).changes, *help_.changes)
        try:
            plan.with_edit(whole)
        except StaleEdit:
            return None
        return whole

    def take_help(self, help_: Edit) -> None:
        """Have a help that was carried out as part of the proposal from now on."""
        proposal = self.proposal
        if proposal is not None:
            both = list(self.proposals)
            both[self.number] = _with_help(proposal, help_)
            self.proposals = tuple(both)
            self._judge()
            self.changed.emit()

    def new_errors(self, edit: Edit) -> tuple[Conflict, ...]:
        """What can take place now and could not any more after an edit."""
        plan = self._workspace.plan
        if plan is None:
            return ()
        found = worsened(self._workspace.found, self._check(plan.with_edit(edit), edit))
        return tuple(one for one in found if one.severity is Severity.ERROR)

    def _take(self, progress: Progress) -> None:
        self.share = progress.share
        if progress.proposals:
            self.proposals = progress.proposals
            self.number = min(self.number, len(self.proposals) - 1)
            self._judge()
        self.changed.emit()

    def _judge(self) -> None:
        """Whether the proposal that is looked at leads from the present plan to where it led from its own."""
        plan, proposal = self._workspace.plan, self.proposal
        if plan is None:
            return
        if proposal is None:
            before = self._begun_with
            self.is_stale = before is not None and bool(difference(before, plan).changes)
            return
        edit = self.edit_of(proposal.item_ids)
        present = seen_beside(plan, proposal.after)
        self.is_stale = edit is None or bool(difference(present.with_edit(edit), proposal.after).changes)


def _is_done(plan: Plan, one: Placement | Replacement) -> bool:
    """Whether the plan has it already."""
    if isinstance(one, Replacement):
        return all(plan.table(change.kind).get(change.id) == change.after for change in one.edit.changes)
    item = plan.items.get(one.item_id)
    return item is not None and put_at(item, one.day, one.starts) == item


def _touched(proposal: Proposal, help_: Edit) -> tuple[ItemId, ...]:
    """What is proposed of the items that a help is about."""
    about = help_.ids_of(Item)
    return tuple(one for one in proposal.item_ids if one in about)


def _with_help(proposal: Proposal, help_: Edit) -> Proposal:
    """The proposal with a help that was made for what it leads to."""
    touched = _touched(proposal, help_)
    base = proposal.plan.with_edit(edit(help_.name, *proposal.edit_of(touched).changes, *help_.changes))
    placements = [one for one in proposal.placements if one.item_id not in touched]
    left_out = [one for one in proposal.left_out if one not in help_.ids_of(Item)]
    for item_id in sorted(help_.ids_of(Item)):
        item = base.items[ItemId(item_id)]
        if item.day is not None and item.starts is not None:
            was = proposal.plan.items.get(item_id)
            is_move = was is not None and was.starts is not None
            placements.append(Placement(item.id, item.day, item.starts, is_move))
        else:
            left_out.append(item.id)
    replacements = [one for one in proposal.replacements if one.item_id not in touched]
    return Proposal(base, placements, left_out, proposal.worth, replacements)
