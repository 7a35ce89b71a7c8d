"""Merging two stored records: the database is sound afterwards, and as before once that is undone."""

from hypothesis import given
from hypothesis import strategies as st

from models.database.engine import database_url
from models.database.store import Store
from models.merging import filled, merge_edit
from models.record_types import REFERENCES
from models.records.journeys import Vehicle
from models.records.organisations import Organisation
from models.records.people import Person
from models.records.places import Venue
from tests.models.database.conftest import making
from tests.models.database.test_store import MODEST, keep_contents
from tests.plan_strategies import plans


@MODEST
@given(data=st.data(), plan=plans(), kind=st.sampled_from((Person, Organisation, Venue, Vehicle)))
def test_two_records_of_a_random_plan_become_one_and_two_again(data, plan, kind) -> None:
    records = list(plan.table(kind))
    if len(records) < 2:
        return
    kept, gone = data.draw(st.permutations(records))[:2]
    with Store.open(database_url("sqlite://"), create=True) as store:
        keep_contents(store)
        store.apply(making(plan), "Aylin")
        merging = merge_edit(kept, gone, filled(kept, gone), store.referring)
        store.apply(merging, "Aylin")
        after = store.load(plan.visit_id)
        assert store.verify() == ()
        assert store.entry(kind, gone.id) is None
        assert store.referring([gone.id]) == ()
        named = [getattr(record, field) for record in after.records() for field in REFERENCES[type(record)]]
        assert gone.id not in named
        stored = store.entry(kind, kept.id)
        assert stored is not None
        store.apply(merging.inverse(), "Aylin")
        assert store.load(plan.visit_id) == plan
        assert store.verify() == ()
