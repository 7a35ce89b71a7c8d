"""Taking over what others have written."""
