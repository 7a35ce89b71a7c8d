"""The tests of the pages: what stands where."""
