"""The gifts of a visit, and what it costs."""
