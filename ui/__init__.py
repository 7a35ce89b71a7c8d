"""What is seen and touched: windows, calendar board, forms, and the terminal commands.

May import every floor below. Only here is Qt imported, but not in `ui.terminal` nor in the board's sums.
"""
