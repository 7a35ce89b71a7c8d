"""Tests of the tasks and commitments of a visit."""
