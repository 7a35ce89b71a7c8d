"""The papers of the visit: chosen, seen, saved and printed."""
