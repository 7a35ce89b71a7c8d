"""The calendar board: scene and geometry in plain numbers, painting and gestures on them, board and tray.

Columns, scene, bands, backdrop and geometry know no Qt. May import every floor below, and the window's
words, icons and appearance.
"""
