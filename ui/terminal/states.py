"""States of a visit that a command line names: a version by its number, or the visit as it is now."""

from __future__ import annotations

from models.database.store import Store
from models.exchange.plan_file import read_plan
from models.messages import N_, HeyetError, Message
from models.plan import Plan
from models.records.papers import Version
from scheduling.issuing import in_this_office, versions_of

NOW = "now"


class NoSuchVersion(HeyetError):
    """A number that no version of the visit has."""


def version_numbered(plan: Plan, number: str) -> Version | None:
    """The version with this number; None for the visit as it is now. Raises NoSuchVersion."""
    if number in {"", NOW}:
        return None
    versions = versions_of(plan)
    for version in versions:
        if str(version.number) == number:
            return version
    if not versions:
        raise NoSuchVersion(Message.of(N_("No version of this visit has been issued yet.")))
    known = tuple(str(version.number) for version in reversed(versions))
    raise NoSuchVersion(
        Message.of(N_("There is no version “{number}”. There is: {known}."), number=number, known=known)
    )


def plan_as(store: Store, plan: Plan, version: Version | None) -> Plan:
    """The plan of a version of `plan`, as the office prints it now; `plan` itself for None.

    Raises HeyetError where what was kept of the version cannot be read.
    """
    if version is None:
        return plan
    return in_this_office(read_plan(store.content(version.plan_hash)), plan)
