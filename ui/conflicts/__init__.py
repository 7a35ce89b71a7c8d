"""The list of what does not work, and the way from it to the item."""
