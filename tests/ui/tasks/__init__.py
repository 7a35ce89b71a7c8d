"""Tests of the tasks and promises of a visit."""
