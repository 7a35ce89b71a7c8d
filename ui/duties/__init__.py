"""What somebody has to see to: the list of tasks and commitments, for a visit or for the office."""
