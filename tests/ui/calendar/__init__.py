"""The calendar board: plain numbers first, then real mouse and key events."""
