"""The settings of the office and of one visit, and the look of the papers."""
