"""Programmes that do not hold show the difference."""

import pytest

pytest.register_assert_rewrite("tests.programme_notation")
