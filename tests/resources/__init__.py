"""The tests of what is shipped."""
