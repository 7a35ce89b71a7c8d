"""The parts of forms and lists."""
