"""What is seen and touched: windows, calendar board, forms, and the terminal commands. May import every floor below."""
