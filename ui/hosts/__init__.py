"""Who coordinates, sends and receives the visit, and the ways between the venues."""
