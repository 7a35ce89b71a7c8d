"""What an office, or one visit, wants to be otherwise than it usually is."""

from __future__ import annotations

from models.identifiers import OfficeSettingId, VisitId, VisitSettingId
from models.records.record import Record


class OfficeSetting(Record, frozen=True, kw_only=True):
    """One limit or switch that the office has set for all its visits.

    `name` is that of a field of `scheduling.limits.Limits`, `value` what it is set to, written as there. A
    name that nobody knows any more is kept and does nothing. Where one is set twice, the later record counts.
    """

    id: OfficeSettingId
    name: str
    value: str


class VisitSetting(Record, frozen=True, kw_only=True):
    """One limit or switch that is otherwise in this visit than in the office; as an OfficeSetting."""

    id: VisitSettingId
    visit_id: VisitId
    name: str
    value: str
