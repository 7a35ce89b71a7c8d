"""How the delegation of a visit travels, rides and sleeps."""
