"""The database that remembers everything. Only here is SQL, and no connection leaves."""
