"""The first shape of the database: sixteen kinds of records, and the audit trail.

Written out as it was then, and never changed again, whatever becomes of the tables later.
"""

from __future__ import annotations

from typing import TypeVar

import sqlalchemy as sa
from alembic import op

T = TypeVar("T")

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create_records()
    _create_visits()
    _create_items()
    _create_papers()
    _create_audit()


def downgrade() -> None:
    raise NotImplementedError("A database is never taken back to an older shape; restore a copy instead.")


def _id() -> sa.Column[str]:
    return sa.Column("id", sa.String(36), primary_key=True)


def _row_version() -> sa.Column[int]:
    return sa.Column("row_version", sa.Integer(), nullable=False)


def _to(name: str, table: str, *, nullable: bool = True) -> sa.Column[str]:
    key = sa.ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")
    return sa.Column(name, sa.String(36), key, nullable=nullable)


def _columns(kind: sa.types.TypeEngine[T], *names: str, nullable: bool = False) -> list[sa.Column[T]]:
    return [sa.Column(name, kind, nullable=nullable) for name in names]


def _index(table: str, column: str) -> None:
    op.create_index(f"ix_{table}_{column}", table, [column])


def _create_records() -> None:
    op.create_table(
        "organisation",
        _id(),
        *_columns(sa.String(32), "kind"),
        *_columns(sa.Text(), "name", "short_name", "country", "region"),
        _to("parent_id", "organisation"),
        *_columns(sa.Text(), "languages", "address", "phone", "email", "web", "notes"),
        _row_version(),
    )
    _index("organisation", "parent_id")
    op.create_table(
        "person",
        _id(),
        *_columns(
            sa.Text(),
            "name",
            "passport_name",
            "sort_name",
            "honorific",
            "salutation",
            "languages",
            "interprets",
            "phone",
            "email",
            "dietary_needs",
            "accessibility_needs",
            "notes",
            "passport_number",
        ),
        *_columns(sa.Date(), "passport_expires_on", "date_of_birth", nullable=True),
        _row_version(),
    )
    op.create_table(
        "post",
        _id(),
        _to("person_id", "person", nullable=False),
        _to("organisation_id", "organisation"),
        *_columns(sa.Text(), "title"),
        *_columns(sa.Integer(), "rank", nullable=True),
        *_columns(sa.Date(), "starts_on", "ends_on", nullable=True),
        _row_version(),
    )
    _index("post", "person_id")
    _index("post", "organisation_id")
    op.create_table(
        "venue",
        _id(),
        _to("organisation_id", "organisation"),
        _to("parent_id", "venue"),
        *_columns(sa.Text(), "name", "address", "room", "entrance_notes", "parking_notes"),
        *_columns(sa.Double(), "latitude", "longitude", nullable=True),
        *_columns(sa.Integer(), "capacity", nullable=True),
        *_columns(sa.Text(), "opening_hours", "closed_dates"),
        *_columns(sa.Boolean(), "divisible"),
        *_columns(sa.Text(), "contact", "phone", "notes"),
        _row_version(),
    )
    _index("venue", "organisation_id")
    _index("venue", "parent_id")
    op.create_table(
        "travel_time",
        _id(),
        _to("from_venue_id", "venue", nullable=False),
        _to("to_venue_id", "venue", nullable=False),
        *_columns(sa.Integer(), "minutes"),
        *_columns(sa.String(32), "source"),
        _row_version(),
    )
    _index("travel_time", "from_venue_id")
    _index("travel_time", "to_venue_id")


def _create_visits() -> None:
    op.create_table(
        "visit",
        _id(),
        *_columns(sa.Text(), "title", "reference"),
        *_columns(sa.String(32), "category"),
        *_columns(sa.Text(), "purpose"),
        *_columns(sa.Date(), "first_day", "last_day"),
        *_columns(sa.Text(), "home_zone", "document_languages"),
        *_columns(sa.String(32), "status"),
        *_columns(sa.Text(), "approved_by", "classification", "notes"),
        _row_version(),
    )
    op.create_table(
        "visit_organisation",
        _id(),
        _to("visit_id", "visit", nullable=False),
        _to("organisation_id", "organisation", nullable=False),
        *_columns(sa.String(32), "role"),
        *_columns(sa.Integer(), "position"),
        _row_version(),
    )
    _index("visit_organisation", "visit_id")
    _index("visit_organisation", "organisation_id")
    op.create_table(
        "track",
        _id(),
        _to("visit_id", "visit", nullable=False),
        *_columns(sa.Text(), "name"),
        *_columns(sa.Integer(), "position"),
        _row_version(),
    )
    _index("track", "visit_id")
    op.create_table(
        "member",
        _id(),
        _to("visit_id", "visit", nullable=False),
        _to("person_id", "person"),
        _to("post_id", "post"),
        *_columns(sa.String(32), "role"),
        *_columns(sa.Integer(), "position"),
        *_columns(sa.Text(), "description"),
        *_columns(sa.Integer(), "count"),
        _to("hotel_id", "venue"),
        *_columns(sa.Text(), "room", "notes"),
        _row_version(),
    )
    _index("member", "visit_id")
    _index("member", "person_id")
    _index("member", "post_id")
    _index("member", "hotel_id")
    op.create_table(
        "member_track",
        _id(),
        _to("member_id", "member", nullable=False),
        _to("track_id", "track", nullable=False),
        _row_version(),
    )
    _index("member_track", "member_id")
    _index("member_track", "track_id")


