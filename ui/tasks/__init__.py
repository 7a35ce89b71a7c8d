"""What has to be done for a visit, and what was promised in it."""
