"""The documents, one a file: each builds blocks from what its audience may see, and knows no other."""
