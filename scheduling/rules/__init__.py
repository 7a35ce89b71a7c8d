"""The rules, one subject a file. A rule may import what asks a plan, and no other rule."""
