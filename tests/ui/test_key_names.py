"""Menus name the keys as they are printed on keyboards, also where Qt has words of its own for them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from ui.key_names import KeyNames


@pytest.fixture
def turkish_qt(qapp: QApplication) -> Iterator[None]:
    """Qt's own Turkish words, as the window takes them."""
    words = QTranslator()
    assert words.load("qtbase_tr", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    QCoreApplication.installTranslator(words)
    yield
    QCoreApplication.removeTranslator(words)


def written(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def test_keys_keep_the_names_that_stand_on_them(turkish_qt: None) -> None:
    assert written("Ctrl+Shift+N") != "Ctrl+Shift+N"
    key_names = KeyNames()
    QCoreApplication.installTranslator(key_names)
    try:
        assert written("Ctrl+Shift+N") == "Ctrl+Shift+N"
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "İptal"
    finally:
        QCoreApplication.removeTranslator(key_names)
