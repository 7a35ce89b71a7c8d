"""Agreements and commitments."""
