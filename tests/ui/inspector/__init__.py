"""Forms and what they make of typing."""
