"""The page of gifts and costs."""
