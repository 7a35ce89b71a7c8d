"""The ways of mending, each by what it offers for a programme that does not work."""
