"""The founding visit, put into a database so that there is something to see."""

from __future__ import annotations

from models.database.store import Store
from models.exchange.plan_file import import_edit, read_plan
from models.identifiers import VisitId
from models.plan import Plan
from resources.files import samples_folder

_FILE = "turkistan_2021.json"


def sample_visit() -> Plan:
    """The founding visit as its file has it."""
    return read_plan((samples_folder() / _FILE).read_bytes())


def store_sample(store: Store, user: str) -> VisitId:
    """Take the founding visit over into `store` under the name `user`; gives its id."""
    plan = sample_visit()
    store.apply(import_edit(store.known_of(plan), plan), user)
    return plan.visit_id
