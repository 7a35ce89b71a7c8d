"""Eight published programmes as facts, and proof that the program holds, checks and prints each of them."""
