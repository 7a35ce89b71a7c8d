"""What comes in from other programs and offices, and goes back to them. Knows no database."""
