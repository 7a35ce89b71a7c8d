"""The versions of a visit: issued, compared, and told to those whom a change concerns."""
