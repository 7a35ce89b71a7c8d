"""The pages that are loaded when they are first looked at. This is the list of the window's late imports.

The window starts with the board of the visit that was open last. What only these pages need, the PDF reader
above all, would make every start slower for pages that most starts never show (tests/benchmarks measures it).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.page import Page
from ui.page_tools import PageTools

if TYPE_CHECKING:
    from ui.actions import Act
    from ui.history.steps_dialog import StepsDialog
    from ui.importing.people_dialog import PeopleImportDialog
    from ui.importing.programme_dialog import ProgrammeImportDialog
    from ui.programme.page import ProgrammePage
    from ui.register.registers_dialog import RegistersDialog
    from ui.search.palette import SearchPalette
    from ui.visits.page import VisitsPage


def visits(tools: PageTools) -> VisitsPage:
    """The list of visits."""
    from ui.visits.page import VisitsPage

    return VisitsPage(tools)


def palette(tools: PageTools, window: QWidget) -> SearchPalette:
    """The search for everything, over `window`."""
    from ui.search.palette import SearchPalette

    return SearchPalette(tools, window)


def do_in_programme(page: ProgrammePage, act: Act) -> object:
    """Do what an action of the programme does."""
    from ui.programme.actions import do_in_programme

    return do_in_programme(page, act)


def delegation(tools: PageTools) -> Page:
    """Who travels."""
    from ui.delegation.page import DelegationPage

    return DelegationPage(tools)


def hosts(tools: PageTools) -> Page:
    """Who sends and receives."""
    from ui.hosts.page import HostsPage

    return HostsPage(tools)


def agreements(tools: PageTools) -> Page:
    """What is signed and promised."""
    from ui.agreements.page import AgreementsPage

    return AgreementsPage(tools)


def documents(tools: PageTools) -> Page:
    """What is printed."""
    from ui.documents.page import DocumentsPage

    return DocumentsPage(tools)


def versions(tools: PageTools) -> Page:
    """What was issued."""
    from ui.versions.page import VersionsPage

    return VersionsPage(tools)


def history(tools: PageTools) -> Page:
    """What was done."""
    from ui.history.page import HistoryPage

    return HistoryPage(tools)


def steps(tools: PageTools, window: QWidget) -> StepsDialog:
    """The steps of the session, to go back or forward several at once."""
    from ui.history.steps_dialog import StepsDialog

    return StepsDialog(tools, window)


def people(tools: PageTools) -> Page:
    """Everybody whom the office knows."""
    from ui.directory.directories import people_page

    return people_page(tools)


def organisations(tools: PageTools) -> Page:
    """Every organisation that the office knows."""
    from ui.directory.directories import organisations_page

    return organisations_page(tools)


def venues(tools: PageTools) -> Page:
    """Every place that the office knows."""
    from ui.directory.directories import venues_page

    return venues_page(tools)


def vehicles(tools: PageTools) -> Page:
    """Every car and bus that the office can send."""
    from ui.directory.directories import vehicles_page

    return vehicles_page(tools)


def register(tools: PageTools) -> Page:
    """Every agreement that the office keeps."""
    from ui.register.agreements_page import AgreementRegisterPage

    return AgreementRegisterPage(tools)


def work(tools: PageTools) -> Page:
    """Every task and commitment of the office."""
    from ui.register.work_page import WorkPage

    return WorkPage(tools)


def ranks(tools: PageTools) -> Page:
    """The orders of precedence of the office."""
    from ui.ranks.page import RanksPage

    return RanksPage(tools)


def settings(tools: PageTools) -> Page:
    """The limits of the office and of the visit, and the look of the papers."""
    from ui.settings.page import SettingsPage

    return SettingsPage(tools)


def logistics(tools: PageTools) -> Page:
    """How members travel, ride and sleep."""
    from ui.logistics.page import LogisticsPage

    return LogisticsPage(tools)


def tasks(tools: PageTools) -> Page:
    """What has to be done."""
    from ui.tasks.page import TasksPage

    return TasksPage(tools)


def gifts(tools: PageTools) -> Page:
    """What is given, and what it costs."""
    from ui.gifts.page import GiftsPage

    return GiftsPage(tools)


def people_import(tools: PageTools, window: QWidget) -> PeopleImportDialog:
    """Taking people over from elsewhere."""
    from ui.importing.people_dialog import PeopleImportDialog

    return PeopleImportDialog(tools, window)


def registers(tools: PageTools, window: QWidget) -> RegistersDialog:
    """What the office has done in all its visits, as papers."""
    from ui.register.registers_dialog import RegistersDialog

    return RegistersDialog(tools, window)


def programme_import(tools: PageTools, window: QWidget) -> ProgrammeImportDialog:
    """Taking a programme over from elsewhere."""
    from ui.importing.programme_dialog import ProgrammeImportDialog

    return ProgrammeImportDialog(tools, window)
