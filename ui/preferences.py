"""What the window remembers between two starts: language, light or dark, sizes.

Kept in a file of the user's own.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

import platformdirs
from PySide6.QtCore import QByteArray, QSettings


class Shade(StrEnum):
    """Whether the window is light, dark, or as the system is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Preferences:
    """The user's choices. What is not there or makes no sense counts as not chosen."""

    def __init__(self, file: Path | None = None) -> None:
        """Read `file`, by default the one in the user's configuration folder."""
        path = file or platformdirs.user_config_path("Heyet", appauthor=False) / "window.ini"
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        """The language of the window; empty for that of the system."""
        return self._text("language")

    @language.setter
    def language(self, language: str) -> None:
        self._settings.setValue("language", language)

    @property
    def shade(self) -> Shade:
        """Light, dark, or as the system."""
        chosen = self._text("shade")
        return next((shade for shade in Shade if shade.value == chosen), Shade.SYSTEM)

    @shade.setter
    def shade(self, shade: Shade) -> None:
        self._settings.setValue("shade", shade.value)

    @property
    def snap_minutes(self) -> int:
        """On multiples of how many minutes items are laid on the board; 0 where nothing was chosen."""
        return self._small_number("snap_minutes")

    @snap_minutes.setter
    def snap_minutes(self, minutes: int) -> None:
        self._settings.setValue("snap_minutes", str(minutes))

    @property
    def days_at_once(self) -> int:
        """How many days the board shows side by side; 0: as many as have room for their words."""
        return self._small_number("days_at_once")

    @days_at_once.setter
    def days_at_once(self, days: int) -> None:
        self._settings.setValue("days_at_once", str(days))

    @property
    def last_visit(self) -> str:
        """The id of the visit that was open last; empty for none."""
        return self._text("last_visit")

    @last_visit.setter
    def last_visit(self, visit_id: str) -> None:
        self._settings.setValue("last_visit", visit_id)

    @property
    def compact_board(self) -> bool:
        """Whether the board shows one line for each item."""
        return self._text("compact_board") == "yes"

    @compact_board.setter
    def compact_board(self, compact: bool) -> None:
        self._settings.setValue("compact_board", "yes" if compact else "no")

    def arrangement(self, name: str) -> QByteArray:
        """The remembered sizes of the window or a splitter called `name`; empty where there are none."""
        value = self._settings.value(f"arrangement/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def remember_arrangement(self, name: str, arrangement: QByteArray) -> None:
        """Remember the sizes of the window or a splitter called `name`."""
        self._settings.setValue(f"arrangement/{name}", arrangement)

    def save(self) -> None:
        """Write everything to the file now."""
        self._settings.sync()

    def _small_number(self, key: str) -> int:
        """A whole number of up to three digits; 0 where there is none."""
        chosen = self._text(key)
        return int(chosen) if chosen.isascii() and chosen.isdecimal() and len(chosen) < 4 else 0

    def _text(self, key: str) -> str:
        value = self._settings.value(key, "")
        return value if isinstance(value, str) else ""
