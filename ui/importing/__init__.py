"""Taking over what others have written: people and programmes."""
