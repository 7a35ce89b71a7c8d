"""What is remembered: the records, the plan, the edit, and the database they live in.

May import `resources`; nothing above it. Only `models.database` knows SQL, and nothing here a language.
"""
