"""The delegation."""
