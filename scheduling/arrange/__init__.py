"""Proposes when the items of a visit could take place, and says what fits nowhere and why."""
