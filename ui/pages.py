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
