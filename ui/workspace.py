"""The open visit: what is done to it goes into the database first, then into the plan, then onto the screen.

One history serves the whole session, whatever page a step was made on; to undo a step of another visit
opens that visit first, so that nothing changes unseen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from itertools import takewhile

from PySide6.QtCore import QObject, QTimer, Signal

from models.database.attachments import LARGEST as LARGEST_FILE
from models.database.audit import AuditEntry
from models.database.directory import DirectoryEntry, DirectoryFilter, DirectoryOrder, SortBy
from models.database.found import Found, FoundKind
from models.database.rank_lists import RankTableEntry
from models.database.store import Store
from models.database.usage import Usage
from models.database.visit_list import VisitSummary
from models.differences import difference
from models.edits import Change, Edit
from models.history import History, redoing, undoing
from models.identifiers import EditId, VisitId
from models.messages import HeyetError, Message
from models.plan import Plan, StaleEdit
from models.record_types import REFERENCES, SHARED_RECORD_TYPES, AnyRecord
from models.records.office_work import Attachment
from models.records.visits import Visit
from scheduling.accepting import Judged, judged
from scheduling.conflicts import Conflict
from scheduling.surroundings import Surroundings
from ui.background import Background
from ui.checking import Checking

__all__ = [
    "LARGEST_FILE",
    "AuditEntry",
    "DirectoryEntry",
    "DirectoryFilter",
    "DirectoryOrder",
    "Found",
    "FoundKind",
    "RankTableEntry",
    "SortBy",
    "Usage",
    "VisitSummary",
    "Workspace",
]

QUICK_ITEMS = 300
"""Plans of up to so many items are checked at once; larger ones in the background.

