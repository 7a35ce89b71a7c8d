"""Tests of the pane for arrangements."""
