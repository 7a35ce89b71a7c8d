"""Preview, saving and printing."""
