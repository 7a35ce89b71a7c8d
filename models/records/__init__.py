"""The records: what is remembered, one small frozen value each.

May import the vocabulary and times, nothing above.
"""
