"""Every gesture by real mouse events on a board and a tray that stand in one window."""
