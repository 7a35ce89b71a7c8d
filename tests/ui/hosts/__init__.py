"""Hosts and ways."""
