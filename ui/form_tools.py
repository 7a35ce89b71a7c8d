"""What forms are made with."""

from __future__ import annotations

from typing import NamedTuple

from ui.appearance import Appearance
from ui.directory_lookup import Directory
from ui.wording import Wording


class FormTools(NamedTuple):
    """What forms are made with.

    The window's words and colours, the languages texts are kept in, the directory.
    """

    words: Wording
    appearance: Appearance
    languages: tuple[str, ...]
    directory: Directory
    side_by_side: bool = False
