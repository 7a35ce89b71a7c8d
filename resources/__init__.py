"""What is shipped with the program: translations, icons, sample visits, and where they lie.

The ground floor: may import nothing of the program.
"""
