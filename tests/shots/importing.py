"""Lists of people and programmes in every step of their import, to picture what an officer decides."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QDialog, QMenu

from ui.actions import Act
from ui.importing.people_dialog import PeopleImportDialog
from ui.importing.programme_dialog import ProgrammeImportDialog
from ui.main_window import MainWindow

_LIST = (
    "TÜRKİSTAN HEYETİ;;;;;;\n"
    "Sıra;Adı Soyadı;Имя (рус);Ünvanı;Kurumu;Cep telefonu;Heyetteki rolü;Pasaport no\n"
    "1;Sayın Nurbol Turashbekov;Нурбол Турашбеков;Belediye Başkanı;Türkistan Belediyesi;+7 705;Başkan;N1\n"
    "2;Ainur Kopbasarova;Айнур Копбасарова;Protokol Müdürü;Türkistan Belediyesi;;;\n"
    "3;Serik Ahmetov;Серик Ахметов;Uzman;Türkistan Belediye Başkanlığı;;tercüman;\n"
    "4;4 meclis üyesi;;;;;;\n"
)
_PROGRAMME = (
    "TÜRKİSTAN HEYETİ PROGRAMI;;;;\n"
    "Tarih;Saat;Etkinlik;Yer;Ev sahibi\n"
    "20 Aralık 2021 Pazartesi;14.30-15.15;Belediye Başkanını ziyaret;Üsküdar Belediyesi;Hilmi Türkmen\n"
    ";16.00;Kız Kulesi gezisi;Kız Kulesi;\n"
    "21 Aralık 2021 Pazartesi;11.50-11.30;Protokol imza töreni;Zeytinburnu Belediyesi;Ömer Arısoy, Başkan\n"
    ";öğleden sonra;Kazlıçeşme Kültür Sanat Merkezi gezisi;Kazlıçeşme;\n"
    "22 Aralık;20.00-01.00;Veda yemeği;;Beşiktaş Belediyesi\n"
)


def take_people_import(window: MainWindow, take: Callable[[PeopleImportDialog, str], None]) -> None:
    """Picture each step with `take`; nothing is written into the database."""
    _choose(window, Act.IMPORT_PEOPLE)
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


def take_programme_import(window: MainWindow, take: Callable[[QDialog, str], None]) -> None:
    """Picture each step with `take`; nothing is written into the database."""
    _choose(window, Act.IMPORT_PROGRAMME)
    dialog = window.findChild(ProgrammeImportDialog)
    if dialog is None:
        raise RuntimeError("the import did not open")
    take(dialog, "dialog-import-programme")
    with TemporaryDirectory() as folder:
        file = Path(folder) / "program.csv"
        file.write_bytes(_PROGRAMME.encode("utf-8"))
        dialog.source.take_file(file)
    take(dialog, "dialog-import-programme-columns")
    dialog.next_button.click()
    take(dialog, "dialog-import-programme-lines")
    dialog.reject()


def _choose(window: MainWindow, act: Act) -> None:
    """Choose an action in the menus."""
    menus = [one.menu() for one in window.menuBar().actions()]
    actions = [action for menu in menus if isinstance(menu, QMenu) for action in menu.actions()]
    next(action for action in actions if action.objectName() == act.value).trigger()