Measured: 300 items on 8 days take 13 ms to check and 1 ms to check again after a move.
"""


class Workspace(QObject):
    """The store, the plan that is open, what was done to it, and its conflicts.

    A refusal by the store changes none of them; it is told by `refused`, and what others changed is then
    shown.
    """

    opened = Signal()
    """Another visit is open, or none."""
    changed = Signal(object)
    """An edit was applied; carries it."""
    conflicts_changed = Signal()
    """The plan was checked anew.

    After every change of it, and again when an answer comes from the background.
    """
    refused = Signal(object)
    """An edit was not applied; carries the message that says why."""

    def __init__(
        self,
        store: Store,
        user: str,
        parent: QObject | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        """Work on `store`; edits are kept in its audit trail under the name `user`."""
        super().__init__(parent)
        self.store = store
        self.plan: Plan | None = None
        self.history = History()
        self.found: tuple[Conflict, ...] = ()
        self.user = user
        self._visit_of_edit: dict[EditId, VisitId | None] = {}
        self._checking = Background[tuple[Conflict, ...]](self)
        self._checks = Checking(self._booked_elsewhere, today)
        self._is_unchecked = False

    @property
    def judged(self) -> Judged:
        """The conflicts of the open visit, those that are open apart from those that are accepted."""
        return Judged((), ()) if self.plan is None else judged(self.plan, self.found)

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What does not work in the open visit and is not accepted."""
        return self.judged.open

    @property
    def surroundings(self) -> Surroundings:
        """The day and what other visits have booked, as the last check knew it."""
        return self._checks.surroundings

    def _booked_elsewhere(self, plan: Plan) -> tuple[Plan, ...]:
        """What other visits book; nothing where the database cannot say it, which `refused` has then said."""
        try:
            return self.store.booked_elsewhere(plan)
        except HeyetError as error:
            self.refused.emit(error.message)
            return ()

    def open(self, visit_id: VisitId, *, check_after: int = 0) -> None:
        """Show another visit. Raises HeyetError where it cannot be read.

        It is checked so many milliseconds later: the first board of a start is to be there before anything
        that can wait; with 0 at once.
        """
        self._show(self.store.load(visit_id), check_after)

    def close_visit(self) -> None:
        """Show no visit."""
        self._show(None)

    def close(self) -> None:
        """End all work on the store; nothing can be applied afterwards."""
        self._checking.close()
        self.store.close()

    def apply(self, edit: Edit) -> bool:
        """Store the edit, then show it. False where it was refused, which `refused` has then said."""
        if not edit.changes:
            return True
        is_seen_here = self.plan is not None and bool(_concerning(self.plan, edit))
        if not self._carry_out(edit):
            return False
        self._visit_of_edit[edit.id] = self.plan.visit_id if self.plan and is_seen_here else None
        self.history = self.history.after_doing(edit)
        self.changed.emit(edit)
        return True

    def undo(self, steps: int = 1) -> bool:
        """Take back the last steps, those of one visit at once; False where there is none or it is refused.

        Where a visit's steps are refused, those of other visits that came after them are taken back already.
        """
        while steps > 0:
            together = self._of_one_visit(self.history.last_done(steps))
            if not together or not self._go_where(together[0]):
                return False
            inverse = undoing(together)
            if not self._carry_out(inverse):
                return False
            self.history = self.history.after_undoing(len(together))
            self.changed.emit(inverse)
            steps -= len(together)
        return True

    def redo(self, steps: int = 1) -> bool:
        """Do again what was undone last; as `undo`, in the other direction."""
        while steps > 0:
            together = self._of_one_visit(self.history.next_undone(steps))
            if not together or not self._go_where(together[0]):
                return False
            again = redoing(together)
            if not self._carry_out(again):
                return False
            self.history = self.history.after_redoing(len(together))
            self.changed.emit(again)
            steps -= len(together)
        return True

    def _of_one_visit(self, steps: tuple[Edit, ...]) -> tuple[Edit, ...]:
        """Those of `steps`, from the first on, that were made in the same visit as it."""
        visit_of = self._visit_of_edit.get
        return tuple(takewhile(lambda step: visit_of(step.id) == visit_of(steps[0].id), steps))

    def keep_content(self, content: bytes) -> str | None:
        """Keep the content of a file, once, and give its hash for an Attachment.

        None where it was refused, which `refused` has then said.
        """
        try:
            return self.store.keep_content(content)
        except HeyetError as error:
            self.refused.emit(error.message)
            return None

    def content(self, content_hash: str) -> bytes | None:
        """The content of a file that is kept; None where it is not there, which `refused` has then said."""
        try:
            return self.store.content(content_hash)
        except HeyetError as error:
            self.refused.emit(error.message)
            return None

    def contents(self, hashes: Iterable[str]) -> dict[str, bytes]:
        """The contents of those of these files that are kept, by hash."""
        try:
            return self.store.contents(hashes)
        except HeyetError as error:
            self.refused.emit(error.message)
            return {}

    def _carry_out(self, edit: Edit) -> bool:
        """Store `edit` and put it into the open plan; False where the store refuses it."""
        try:
            self.store.apply(edit, self.user)
        except HeyetError as error:
            self._refuse(error.message)
            return False
        if self.plan is not None:
            self._take_into_plan(self.plan, edit)
        return True

    def _take_into_plan(self, plan: Plan, edit: Edit) -> None:
        if any(
            change.kind is Visit and change.id == plan.visit_id and change.after is None
            for change in edit.changes
        ):
            self._show(None)
            return
        own = Edit(id=edit.id, name=edit.name, changes=_concerning(plan, edit))
        if not own.changes:
            return
        after = _edited(plan, own)
        if after is None:
            try:
                after = self.store.load(plan.visit_id)
            except HeyetError:
                self._show(None)
                return
            own = difference(plan, after)
        self.plan = after
        self._check_again(plan, own)

    def _refuse(self, message: Message) -> None:
        """Show what others did meanwhile, then tell the refusal."""
        if self.plan is not None:
            self._take_news(self.plan)
        self.refused.emit(message)

    def _take_news(self, plan: Plan) -> None:
        try:
            current = self.store.load(plan.visit_id)
        except HeyetError:
            self._show(None)
            return
        news = difference(plan, current)
        if news.changes:
            self.plan = current
            self._check_again(plan, news)
            self.changed.emit(news)

    def _go_where(self, step: Edit) -> bool:
        """Open the visit in which `step` was made, unless it is open or gone."""
        visit_id = self._visit_of_edit.get(step.id)
        if visit_id is None or (self.plan is not None and self.plan.visit_id == visit_id):
            return True
        if any(change.kind is Visit and change.id == visit_id for change in step.changes):
            return True
        try:
            self.open(visit_id)
        except HeyetError as error:
            self.refused.emit(error.message)
            return False
        return True

    def _show(self, plan: Plan | None, check_after: int = 0) -> None:
        self.plan = plan
        self.found = ()
        self._is_unchecked = plan is not None and check_after > 0
        self._checking.forget()
        if plan is not None and not self._is_unchecked:
            self._find_conflicts(self._checks.opened(plan), len(plan.items))
        self.opened.emit()
        self.conflicts_changed.emit()
        if self._is_unchecked:
            QTimer.singleShot(check_after, self, self._check_now)

    def _check_now(self) -> None:
        """Check what was opened without being checked, unless that has happened since."""
        plan = self.plan
        if plan is not None and self._is_unchecked:
            self._is_unchecked = False
            self._find_conflicts(self._checks.opened(plan), len(plan.items))
            self.conflicts_changed.emit()

    def _check_again(self, before: Plan, edit: Edit) -> None:
        plan = self.plan
        if plan is None:
            return
        if self._checking.is_busy or self._is_unchecked:
            self._is_unchecked = False
            self._find_conflicts(self._checks.opened(plan), len(plan.items))
        else:
            self._find_conflicts(self._checks.edited(before, self.found, plan, edit), len(plan.items))
        self.conflicts_changed.emit()

    def _find_conflicts(self, work: Callable[[], tuple[Conflict, ...]], items: int) -> None:
        if items <= QUICK_ITEMS:
            self._checking.forget()
            self.found = work()
        else:
            self._checking.ask(work, self._take_conflicts)

    def _take_conflicts(self, conflicts: tuple[Conflict, ...]) -> None:
        self.found = conflicts
        self.conflicts_changed.emit()


