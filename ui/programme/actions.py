"""Which action of the window does what in the programme."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from models.edits import Edit
from models.messages import N_
from models.plan import Plan
from scheduling.arrange.request import MayMove, Scope
from scheduling.copying import copy_day
from scheduling.day_moves import shift_day, shift_visit
from ui.actions import Act
from ui.programme import verbs
from ui.programme.page import ProgrammePage


def _shift_day(plan: Plan, day: date, chosen: date) -> Edit:
    return shift_day(plan, day, (chosen - day).days, 0)


def _shift_visit(plan: Plan, _day: date, chosen: date) -> Edit:
    return shift_visit(plan, chosen)


OF_PROGRAMME: Mapping[Act, Callable[[ProgrammePage], object]] = MappingProxyType(
    {
        Act.DELETE_ITEMS: ProgrammePage.delete_selected,
        Act.PUT_IN_TRAY: ProgrammePage.put_selected_in_tray,
        Act.CUT: lambda page: page.handling.do(verbs.cut),
        Act.COPY: lambda page: page.handling.copy_selected(),
        Act.PASTE: lambda page: page.handling.do(verbs.pasted),
        Act.RENAME: lambda page: page.handling.rename_selected(),
        Act.LOCK: lambda page: page.handling.do(verbs.locked_or_not),
        Act.SPLIT: lambda page: page.handling.do(verbs.split),
        Act.SWAP: lambda page: page.handling.do(verbs.swapped),
        Act.DELAY: lambda page: page.handling.delay_selected(),
        Act.COPY_DAY: lambda page: page.handling.ask_for_day(N_("Copy {day} to which day?"), copy_day),
        Act.SHIFT_DAY: lambda page: page.handling.ask_for_day(N_("Shift {day} to which day?"), _shift_day),
        Act.SPREAD_DAY: lambda page: page.handling.do(verbs.spread),
        Act.SHIFT_VISIT: lambda page: page.handling.ask_for_day(
            N_("On which day should the visit begin? All its items move along."), _shift_visit
        ),
        Act.ARRANGE: lambda page: page.show_arranging().ask_usual(),
        Act.ARRANGE_SELECTED: lambda page: page.show_arranging().ask(Scope.CHOSEN, MayMove.NOTHING),
        Act.REPAIR: lambda page: page.show_arranging().ask(Scope.AT_FAULT, MayMove.UNCONFIRMED),
        Act.QUICK_ENTRY: ProgrammePage.take_quick_line,
        Act.COMPACT_BOARD: lambda page: page.views.compact.toggle(),
    }
)
"""What each of these actions does, where the programme of the open visit is shown."""


def do_in_programme(page: ProgrammePage, act: Act) -> object:
    """Do what an action does."""
    return OF_PROGRAMME[act](page)
