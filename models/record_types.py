"""The one list of what is remembered: every kind of record, each referring only to earlier ones."""

from __future__ import annotations

from typing import TypeAlias

from models.records.acceptances import Acceptance
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.items import Attendance, Item, ItemTrack
from models.records.journeys import Leg, LegGreeter, LegMember, Ride, RidePassenger, Stay, Vehicle
from models.records.office_work import Attachment, CostLine, Gift, Request, Task
from models.records.organisations import Organisation
from models.records.papers import HouseStyle, Version
from models.records.people import Person, Post, Unavailability
from models.records.places import Bedroom, TravelTime, Venue
from models.records.ranks import Rank, RankTable
from models.records.record import Record
from models.records.settings import OfficeSetting, VisitSetting
from models.records.visits import Member, MemberTrack, Track, Visit, VisitOrganisation

AnyRecord: TypeAlias = (
    Organisation
    | Person
    | Post
    | Venue
    | TravelTime
    | Vehicle
    | Unavailability
    | RankTable
    | Rank
    | Bedroom
    | OfficeSetting
    | HouseStyle
    | Visit
    | VisitSetting
    | Acceptance
    | Version
    | VisitOrganisation
    | Track
    | Member
    | MemberTrack
    | Stay
    | Item
    | ItemTrack
    | Attendance
    | Leg
    | LegMember
    | LegGreeter
    | Ride
    | RidePassenger
    | Agreement
    | AgreementParty
    | Commitment
    | Request
    | Task
    | Gift
    | CostLine
    | Attachment
)

RECORD_TYPES: tuple[type[Record], ...] = (
    Organisation,
    Person,
    Post,
    Venue,
    TravelTime,
    Vehicle,
    Unavailability,
    RankTable,
    Rank,
    Bedroom,
    OfficeSetting,
    HouseStyle,
    Visit,
    VisitSetting,
    Acceptance,
    Version,
    VisitOrganisation,
    Track,
    Member,
    MemberTrack,
    Stay,
    Item,
    ItemTrack,
    Attendance,
    Leg,
    LegMember,
    LegGreeter,
    Ride,
    RidePassenger,
    Agreement,
    AgreementParty,
    Commitment,
    Request,
    Task,
    Gift,
    CostLine,
    Attachment,
)

SHARED_RECORD_TYPES: frozenset[type[Record]] = frozenset(
    {
        Organisation,
        Person,
        Post,
        Venue,
        TravelTime,
        Vehicle,
        Unavailability,
        RankTable,
        Rank,
        Bedroom,
        OfficeSetting,
        HouseStyle,
    }
)
"""Kinds that belong to the office and not to one visit: a visit refers to them, and outlives none of them."""

REFERENCES: dict[type[Record], dict[str, type[Record]]] = {
    Organisation: {"parent_id": Organisation},
    Person: {},
    Post: {"person_id": Person, "organisation_id": Organisation},
    Venue: {"organisation_id": Organisation, "parent_id": Venue},
    TravelTime: {"from_venue_id": Venue, "to_venue_id": Venue},
    Vehicle: {"organisation_id": Organisation},
    Unavailability: {"person_id": Person, "venue_id": Venue, "vehicle_id": Vehicle},
    RankTable: {},
    Rank: {"rank_table_id": RankTable},
    Bedroom: {"venue_id": Venue},
    OfficeSetting: {},
    HouseStyle: {},
    Visit: {"rank_table_id": RankTable},
    VisitSetting: {"visit_id": Visit},
    Acceptance: {"visit_id": Visit},
    Version: {"visit_id": Visit},
    VisitOrganisation: {"visit_id": Visit, "organisation_id": Organisation},
    Track: {"visit_id": Visit},
    Member: {"visit_id": Visit, "person_id": Person, "post_id": Post, "hotel_id": Venue},
    MemberTrack: {"member_id": Member, "track_id": Track},
    Stay: {"member_id": Member, "hotel_id": Venue},
    Item: {
        "visit_id": Visit,
        "after_item_id": Item,
        "venue_id": Venue,
        "fallback_venue_id": Venue,
        "host_organisation_id": Organisation,
        "host_principal_id": Person,
    },
    ItemTrack: {"item_id": Item, "track_id": Track},
    Attendance: {"item_id": Item, "person_id": Person, "member_id": Member},
    Leg: {"visit_id": Visit, "from_venue_id": Venue, "to_venue_id": Venue},
    LegMember: {"leg_id": Leg, "member_id": Member},
    LegGreeter: {"leg_id": Leg, "person_id": Person},
    Ride: {"visit_id": Visit, "vehicle_id": Vehicle, "item_id": Item, "leg_id": Leg},
    RidePassenger: {"ride_id": Ride, "member_id": Member, "person_id": Person},
    Agreement: {"visit_id": Visit, "item_id": Item},
    AgreementParty: {"agreement_id": Agreement, "organisation_id": Organisation, "signatory_id": Person},
    Commitment: {
        "visit_id": Visit,
        "item_id": Item,
        "agreement_id": Agreement,
        "promised_by_id": Person,
        "promised_by_organisation_id": Organisation,
    },
    Request: {"visit_id": Visit, "organisation_id": Organisation, "item_id": Item},
    Task: {"visit_id": Visit, "item_id": Item},
    Gift: {
        "visit_id": Visit,
        "item_id": Item,
        "from_organisation_id": Organisation,
        "from_person_id": Person,
        "to_organisation_id": Organisation,
        "to_person_id": Person,
    },
    CostLine: {"visit_id": Visit, "item_id": Item, "payer_id": Organisation},
    Attachment: {
        "organisation_id": Organisation,
        "person_id": Person,
        "venue_id": Venue,
        "vehicle_id": Vehicle,
        "visit_id": Visit,
        "member_id": Member,
        "leg_id": Leg,
        "item_id": Item,
        "agreement_id": Agreement,
        "commitment_id": Commitment,
        "request_id": Request,
        "task_id": Task,
        "gift_id": Gift,
        "cost_line_id": CostLine,
    },
}
"""Which field of which kind names a record of which other kind; the tables carry the same foreign keys."""

ONE_OF: dict[type[Record], tuple[str, ...]] = {
    Unavailability: ("person_id", "venue_id", "vehicle_id"),
    Attendance: ("person_id", "member_id"),
    Ride: ("item_id", "leg_id"),
    RidePassenger: ("member_id", "person_id"),
    Attachment: tuple(REFERENCES[Attachment]),
}
"""Kinds of which just one of these fields is set."""
