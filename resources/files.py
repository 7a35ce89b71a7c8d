"""Where the shipped files lie."""

from __future__ import annotations

from pathlib import Path

_RESOURCES = Path(__file__).resolve().parent


def translations_folder() -> Path:
    """The folder of the gettext catalogs, one folder a language."""
    return _RESOURCES / "translations"


def samples_folder() -> Path:
    """The folder of the sample visits."""
    return _RESOURCES / "samples"


def templates_folder() -> Path:
    """The folder of the templates that are shipped."""
    return _RESOURCES / "templates"


def rank_tables_folder() -> Path:
    """The folder of the orders of precedence that are shipped as examples."""
    return _RESOURCES / "rank_tables"
