"""What is possible: conflicts, travel times, free slots, moves, the automatic arrangement.

May import `models` and `resources`. Everything here asks a plan or makes an edit; nothing is written.
"""
