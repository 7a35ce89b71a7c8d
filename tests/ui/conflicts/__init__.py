"""The list of conflicts."""