def _create_items() -> None:
    op.create_table(
        "item",
        _id(),
        _to("visit_id", "visit", nullable=False),
        *_columns(sa.String(32), "kind"),
        *_columns(sa.Text(), "title"),
        *_columns(sa.Date(), "day", nullable=True),
        *_columns(sa.Time(), "starts", "ends", nullable=True),
        *_columns(sa.Date(), "end_day", nullable=True),
        *_columns(sa.Integer(), "minutes", nullable=True),
        *_columns(sa.String(32), "time_form"),
        *_columns(sa.Text(), "zone", "end_zone", nullable=True),
        _to("after_item_id", "item"),
        *_columns(sa.Integer(), "position"),
        _to("venue_id", "venue"),
        _to("fallback_venue_id", "venue"),
        _to("host_organisation_id", "organisation"),
        _to("host_principal_id", "person"),
        *_columns(sa.Text(), "host_note", "offered_by"),
        *_columns(sa.String(32), "status", "press_access"),
        *_columns(
            sa.Text(),
            "dress",
            "responsible_officer",
            "responsible_phone",
            "public_note",
            "internal_note",
            "steps",
        ),
        *_columns(sa.Integer(), "covers", nullable=True),
        *_columns(sa.String(32), "delegation_presence"),
        *_columns(sa.Boolean(), "locked"),
        _row_version(),
    )
    _index("item", "visit_id")
    _index("item", "after_item_id")
    _index("item", "venue_id")
    _index("item", "fallback_venue_id")
    _index("item", "host_organisation_id")
    _index("item", "host_principal_id")
    op.create_table(
        "item_track",
        _id(),
        _to("item_id", "item", nullable=False),
        _to("track_id", "track", nullable=False),
        _row_version(),
    )
    _index("item_track", "item_id")
    _index("item_track", "track_id")
    op.create_table(
        "attendance",
        _id(),
        _to("item_id", "item", nullable=False),
        _to("person_id", "person"),
        _to("member_id", "member"),
        *_columns(sa.String(32), "part"),
        *_columns(sa.Integer(), "position"),
        *_columns(sa.Boolean(), "required"),
        _row_version(),
    )
    _index("attendance", "item_id")
    _index("attendance", "person_id")
    _index("attendance", "member_id")


def _create_papers() -> None:
    op.create_table(
        "agreement",
        _id(),
        _to("visit_id", "visit"),
        _to("item_id", "item"),
        *_columns(sa.String(32), "kind"),
        *_columns(sa.Text(), "title"),
        *_columns(sa.String(32), "status"),
        *_columns(sa.Text(), "languages"),
        *_columns(sa.Integer(), "originals"),
        *_columns(sa.Date(), "signed_on", nullable=True),
        *_columns(sa.Text(), "notes"),
        _row_version(),
    )
    _index("agreement", "visit_id")
    _index("agreement", "item_id")
    op.create_table(
        "agreement_party",
        _id(),
        _to("agreement_id", "agreement", nullable=False),
        _to("organisation_id", "organisation", nullable=False),
        _to("signatory_id", "person"),
        *_columns(sa.Text(), "signed_as", "council_decision_number"),
        *_columns(sa.Date(), "council_decision_on", nullable=True),
        *_columns(sa.Text(), "keeps_original"),
        *_columns(sa.Integer(), "position"),
        _row_version(),
    )
    _index("agreement_party", "agreement_id")
    _index("agreement_party", "organisation_id")
    _index("agreement_party", "signatory_id")
    op.create_table(
        "commitment",
        _id(),
        _to("visit_id", "visit"),
        _to("item_id", "item"),
        _to("agreement_id", "agreement"),
        *_columns(sa.Text(), "text"),
        _to("promised_by_id", "person"),
        _to("promised_by_organisation_id", "organisation"),
        *_columns(sa.Text(), "owner"),
        *_columns(sa.Date(), "due_on", nullable=True),
        *_columns(sa.String(32), "state"),
        *_columns(sa.Text(), "notes"),
        _row_version(),
    )
    _index("commitment", "visit_id")
    _index("commitment", "item_id")
    _index("commitment", "agreement_id")
    _index("commitment", "promised_by_id")
    _index("commitment", "promised_by_organisation_id")


def _create_audit() -> None:
    op.create_table(
        "audit_entry",
        sa.Column("sequence", sa.Integer(), primary_key=True, autoincrement=False),
        *_columns(sa.String(27), "at"),
        *_columns(sa.Text(), "user"),
        *_columns(sa.String(36), "edit_id"),
        *_columns(sa.Text(), "visit_ids", "edit"),
        *_columns(sa.String(64), "hash"),
    )
    op.create_table(
        "audit_visit",
        sa.Column("visit_id", sa.String(36), primary_key=True),
        sa.Column(
            "sequence",
            sa.Integer(),
            sa.ForeignKey("audit_entry.sequence"),
            primary_key=True,
            autoincrement=False,
        ),
    )
