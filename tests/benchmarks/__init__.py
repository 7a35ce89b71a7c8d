"""Figures against named references: `make bench` measures them in one run and writes build/bench.json."""
