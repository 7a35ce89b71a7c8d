"""What is possible: conflicts, travel times, free slots, moves, the automatic arrangement.

May import `models` and `resources`. Everything here is a question to a plan or makes an edit; nothing is written.
"""
