"""What an officer does from beginning to end: real windows, real mouse and keys, a real database."""
