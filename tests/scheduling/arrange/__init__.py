"""Tests of the arrangement."""
