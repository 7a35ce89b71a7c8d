"""What was signed and promised, across all visits."""
