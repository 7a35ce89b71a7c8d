"""The tests of the database, all on real ones."""
