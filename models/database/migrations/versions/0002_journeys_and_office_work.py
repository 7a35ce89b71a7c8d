"""Journeys, vehicles, ranks, letters, tasks, gifts, costs and files: the records that the first shape lacked.

Nothing that was there is touched: two tables gain columns, the others are new. Written out as it was then,
and never changed again, whatever becomes of the tables later.
"""

from __future__ import annotations

from typing import TypeVar

import sqlalchemy as sa
from alembic import op

T = TypeVar("T")

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create_office()
    _widen()
    _create_journeys()
    _create_papers()
    _create_attachments()
    _create_search()


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


def _index(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column])


def _widen() -> None:
    # In words of its own: SQLite knows no other way to add a column that names a row of another table.
    op.execute(
        "ALTER TABLE visit ADD COLUMN rank_table_id VARCHAR(36) CONSTRAINT fk_visit_rank_table_id"
        " REFERENCES rank_table (id) DEFERRABLE INITIALLY DEFERRED"
    )
    _index("visit", "rank_table_id")
    op.add_column("visit", sa.Column("is_template", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column(
        "agreement_party",
        sa.Column("ministry_approval_number", sa.Text(), nullable=False, server_default=""),
    )
    op.add_column("agreement_party", sa.Column("ministry_approved_on", sa.Date(), nullable=True))


def _create_office() -> None:
    op.create_table(
        "vehicle",
        _id(),
        *_columns(sa.Text(), "label"),
        _to("organisation_id", "organisation"),
        *_columns(sa.Text(), "plate"),
        *_columns(sa.Integer(), "seats", nullable=True),
        *_columns(sa.Text(), "driver", "driver_phone", "notes"),
        _row_version(),
    )
    _index("vehicle", "organisation_id")
    op.create_table(
        "unavailability",
        _id(),
        _to("person_id", "person"),
        _to("venue_id", "venue"),
        _to("vehicle_id", "vehicle"),
        *_columns(sa.Date(), "first_day", "last_day"),
        *_columns(sa.Time(), "starts", "ends", nullable=True),
        *_columns(sa.Text(), "zone", nullable=True),
        *_columns(sa.Text(), "reason"),
        _row_version(),
    )
    _index("unavailability", "person_id", "venue_id", "vehicle_id")
    op.create_table(
        "rank_table",
        _id(),
        *_columns(sa.Text(), "name", "country", "source"),
        *_columns(sa.Boolean(), "is_example"),
        *_columns(sa.Text(), "tie_breaks", "alphabet_language", "notes"),
        _row_version(),
    )
    op.create_table(
        "rank",
        _id(),
        _to("rank_table_id", "rank_table", nullable=False),
        *_columns(sa.Integer(), "level"),
        *_columns(sa.Text(), "title", "notes"),
        _row_version(),
    )
    _index("rank", "rank_table_id")


def _create_journeys() -> None:
    op.create_table(
        "stay",
        _id(),
        _to("member_id", "member", nullable=False),
        *_columns(sa.Date(), "first_night", "last_night"),
        _to("hotel_id", "venue"),
        *_columns(sa.Text(), "room", "notes"),
        _row_version(),
    )
    _index("stay", "member_id", "hotel_id")
    op.create_table(
        "leg",
        _id(),
        _to("visit_id", "visit", nullable=False),
        *_columns(sa.String(32), "kind", "direction"),
        *_columns(sa.Text(), "carrier", "number", "from_place"),
        _to("from_venue_id", "venue"),
        *_columns(sa.Text(), "to_place"),
        _to("to_venue_id", "venue"),
        *_columns(sa.Date(), "departs_on", nullable=True),
        *_columns(sa.Time(), "departs_at", nullable=True),
        *_columns(sa.Text(), "departs_zone", nullable=True),
        *_columns(sa.Date(), "arrives_on", nullable=True),
        *_columns(sa.Time(), "arrives_at", nullable=True),
        *_columns(sa.Text(), "arrives_zone", nullable=True),
        *_columns(sa.Text(), "booking_reference", "notes"),
        _row_version(),
    )
    _index("leg", "visit_id", "from_venue_id", "to_venue_id")
    op.create_table(
        "leg_member",
        _id(),
        _to("leg_id", "leg", nullable=False),
        _to("member_id", "member", nullable=False),
        _row_version(),
    )
    _index("leg_member", "leg_id", "member_id")
    op.create_table(
        "leg_greeter",
        _id(),
        _to("leg_id", "leg", nullable=False),
        _to("person_id", "person", nullable=False),
        *_columns(sa.String(32), "duty"),
        *_columns(sa.Integer(), "position"),
        _row_version(),
    )
    _index("leg_greeter", "leg_id", "person_id")
    op.create_table(
        "ride",
        _id(),
        _to("visit_id", "visit", nullable=False),
        _to("vehicle_id", "vehicle", nullable=False),
        _to("item_id", "item"),
        _to("leg_id", "leg"),
        *_columns(sa.Time(), "meets_at", nullable=True),
        *_columns(sa.Text(), "meeting_point", "notes"),
        _row_version(),
    )
    _index("ride", "visit_id", "vehicle_id", "item_id", "leg_id")
    op.create_table(
        "ride_passenger",
        _id(),
        _to("ride_id", "ride", nullable=False),
        _to("member_id", "member"),
        _to("person_id", "person"),
        *_columns(sa.Integer(), "position"),
        _row_version(),
    )
    _index("ride_passenger", "ride_id", "member_id", "person_id")


def _create_papers() -> None:
    op.create_table(
        "request",
        _id(),
        _to("visit_id", "visit", nullable=False),
        _to("organisation_id", "organisation", nullable=False),
        _to("item_id", "item"),
        *_columns(sa.String(32), "form"),
        *_columns(sa.Text(), "subject", "reference"),
        *_columns(sa.Date(), "sent_on", "answer_due", "answered_on", nullable=True),
        *_columns(sa.String(32), "outcome"),
        *_columns(sa.Text(), "notes"),
        _row_version(),
    )
    _index("request", "visit_id", "organisation_id", "item_id")
    op.create_table(
        "task",
        _id(),
        _to("visit_id", "visit"),
        _to("item_id", "item"),
        *_columns(sa.Text(), "title"),
        *_columns(sa.String(32), "category"),
        *_columns(sa.Text(), "owner"),
        *_columns(sa.Date(), "due_on", nullable=True),
        *_columns(sa.Integer(), "days_before", nullable=True),
        *_columns(sa.String(32), "state"),
        *_columns(sa.Date(), "done_on", nullable=True),
        *_columns(sa.Integer(), "position"),
        *_columns(sa.Text(), "notes"),
        _row_version(),
    )
    _index("task", "visit_id", "item_id")
    op.create_table(
        "gift",
        _id(),
        _to("visit_id", "visit", nullable=False),
        _to("item_id", "item"),
        _to("from_organisation_id", "organisation"),
        _to("from_person_id", "person"),
        _to("to_organisation_id", "organisation"),
        _to("to_person_id", "person"),
        *_columns(sa.Text(), "description"),
        *_columns(sa.String(32), "value", nullable=True),
        *_columns(sa.Text(), "currency", "notes"),
        _row_version(),
    )
    _index(
        "gift",
        "visit_id",
        "item_id",
        "from_organisation_id",
        "from_person_id",
        "to_organisation_id",
        "to_person_id",
    )
    op.create_table(
        "cost_line",
        _id(),
        _to("visit_id", "visit", nullable=False),
        _to("item_id", "item"),
        *_columns(sa.String(32), "category"),
        *_columns(sa.Text(), "description"),
        *_columns(sa.String(32), "quantity"),
        *_columns(sa.String(32), "unit_price", nullable=True),
        *_columns(sa.Text(), "currency"),
        _to("payer_id", "organisation"),
        *_columns(sa.Integer(), "position"),
        *_columns(sa.Text(), "notes"),
        _row_version(),
    )
    _index("cost_line", "visit_id", "item_id", "payer_id")


def _create_attachments() -> None:
    op.create_table(
        "attachment",
        _id(),
        _to("organisation_id", "organisation"),
        _to("person_id", "person"),
        _to("venue_id", "venue"),
        _to("vehicle_id", "vehicle"),
        _to("visit_id", "visit"),
        _to("member_id", "member"),
        _to("leg_id", "leg"),
        _to("item_id", "item"),
        _to("agreement_id", "agreement"),
        _to("commitment_id", "commitment"),
        _to("request_id", "request"),
        _to("task_id", "task"),
        _to("gift_id", "gift"),
        _to("cost_line_id", "cost_line"),
        *_columns(sa.String(32), "purpose"),
        *_columns(sa.Text(), "file_name", "media_type"),
        *_columns(sa.Integer(), "size"),
        *_columns(sa.Text(), "content_hash"),
        *_columns(sa.Text(), "notes"),
        _row_version(),
    )
    _index(
        "attachment",
        "organisation_id",
        "person_id",
        "venue_id",
        "vehicle_id",
        "visit_id",
        "member_id",
        "leg_id",
        "item_id",
        "agreement_id",
        "commitment_id",
        "request_id",
        "task_id",
        "gift_id",
        "cost_line_id",
    )
    op.create_table(
        "attachment_content",
        sa.Column("content_hash", sa.String(64), primary_key=True),
        *_columns(sa.Integer(), "size"),
        *_columns(sa.LargeBinary(), "content"),
    )


def _create_search() -> None:
    # Filled when the database is opened, as after every change of how names are folded.
    op.create_table(
        "search_entry",
        sa.Column("kind", sa.String(32), primary_key=True),
        _id(),
        *_columns(sa.Text(), "title", "loose_title", "words", "loose_words"),
        *_columns(sa.LargeBinary(), "by_name_en", "by_post_en", "by_organisation_en"),
        *_columns(sa.LargeBinary(), "by_name_tr", "by_post_tr", "by_organisation_tr"),
        sqlite_with_rowid=False,
    )
    for language in ("en", "tr"):
        columns = ["kind", f"by_name_{language}", "id"]
        op.create_index(f"ix_search_entry_by_name_{language}", "search_entry", columns)
    op.create_table("search_state", sa.Column("custom", sa.String(64), primary_key=True))
