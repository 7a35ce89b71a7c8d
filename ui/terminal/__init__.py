"""The commands of the terminal. They need no screen and never load Qt; they may import all but the window."""