def _concerning(plan: Plan, edit: Edit) -> tuple[Change, ...]:
    """Those changes of `edit` that belong into `plan`.

    Of its own visit, and of office records as far as it has them.
    """
    created_here: set[str] = {plan.visit_id}
    kept = []
    for change in edit.changes:
        if _belongs(plan, change, created_here):
            created_here.add(change.id)
            kept.append(change)
    return tuple(kept)


def _belongs(plan: Plan, change: Change, created_here: set[str]) -> bool:
    if change.kind in SHARED_RECORD_TYPES:
        return change.before is None or change.id in plan.table(change.kind)
    if change.id in plan.table(change.kind):
        return True
    if change.before is not None:  # it may come into the visit now, from the register or another one
        return change.after is not None and _is_owned(plan, change.after)
    for field, kind in REFERENCES[change.kind].items():
        if kind not in SHARED_RECORD_TYPES:
            owner = getattr(change.record, field)
            if owner is not None:
                return owner in created_here or owner in plan.table(kind)
    return change.kind is Attachment and _is_of_office_in(plan, change.record)


def _is_of_office_in(plan: Plan, file: AnyRecord) -> bool:
    """Whether a file is kept with a person, place or body that the plan has."""
    return any(getattr(file, field) in plan.table(kind) for field, kind in REFERENCES[Attachment].items())


def _is_owned(plan: Plan, record: AnyRecord) -> bool:
    """Whether `record` belongs to the visit of `plan` or to something of it."""
    return any(
        getattr(record, field) in plan.table(kind)
        for field, kind in REFERENCES[type(record)].items()
        if kind not in SHARED_RECORD_TYPES
    )


def _edited(plan: Plan, edit: Edit) -> Plan | None:
    """The plan after `edit`, which is stored already; None where it takes the database to know it.

    So it is where the edit names a record that the plan lacks, or takes one out of the visit or into it, and
    where others changed a record that the officer saw in the directory as it is now, and `plan` still holds
    as it was.
    """
    try:
        after = plan.with_edit(edit)
    except StaleEdit:
        return None
    return None if _lacks_references(after, edit) or _lets_go(plan, edit) else after


def _lets_go(plan: Plan, edit: Edit) -> bool:
    """Whether a record that belonged to the visit is kept, and belongs to it no longer."""
    return any(
        change.before is not None
        and change.after is not None
        and change.kind not in SHARED_RECORD_TYPES
        and _is_owned(plan, change.before)
        and not _is_owned(plan, change.after)
        for change in edit.changes
    )


def _lacks_references(plan: Plan, edit: Edit) -> bool:
    """Whether a record that `edit` leaves behind names one that `plan` lacks, as one just picked."""
    for change in edit.changes:
        if change.after is not None:
            for field, kind in REFERENCES[change.kind].items():
                identifier = getattr(change.after, field)
                if identifier is not None and identifier not in plan.table(kind):
                    return True
    return False
