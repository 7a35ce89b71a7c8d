"""The terminal's commands, in this process and in one of their own."""
