"""What the office knows apart from any visit: people, organisations, venues."""
