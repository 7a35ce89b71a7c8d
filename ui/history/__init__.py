"""The history of the open visit: what was done, when and by whom, and the ways back."""
