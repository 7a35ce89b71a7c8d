"""The one list of what is remembered: every kind of record, each referring only to earlier ones."""

from __future__ import annotations

from typing import TypeAlias

from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.items import Attendance, Item, ItemTrack
from models.records.organisations import Organisation
from models.records.people import Person, Post
from models.records.places import TravelTime, Venue
from models.records.record import Record
from models.records.visits import Member, MemberTrack, Track, Visit, VisitOrganisation

AnyRecord: TypeAlias = (
    Organisation
    | Person
    | Post
    | Venue
    | TravelTime
    | Visit
    | VisitOrganisation
    | Track
    | Member
    | MemberTrack
    | Item
    | ItemTrack
    | Attendance
    | Agreement
    | AgreementParty
    | Commitment
)

RECORD_TYPES: tuple[type[Record], ...] = (
    Organisation,
    Person,
    Post,
    Venue,
    TravelTime,
    Visit,
    VisitOrganisation,
    Track,
    Member,
    MemberTrack,
    Item,
    ItemTrack,
    Attendance,
    Agreement,
    AgreementParty,
    Commitment,
)

SHARED_RECORD_TYPES: frozenset[type[Record]] = frozenset({Organisation, Person, Post, Venue, TravelTime})
"""Kinds that belong to the office and not to one visit: a visit refers to them, and outlives none of them."""

REFERENCES: dict[type[Record], dict[str, type[Record]]] = {
    Organisation: {"parent_id": Organisation},
    Person: {},
    Post: {"person_id": Person, "organisation_id": Organisation},
    Venue: {"organisation_id": Organisation, "parent_id": Venue},
    TravelTime: {"from_venue_id": Venue, "to_venue_id": Venue},
    Visit: {},
    VisitOrganisation: {"visit_id": Visit, "organisation_id": Organisation},
    Track: {"visit_id": Visit},
    Member: {"visit_id": Visit, "person_id": Person, "post_id": Post, "hotel_id": Venue},
    MemberTrack: {"member_id": Member, "track_id": Track},
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
    Agreement: {"visit_id": Visit, "item_id": Item},
    AgreementParty: {"agreement_id": Agreement, "organisation_id": Organisation, "signatory_id": Person},
    Commitment: {
        "visit_id": Visit,
        "item_id": Item,
        "agreement_id": Agreement,
        "promised_by_id": Person,
        "promised_by_organisation_id": Organisation,
    },
}
"""Which field of which kind names a record of which other kind; the tables carry the same foreign keys."""
