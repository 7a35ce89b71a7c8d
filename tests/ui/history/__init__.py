"""The history of a visit and the steps of a session."""
