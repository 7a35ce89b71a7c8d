"""What a hand does on the board, one small state machine each: from a place to a candidate edit.

May import columns and the verbs of scheduling; knows neither pixels nor the workspace.
"""
