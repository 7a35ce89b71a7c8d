"""Names for records, made by the program, so a record exists before it is stored and files merge."""

from __future__ import annotations

from typing import NewType

import uuid_utils

OrganisationId = NewType("OrganisationId", str)
PersonId = NewType("PersonId", str)
PostId = NewType("PostId", str)
VenueId = NewType("VenueId", str)
TravelTimeId = NewType("TravelTimeId", str)
VisitId = NewType("VisitId", str)
VisitOrganisationId = NewType("VisitOrganisationId", str)
TrackId = NewType("TrackId", str)
MemberId = NewType("MemberId", str)
MemberTrackId = NewType("MemberTrackId", str)
ItemId = NewType("ItemId", str)
ItemTrackId = NewType("ItemTrackId", str)
AttendanceId = NewType("AttendanceId", str)
AgreementId = NewType("AgreementId", str)
AgreementPartyId = NewType("AgreementPartyId", str)
CommitmentId = NewType("CommitmentId", str)
VehicleId = NewType("VehicleId", str)
UnavailabilityId = NewType("UnavailabilityId", str)
RankTableId = NewType("RankTableId", str)
RankId = NewType("RankId", str)
StayId = NewType("StayId", str)
LegId = NewType("LegId", str)
LegMemberId = NewType("LegMemberId", str)
LegGreeterId = NewType("LegGreeterId", str)
RideId = NewType("RideId", str)
RidePassengerId = NewType("RidePassengerId", str)
RequestId = NewType("RequestId", str)
TaskId = NewType("TaskId", str)
GiftId = NewType("GiftId", str)
CostLineId = NewType("CostLineId", str)
AttachmentId = NewType("AttachmentId", str)
OfficeSettingId = NewType("OfficeSettingId", str)
VisitSettingId = NewType("VisitSettingId", str)
AcceptanceId = NewType("AcceptanceId", str)
BedroomId = NewType("BedroomId", str)
VersionId = NewType("VersionId", str)
HouseStyleId = NewType("HouseStyleId", str)
EditId = NewType("EditId", str)


def new_identifier() -> str:
    """A fresh UUIDv7 as text: unique across offices, sorting by the time it was made (RFC 9562, 5.7)."""
    return str(uuid_utils.uuid7())
