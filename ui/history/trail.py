"""What was done to a visit, read from the record of changes piece by piece, and only once."""

from __future__ import annotations

from models.identifiers import VisitId
from ui.workspace import AuditEntry, Workspace

_NEWS = 20
"""Steps that are looked at for new ones: reading 400 anew took 50 ms after every edit."""


class Trail:
    """The steps of one visit, the newest first. Every method raises HeyetError where the database fails."""

    def __init__(self, workspace: Workspace, visit_id: VisitId, at_once: int) -> None:
        """Read the newest `at_once` steps of the visit."""
        self._workspace = workspace
        self._at_once = at_once
        self.visit_id = visit_id
        self.entries: tuple[AuditEntry, ...] = ()
        self.has_more = False
        """Whether there are earlier steps which were not read."""
        self._read(at_once)

    def read_news(self) -> None:
        """Read what was done since; steps once written never change."""
        news = self._workspace.store.audit(self.visit_id, _NEWS)
        known = self.entries[0].sequence if self.entries else 0
        later = tuple(entry for entry in news if entry.sequence > known)
        if self.entries and len(later) < len(news):
            self.entries = (*later, *self.entries)
        else:
            self._read(max(self._at_once, len(self.entries)))

    def read_further(self) -> None:
        """Read further back."""
        self._read(len(self.entries) + self._at_once)

    def _read(self, wanted: int) -> None:
        found = self._workspace.store.audit(self.visit_id, wanted + 1)
        self.entries, self.has_more = found[:wanted], len(found) > wanted
