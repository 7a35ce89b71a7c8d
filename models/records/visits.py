"""A visit, who takes part in it as a body, and who travels."""

from __future__ import annotations

from datetime import date

from models.identifiers import (
    MemberId,
    MemberTrackId,
    OrganisationId,
    PersonId,
    PostId,
    RankTableId,
    TrackId,
    VenueId,
    VisitId,
    VisitOrganisationId,
)
from models.localized import Localized
from models.records.record import Record
from models.vocabulary import MemberRole, OrganisationRole, VisitCategory, VisitStatus


class Visit(Record, frozen=True, kw_only=True):
    """One stay of one delegation, `first_day` to `last_day`, both included.

    `home_zone` is the IANA time zone in which times are read unless an item names its own.
    `document_languages` are the languages its papers are printed in, in order. `classification` is the line
    printed on top ("internal"). `rank_table_id` is the order of precedence it follows. A template is a visit
    that takes place on no real day, kept to begin others from.
    """

    id: VisitId
    title: Localized = Localized()
    reference: str = ""
    category: VisitCategory = VisitCategory.OFFICIAL
    purpose: Localized = Localized()
    first_day: date
    last_day: date
    home_zone: str = "Europe/Istanbul"
    document_languages: tuple[str, ...] = ("tr", "en")
    status: VisitStatus = VisitStatus.DRAFT
    approved_by: str = ""
    classification: str = ""
    rank_table_id: RankTableId | None = None
    is_template: bool = False
    notes: str = ""


class VisitOrganisation(Record, frozen=True, kw_only=True):
    """That an organisation coordinates, sends or receives a visit; `position` orders those of one role."""

    id: VisitOrganisationId
    visit_id: VisitId
    organisation_id: OrganisationId
    role: OrganisationRole
    position: int = 0


class Track(Record, frozen=True, kw_only=True):
    """A parallel programme of a visit: main, spouses, technical group."""

    id: TrackId
    visit_id: VisitId
    name: Localized = Localized()
    position: int = 0


class Member(Record, frozen=True, kw_only=True):
    """One place in the delegation, in the order of precedence given by `position` (0 first).

    A member may be unnamed: then `person_id` is None, `description` says who ("council members") and
    `count` how many. `post_id` is the office under which the person travels. `hotel_id` is a venue.
    """

    id: MemberId
    visit_id: VisitId
    person_id: PersonId | None = None
    post_id: PostId | None = None
    role: MemberRole = MemberRole.MEMBER
    position: int = 0
    description: Localized = Localized()
    count: int = 1
    hotel_id: VenueId | None = None
    room: str = ""
    notes: str = ""


class MemberTrack(Record, frozen=True, kw_only=True):
    """That a member follows a track. A member on no track follows them all."""

    id: MemberTrackId
    member_id: MemberId
    track_id: TrackId
