"""People, organisations, venues."""
