"""The orders of precedence."""
