"""What is handed out: documents described once as blocks, and rendered as PDF, Word, calendar or table.

May import `scheduling`, `models` and `resources`, but neither the database nor Qt. Languages are spoken
from here up.
"""
