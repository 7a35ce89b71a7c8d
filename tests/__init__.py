"""What is promised: the same tree as the program, with journeys through the whole, benchmarks and the house's rules.

May import everything; nothing imports it.
"""
