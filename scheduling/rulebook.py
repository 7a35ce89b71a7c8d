"""The rules that a plan is checked against, in the order of the handbook."""

from __future__ import annotations

from scheduling.rule import Rule

RULES: tuple[Rule, ...] = ()
