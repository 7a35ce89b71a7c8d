"""What holds for every test: no screen, no data of the user, no silent warning."""

import logging
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# Before the first Qt import: a test needs no display and opens no window on one.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

# A record's id, made anew in each process.
IDENTIFIER = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")

# Programmes that do not hold show the difference, whichever test asks first.
pytest.register_assert_rewrite("tests.programme_notation")

settings.register_profile("heyet", deadline=None, print_blob=True, derandomize="CI" in os.environ)
settings.load_profile("heyet")


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name a case by its argument where its value holds a record's id: two workers must name it alike."""
    return argname if isinstance(val, str | bytes) and IDENTIFIER.search(str(val)) else None


@pytest.fixture(autouse=True)
def _empty_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The user's folders are empty ones of this test, so that no test reads or writes anyone's visits."""
    for folder in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(folder, str(tmp_path / "home" / folder.lower()))
    for folder in ("APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(folder, str(tmp_path / "home"))


@pytest.fixture(autouse=True)
def _no_warning_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log fails the test. One that expects it asserts it, then calls `caplog.clear()`."""
    yield
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    logged = [record.getMessage() for record in records if record.levelno >= logging.WARNING]
    assert logged == []
