"""One table a record, written out: what a database administrator reads.

A column is named as the record's field and holds what the field holds. Beside the fields, each table has
`row_version`: how often the row was changed since it was made, by which a stale edit is told from a fresh
one. Foreign keys are those of `models.record_types.REFERENCES`; they are checked at the end of a transaction,
so an edit may name its records in any order.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Double,
    ForeignKey,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    Time,
)

from models.database.columns import IDENTIFIER_LENGTH, LocalizedText, Moment, Structured, Word
from models.record_types import RECORD_TYPES
from models.records.items import Step
from models.records.places import OpeningHours
from models.records.record import Record, kind_of
from models.vocabulary import (
    AgreementKind,
    AgreementStatus,
    CommitmentState,
    DelegationPresence,
    ItemKind,
    ItemStatus,
    MemberRole,
    OrganisationKind,
    OrganisationRole,
    Part,
    PressAccess,
    TimeForm,
    TravelTimeSource,
    VisitCategory,
    VisitStatus,
)

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def _id() -> Column[str]:
    return Column("id", String(IDENTIFIER_LENGTH), primary_key=True)


def _row_version() -> Column[int]:
    return Column("row_version", Integer, nullable=False)


def _to(name: str, table: str, *, nullable: bool = True) -> Column[str]:
    """A column that names a row of another table, with an index to find the rows that name one."""
    key = ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")
    return Column(name, String(IDENTIFIER_LENGTH), key, nullable=nullable, index=True)


organisation = Table(
    "organisation",
    metadata,
    _id(),
    Column("kind", Word(OrganisationKind), nullable=False),
    Column("name", LocalizedText, nullable=False),
    Column("short_name", LocalizedText, nullable=False),
    Column("country", Text, nullable=False),
    Column("region", Text, nullable=False),
    _to("parent_id", "organisation"),
    Column("languages", Structured(tuple[str, ...]), nullable=False),
    Column("address", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("web", Text, nullable=False),
    Column("notes", Text, nullable=False),
    _row_version(),
)

person = Table(
    "person",
    metadata,
    _id(),
    Column("name", LocalizedText, nullable=False),
    Column("passport_name", Text, nullable=False),
    Column("sort_name", Text, nullable=False),
    Column("honorific", LocalizedText, nullable=False),
    Column("salutation", LocalizedText, nullable=False),
    Column("languages", Structured(tuple[str, ...]), nullable=False),
    Column("interprets", Structured(tuple[tuple[str, str], ...]), nullable=False),
    Column("phone", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("dietary_needs", Text, nullable=False),
    Column("accessibility_needs", Text, nullable=False),
    Column("notes", Text, nullable=False),
    Column("passport_number", Text, nullable=False),
    Column("passport_expires_on", Date),
    Column("date_of_birth", Date),
    _row_version(),
)

post = Table(
    "post",
    metadata,
    _id(),
    _to("person_id", "person", nullable=False),
    _to("organisation_id", "organisation"),
    Column("title", LocalizedText, nullable=False),
    Column("rank", Integer),
    Column("starts_on", Date),
    Column("ends_on", Date),
    _row_version(),
)

venue = Table(
    "venue",
    metadata,
    _id(),
    _to("organisation_id", "organisation"),
    _to("parent_id", "venue"),
    Column("name", LocalizedText, nullable=False),
    Column("address", Text, nullable=False),
    Column("room", Text, nullable=False),
    Column("entrance_notes", Text, nullable=False),
    Column("parking_notes", Text, nullable=False),
    Column("latitude", Double),
    Column("longitude", Double),
    Column("capacity", Integer),
    Column("opening_hours", Structured(tuple[OpeningHours, ...]), nullable=False),
    Column("closed_dates", Structured(tuple[date, ...]), nullable=False),
    Column("divisible", Boolean, nullable=False),
    Column("contact", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("notes", Text, nullable=False),
    _row_version(),
)

travel_time = Table(
    "travel_time",
    metadata,
    _id(),
    _to("from_venue_id", "venue", nullable=False),
    _to("to_venue_id", "venue", nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("source", Word(TravelTimeSource), nullable=False),
    _row_version(),
)

visit = Table(
    "visit",
    metadata,
    _id(),
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
    Column("notes", Text, nullable=False),
    _row_version(),
)

visit_organisation = Table(
    "visit_organisation",
    metadata,
    _id(),
    _to("visit_id", "visit", nullable=False),
    _to("organisation_id", "organisation", nullable=False),
    Column("role", Word(OrganisationRole), nullable=False),
    Column("position", Integer, nullable=False),
    _row_version(),
)

track = Table(
    "track",
    metadata,
    _id(),
    _to("visit_id", "visit", nullable=False),
    Column("name", LocalizedText, nullable=False),
    Column("position", Integer, nullable=False),
    _row_version(),
)

member = Table(
    "member",
    metadata,
    _id(),
    _to("visit_id", "visit", nullable=False),
    _to("person_id", "person"),
    _to("post_id", "post"),
    Column("role", Word(MemberRole), nullable=False),
    Column("position", Integer, nullable=False),
    Column("description", LocalizedText, nullable=False),
    Column("count", Integer, nullable=False),
    _to("hotel_id", "venue"),
    Column("room", Text, nullable=False),
    Column("notes", Text, nullable=False),
    _row_version(),
)

member_track = Table(
    "member_track",
    metadata,
    _id(),
    _to("member_id", "member", nullable=False),
    _to("track_id", "track", nullable=False),
    _row_version(),
)

item = Table(
    "item",
    metadata,
    _id(),
    _to("visit_id", "visit", nullable=False),
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
    _to("after_item_id", "item"),
    Column("position", Integer, nullable=False),
    _to("venue_id", "venue"),
    _to("fallback_venue_id", "venue"),
    _to("host_organisation_id", "organisation"),
    _to("host_principal_id", "person"),
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
    _row_version(),
)

item_track = Table(
    "item_track",
    metadata,
    _id(),
    _to("item_id", "item", nullable=False),
    _to("track_id", "track", nullable=False),
    _row_version(),
)

attendance = Table(
    "attendance",
    metadata,
    _id(),
    _to("item_id", "item", nullable=False),
    _to("person_id", "person"),
    _to("member_id", "member"),
    Column("part", Word(Part), nullable=False),
    Column("position", Integer, nullable=False),
    Column("required", Boolean, nullable=False),
    _row_version(),
)

agreement = Table(
    "agreement",
    metadata,
    _id(),
    _to("visit_id", "visit"),
    _to("item_id", "item"),
    Column("kind", Word(AgreementKind), nullable=False),
    Column("title", LocalizedText, nullable=False),
    Column("status", Word(AgreementStatus), nullable=False),
    Column("languages", Structured(tuple[str, ...]), nullable=False),
    Column("originals", Integer, nullable=False),
    Column("signed_on", Date),
    Column("notes", Text, nullable=False),
    _row_version(),
)

agreement_party = Table(
    "agreement_party",
    metadata,
    _id(),
    _to("agreement_id", "agreement", nullable=False),
    _to("organisation_id", "organisation", nullable=False),
    _to("signatory_id", "person"),
    Column("signed_as", LocalizedText, nullable=False),
    Column("council_decision_number", Text, nullable=False),
    Column("council_decision_on", Date),
    Column("keeps_original", Text, nullable=False),
    Column("position", Integer, nullable=False),
    _row_version(),
)

commitment = Table(
    "commitment",
    metadata,
    _id(),
    _to("visit_id", "visit"),
    _to("item_id", "item"),
    _to("agreement_id", "agreement"),
    Column("text", LocalizedText, nullable=False),
    _to("promised_by_id", "person"),
    _to("promised_by_organisation_id", "organisation"),
    Column("owner", Text, nullable=False),
    Column("due_on", Date),
    Column("state", Word(CommitmentState), nullable=False),
    Column("notes", Text, nullable=False),
    _row_version(),
)

audit_entry = Table(
    "audit_entry",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("user", Text, nullable=False),
    Column("edit_id", String(IDENTIFIER_LENGTH), nullable=False),
    Column("visit_ids", Structured(tuple[str, ...]), nullable=False),
    Column("edit", Text, nullable=False),
    Column("hash", String(64), nullable=False),
)

audit_visit = Table(
    "audit_visit",
    metadata,
    Column("visit_id", String(IDENTIFIER_LENGTH), primary_key=True),
    Column("sequence", Integer, ForeignKey("audit_entry.sequence"), primary_key=True, autoincrement=False),
)

version = Table(
    "heyet_version",
    metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="heyet_version_pkc"),
)
"""Where Alembic keeps which step the database is at; by its name a database is known as ours."""

TABLES: dict[type[Record], Table] = {kind: metadata.tables[kind_of(kind.__name__)] for kind in RECORD_TYPES}
"""The table of each kind of record."""
