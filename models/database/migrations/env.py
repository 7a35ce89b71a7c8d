"""How Alembic reaches the database: over the connection and in the transaction handed to it."""

from __future__ import annotations

from alembic import context

from models.database.audit_tables import version
from models.database.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=version.name,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
