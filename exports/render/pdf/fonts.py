"""The faces of print: Fira Sans and IBM Plex Serif, embedded; faces of this computer for other letters."""

from __future__ import annotations

import os
import sys
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path

import fontpkg
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont


class Face(Enum):
    """A face by its family, weight and style. The serif's digits are of one width, so hours stand in line."""

    SANS = ("fira-sans", 400, "normal")
    SANS_ITALIC = ("fira-sans", 400, "italic")
    SANS_MEDIUM = ("fira-sans", 500, "normal")
    SANS_SEMIBOLD = ("fira-sans", 600, "normal")
    SERIF = ("ibm-plex-serif", 400, "normal")
    SERIF_SEMIBOLD = ("ibm-plex-serif", 600, "normal")

    @property
    def font_name(self) -> str:
        """The name under which the renderer knows the face, which is loaded when first asked for."""
        return _registered(self)


_SYSTEM_FONTS = (
    "DejaVuSans.ttf",
    "NotoSans-Regular.ttf",
    "FreeSans.ttf",
    "segoeui.ttf",
    "seguisym.ttf",
    "Arial Unicode.ttf",
    "arialuni.ttf",
    "NotoSansCJK-Regular.ttc",
    "DroidSansFallbackFull.ttf",
    "wqy-microhei.ttc",
    "msgothic.ttc",
    "msyh.ttc",
    "malgun.ttf",
)
"""Files that may carry letters ours lack, in the order in which they are tried."""

_LAST_OF_THE_FIRST_PLANE = 0xFFFF
"""Beyond it reportlab makes no text that can be read back (its ToUnicode map has four digits)."""


def has_letter(font_name: str, letter: str) -> bool:
    """Whether a registered face can draw this letter."""
    return ord(letter) in pdfmetrics.getFont(font_name).face.charToGlyph


def substitute_with(letter: str) -> str | None:
    """The name of a face of this computer that has a letter ours lack; None where no such face is found."""
    if ord(letter) > _LAST_OF_THE_FIRST_PLANE:
        return None
    return next((name for name in _system_faces() if has_letter(name, letter)), None)


@cache
def _registered(face: Face) -> str:
    family, weight, style = face.value
    name = f"Heyet-{face.name}"
    pdfmetrics.registerFont(TTFont(name, str(fontpkg.path(family, weight=weight, style=style))))
    return name


@lru_cache(maxsize=1)
def _system_faces() -> tuple[str, ...]:
    found = {
        path.name.lower(): path for folder in _font_folders() for path in sorted(folder.rglob("*.tt[fc]"))
    }
    names = []
    for number, file in enumerate(_SYSTEM_FONTS):
        path = found.get(file.lower())
        if path is None:
            continue
        name = f"Heyet-substitute-{number}"
        try:
            pdfmetrics.registerFont(TTFont(name, str(path)))
        except (TTFError, OSError):  # a face with outlines that reportlab does not read
            continue
        names.append(name)
    return tuple(names)


def _font_folders() -> tuple[Path, ...]:
    if sys.platform == "win32":
        folders = [Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"]
    elif sys.platform == "darwin":
        folders = [Path("/System/Library/Fonts"), Path("/Library/Fonts"), Path.home() / "Library/Fonts"]
    else:
        folders = [
            Path("/usr/share/fonts"),
            Path("/usr/local/share/fonts"),
            Path.home() / ".local/share/fonts",
        ]
    return tuple(folder for folder in folders if folder.is_dir())
