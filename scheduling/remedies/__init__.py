"""What would mend a conflict, one way of mending a file. A way imports no other way and knows no rule."""
