"""Tests of exports.render.docx."""
