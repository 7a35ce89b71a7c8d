"""The steps from one shape of the database to the next, run by Alembic when an older database is opened."""
