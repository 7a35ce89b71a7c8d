"""Who travels: the members in their order of precedence."""
