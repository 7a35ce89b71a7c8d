"""Tests of the registers of the office."""
