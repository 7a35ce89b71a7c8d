"""The tests of what is possible; rules are tested by programmes written in their docstrings."""
