"""A list of people in every step of its import, so that the pictures show what an officer decides."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QMenu

from ui.actions import Act
from ui.importing.people_dialog import PeopleImportDialog
from ui.main_window import MainWindow

_LIST = (
    "TÜRKİSTAN HEYETİ;;;;;;\n"
    "Sıra;Adı Soyadı;Имя (рус);Ünvanı;Kurumu;Cep telefonu;Heyetteki rolü;Pasaport no\n"
    "1;Sayın Nurbol Turashbekov;Нурбол Турашбеков;Belediye Başkanı;Türkistan Belediyesi;+7 705;Başkan;N1\n"
    "2;Ainur Kopbasarova;Айнур Копбасарова;Protokol Müdürü;Türkistan Belediyesi;;;\n"
    "3;Serik Ahmetov;Серик Ахметов;Uzman;Türkistan Belediye Başkanlığı;;tercüman;\n"
    "4;4 meclis üyesi;;;;;;\n"
)


def take_people_import(window: MainWindow, take: Callable[[PeopleImportDialog, str], None]) -> None:
    """Picture each step with `take`; nothing is written into the database."""
    menus = [one.menu() for one in window.menuBar().actions()]
    actions = [action for menu in menus if isinstance(menu, QMenu) for action in menu.actions()]
    next(action for action in actions if action.objectName() == Act.IMPORT_PEOPLE.value).trigger()
    dialog = window.findChild(PeopleImportDialog)
    if dialog is None:
        raise RuntimeError("the import did not open")
    take(dialog, "dialog-import-people")
    with TemporaryDirectory() as folder:
        file = Path(folder) / "heyet.csv"
        file.write_bytes(_LIST.encode("utf-8"))
        dialog.source.take_file(file)
    take(dialog, "dialog-import-columns")
    dialog.next_button.click()
    take(dialog, "dialog-import-matches")
    dialog.reject()
