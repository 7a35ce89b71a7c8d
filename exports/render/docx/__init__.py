"""Papers as documents of a word processor."""
