"""The office's orders of precedence."""
