"""What comes in from other programs and offices, and goes back to them. May import the records, never the database."""
