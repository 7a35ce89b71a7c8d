"""What is promised: the same tree as the program, with journeys through the whole, benchmarks, house rules.

May import everything; nothing imports it.
"""
