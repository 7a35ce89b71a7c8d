"""What does not work in a visit and is taken as it is."""

from __future__ import annotations

from datetime import date

from models.identifiers import AcceptanceId, VisitId
from models.records.record import Record


class Acceptance(Record, frozen=True, kw_only=True):
    """That an officer accepts a conflict, with the reason.

    `conflict_key` says which conflict it is, `fingerprint` what it said when it was accepted: where its
    times, places or people change, the conflict says something else, and the acceptance holds no longer.
    """

    id: AcceptanceId
    visit_id: VisitId
    conflict_key: str
    fingerprint: str
    code: str
    reason: str = ""
    accepted_by: str = ""
    accepted_on: date
