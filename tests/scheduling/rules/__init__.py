"""The tests of the rules, one file a rule."""
