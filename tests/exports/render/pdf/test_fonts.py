"""Tests of exports.render.pdf.fonts: letters that ours lack are looked for in the fonts of the computer."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import fontpkg
import pytest

from exports.render.pdf import fonts
from exports.render.pdf.fonts import Face, has_letter, substitute_with, system_fonts
from models.alphabets import ALPHABETS


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A computer whose only fonts are those that a test puts into this folder."""
    monkeypatch.setattr(fonts, "_font_folders", lambda: (tmp_path,))
    system_fonts.cache_clear()
    yield tmp_path
    system_fonts.cache_clear()


def put(folder: Path, name: str) -> None:
    shutil.copy(fontpkg.path("ibm-plex-serif", weight=400, style="normal"), folder / name)


def test_a_font_of_any_name_is_found(folder: Path) -> None:
    put(folder, "Unheard-Regular.ttf")
    substitute = substitute_with("ş")
    assert substitute is not None
    assert has_letter(substitute, "ş")
    assert substitute_with("日") is None


def test_a_file_that_is_no_font_is_passed_over(folder: Path) -> None:
    (folder / "Broken-Regular.ttf").write_bytes(b"no font")
    assert substitute_with("ş") is None
    system_fonts.cache_clear()
    put(folder, "Whole-Regular.ttf")
    assert substitute_with("ş") is not None


def test_fonts_known_for_their_letters_are_tried_first_and_each_once(folder: Path) -> None:
    for name in ("A-Regular.ttf", "dejavusans.ttf", "NotoSans-Regular.ttf", "B-Bold.ttf"):
        put(folder, name)
    names = [path.name for path in system_fonts()]
    assert names == ["dejavusans.ttf", "NotoSans-Regular.ttf", "A-Regular.ttf"]


def test_a_computer_without_fonts_has_none(folder: Path) -> None:
    assert folder.is_dir()
    assert substitute_with("日") is None


@pytest.mark.parametrize("language", ALPHABETS)
def test_our_own_faces_have_every_letter_of_the_languages_of_papers(language: str) -> None:
    letters = set(ALPHABETS[language] + ALPHABETS[language].upper() + "“”«»–—…ʻʼ·№") - {" "}
    for face in Face:
        assert {letter for letter in letters if not has_letter(face.font_name, letter)} == set()
