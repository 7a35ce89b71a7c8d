"""Tests of ui.versions."""
