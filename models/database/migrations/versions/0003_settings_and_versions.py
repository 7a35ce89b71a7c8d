"""Settings, accepted conflicts, issued versions, the house style, bedrooms, and what items lacked.

Nothing that was there is touched: two tables gain columns, the others are new. Written out as it was then,
and never changed again, whatever becomes of the tables later.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _widen()
    _create("bedroom", _to("venue_id", "venue"), *_texts("number"), *_numbers("beds"), *_texts("notes"))
    _create("office_setting", *_texts("name", "value"))
    _create(
        "house_style",
        *_texts("emblem_hash", "second_emblem_hash", nullable=True),
        *_texts("accent_colour", "header", "footer", "signature"),
        *_words("paper"),
        *_numbers("margin_mm"),
        *_words("typeface"),
    )
    _create("visit_setting", _to("visit_id", "visit"), *_texts("name", "value"))
    _create(
        "acceptance",
        _to("visit_id", "visit"),
        *_texts("conflict_key", "fingerprint", "code", "reason", "accepted_by"),
        _day("accepted_on"),
    )
    _create(
        "version",
        _to("visit_id", "visit"),
        *_numbers("number"),
        *_words("stage"),
        *_texts("label", "note"),
        _day("issued_on"),
        *_texts("issued_by", "plan_hash"),
    )
    for table, column in (
        ("bedroom", "venue_id"),
        ("visit_setting", "visit_id"),
        ("acceptance", "visit_id"),
        ("version", "visit_id"),
    ):
        op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    raise NotImplementedError("A database is never taken back to an older shape; restore a copy instead.")


def _widen() -> None:
    op.add_column("organisation", sa.Column("working_hours", sa.Text(), nullable=False, server_default="[]"))
    op.add_column("item", sa.Column("menu_note", sa.Text(), nullable=False, server_default=""))
    op.add_column(
        "item", sa.Column("interpretation", sa.String(32), nullable=False, server_default="unstated")
    )
    op.add_column("item", sa.Column("named_weekday", sa.Integer(), nullable=True))
    op.add_column("item", sa.Column("importance", sa.String(32), nullable=False, server_default="normal"))


def _create(table: str, *columns: sa.Column[Any]) -> None:
    op.create_table(
        table,
        sa.Column("id", sa.String(36), primary_key=True),
        *columns,
        sa.Column("row_version", sa.Integer(), nullable=False),
    )


def _to(name: str, table: str) -> sa.Column[str]:
    key = sa.ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")
    return sa.Column(name, sa.String(36), key, nullable=False)


def _texts(*names: str, nullable: bool = False) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=nullable) for name in names]


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(32), nullable=False) for name in names]


def _numbers(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.Integer(), nullable=False) for name in names]


def _day(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.Date(), nullable=False)
