"""The tests of the documents as blocks."""
