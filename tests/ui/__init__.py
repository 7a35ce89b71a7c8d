"""The window, driven by real events on real databases."""
