"""What somebody has to see to: the list of tasks and promises, for a visit or for the office."""
