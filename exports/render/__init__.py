"""The renderers: blocks become pages. They know blocks and wording, and no plan."""
