"""Blocks as PDF, by reportlab: the only place with points, colours and fonts."""
