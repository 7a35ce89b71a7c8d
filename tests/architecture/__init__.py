"""The rules of the house that no tool checks: size, names and docstrings, pins, mentions."""
