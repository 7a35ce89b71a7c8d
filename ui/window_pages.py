"""The pages that the window has, in the order in which they are listed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from models.messages import N_
from ui import pages
from ui.actions import Act
from ui.page import Page
from ui.page_tools import PageTools
from ui.programme.page import ProgrammePage
from ui.visit_page import Tab

TABS: tuple[Tab, ...] = (
    Tab(Act.GO_TO_PROGRAMME, N_("Programme"), ProgrammePage),
    Tab(Act.GO_TO_DELEGATION, N_("Delegation"), pages.delegation),
    Tab(Act.GO_TO_HOSTS, N_("Hosts and requests"), pages.hosts),
    Tab(Act.GO_TO_LOGISTICS, N_("Logistics"), pages.logistics),
    Tab(Act.GO_TO_AGREEMENTS, N_("Agreements"), pages.agreements),
    Tab(Act.GO_TO_TASKS, N_("Tasks"), pages.tasks),
    Tab(Act.GO_TO_GIFTS, N_("Gifts and costs"), pages.gifts),
    Tab(Act.GO_TO_DOCUMENTS, N_("Documents"), pages.documents),
    Tab(Act.GO_TO_VERSIONS, N_("Versions"), pages.versions),
    Tab(Act.GO_TO_HISTORY, N_("History"), pages.history),
)
"""The tabs of a visit."""

OFFICE: Mapping[Act, Callable[[PageTools], Page]] = MappingProxyType(
    {
        Act.GO_TO_PEOPLE: pages.people,
        Act.GO_TO_ORGANISATIONS: pages.organisations,
        Act.GO_TO_VENUES: pages.venues,
        Act.GO_TO_VEHICLES: pages.vehicles,
        Act.GO_TO_REGISTER: pages.register,
        Act.GO_TO_WORK: pages.work,
        Act.GO_TO_RANKS: pages.ranks,
        Act.GO_TO_SETTINGS: pages.settings,
    }
)
"""The pages of the office."""
