"""What the visits have on each day, for the months at a glance."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, func, select

from models.database.visit_tables import item, visit
from models.day_loads import DayLoad
from models.identifiers import VisitId
from models.vocabulary import ItemStatus, VisitStatus


def day_loads(connection: Connection, first: date, last: date) -> tuple[DayLoad, ...]:
    """The items of each visit on each day from `first` to `last`, both included; days without are left out.

    Templates and cancelled visits have none.
    """
    query = (
        select(item.c.day, item.c.visit_id, func.count())
        .join(visit, visit.c.id == item.c.visit_id)
        .where(
            item.c.day.between(first, last),
            item.c.status.not_in((ItemStatus.DECLINED, ItemStatus.CANCELLED)),
            visit.c.is_template.is_(False),
            visit.c.status != VisitStatus.CANCELLED,
        )
        .group_by(item.c.day, item.c.visit_id)
        .order_by(item.c.day, item.c.visit_id)
    )
    return tuple(DayLoad(day, VisitId(visit_id), count) for day, visit_id, count in connection.execute(query))
