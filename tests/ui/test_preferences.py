"""What the window remembers between two starts."""

from pathlib import Path

from PySide6.QtCore import QByteArray

from ui.preferences import Preferences, Shade


def test_choices_are_there_at_the_next_start(tmp_path: Path) -> None:
    first = Preferences(tmp_path / "window.ini")
    assert (first.language, first.shade, first.last_visit) == ("", Shade.SYSTEM, "")
    first.language = "tr"
    first.shade = Shade.DARK
    first.last_visit = "abc"
    assert first.snap_minutes == 0
    first.snap_minutes = 5
    first.remember_arrangement("window", QByteArray(b"\x01\x02"))
    first.save()
    second = Preferences(tmp_path / "window.ini")
    assert (second.language, second.shade, second.last_visit) == ("tr", Shade.DARK, "abc")
    assert second.snap_minutes == 5
    assert second.arrangement("window") == QByteArray(b"\x01\x02")
    assert second.arrangement("other").isEmpty()


def test_what_makes_no_sense_counts_as_not_chosen(tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_text("[General]\nshade=purple\nsnap_minutes=often\n")
    assert Preferences(tmp_path / "window.ini").shade is Shade.SYSTEM
    assert Preferences(tmp_path / "window.ini").snap_minutes == 0
