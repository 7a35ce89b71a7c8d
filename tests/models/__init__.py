"""The tests of what is remembered."""
