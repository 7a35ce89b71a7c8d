"""The verbs of the settings: a limit is set for the office or for one visit, and goes back to what it was."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

import msgspec

from models.edits import Edit, created, deleted, edit, replaced
from models.identifiers import HouseStyleId, OfficeSettingId, VisitSettingId, new_identifier
from models.messages import N_, Message
from models.plan import Plan
from models.record_types import AnyRecord
from models.records.papers import HouseStyle
from models.records.settings import OfficeSetting, VisitSetting
from scheduling.limit_list import label_of
from scheduling.limits import DEFAULT_LIMITS, Limit, limits_with, written

S = TypeVar("S", OfficeSetting, VisitSetting)


def set_in_office(settings: Iterable[OfficeSetting], name: str, value: Limit) -> Edit:
    """Set a limit for all visits of the office, whose `settings` these are; the usual one needs no record."""
    own = _of(settings, name)
    if value == getattr(DEFAULT_LIMITS, name):
        return as_usual(own, name)
    title = Message.of(N_("Set “{limit}” for the office"), limit=label_of(name))
    if not own:
        record = OfficeSetting(id=OfficeSettingId(new_identifier()), name=name, value=written(value))
        return edit(title, created(record))
    return _put(title, own, value)


def as_usual(settings: Iterable[OfficeSetting], name: str) -> Edit:
    """Have a limit be the usual one in the office again."""
    title = Message.of(N_("Set “{limit}” for the office back to the usual"), limit=label_of(name))
    return edit(title, *map(deleted, _of(settings, name)))


def set_in_visit(plan: Plan, name: str, value: Limit) -> Edit:
    """Set a limit for the visit alone; that of the office needs no record."""
    own = _of(plan.visit_settings, name)
    if value == getattr(limits_with(plan.office_settings), name):
        return as_the_office(plan, name)
    title = Message.of(N_("Set “{limit}” for the visit"), limit=label_of(name))
    if not own:
        record = VisitSetting(
            id=VisitSettingId(new_identifier()), visit_id=plan.visit_id, name=name, value=written(value)
        )
        return edit(title, created(record))
    return _put(title, own, value)


def as_the_office(plan: Plan, name: str) -> Edit:
    """Have a limit be that of the office in the visit again."""
    title = Message.of(N_("Set “{limit}” for the visit back to that of the office"), limit=label_of(name))
    return edit(title, *map(deleted, _of(plan.visit_settings, name)))


def change_house_style(stored: HouseStyle | None, style: HouseStyle) -> Edit:
    """Have the papers of the office look otherwise; `stored` is how they look now, None for as usual."""
    change = created(style) if stored is None else replaced(stored, style)
    return edit(Message.of(N_("Change the house style")), change)


def drop_house_style(stored: HouseStyle) -> Edit:
    """Have the papers look as usual again."""
    return edit(Message.of(N_("Set the house style back to the usual")), deleted(stored))


def new_house_style() -> HouseStyle:
    """A style in which everything is as usual: where the office begins."""
    return HouseStyle(id=HouseStyleId(new_identifier()))


def _of(settings: Iterable[S], name: str) -> tuple[S, ...]:
    return tuple(setting for setting in settings if setting.name == name)


def _put(title: Message, own: tuple[OfficeSetting | VisitSetting, ...], value: Limit) -> Edit:
    """Keep one record of a limit, the last, which counts, with another value."""
    *further, last = own
    after: AnyRecord = msgspec.structs.replace(last, value=written(value))
    return edit(title, *map(deleted, further), replaced(last, after))
