"""What the keys beside the space bar are called in menus: what is printed on them, in every language."""

from __future__ import annotations

from PySide6.QtCore import QTranslator

ON_THE_KEYBOARD = frozenset({"Ctrl", "Shift", "Alt", "Meta"})


class KeyNames(QTranslator):
    """Keeps the names that stand on the keys; Qt's own Turkish calls them "Kontrol" and "Üst Karakter"."""

    def translate(
        self,
        context: str,
        source_text: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        """The name of a key as it is; None leaves every other word to the next translator."""
        return source_text if context == "QShortcut" and source_text in ON_THE_KEYBOARD else None

    def isEmpty(self) -> bool:
        """Never: Qt installs no translator that says it is empty."""
        return False
