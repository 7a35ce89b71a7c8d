"""The list of visits: where a visit is made, found, copied and taken away."""
