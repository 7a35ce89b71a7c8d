"""What the principal is told of a person, and what came of an item: two tables gain a column each.

Written out as it was then, and never changed again, whatever becomes of the tables later.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("biography", sa.Text(), nullable=False, server_default="{}"))
    op.add_column("item", sa.Column("outcome", sa.Text(), nullable=False, server_default="{}"))


def downgrade() -> None:
    raise NotImplementedError("A database is never taken back to an older shape; restore a copy instead.")
