"""The pane in which the program proposes an arrangement and the officer decides what of it is done."""
