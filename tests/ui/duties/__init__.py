"""Tests of the list of tasks and commitments."""
