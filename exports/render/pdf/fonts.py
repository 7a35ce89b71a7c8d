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
    "arial.ttf",
    "tahoma.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoNaskhArabic-Regular.ttf",
    "NotoSansHebrew-Regular.ttf",
    "NotoSansGeorgian-Regular.ttf",
    "NotoSansArmenian-Regular.ttf",
    "NotoSansDevanagari-Regular.ttf",
    "NotoSansThai-Regular.ttf",
    "NotoSansCJK-Regular.ttc",
    "DroidSansFallbackFull.ttf",
    "wqy-microhei.ttc",
    "msgothic.ttc",
    "msyh.ttc",
    "malgun.ttf",
)
"""Files that may carry letters ours lack, in the order in which they are tried."""

_FURTHER_FONTS = "*Regular.ttf"
"""What is tried after them, in the order of the names."""

_MOST_FURTHER = 40
"""As many of those: each takes a moment to read, and a letter that none has is asked for once a process."""

_LAST_OF_THE_FIRST_PLANE = 0xFFFF
"""Beyond it reportlab makes no text that can be read back (its ToUnicode map has four digits)."""


def has_letter(font_name: str, letter: str) -> bool:
    """Whether a registered face can draw this letter."""
    return ord(letter) in pdfmetrics.getFont(font_name).face.charToGlyph


def substitute_with(letter: str) -> str | None:
    """The name of a face of this computer that has a letter ours lack; None where no such face is found."""
    if ord(letter) > _LAST_OF_THE_FIRST_PLANE:
        return None
    names = map(_substitute, system_fonts())
    return next((name for name in names if name and has_letter(name, letter)), None)


@cache
def _registered(face: Face) -> str:
    family, weight, style = face.value
    name = f"Heyet-{face.name}"
    pdfmetrics.registerFont(TTFont(name, str(fontpkg.path(family, weight=weight, style=style))))
    return name


@cache
def _substitute(file: Path) -> str:
    """The name of the face in a file of the system, loaded when first asked for; empty where it cannot be.

    Faces are loaded one after the other until one has the letter: most papers need none, some the first.
    """
    name = f"Heyet-substitute-{file.name.replace(' ', '-')}"
    try:
        pdfmetrics.registerFont(TTFont(name, str(file)))
    except (TTFError, OSError):  # a face with outlines that reportlab does not read
        return ""
    return name


@lru_cache(maxsize=1)
def system_fonts() -> tuple[Path, ...]:
    """The files of this computer in which letters are looked for, each once, in the order to try them."""
    files = [path for folder in _font_folders() for path in sorted(folder.rglob("*.tt[fc]"))]
    found = {path.name.lower(): path for path in files}
    known = [found[name.lower()] for name in _SYSTEM_FONTS if name.lower() in found]
    further = sorted({path for path in files if path.match(_FURTHER_FONTS)} - set(known))
    return (*known, *further[:_MOST_FURTHER])


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
