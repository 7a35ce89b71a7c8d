"""The programme of the open visit: board, tray, inspector and conflicts, tied together."""
