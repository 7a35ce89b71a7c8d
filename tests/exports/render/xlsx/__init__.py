"""Tests of exports.render.xlsx."""
