"""The tests of what comes in from elsewhere and goes back."""
