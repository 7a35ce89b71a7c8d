"""What the store knows across all visits: the register of agreements, and all that is still to be done.

How it is asked for is loaded with the first question and not with the store: a start that shows one visit
asks nothing of it, and would be later for it (tests/benchmarks measures it).
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import Engine

from models.database.engine import reading
from models.identifiers import VisitId
from models.records.items import Item

if TYPE_CHECKING:
    from models.day_loads import DayLoad
    from models.dossiers import Dossier
    from models.duties import Duty
    from models.gift_records import GiftRecord
    from models.office_records import OfficeRecords
    from models.plan import Plan
    from models.record_types import AnyRecord
    from models.records.journeys import Vehicle
    from models.records.people import Person
    from models.records.places import Venue


class OfficeRegister:
    """Agreements, commitments, tasks and gifts, whatever visit they belong to; those of templates not.

    Every method raises a DatabaseFault where the database fails.
    """

    _engine: Engine

    def agreements(self) -> tuple[Dossier, ...]:
        """Every agreement with all that belongs to it, in the order in which they were made."""
        from models.database import register

        with reading(self._engine) as connection:
            return register.agreements(connection)

    def tasks(self, *, finished: bool = False) -> tuple[Duty, ...]:
        """The tasks that are to be done, and with `finished` those that were done or dropped too."""
        from models.database import register

        with reading(self._engine) as connection:
            return register.tasks(connection, finished=finished)

    def commitments(self, *, finished: bool = False) -> tuple[Duty, ...]:
        """The promises that are outstanding, and with `finished` those that were kept or dropped too."""
        from models.database import register

        with reading(self._engine) as connection:
            return register.commitments(connection, finished=finished)

    def office_records(self) -> OfficeRecords:
        """What the office has done across all visits, as its registers tell it."""
        from models.database import office_records

        with reading(self._engine) as connection:
            return office_records.office_records(connection)

    def items_of(self, visit_id: VisitId) -> tuple[Item, ...]:
        """The items of a visit, for naming one while the visit is not open."""
        from models.database import register

        with reading(self._engine) as connection:
            return register.items_of(connection, visit_id)

    def day_loads(self, first: date, last: date) -> tuple[DayLoad, ...]:
        """How many items each visit has on each day from `first` to `last`; days without are left out."""
        from models.database import day_loads

        with reading(self._engine) as connection:
            return day_loads.day_loads(connection, first, last)

    def booked_elsewhere(self, plan: Plan) -> tuple[Plan, ...]:
        """What other visits book of the people, places and vehicles of a plan, on its days.

        A small plan for each of them that holds no more than that.
        """
        from models.database import booked_elsewhere

        with reading(self._engine) as connection:
            return booked_elsewhere.booked_elsewhere(
                connection, plan.visit_id, booked_elsewhere.wanted_of(plan)
            )

    def stand_ins(self, plan: Plan) -> tuple[AnyRecord, ...]:
        """Who and what of the office could step in for what a plan holds, where that is not to be had."""
        from models.database import stand_ins

        with reading(self._engine) as connection:
            return stand_ins.stand_ins(connection, plan)

    def booked_everywhere(self) -> tuple[Plan, ...]:
        """What all visits book of people, places and vehicles, a small plan for each of them."""
        from models.database import booked_elsewhere

        with reading(self._engine) as connection:
            return booked_elsewhere.booked_everywhere(connection)

    def what_is_booked(self, ids: Collection[str]) -> dict[str, Person | Venue | Vehicle]:
        """The people, places and vehicles with these identifiers, by identifier."""
        from models.database import booked_elsewhere

        with reading(self._engine) as connection:
            return booked_elsewhere.what_is_booked(connection, ids)

    def gifts_to(self, recipients: Collection[str]) -> tuple[GiftRecord, ...]:
        """What these people and organisations were given at any visit, the earliest first."""
        from models.database import gift_register

        with reading(self._engine) as connection:
            return gift_register.gifts_to(connection, recipients)
