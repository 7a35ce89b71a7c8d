"""The tables of a visit: who takes part in it, and its programme."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Integer, Table, Text, Time

from models.database.columns import LocalizedText, Structured, Word
from models.database.schema import identifier, metadata, row_version, to
from models.records.items import Step
from models.vocabulary import (
    DelegationPresence,
    Importance,
    Interpretation,
    ItemKind,
    ItemStatus,
    MemberRole,
    OrganisationRole,
    Part,
    PressAccess,
    TimeForm,
    VisitCategory,
    VisitStatus,
)

visit = Table(
    "visit",
    metadata,
    identifier(),
    Column("title", LocalizedText, nullable=False),
    Column("reference", Text, nullable=False),
    Column("category", Word(VisitCategory), nullable=False),
    Column("purpose", LocalizedText, nullable=False),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    Column("home_zone", Text, nullable=False),
    Column("document_languages", Structured(tuple[str, ...]), nullable=False),
    Column("status", Word(VisitStatus), nullable=False),
    Column("approved_by", Text, nullable=False),
    Column("classification", Text, nullable=False),
    to("rank_table_id", "rank_table"),
    Column("is_template", Boolean, nullable=False),
    Column("notes", Text, nullable=False),
    row_version(),
)

visit_setting = Table(
    "visit_setting",
    metadata,
    identifier(),
    to("visit_id", "visit", nullable=False),
    Column("name", Text, nullable=False),
    Column("value", Text, nullable=False),
    row_version(),
)

acceptance = Table(
    "acceptance",
    metadata,
    identifier(),
    to("visit_id", "visit", nullable=False),
    Column("conflict_key", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("accepted_by", Text, nullable=False),
    Column("accepted_on", Date, nullable=False),
    row_version(),
)

visit_organisation = Table(
    "visit_organisation",
    metadata,
    identifier(),
    to("visit_id", "visit", nullable=False),
    to("organisation_id", "organisation", nullable=False),
    Column("role", Word(OrganisationRole), nullable=False),
    Column("position", Integer, nullable=False),
    row_version(),
)

track = Table(
    "track",
    metadata,
    identifier(),
    to("visit_id", "visit", nullable=False),
    Column("name", LocalizedText, nullable=False),
    Column("position", Integer, nullable=False),
    row_version(),
)

member = Table(
    "member",
    metadata,
    identifier(),
    to("visit_id", "visit", nullable=False),
    to("person_id", "person"),
    to("post_id", "post"),
    Column("role", Word(MemberRole), nullable=False),
    Column("position", Integer, nullable=False),
    Column("description", LocalizedText, nullable=False),
    Column("count", Integer, nullable=False),
    to("hotel_id", "venue"),
    Column("room", Text, nullable=False),
    Column("notes", Text, nullable=False),
    row_version(),
)

member_track = Table(
    "member_track",
    metadata,
    identifier(),
    to("member_id", "member", nullable=False),
    to("track_id", "track", nullable=False),
    row_version(),
)

stay = Table(
    "stay",
    metadata,
    identifier(),
    to("member_id", "member", nullable=False),
    Column("first_night", Date, nullable=False),
    Column("last_night", Date, nullable=False),
    to("hotel_id", "venue"),
    Column("room", Text, nullable=False),
    Column("notes", Text, nullable=False),
    row_version(),
)

item = Table(
    "item",
    metadata,
    identifier(),
    to("visit_id", "visit", nullable=False),
    Column("kind", Word(ItemKind), nullable=False),
    Column("title", LocalizedText, nullable=False),
    Column("day", Date),
    Column("starts", Time),
    Column("ends", Time),
    Column("end_day", Date),
    Column("minutes", Integer),
    Column("time_form", Word(TimeForm), nullable=False),
    Column("zone", Text),
    Column("end_zone", Text),
    to("after_item_id", "item"),
    Column("position", Integer, nullable=False),
    to("venue_id", "venue"),
    to("fallback_venue_id", "venue"),
    to("host_organisation_id", "organisation"),
    to("host_principal_id", "person"),
    Column("host_note", LocalizedText, nullable=False),
    Column("offered_by", LocalizedText, nullable=False),
    Column("status", Word(ItemStatus), nullable=False),
    Column("press_access", Word(PressAccess), nullable=False),
    Column("dress", LocalizedText, nullable=False),
    Column("responsible_officer", Text, nullable=False),
    Column("responsible_phone", Text, nullable=False),
    Column("public_note", LocalizedText, nullable=False),
    Column("internal_note", Text, nullable=False),
    Column("steps", Structured(tuple[Step, ...]), nullable=False),
    Column("covers", Integer),
    Column("delegation_presence", Word(DelegationPresence), nullable=False),
    Column("locked", Boolean, nullable=False),
    Column("menu_note", Text, nullable=False),
    Column("interpretation", Word(Interpretation), nullable=False),
    Column("named_weekday", Integer),
    Column("importance", Word(Importance), nullable=False),
    Column("outcome", LocalizedText, nullable=False),
    row_version(),
)

item_track = Table(
    "item_track",
    metadata,
    identifier(),
    to("item_id", "item", nullable=False),
    to("track_id", "track", nullable=False),
    row_version(),
)

attendance = Table(
    "attendance",
    metadata,
    identifier(),
    to("item_id", "item", nullable=False),
    to("person_id", "person"),
    to("member_id", "member"),
    Column("part", Word(Part), nullable=False),
    Column("position", Integer, nullable=False),
    Column("required", Boolean, nullable=False),
    row_version(),
)
